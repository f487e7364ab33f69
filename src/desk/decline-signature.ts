import { decideConfirmed } from '../store/signing.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid } from './errors.ts';
import { requireSignature } from './find-signature.ts';
import { authorId } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';
import { recordChange } from './record-change.ts';
import { tellSignatory } from './tell-signatory.ts';
import { LONGEST_REASON } from './withdraw-signature.ts';

/** A signature that is declined, and why. */
export interface Declination {
  readonly signatureId: string;
  /** The revision that was seen. */
  readonly revision: number;
  /** Whoever signed reads it. */
  readonly reason: string;
}

/** Declines a signature that was confirmed, and tells whoever gave it why. Throws `Forbidden`, `NotFound`, `Invalid`, and `Conflict`. */
export async function declineSignature(context: DeskContext, declination: Declination): Promise<void> {
  requirePermission(context, 'decide-signature');
  const { signatureId: id, revision } = declination;
  const issues = plainLineIssues('reason', declination.reason, { limit: LONGEST_REASON });
  if (issues.length > 0) throw new Invalid(issues);
  const reason = declination.reason.trim();
  const { signature, initiative } = await requireSignature(context.database, id);
  await inTransaction(context.everything, async (transaction) => {
    const decision = { id, revision, actorId: null, signedOn: null, note: reason, by: authorId(context) };
    if (!(await decideConfirmed(transaction, { ...decision, at: context.now() }))) {
      throw new Conflict('signature', id, { yours: { state: 'declined', reason }, theirs: { state: signature.state } });
    }
    await tellSignatory(transaction, context, { initiative, signature, decision: 'declined', reason });
    await recordChange(transaction, context, {
      action: 'decline-signature',
      subject: { type: 'signature', id },
      after: { initiative: initiative.id, organisation: signature.name, reason },
    });
  });
}
