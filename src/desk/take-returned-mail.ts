import type { Kysely } from 'kysely';
import { type ReturnedMail, readReturn } from '../formats/mail/read-return.ts';
import { findReturned, markReturned, type ReturnedTo } from '../store/returned-mails.ts';
import type { Database } from '../store/schema.ts';
import { countReturn } from '../store/subscriptions.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { returnedMails } from './mail/return-address.ts';
import { endSubscriptionBy } from './own-subscription.ts';
import { requirePermission } from './permission.ts';

/** More than any report with the mail it is about. */
export const LARGEST_RETURNED_BYTES = 10 * 1024 * 1024;

/** What came of a message that mail systems sent back. */
export type ReturnOutcome =
  /** No report of a mail that failed or is not wanted. */
  | 'no-report'
  /** Without a sign that we made: anybody can write a report. */
  | 'not-ours'
  /** Noted with the mail. */
  | 'noted'
  /** Noted, and whoever it was for is written to no more. */
  | 'ended';

/** Bad address (RFC 3463: 5.1.x), mailbox disabled. Such an address will never take a mail. */
const NO_SUCH_ADDRESS = /^5\.(?:1\.\d+|2\.1)$/u;
/** RFC 3463, 3.1: refused, and nobody said why. */
const UNSAID = '5.0.0';
/** So many mails that came back for other reasons are enough. */
const ENOUGH_RETURNS = 3;

/**
 * Takes in a message that came to the return address (RFC 3464, RFC 5965): where it says that an address is no more, or
 * that the mail is not wanted, the subscription ends and the address is erased. It counts only with the sign that each of
 * our mails has in its return address. Throws `Forbidden`.
 */
export async function takeReturnedMail(
  context: DeskContext,
  mailRoom: MailRoom,
  message: Uint8Array,
): Promise<ReturnOutcome> {
  requirePermission(context, 'take-returned-mail');
  const report = await readReturn(message);
  if (report === null) return 'no-report';
  const [mailId] = returnedMails(mailRoom.secret, report.addressed);
  if (mailId === undefined) return 'not-ours';
  return settle(context, mailId, report);
}

/** The same where the mail server itself refused a mail for good, with what it answered. */
export function takeRefusal(context: DeskContext, mailId: string, answer: string): Promise<ReturnOutcome> {
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/u.exec(answer)?.[0] ?? UNSAID;
  return settle(context, mailId, { kind: 'bounce', status });
}

function settle(
  context: DeskContext,
  mailId: string,
  { kind: by, status }: Pick<ReturnedMail, 'kind' | 'status'>,
): Promise<ReturnOutcome> {
  const said = status ?? by;
  return inTransaction(context.everything, async (transaction) => {
    const to = await findReturned(transaction, mailId);
    // Forgotten, with the address that it went to.
    if (!to) return 'noted';
    const isFirst = await markReturned(transaction, mailId, { said, at: context.now() });
    const isOver = by === 'complaint' || (await isGone(transaction, to, said, isFirst));
    if (!isOver || to.contactId === null) return 'noted';
    return (await endSubscriptionBy(transaction, context, { contactId: to.contactId }, by)) ? 'ended' : 'noted';
  });
}

/** Whether nothing arrives at the address; what may pass is counted, once for each mail. */
async function isGone(
  transaction: Kysely<Database>,
  { subscriptionId }: ReturnedTo,
  status: string,
  isFirst: boolean,
): Promise<boolean> {
  if (NO_SUCH_ADDRESS.test(status)) return true;
  if (!isFirst || subscriptionId === null) return false;
  return (await countReturn(transaction, subscriptionId)) >= ENOUGH_RETURNS;
}
