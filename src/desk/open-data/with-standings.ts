import { statusesAsOf } from '../../store/follow-up.ts';
import type { DeskContext } from '../context.ts';
import type { Acceptance, Progress, Verdict } from '../follow-up-views.ts';
import type { CommitmentView } from '../views.ts';

/** A commitment with where it stands on a day. */
export interface StandingCommitment extends CommitmentView {
  /** ISO date. */
  readonly asOf: string;
  readonly acceptance: Acceptance;
  readonly progress: Progress;
  /** ISO date from which on that holds; null where nobody reported. */
  readonly progressOn: string | null;
  /** `not-assessed` where nobody gave one: that is not the same as nothing done. */
  readonly verdict: Verdict;
}

/** The commitments with where each stands on a day, today if not said. */
export async function withStandings(
  { database, today }: Pick<DeskContext, 'database' | 'today'>,
  commitments: readonly CommitmentView[],
  asOf = today,
): Promise<StandingCommitment[]> {
  const statuses = await statusesAsOf(
    database,
    commitments.map(({ id }) => id),
    asOf,
  );
  return commitments.map((commitment) => {
    const status = statuses.get(commitment.id);
    return {
      ...commitment,
      asOf,
      acceptance: status?.acceptance?.code ?? 'not-answered',
      progress: status?.progress?.code ?? 'not-reported',
      progressOn: status?.progress?.asOf ?? null,
      verdict: status?.verdict?.code ?? 'not-assessed',
    };
  });
}
