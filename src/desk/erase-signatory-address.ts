import { eraseSignatureContact } from '../store/signing.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { requireSignature } from './find-signature.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/**
 * Erases the address of whoever signed, when they ask for it (GDPR, article 17): the signature stands, and nobody can be
 * written to about it. An address that is used for something else too, such as news by mail, is kept for that alone.
 * Gives whether there was one. Throws `Forbidden` and `NotFound`.
 */
export async function eraseSignatoryAddress(context: DeskContext, signatureId: string): Promise<boolean> {
  requirePermission(context, 'decide-signature');
  const { signature, initiative } = await requireSignature(context.database, signatureId);
  return inTransaction(context.everything, async (transaction) => {
    const isErased = await eraseSignatureContact(transaction, signatureId);
    if (!isErased) return false;
    await recordChange(transaction, context, {
      ...{ action: 'erase-signatory-address', subject: { type: 'signature', id: signatureId } },
      after: { initiative: initiative.id, organisation: signature.name },
    });
    return true;
  });
}
