import type { Kysely } from 'kysely';
import { commitmentsOf, type StoredCommitment } from '../store/commitments.ts';
import { findExpressions, siblingsOf } from '../store/expressions.ts';
import type { Database } from '../store/schema.ts';
import { alignTexts, twinsIn } from './compared-text.ts';

/** The same commitment in the other language versions of its work. */
export async function findTwins(database: Kysely<Database>, commitment: StoredCommitment): Promise<StoredCommitment[]> {
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
