/** The parts of a commitment that have words in the text, in the order in which they are shown. */
const PART_NAMES = [
  'speaker',
  'bearer',
  'verb',
  'action',
  'counterpart',
  'beneficiary',
  'forum',
  'place',
  'target',
  'amount',
  'deadline',
  'recurrence',
  'qualification',
  'reference',
  'topic',
] as const;

/** One of {@link PART_NAMES}. */
export type PartName = (typeof PART_NAMES)[number];

/** The parts of a deed that have words in the text, in the order in which they are shown. */
const DEED_PART_NAMES = [
  'actor',
  'verb',
  'action',
  'counterpart',
  'beneficiary',
  'place',
  'amount',
  'date',
  'topic',
] as const;

/** One of {@link DEED_PART_NAMES}. */
export type DeedPartName = (typeof DEED_PART_NAMES)[number];
