/** What a reader should be told of a commitment that changed from one version to the next. */
export const COMMITMENT_SHIFTS = [
  'verb-weaker',
  'verb-stronger',
  'kind-changed',
  'deadline-dropped',
  'deadline-added',
  'deadline-later',
  'deadline-earlier',
  'target-dropped',
  'target-added',
  'target-lower',
  'target-higher',
  'bearer-dropped',
  'bearer-added',
] as const;

/** One of {@link COMMITMENT_SHIFTS}. */
export type CommitmentShift = (typeof COMMITMENT_SHIFTS)[number];
