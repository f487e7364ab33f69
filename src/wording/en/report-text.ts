import type { reportText as danish } from '../da/report-text.ts';
import { formatNumber, plural } from '../numbers.ts';

const count = (value: number, one: string, other: string) =>
  `${formatNumber(value, 'en')} ${plural(value, one, other)}`;
const promises = (value: number) => count(value, 'commitment', 'commitments');

/** What reports say, on paper. */
export const reportText: typeof danish = {
  titles: {
    progress: (document) => `Progress report: ${document}`,
    status: (name) => `Status note: ${name}`,
    annual: (year) => `Annual account ${year}`,
  },
  subtitles: {
    progress: 'Point by point',
    bearer: 'What the actor has taken on or been asked to do',
    forum: 'Commitments that belong in this forum',
    country: 'Commitments that the country owes or that concern it',
    annual: 'The year’s commitments, deadlines and results',
  },
  contents: 'Contents',
  figure: 'Figure',
  table: 'Table',
  page: 'Page',
  of: 'of',
  figures: 'The figures behind the chart',
  footnotes: 'Notes',
  back: 'Back to the text',
  scope: 'Covers',
  points: (labels) => `points ${labels}`,
  asOf: 'As of',
  edition: 'Edition',
  editionSince: (edition, date) => `${edition} (the one before was as of ${date})`,
  author: 'Prepared by',
  classification: 'Access',
  classifications: { public: 'public', internal: 'internal', restricted: 'restricted to certain units' },
  summary: 'Summary',
  deadlines: 'Deadlines',
  pointByPoint: 'Point by point',
  byDocument: 'Text by text',
  byActor: 'Actor by actor',
  outlook: 'What comes next',
  method: 'How the figures came about',
  rest: 'Others',
  point: (label) => `Point ${label}`,
  entry: (place, kind) => (place === '' ? kind : `${place} · ${kind}`),
  owes: 'Owed by',
  asks: 'Said by',
  owner: 'Our owner',
  deadline: 'Deadline',
  overdue: 'overdue',
  noDeadline: 'none',
  plan: 'Plan',
  milestone: (title, due) => `${title}: ${due}`,
  milestoneDone: (title, done) => `${title}: reached ${done}`,
  evidence: 'Evidence',
  stances: { supports: 'Supports:', contradicts: 'Contradicts:' },
  questions: { acceptance: 'Acceptance', progress: 'Progress', verdict: 'Independent verdict' },
  given: (date, by) => (by === null ? `${date}` : `${date}, ${by}`),
  total: (value, texts) => `The report covers ${promises(value)} in ${count(texts, 'text', 'texts')}.`,
  none: 'There are no commitments for the report to cover.',
  progressSentence: (reported) => `According to those who owe them, ${reported}.`,
  notReported: (value) => `Nothing is reported of ${promises(value)}.`,
  verdictSentence: (judged) => `Independent reviewers found ${judged}.`,
  notAssessed: (value) =>
    value === 1 ? 'One commitment has not been assessed.' : `${promises(value)} have not been assessed.`,
  overdueSentence: (value) =>
    value === 1
      ? 'One commitment is past its deadline and not reported as delivered.'
      : `${promises(value)} are past their deadline and not reported as delivered.`,
  share: (value, word) => `${formatNumber(value, 'en')} ${word}`,
  questionsCaption: 'Acceptance, progress and independent verdict: three questions, three answers',
  answer: 'Answer',
  question: 'Question',
  promises: 'Commitments',
  actorsCaption: 'Progress by who owes it; a commitment counts with each of them',
  actor: 'Who',
  deadlinesCaption: 'Deadlines over time, by progress',
  period: 'Period',
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  deadlineTable: 'Commitments with a deadline, the earliest first',
  place: 'Place',
  promise: 'Commitment',
  changed: 'New since the edition before',
  noDeadlines: 'None of the commitments has a deadline that can be put on a date.',
  nothingWritten: 'Nothing has been written here yet.',
  methodFound:
    'The commitments were found in the words of the texts themselves, by fixed rules. Each note gives document, place and the exact words, so that everything can be checked in the source.',
  methodConfirmed: (confirmed, left) =>
    `The report takes only commitments that a person has confirmed: ${formatNumber(confirmed, 'en')}. ${formatNumber(left, 'en')} suggestions that nobody has decided on are left out.`,
  methodAll: (confirmed, left) =>
    `The report takes all commitments that were found: ${formatNumber(confirmed, 'en')} confirmed by a person, and ${formatNumber(left, 'en')} suggestions that nobody has decided on.`,
  methodStatuses:
    'Acceptance and progress are what those who owe the commitment have said themselves. The verdict is given by an independent reviewer. The three answers are kept apart; one is never used in place of another.',
  methodUnknown:
    '“Not reported” means that nobody has said anything, and “not assessed” that nobody has judged the commitment. Neither means “not started”.',
  methodAsOf: (date) => `For each question the latest answer up to ${date} counts. What was said later is left out.`,
  methodDeadlines:
    'A deadline counts to its last day: “in 2026” to 31 December 2026. It is overdue when that day has passed and the commitment is neither reported delivered nor discontinued.',
  methodAccess: {
    public: 'The report builds on public documents only.',
    internal: 'The report builds on public and internal documents.',
    restricted: 'The report also builds on documents that only certain units may see.',
  },
  methodWritten:
    'Passages that people wrote stand as they wrote them. Everything else is put together from the register.',
};
