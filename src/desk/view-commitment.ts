import type { Kysely } from 'kysely';
import { diffWords } from '../matching/diff-words.ts';
import type { Disagreement } from '../matching/disagreement.ts';
import { findDisagreements } from '../matching/find-disagreements.ts';
import { findCommitment, findCommitments } from '../store/commitments.ts';
import { decisionsOf } from '../store/decisions.ts';
import type { Database } from '../store/schema.ts';
import { type Continuation, continuationOf, lineageOf } from '../store/versions.ts';
import type { CommitmentChange } from './comparison-views.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import type { EvidenceView } from './evidence-views.ts';
import { findTwins } from './find-twins.ts';
import { evidenceOf } from './list-evidence.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDecision } from './presenters/present-decisions.ts';
import type { DecisionView } from './review-views.ts';
import { type SuggestedDeed, suggestForCommitment } from './suggest-evidence.ts';
import type { CommitmentView } from './views.ts';

/** The same commitment in another language version, and in what the two disagree; this one is the left side. */
export type TwinView = CommitmentView & { readonly disagreements: readonly Disagreement[] };

/** A commitment, the same in other language versions of its work, and what it was in earlier versions of its text. */
export type CommitmentWithTwins = CommitmentView & {
  readonly twins: readonly TwinView[];
  /** The steps that led to this wording, the newest first; the first step's `after` is this commitment. */
  readonly history: readonly CommitmentChange[];
  /** The wording of the next version; null where this is the newest version, or the next has none. */
  readonly replacedBy: CommitmentView | null;
  /** Whether it stands in the newest version of its text. */
  readonly isLatest: boolean;
  /** What was given as evidence for or against it, the latest first. */
  readonly given: readonly EvidenceView[];
  /** What people decided of it, the newest first. */
  readonly decisions: readonly DecisionView[];
  /** Deeds that may be evidence for it, the likeliest first. */
  readonly evidence: readonly SuggestedDeed[];
};

/** The commitment with this identifier. Throws `NotFound`. */
export async function viewCommitment(context: DeskContext, id: string): Promise<CommitmentWithTwins> {
  const { database } = context;
  const found = await findCommitment(database, id);
  const [commitment] = found ? await presentCommitments(database, [found]) : [];
  if (!found || !commitment) throw new NotFound('commitment', id);
  const twins = await presentCommitments(database, await findTwins(database, found));
  const next = await continuationOf(database, id);
  const [replacedBy = null] = next === undefined ? [] : await presentAll(database, [next]);
  const steps = await lineageOf(database, id);
  return {
    ...commitment,
    twins: twins.map((twin) => ({ ...twin, disagreements: findDisagreements(commitment, twin) })),
    history: await historyOf(database, steps),
    replacedBy,
    isLatest: found.is_latest,
    given: await evidenceOf(context, [id, ...steps.map(({ beforeId }) => beforeId)]),
    decisions: (await decisionsOf(database, [id])).map(presentDecision),
    evidence: await suggestForCommitment(context, { id, documentId: found.expression_id }),
  };
}

async function historyOf(database: Kysely<Database>, steps: readonly Continuation[]): Promise<CommitmentChange[]> {
  const views = await presentAll(database, [...new Set(steps.flatMap((step) => [step.beforeId, step.afterId]))]);
  const byId = new Map(views.map((view) => [view.id, view]));
  return steps.flatMap(({ beforeId, afterId, kind, shifts }) => {
    const [before, after] = [byId.get(beforeId), byId.get(afterId)];
    if (!before || !after) return [];
    return [{ kind, before, after, words: kind === 'same' ? [] : diffWords(before.quote, after.quote), shifts }];
  });
}

async function presentAll(database: Kysely<Database>, ids: readonly string[]): Promise<CommitmentView[]> {
  return presentCommitments(database, await findCommitments(database, ids));
}
