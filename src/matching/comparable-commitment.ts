import type { ActorPart, CommitmentKind, Deadline, Part, Target } from '../extraction/commitment.ts';

/** What two wordings of one commitment are compared by. */
export interface ComparableCommitment {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly quote: string;
  readonly verb: Part | null;
  readonly strength: number | null;
  readonly bearers: readonly ActorPart[];
  readonly deadline: Deadline | null;
  readonly target: Target | null;
}
