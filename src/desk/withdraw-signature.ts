import { withdraw } from '../store/signatures.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid, type Issue, NotFound } from './errors.ts';
import { requireSignature } from './find-signature.ts';
import { isIsoDate } from './iso-date.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';
import { recordChange } from './record-change.ts';
import { tellSignatory } from './tell-signatory.ts';

/** That a signatory no longer stands by what it signed. */
export interface Withdrawal {
  readonly signatureId: string;
  /** The revision that was seen. */
  readonly revision: number;
  /** ISO date. */
  readonly on: string;
  /** Public; empty where none was given. */
  readonly reason: string;
}

/** Characters of a reason, which is public. */
export const LONGEST_REASON = 500;

/**
 * Notes that a signatory has withdrawn. The signature stays on the page, as one that was withdrawn, and
 * whoever gave it is told. Throws `Forbidden`,
 * `NotFound` where it is not one that stands, `Invalid`, and `Conflict`.
 */
export async function withdrawSignature(context: DeskContext, withdrawal: Withdrawal): Promise<void> {
  requirePermission(context, 'withdraw-signature');
  check(withdrawal, context.today);
  const { signatureId, revision, on } = withdrawal;
  const reason = withdrawal.reason.trim();
  const { signature, initiative } = await requireSignature(context.database, signatureId);
  if (signature.state !== 'accepted' || signature.withdrawnOn !== null) throw new NotFound('signature', signatureId);
  await inTransaction(context.everything, async (transaction) => {
    if (!(await withdraw(transaction, { id: signatureId, revision, on, reason }))) {
      throw new Conflict('signature', signatureId, { yours: { withdrawnOn: on, reason }, theirs: {} });
    }
    await tellSignatory(transaction, context, { initiative, signature, decision: 'withdrawn', reason });
    await recordChange(transaction, context, {
      action: 'withdraw-signature',
      subject: { type: 'signature', id: signatureId },
      after: { initiative: initiative.id, actor: signature.actorId, withdrawnOn: on, reason },
    });
  });
}

function check({ on, reason }: Withdrawal, today: string): void {
  const issues: Issue[] = plainLineIssues('reason', reason, { limit: LONGEST_REASON, isOptional: true });
  if (!isIsoDate(on)) issues.push({ field: 'withdrawnOn', code: 'not-a-date', details: { value: on } });
  else if (on > today) issues.push({ field: 'withdrawnOn', code: 'in-the-future', details: { value: on } });
  if (issues.length > 0) throw new Invalid(issues);
}
