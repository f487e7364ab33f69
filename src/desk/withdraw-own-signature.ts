import { withdraw } from '../store/signatures.ts';
import { useSignatureLink } from '../store/signing.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { requireSignature } from './find-signature.ts';
import { plainLineIssues } from './plain-line.ts';
import { recordChange } from './record-change.ts';
import { tellSignatory } from './tell-signatory.ts';
import { LONGEST_REASON } from './withdraw-signature.ts';

/**
 * Withdraws a signature by the link that its signatory was mailed, and mails that it was. The reason, which may be
 * empty, is public. Throws `NotFound` for a link that does not work, or not any more, and `Invalid`.
 */
export async function withdrawOwnSignature(context: DeskContext, token: string, given: string): Promise<void> {
  const issues = plainLineIssues('reason', given, { limit: LONGEST_REASON, isOptional: true });
  if (issues.length > 0) throw new Invalid(issues);
  const reason = given.trim();
  await inTransaction(context.everything, async (transaction) => {
    const id = await useSignatureLink(transaction, { token, purpose: 'withdraw', now: context.now() });
    if (id === undefined) throw new NotFound('signature-link', '');
    const { signature, initiative } = await requireSignature(transaction, id);
    const { revision, state, withdrawnOn } = signature;
    if (state !== 'accepted' || withdrawnOn !== null) throw new NotFound('signature-link', '');
    await withdraw(transaction, { id, revision, on: context.today, reason });
    await tellSignatory(transaction, context, { initiative, signature, decision: 'withdrawn', reason });
    await recordChange(transaction, context, {
      action: 'withdraw-own-signature',
      subject: { type: 'signature', id },
      after: { initiative: initiative.id, actor: signature.actorId, withdrawnOn: context.today, reason },
    });
  });
}
