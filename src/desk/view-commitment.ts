import type { Kysely } from 'kysely';
import { diffWords } from '../matching/diff-words.ts';
import type { Disagreement } from '../matching/disagreement.ts';
import { findDisagreements } from '../matching/find-disagreements.ts';
import { commitmentsOf, findCommitment, findCommitments, type StoredCommitment } from '../store/commitments.ts';
import { findExpressions, siblingsOf } from '../store/expressions.ts';
import type { Database } from '../store/schema.ts';
import { continuationOf, lineageOf } from '../store/versions.ts';
import { alignTexts, twinsIn } from './compared-text.ts';
import type { CommitmentChange } from './comparison-views.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
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
  /** Deeds that may be evidence for it, the likeliest first. */
  readonly evidence: readonly SuggestedDeed[];
};

/** The commitment with this identifier. Throws `NotFound`. */
export async function viewCommitment(context: DeskContext, id: string): Promise<CommitmentWithTwins> {
  const { database } = context;
  const found = await findCommitment(database, id);
  const [commitment] = found ? await presentCommitments(database, [found]) : [];
  if (!found || !commitment) throw new NotFound('commitment', id);
  const twins = await presentCommitments(database, await twinsOf(database, found));
  const next = await continuationOf(database, id);
  const [replacedBy = null] = next === undefined ? [] : await presentAll(database, [next]);
  return {
    ...commitment,
    twins: twins.map((twin) => ({ ...twin, disagreements: findDisagreements(commitment, twin) })),
    history: await historyOf(database, id),
    replacedBy,
    isLatest: found.is_latest,
    evidence: await suggestForCommitment(database, id),
  };
}

async function historyOf(database: Kysely<Database>, id: string): Promise<CommitmentChange[]> {
  const steps = await lineageOf(database, id);
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

async function twinsOf(database: Kysely<Database>, commitment: StoredCommitment): Promise<StoredCommitment[]> {
  const ownId = commitment.expression_id;
  const expression = (await findExpressions(database, [ownId])).get(ownId);
  const siblings = expression ? await siblingsOf(database, expression) : [];
  if (siblings.length === 0) return [];

  const own = await commitmentsOf(database, [ownId]);
  const twins: StoredCommitment[] = [];
  for (const sibling of siblings) {
    const others = await commitmentsOf(database, [sibling.id]);
    const twin = twinsIn(await alignTexts(database, ownId, sibling.id), own, others).get(commitment.id);
    twins.push(...others.filter(({ id }) => id === twin));
  }
  return twins;
}
