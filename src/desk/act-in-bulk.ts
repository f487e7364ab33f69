import type { Kysely } from 'kysely';
import { type CommitmentAudience, insertMilestones, newestMilestones } from '../store/follow-up-changes.ts';
import { findHits } from '../store/register-hits.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkedOwner, type OwnerInput, recordOwner } from './assign-commitment.ts';
import type { DeskContext } from './context.ts';
import { authorId, heldCommitments, InputCheck, logAudience } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { checkRegisterQuery } from './query-checks.ts';
import { recordChange } from './record-change.ts';
import { toFilters } from './register-filters.ts';
import type { RegisterQuery } from './views.ts';

/** The commitments that are meant: those chosen, or all that a search of the register finds. */
export type Selection = { readonly ids: readonly string[] } | { readonly query: RegisterQuery };

/** What is to be done with every one of them. */
export type BulkAct =
  | (OwnerInput & { readonly kind: 'assign' })
  | { readonly kind: 'plan'; readonly title: string; readonly dueOn: string; readonly text?: string | undefined };

/** The most commitments that one act changes. */
const MOST_IN_BULK = 2_000;

/**
 * Does the same with many commitments, in one transaction: all of them or none. Gives how many there were. Throws
 * `Forbidden`, `Invalid` also for none or too many, and `NotFound`.
 */
export async function actInBulk(context: DeskContext, selection: Selection, act: BulkAct): Promise<number> {
  requirePermission(context, 'act-in-bulk');
  const ids = await selectedIds(context, selection);
  return inTransaction(context.database, async (transaction) => {
    const held = [...(await heldCommitments(transaction, ids)).values()];
    if (act.kind === 'plan') await planAll(transaction, context, held, act);
    else await recordOwner(transaction, context, held, await checkedOwner(transaction, act));
    return held.length;
  });
}

/** The commitments of a selection. Throws `Invalid` for none or too many. */
export async function selectedIds(context: DeskContext, selection: Selection): Promise<string[]> {
  const check = new InputCheck();
  if ('query' in selection) checkRegisterQuery(selection.query);
  const ids = 'ids' in selection ? [...new Set(selection.ids)] : await idsFound(context, selection.query);
  if (ids.length === 0) check.fail('commitments', 'missing');
  if (ids.length > MOST_IN_BULK) check.fail('commitments', 'too-long', { limit: MOST_IN_BULK });
  check.done();
  return ids;
}

async function idsFound(context: DeskContext, query: RegisterQuery): Promise<string[]> {
  const { index, rows } = await findHits(context, toFilters(query, context.today));
  return Array.from(rows.subarray(0, MOST_IN_BULK + 1), (row) => index.idOf(row));
}

async function planAll(
  transaction: Kysely<Database>,
  context: DeskContext,
  commitments: readonly CommitmentAudience[],
  act: Extract<BulkAct, { readonly kind: 'plan' }>,
): Promise<void> {
  const check = new InputCheck();
  const title = check.title('title', act.title);
  const dueOn = check.day('dueOn', act.dueOn);
  const text = check.text('text', act.text);
  check.done();
  const ids = commitments.map(({ id }) => id);
  const newest = await newestMilestones(transaction, ids);
  const step = { asOf: context.today, text, givenBy: authorId(context), title, dueOn, revision: 1 };
  await insertMilestones(
    transaction,
    ids.map((id) => ({ ...step, commitmentId: id, number: 1 + (newest.get(id) ?? 0), state: 'planned' })),
  );
  for (const commitment of commitments) {
    await recordChange(transaction, context, {
      action: 'plan-milestone',
      subject: { type: 'commitment', id: commitment.id },
      ...logAudience(commitment),
      after: { milestone: title, dueOn, state: 'planned', ...(text !== '' && { text }) },
    });
  }
}
