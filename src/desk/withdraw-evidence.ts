import { findEvidence, withdraw } from '../store/evidence.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { noteIssues } from './evidence-statement.ts';
import { requirePermission } from './permission.ts';
import { mayWithdraw } from './presenters/present-evidence.ts';
import { recordChange } from './record-change.ts';
import { auditAudience, personIdOf } from './record-evidence.ts';
import { storable } from './understand-file.ts';

/** Which evidence is withdrawn, and why. */
export interface WithdrawalInput {
  readonly id: number;
  readonly reason: string;
}

/**
 * Withdraws evidence: it does not count any more, and stays to be seen with the reason. Whoever gave it may do that, and
 * editors. Evidence that is withdrawn already stays as it is. Gives the commitment that it was given for.
 *
 * Throws `Forbidden`, `NotFound`, and `Invalid` for a reason that is missing or too long.
 */
export async function withdrawEvidence(context: DeskContext, input: WithdrawalInput): Promise<string> {
  requirePermission(context, 'attach-evidence');
  const reason = storable(input.reason.trim());
  const issues = noteIssues('reason', reason);
  if (reason === '') issues.push({ field: 'reason', code: 'missing', details: {} });
  if (issues.length > 0) throw new Invalid(issues);

  const evidence = await findEvidence(context.database, input.id);
  if (!evidence) throw new NotFound('evidence', String(input.id));
  if (!mayWithdraw(evidence, context.principal)) throw new Forbidden('withdraw-evidence');

  const { id, commitment_id, stance } = evidence;
  const by = personIdOf(context.principal);
  await inTransaction(context.database, async (transaction) => {
    if (!(await withdraw(transaction, id, { at: context.now(), by, reason }))) return;
    await recordChange(transaction, context, {
      action: 'withdraw-evidence',
      subject: { type: 'commitment', id: commitment_id },
      audienceId: auditAudience(evidence),
      before: { evidence: id, stance },
      after: { evidence: id, withdrawn: reason },
    });
  });
  return commitment_id;
}
