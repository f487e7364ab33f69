import type { report as danish } from './da-report.ts';

/** What the command line says of reports in English. */
export const report: typeof danish = {
  help: 'Make reports from the register, and write them as files.',
  list: 'List the reports.',
  new: 'Define a report on a text, an actor or a year.',
  makeEdition: 'Make a new edition of a report.',
  render: 'Write a report as a file.',
  number: 'number of the report',
  document: 'on this text (identifier)',
  points: 'only these points, with commas between them: 15,16',
  actor: 'on this actor (identifier)',
  part: 'part of the actor: bearer, forum or country',
  year: 'on this year',
  asOf: 'the day as of which the report tells, YYYY-MM-DD (else today)',
  language: 'language of the report: da or en',
  title: 'title of the report',
  author: 'who answers for the report',
  onlyConfirmed: 'only commitments that a person has confirmed',
  public: 'may be seen by everybody, and builds on public documents only',
  edition: 'number of the edition (else the newest)',
  out: 'name of the file (else after the title)',
  scopeNeeded: 'Say what the report is to be about: --document, --actor or --year, and only one of them.',
  created: (id) => `Report ${id} has been defined.`,
  madeEdition: (edition) => `Edition ${edition} has been made.`,
  none: 'There are no reports.',
  columns: { number: 'No.', kind: 'Kind', edition: 'Edition', asOf: 'As of', title: 'Title' },
};
