import type { AccountContent } from '../../desk/mail/mail-contents.ts';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import type { MailText } from './mail-text.ts';

interface Facts {
  readonly pledge: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
}

interface AccountText {
  readonly subject: Readonly<Record<AccountContent['occasion'], (facts: Facts) => string>>;
  readonly lead: Readonly<Record<AccountContent['occasion'], (facts: Facts) => string>>;
  readonly how: string;
  readonly button: string;
  readonly reply: string;
  readonly footer: string;
}

const TEXTS: Readonly<Record<Locale, AccountText>> = {
  da: {
    subject: {
      opened: ({ pledge }) => `Redegør for ${pledge}`,
      renewed: ({ pledge }) => `Nyt link til redegørelsen for ${pledge}`,
      fortnight: ({ pledge, dueOn }) => `Redegørelsen for ${pledge} skal afgives senest ${dueOn}`,
      days: ({ pledge, dueOn }) => `Redegørelsen for ${pledge} skal afgives senest ${dueOn}`,
      overdue: ({ pledge }) => `Redegørelsen for ${pledge} mangler`,
      assessed: ({ pledge }) => `En vurdering af, hvad I har gjort for ${pledge}`,
    },
    lead: {
      opened: ({ pledge, organisation, from, to, dueOn }) =>
        `${organisation} har skrevet under på ${pledge}. Fortæl, hvad der er gjort fra ${from} til ${to}, senest ${dueOn}.`,
      renewed: ({ pledge, organisation, dueOn }) =>
        `Her er et nyt link til redegørelsen fra ${organisation} for ${pledge}. Den skal afgives senest ${dueOn}; tidligere links virker ikke længere.`,
      fortnight: ({ organisation, dueOn }) => `Redegørelsen fra ${organisation} skal afgives senest ${dueOn}.`,
      days: ({ organisation, dueOn }) => `Redegørelsen fra ${organisation} skal afgives senest ${dueOn}.`,
      overdue: ({ organisation, dueOn }) =>
        `Redegørelsen fra ${organisation} skulle være afgivet senest ${dueOn}. Den kan stadig afgives, indtil sekretariatet lukker runden.`,
      assessed: ({ pledge, organisation }) =>
        `En uafhængig bedømmer har vurderet, hvad ${organisation} har gjort for ${pledge}. Vurderingen er offentlig, og det bliver jeres svar også.`,
    },
    how: 'Linket er personligt og kræver ingen konto. Formularen er udfyldt med det, I sagde sidst, og I kan gemme undervejs.',
    button: 'Åbn redegørelsen',
    reply: 'Se vurderingen, og svar',
    footer: 'Du får denne mail, fordi sekretariatet har denne adresse på den, der svarer for organisationen.',
  },
  en: {
    subject: {
      opened: ({ pledge }) => `Give account of ${pledge}`,
      renewed: ({ pledge }) => `New link to the account of ${pledge}`,
      fortnight: ({ pledge, dueOn }) => `The account of ${pledge} is due ${dueOn}`,
      days: ({ pledge, dueOn }) => `The account of ${pledge} is due ${dueOn}`,
      overdue: ({ pledge }) => `The account of ${pledge} is missing`,
      assessed: ({ pledge }) => `A verdict on what you did for ${pledge}`,
    },
    lead: {
      opened: ({ pledge, organisation, from, to, dueOn }) =>
        `${organisation} has signed ${pledge}. Tell what was done from ${from} to ${to}, by ${dueOn}.`,
      renewed: ({ pledge, organisation, dueOn }) =>
        `Here is a new link to the account of ${organisation} for ${pledge}. It is due ${dueOn}; earlier links do not work any more.`,
      fortnight: ({ organisation, dueOn }) => `The account of ${organisation} is due ${dueOn}.`,
      days: ({ organisation, dueOn }) => `The account of ${organisation} is due ${dueOn}.`,
      overdue: ({ organisation, dueOn }) =>
        `The account of ${organisation} was due ${dueOn}. It can still be handed in until the secretariat closes the round.`,
      assessed: ({ pledge, organisation }) =>
        `An independent reviewer has assessed what ${organisation} did for ${pledge}. The verdict is public, and so will be your reply.`,
    },
    how: 'The link is personal and needs no account with us. The form holds what you said last time, and you can save on the way.',
    button: 'Open the account',
    reply: 'See the verdict and reply',
    footer: 'You get this mail because the secretariat has this address for whoever answers for the organisation.',
  },
};

/** Asks a signatory for its account, or to look at what was said of it. */
export const accountMail: MailText<AccountContent> = (content, { locale, link }) => {
  const { occasion, pledge, organisation, path } = content;
  const day = (date: string) => formatDate(date, locale);
  const facts = { pledge, organisation, from: day(content.from), to: day(content.to), dueOn: day(content.dueOn) };
  const text = TEXTS[locale];
  const isVerdict = occasion === 'assessed';
  return {
    subject: text.subject[occasion](facts),
    blocks: [
      { type: 'paragraph', text: text.lead[occasion](facts) },
      ...(isVerdict ? [] : [{ type: 'paragraph' as const, text: text.how }]),
      { type: 'button', text: isVerdict ? text.reply : text.button, address: link(path) },
    ],
    footer: [{ text: text.footer }],
  };
};
