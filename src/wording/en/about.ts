import type { about as danish } from '../da/about.ts';

/** What Servanda is. */
export const about: typeof danish = {
  lede: 'Agreements must be kept. Servanda reads what states, institutions and companies promise one another, keeps every promise as a record with its exact source, and shows it where it was written.',
  kindsTitle: 'Four kinds of statement',
  sections: [
    {
      title: 'Every number leads back to the words',
      text: 'Behind every number are the records, and behind every record the words it comes from. Quotations are verbatim; what Servanda inferred from the context itself is labelled “inferred”.',
    },
    {
      title: 'Found by a machine',
      text: 'Commitments are found by rules that can be checked: every record shows the ones that led to it. Rules make mistakes. Read the words in the text before you hold anyone to them.',
    },
    {
      title: 'Nothing leaves the building',
      text: 'Servanda runs where you have put it. It fetches nothing from outside, and no text is sent anywhere.',
    },
  ],
};
