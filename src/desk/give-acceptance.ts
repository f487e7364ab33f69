import { ACCEPTANCES } from '../store/schema/follow-up.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { heldCommitments, InputCheck } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordStatement, type StatementInput } from './record-statement.ts';

/**
 * Notes what the bearer says to a commitment. Throws `Forbidden`, `Invalid`, `NotFound`, and `Conflict` when another
 * answer was noted meanwhile.
 */
export async function giveAcceptance(context: DeskContext, input: StatementInput): Promise<void> {
  requirePermission(context, 'give-acceptance');
  const check = new InputCheck();
  const given = {
    code: check.code('code', input.code, ACCEPTANCES),
    asOf: check.pastDay('asOf', input.asOf, context.today),
    text: check.text('text', input.text),
    evidence: input.evidence ?? [],
    corrects: input.corrects ?? null,
    seen: input.seen,
  };
  check.done();
  await inTransaction(context.database, async (transaction) => {
    for (const held of (await heldCommitments(transaction, [input.commitmentId])).values()) {
      const entry = { account: 'acceptance', action: 'give-acceptance' } as const;
      await recordStatement(transaction, context, entry, { ...held, given });
    }
  });
}
