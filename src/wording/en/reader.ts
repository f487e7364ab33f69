import type { reader as danish } from '../da/reader.ts';

/** The document reader. */
export const reader: typeof danish = {
  show: 'Show in the text',
  contents: 'Contents',
  footnote: (label) => `Note ${label}`,
  backToText: 'Back to the text',
  setAside: 'Set aside while reading: running headers and footers',
  original: 'The original file',
  otherLanguages: 'Other languages',
  withDeadline: () => 'with a deadline',
  allLate: () => 'overdue',
  notes: 'Commitments in this passage',
  close: 'Close',
  whole: 'Full record',
  why: 'Why?',
  cite: 'Cite',
  steps: 'To another commitment',
  previous: 'Previous',
  next: 'Next',
  keys: 'Keys: j or ↓ next commitment, k or ↑ previous, Esc closes. The arrows work while a commitment is chosen.',
  paragraphLink: (label) => `Link to point ${label}`,
  notices: {
    'undecodable-bytes-replaced': 'Some characters of the file could not be read and have been replaced.',
    'pages-without-text': 'Some pages of the file have no text, probably because they are scanned pictures.',
  },
  nothing: 'Servanda found no commitments in this text.',
  position: (index, total) => `${index} of ${total}`,
};
