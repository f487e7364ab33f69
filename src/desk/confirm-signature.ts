import type { StoredInitiative } from '../store/initiatives.ts';
import type { LinkPurpose } from '../store/schema/initiatives.ts';
import type { StoredSignature } from '../store/signatures.ts';
import { findSignatureLink, markConfirmed, useSignatureLink } from '../store/signing.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requireSignature } from './find-signature.ts';
import { recordChange } from './record-change.ts';

/** What a signatory's link leads to. */
export interface SignatureLinkView {
  readonly purpose: LinkPurpose;
  /** Whether the link has done what it is for. */
  readonly isDone: boolean;
  readonly initiative: Pick<StoredInitiative, 'slug' | 'names'>;
  readonly signature: Pick<StoredSignature, 'name' | 'kind' | 'country' | 'website' | 'signerName' | 'signerOffice'>;
}

/**
 * What a link leads to; looking changes nothing, for mail programs open links too. Throws `NotFound` for a link that is
 * none of ours, has expired, or has nothing left to do.
 */
export async function viewSignatureLink(context: DeskContext, token: string): Promise<SignatureLinkView> {
  const link = await findSignatureLink(context.everything, token, context.now());
  if (!link) throw new NotFound('signature-link', '');
  const { signature, initiative } = await requireSignature(context.everything, link.signatureId);
  const isWithdrawable = signature.state === 'accepted' && signature.withdrawnOn === null;
  if (link.purpose === 'withdraw' && !isWithdrawable && link.usedAt === null) throw new NotFound('signature-link', '');
  return { purpose: link.purpose, isDone: link.usedAt !== null, initiative, signature };
}

/**
 * Confirms a signature by the link that was mailed: from here the secretariat sees it. Of two who do so at once, one
 * does. Throws `NotFound` for a link that does not work, or not any more.
 */
export async function confirmSignature(context: DeskContext, token: string): Promise<void> {
  const now = context.now();
  await inTransaction(context.everything, async (transaction) => {
    const signatureId = await useSignatureLink(transaction, { token, purpose: 'confirm', now });
    if (signatureId === undefined || !(await markConfirmed(transaction, signatureId, now))) {
      throw new NotFound('signature-link', '');
    }
    const { signature } = await requireSignature(transaction, signatureId);
    await recordChange(transaction, context, {
      action: 'confirm-signature',
      subject: { type: 'signature', id: signatureId },
      after: { initiative: signature.initiativeId, organisation: signature.name },
    });
  });
}
