import { revokeLinks } from '../store/account-links.ts';
import { accountsOfSignature, insertAccounts } from '../store/accounts.ts';
import { setContact } from '../store/signatures.ts';
import { inTransaction } from '../store/transaction.ts';
import { askForAccounts, makeLinks } from './accounts/ask-for-account.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requireAccount } from './find-account.ts';
import { type RoundAddress, requireRound } from './find-round.ts';
import { requireSignature } from './find-signature.ts';
import { putContact } from './mail/contacts.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** A personal link that was made. */
export interface RenewedLink {
  /** Whether it went by mail. */
  readonly isMailed: boolean;
  /** Path of the link, to be handed over; null where it was mailed. */
  readonly path: string | null;
}

/**
 * Makes a new personal link in the place of those that a signatory had, and mails it, or gives it to be handed over where
 * no address is known. Throws `Forbidden` and `NotFound`.
 */
export async function renewAccountLink(context: DeskContext, accountId: string): Promise<RenewedLink> {
  requirePermission(context, 'open-round');
  await requireAccount(context.database, accountId);
  return inTransaction(context.everything, async (transaction) => {
    const { signature, initiative, round } = await requireAccount(transaction, accountId);
    await revokeLinks(transaction, accountId, context.now());
    const asked = { accountId, signature, initiative, round, occasion: 'renewed' } as const;
    const isMailed = (await askForAccounts(transaction, context, [asked])) > 0;
    const [token] = isMailed ? [] : await makeLinks(transaction, context, [asked]);
    await recordChange(transaction, context, {
      action: 'renew-account-link',
      subject: { type: 'signature', id: signature.id },
      after: { round: round.id, isMailed },
    });
    return { isMailed, path: token === undefined ? null : `/accounts/${token}` };
  });
}

/** Lets the personal links of a signatory work no more. Throws `Forbidden` and `NotFound`. */
export async function revokeAccountLinks(context: DeskContext, accountId: string): Promise<void> {
  requirePermission(context, 'open-round');
  const { signature, round } = await requireAccount(context.database, accountId);
  await inTransaction(context.everything, async (transaction) => {
    if ((await revokeLinks(transaction, accountId, context.now())) === 0) return;
    await recordChange(transaction, context, {
      action: 'revoke-account-links',
      subject: { type: 'signature', id: signature.id },
      after: { round: round.id },
    });
  });
}

/** Whom the secretariat writes to at a signatory. */
export interface SignatoryContact {
  readonly signatureId: string;
  readonly email: string;
  readonly locale: 'da' | 'en';
}

/**
 * Notes whom to write to at a signatory, and mails them a personal link to its account in a round that is open; earlier
 * links work no more. Throws `Forbidden`, `NotFound`, and `Invalid`.
 */
export async function setSignatoryContact(
  context: DeskContext,
  address: RoundAddress,
  given: SignatoryContact,
): Promise<void> {
  requirePermission(context, 'open-round');
  if (!context.mailRoom) throw new Invalid([{ field: 'mail', code: 'not-open', details: {} }]);
  const { mailRoom } = context;
  const { initiative, round } = await requireRound(context.database, address);
  const { signature } = await requireSignature(context.database, given.signatureId);
  if (signature.initiativeId !== initiative.id)
    throw new Invalid([{ field: 'signature', code: 'missing', details: {} }]);
  await inTransaction(context.everything, async (transaction) => {
    const contactId = await putContact(transaction, mailRoom, given.email);
    const { locale } = given;
    await setContact(transaction, signature.id, { contactId, locale });
    await insertAccounts(transaction, round.id, [signature.id]);
    const account = (await accountsOfSignature(transaction, signature.id)).find(({ roundId }) => roundId === round.id);
    if (account && round.closedAt === null) {
      // Whoever had the link before the address was noted may be somebody else.
      await revokeLinks(transaction, account.id, context.now());
      const told = { ...signature, contactId, locale };
      await askForAccounts(transaction, context, [
        { accountId: account.id, signature: told, initiative, round, occasion: 'opened' },
      ]);
    }
    await recordChange(transaction, context, {
      action: 'set-signatory-contact',
      subject: { type: 'signature', id: signature.id },
      after: { round: round.id, locale },
    });
  });
}
