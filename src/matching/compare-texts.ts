import { isAlignable } from './align-passages.ts';
import type { CommitmentShift } from './commitment-shift.ts';
import type { ComparableCommitment } from './comparable-commitment.ts';
import { type ComparablePassage, diffPassages, type PassageStep } from './diff-passages.ts';
import { diffWords } from './diff-words.ts';
import { type CommitmentStep, matchVersions } from './match-versions.ts';
import type { WordChange } from './word-change.ts';

/** A passage of a text that is compared. */
export interface TextPassage extends ComparablePassage {
  readonly eId: string;
}

/** A version of a text. */
export interface ComparedText<Passage, Commitment> {
  readonly passages: readonly Passage[];
  readonly commitments: readonly Commitment[];
  /** The `eId` of the passage in which a commitment stands. */
  readonly passageOf: (commitment: Commitment) => string;
}

/** What became of one passage. */
export interface ChangedPassage<Passage> {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  readonly before: Passage | null;
  readonly after: Passage | null;
  readonly moved: boolean;
  readonly words: readonly WordChange[];
}

/** What became of one commitment. */
export interface ChangedCommitment<Commitment> {
  readonly kind: 'same' | 'reworded' | 'removed' | 'added';
  readonly before: Commitment | null;
  readonly after: Commitment | null;
  readonly words: readonly WordChange[];
  readonly shifts: readonly CommitmentShift[];
}

/** Two versions of a text, passage by passage and commitment by commitment. */
export interface TextComparison<Passage, Commitment> {
  readonly passages: readonly ChangedPassage<Passage>[];
  readonly commitments: readonly ChangedCommitment<Commitment>[];
}

/** How one version of a text became the next: in the order of the next, what was removed where it stood. */
export function compareTexts<Passage extends TextPassage, Commitment extends ComparableCommitment>(
  before: ComparedText<Passage, Commitment>,
  after: ComparedText<Passage, Commitment>,
): TextComparison<Passage, Commitment> {
  const left = before.passages.filter(isAlignable);
  const right = after.passages.filter(isAlignable);
  const steps = diffPassages(left, right);
  const commitments = matchVersions(placed(before, left), placed(after, right), placesOf(steps));
  return {
    passages: steps.map((step) => changedPassage(step, left[step.before ?? -1], right[step.after ?? -1])),
    commitments: commitments.map(changedCommitment),
  };
}

/** Where each passage that is still there stands in the next version. */
function placesOf(steps: readonly PassageStep[]): Map<number, number> {
  return new Map(
    steps.flatMap(({ before, after }) => (before === null || after === null ? [] : [[before, after] as const])),
  );
}

interface Placed<Commitment> extends ComparableCommitment {
  readonly place: number;
  readonly commitment: Commitment;
}

function placed<Passage extends TextPassage, Commitment extends ComparableCommitment>(
  { commitments, passageOf }: ComparedText<Passage, Commitment>,
  passages: readonly Passage[],
): Placed<Commitment>[] {
  const places = new Map(passages.map((passage, place) => [passage.eId, place]));
  return commitments.map((commitment) => ({
    ...commitment,
    place: places.get(passageOf(commitment)) ?? -1,
    commitment,
  }));
}

function changedPassage<Passage extends TextPassage>(
  { isChanged, isMoved }: PassageStep,
  before: Passage | undefined,
  after: Passage | undefined,
): ChangedPassage<Passage> {
  if (!before || !after) {
    const kind = before ? 'removed' : 'added';
    return {
      kind,
      before: before ?? null,
      after: after ?? null,
      moved: false,
      words: diffWords(before?.text ?? '', after?.text ?? ''),
    };
  }
  const words = isChanged ? diffWords(before.text, after.text) : [];
  return { kind: isChanged ? 'changed' : 'same', before, after, moved: isMoved, words };
}

function changedCommitment<Commitment>({
  kind,
  before,
  after,
  shifts,
}: CommitmentStep<Placed<Commitment>>): ChangedCommitment<Commitment> {
  return {
    kind,
    before: before?.commitment ?? null,
    after: after?.commitment ?? null,
    words: kind === 'same' ? [] : diffWords(before?.quote ?? '', after?.quote ?? ''),
    shifts,
  };
}
