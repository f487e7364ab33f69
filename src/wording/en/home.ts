import type { home as danish } from '../da/home.ts';
import { wordLanguages } from '../language-names.ts';
import { formatNumber, plural } from '../numbers.ts';

/** The overview. */
export const home: typeof danish = {
  title: 'Overview',
  in: 'in',
  overdueAfter: (value) => plural(value, 'is past its deadline', 'are past their deadline'),
  languageVersions: (value) =>
    `${formatNumber(value, 'en')} of the documents are language versions of one another; their commitments count in each language.`,
  onlyIn: (language) => `Show only commitments in ${language}`,
  matrix: 'Who has promised what',
  matrixNote: 'The numbers lead to the commitments. One with several bearers counts with each of them.',
  bearer: 'Who owes it',
  allActors: (count) => `All ${count} actors`,
  time: 'Deadlines',
  timeNote: (value) => `${value} with a deadline that can be put on a date.`,
  timeLine: (overdue, upcoming, first, last) =>
    `Time line from ${first} to ${last}: ${overdue} ${plural(overdue, 'deadline', 'deadlines')} overdue, ${upcoming} ${plural(upcoming, 'deadline', 'deadlines')} ahead. The list below says the same in words.`,
  today: 'today',
  late: 'Overdue',
  next: 'Ahead',
  nothingLate: 'No deadline has passed.',
  nothingNext: 'No deadlines ahead.',
  allLate: 'All that are overdue',
  allNext: 'All with a deadline ahead',
  latest: 'Latest additions',
  allDocuments: 'All documents',
  addDocument: 'Add a document',
  emptyTitle: 'The register is empty',
  emptyLead:
    'Put in the text of an agreement – Council conclusions, a strategy, a pledge with signatories – and Servanda finds who has promised what, and shows it in the text.',
  emptySteps: [
    `Choose one or more files: PDF, Word, HTML, e-mail or plain text, in ${wordLanguages('en', 'disjunction')}.`,
    'Servanda reads them on this machine; nothing leaves the building.',
    'Every commitment goes into the register with its speaker, its bearer, its deadline and its exact place in the text.',
  ],
};
