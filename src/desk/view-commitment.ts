import type { Kysely } from 'kysely';
import { alignTwins } from '../matching/align-twins.ts';
import { commitmentsOf, findCommitment, type StoredCommitment } from '../store/commitments.ts';
import { findExpressions, siblingsOf } from '../store/expressions.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import type { CommitmentView } from './views.ts';

/** A commitment and the same commitment in other language versions of its work. */
export type CommitmentWithTwins = CommitmentView & { readonly twins: readonly CommitmentView[] };

/** The commitment with this identifier. Throws `NotFound`. */
export async function viewCommitment(context: DeskContext, id: string): Promise<CommitmentWithTwins> {
  const { database } = context;
  const found = await findCommitment(database, id);
  const [commitment] = found ? await presentCommitments(database, [found]) : [];
  if (!found || !commitment) throw new NotFound('commitment', id);
  return { ...commitment, twins: await presentCommitments(database, await twinsOf(database, found)) };
}

async function twinsOf(database: Kysely<Database>, commitment: StoredCommitment): Promise<StoredCommitment[]> {
  const ownId = commitment.expression_id;
  const expression = (await findExpressions(database, [ownId])).get(ownId);
  const siblings = expression ? await siblingsOf(database, expression) : [];
  const others = siblings.filter(({ language }) => language !== commitment.language);
  if (others.length === 0) return [];

  const commitments = await commitmentsOf(database, [ownId, ...others.map((sibling) => sibling.id)]);
  const byExpression = Map.groupBy(commitments, (stored) => stored.expression_id);
  const own = (byExpression.get(ownId) ?? []).map(toAlignable);
  return others.flatMap((sibling) => {
    const versions = byExpression.get(sibling.id) ?? [];
    const twin = alignTwins(own, versions.map(toAlignable)).get(commitment.id);
    return versions.filter((version) => version.id === twin);
  });
}

function toAlignable({ id, kind, passage, parts }: StoredCommitment) {
  return {
    id,
    kind,
    passage,
    edtf: parts.deadline?.edtf ?? null,
    bearers: parts.bearers.map((bearer) => bearer.actor).filter((actor) => actor !== null),
  };
}
