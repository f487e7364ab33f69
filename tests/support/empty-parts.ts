import type { ExtractedCommitment } from '../../src/extraction/commitment.ts';

/** The parts of a commitment whose words hold none of these. */
export const EMPTY_PARTS = {
  counterparts: [],
  beneficiaries: [],
  fora: [],
  places: [],
  recurrence: null,
  amounts: [],
  references: [],
  qualifications: [],
  negated: false,
  topics: [],
  confidenceFeatures: [],
} as const satisfies Partial<ExtractedCommitment>;
