import { sql } from 'kysely';
import { BINDING_KINDS } from './commitments.ts';
import { registerIndex } from './register-index/follow-register.ts';
import { rowsWhere } from './register-index/rows-where.ts';
import { type Sight, seenRows } from './register-index/sight.ts';
import { firstRows } from './register-order.ts';

/** What two commitments may have in common. */
interface Parties {
  readonly bearers: readonly string[];
  readonly topics: readonly string[];
  readonly fora: readonly string[];
}

/** Weighs more than all days: no number of a day, such as 20261231, is larger. */
const ONE_IN_COMMON = 100_000_000;

/**
 * The commitments of the register that somebody who owes this one owes too, in other documents or elsewhere in this one,
 * those first that share most topics and fora with it, then the newest.
 */
export async function commitmentsOfSameBearers(sight: Sight, commitmentId: string, limit: number): Promise<string[]> {
  const own = await partiesOf(sight, commitmentId);
  const index = await registerIndex(sight.everything);
  const { kind, bearer, topic, forum } = index.columns;
  const owed = bearer.narrow(seenRows(index, sight), bearer.havingOneOf(own.bearers));
  const self = index.rowOf(commitmentId);
  const rows = rowsWhere(kind.narrow(owed, kind.havingOneOf(BINDING_KINDS)), (row) => row !== self);
  const topics = topic.havingOneOf(own.topics);
  const fora = forum.havingOneOf(own.fora);
  const common = (row: number) => topic.countOf(row, topics) + forum.countOf(row, fora);
  const key = (row: number) => -(ONE_IN_COMMON * common(row) + index.dateOf(row));
  return firstRows({ index, rows }, key, { limit, from: null, isBackward: false }).map((row) => index.idOf(row));
}

async function partiesOf({ database }: Sight, commitmentId: string): Promise<Parties> {
  const { rows } = await sql<Parties>`select
    array(select actor_id from bearer where commitment_id = ${commitmentId}) as bearers,
    array(select topic from commitment_topic where commitment_id = ${commitmentId}) as topics,
    array(select actor_id from forum where commitment_id = ${commitmentId}) as fora`.execute(database);
  return rows[0] ?? { bearers: [], topics: [], fora: [] };
}
