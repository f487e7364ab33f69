import { insertProgressDraft } from '../store/follow-up-changes.ts';
import { PROGRESSES } from '../store/schema/follow-up.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { authorId, heldCommitments, InputCheck, logAudience } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import type { StatementInput } from './record-statement.ts';

/**
 * Keeps progress as somebody would report it, for an editor to take over or set aside. Gives the draft's number.
 * Throws `Forbidden`, `Invalid` and `NotFound`.
 */
export async function draftProgress(context: DeskContext, input: StatementInput): Promise<number> {
  requirePermission(context, 'draft-progress');
  const check = new InputCheck();
  const code = check.code('code', input.code, PROGRESSES);
  const asOf = check.pastDay('asOf', input.asOf, context.today);
  const text = check.text('text', input.text, true);
  check.done();
  return inTransaction(context.database, async (transaction) => {
    const held = (await heldCommitments(transaction, [input.commitmentId])).get(input.commitmentId);
    const said = { commitmentId: input.commitmentId, asOf, text, givenBy: authorId(context) };
    const id = await insertProgressDraft(transaction, { ...said, code, evidence: input.evidence ?? [] });
    await recordChange(transaction, context, {
      action: 'draft-progress',
      subject: { type: 'commitment', id: input.commitmentId },
      ...(held && logAudience(held)),
      after: { draft: id, progress: code, asOf, text },
    });
    return id;
  });
}
