/** In what two language versions can disagree about one commitment. */
export const DISAGREEMENTS = ['missing', 'kind', 'deadline', 'target', 'bearers', 'strength'] as const;

/** A part of a commitment that two language versions say differently; the words of each side, null where it has none. */
export interface Disagreement {
  readonly part: (typeof DISAGREEMENTS)[number];
  readonly left: string | null;
  readonly right: string | null;
}
