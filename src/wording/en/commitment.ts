import type { commitment as danish } from '../da/commitment.ts';

/** One commitment: its page and its card. */
export const commitment: typeof danish = {
  parts: {
    speaker: 'Says',
    bearer: 'Owes',
    verb: 'Verb',
    action: 'Does',
    deadline: 'Deadline',
    target: 'Target',
  },
  strength: 'Strength',
  strengths: {
    1: 'weak (1 of 5)',
    2: 'rather weak (2 of 5)',
    3: 'medium (3 of 5)',
    4: 'strong (4 of 5)',
    5: 'binding (5 of 5)',
  },
  confidence: 'Confidence',
  countedFrom: (date) => `counted from ${date}`,
  withoutDate: 'cannot be put on a date',
  impliedMeaning: 'Inferred from the context; not in the text',
  targets: {
    atLeast: (value, unit) => `at least ${value} ${unit}`,
    atMost: (value, unit) => `at most ${value} ${unit}`,
    between: (from, to, unit) => `${from}–${to} ${unit}`,
    exactly: (value, unit) => `${value} ${unit}`,
  },
  context: 'In context',
  partsTitle: 'The parts',
  source: 'Source',
  readInDocument: 'Read in the document',
  cite: 'How to cite',
  citeHint: 'The address is permanent: the same text always gives the same address.',
  copy: 'Copy',
  copied: 'Copied',
  why: 'Why is this here?',
  whyLead: 'The rules that led to the record, in the order they were used.',
  rule: 'Rule',
  twins: 'The same commitment in other languages',
  citation: (parts) =>
    `“${parts.quote}” ${[parts.title, parts.place, parts.date].filter(Boolean).join(', ')}. Servanda, ${parts.address}`,
};
