import { type MailTrouble, mailTrouble } from '../store/mail-trouble.ts';
import { type ListedMail, listMails } from '../store/mails.ts';
import { type RestingDestinations, restingDestinations } from '../store/take-mails.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';

export type { ListedMail, MailTrouble };

/** The mails, and what keeps them from leaving. */
export interface OutboxView {
  readonly mails: readonly ListedMail[];
  /** Whether a mail server is known. */
  readonly hasServer: boolean;
  /** Since when the server takes no mail; null where it does. */
  readonly trouble: MailTrouble | null;
  /** The systems that rest since they took nothing, while the others are written to. */
  readonly resting: RestingDestinations;
}

const SHOWN = 200;

/** The outbox, for administrators. Throws `Forbidden`. */
export async function viewOutbox(context: DeskContext): Promise<OutboxView> {
  requirePermission(context, 'view-outbox');
  const { everything, mailRoom, now } = context;
  return {
    mails: await listMails(everything, SHOWN),
    hasServer: mailRoom?.isOpen === true,
    trouble: (await mailTrouble(everything)) ?? null,
    resting: await restingDestinations(everything, now()),
  };
}
