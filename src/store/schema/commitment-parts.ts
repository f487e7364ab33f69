import type { ExtractedCommitment } from '../../extraction/commitment.ts';

/** The parts of a commitment as they are shown; what is searched or counted stands in tables besides. */
export const COMMITMENT_PARTS = [
  'speaker',
  'coSpeakers',
  'bearers',
  'verb',
  'action',
  'counterparts',
  'beneficiaries',
  'fora',
  'places',
  'deadline',
  'recurrence',
  'target',
  'amounts',
  'references',
  'qualifications',
  'negated',
  'topics',
  'confidenceFeatures',
] as const satisfies readonly (keyof ExtractedCommitment)[];

/** The parts named in {@link COMMITMENT_PARTS}. */
export type CommitmentParts = Pick<ExtractedCommitment, (typeof COMMITMENT_PARTS)[number]>;
