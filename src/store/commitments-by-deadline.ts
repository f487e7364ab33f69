import type { StoredCommitment } from './commitments.ts';
import { registerIndex } from './register-index/follow-register.ts';
import { indexDay, type RegisterIndex } from './register-index/register-index.ts';
import { bindingRows, type Sight } from './register-index/sight.ts';
import { firstRows, type KeyOf, keyOf } from './register-order.ts';
import { inOrder } from './register-page.ts';

/** What an actor owes, or asks of others, in the register, by deadline, at most `limit`. */
export async function commitmentsOfActor(
  sight: Sight,
  actorId: string,
  { part, limit }: { readonly part: 'bearer' | 'speaker'; readonly limit: number },
): Promise<StoredCommitment[]> {
  const index = await registerIndex(sight.everything);
  const actors = index.columns[part];
  const rows = actors.narrow(bindingRows(index, sight), actors.havingOneOf([actorId]));
  return firstOf(sight, index, rows, { key: keyOf(index, 'deadline'), limit });
}

/** Commitments of the register that were due before `today`, the latest first, or are due from `today` on, the next first. */
export async function commitmentsDue(
  sight: Sight,
  side: 'overdue' | 'upcoming',
  today: string,
  limit: number,
): Promise<StoredCommitment[]> {
  const index = await registerIndex(sight.everything);
  const from = indexDay(today);
  const isOverdue = side === 'overdue';
  const binding = bindingRows(index, sight);
  const rows = isOverdue ? index.rowsDue(binding, 0, from) : index.rowsDue(binding, from);
  const key = isOverdue ? (row: number) => -index.dueOf(row) : (row: number) => index.dueOf(row);
  return firstOf(sight, index, rows, { key, limit });
}

function firstOf(
  { database }: Sight,
  index: RegisterIndex,
  rows: Int32Array,
  { key, limit }: { readonly key: KeyOf; readonly limit: number },
): Promise<StoredCommitment[]> {
  const first = firstRows({ index, rows }, key, { limit, from: null, isBackward: false });
  return inOrder(
    database,
    first.map((row) => index.idOf(row)),
  );
}
