import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { findPerson } from '../store/people.ts';
import { changeReminderChoice, reminderChoice } from '../store/reminders.ts';
import { endMails } from '../store/told-finds.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { subscriptionOf } from './mail/subscription.ts';
import { endSubscriptionBy } from './own-subscription.ts';
import { recordChange } from './record-change.ts';

/** What can be ended with the secret part of an address, and whose it is. */
export type Subscription =
  | { readonly kind: 'digest'; readonly personId: string }
  | { readonly kind: 'search'; readonly viewId: number }
  | { readonly kind: 'news'; readonly subscriptionId: string };

/** What the address ends. Throws `NotFound` for one that is none of ours. */
export function viewSubscription({ mailRoom }: DeskContext, token: string): Subscription {
  const [kind, id] = (mailRoom && subscriptionOf(mailRoom.secret, token))?.split(':') ?? [];
  if (kind === 'digest' && id) return { kind, personId: id };
  if (kind === 'search' && id) return { kind, viewId: Number(id) };
  if (kind === 'news' && id) return { kind, subscriptionId: id };
  throw new NotFound('subscription', '');
}

/**
 * Ends such mails, for whoever has the address, signed in or not; ending them again changes nothing. Throws `NotFound`
 * for an address that is none of ours, or of somebody who is not here any more.
 */
export async function endSubscription(context: DeskContext, token: string): Promise<void> {
  const subscription = viewSubscription(context, token);
  if (subscription.kind === 'search') return endSearchMails(context, subscription.viewId);
  if (subscription.kind === 'news') return endNews(context, subscription.subscriptionId);
  const { personId } = subscription;
  await inTransaction(context.everything, async (transaction) => {
    if (!(await findPerson(transaction, personId))) throw new NotFound('subscription', '');
    const { isWanted } = await reminderChoice(transaction, personId);
    if (!isWanted) return;
    await changeReminderChoice(transaction, personId, { isWanted: false });
    await recordChange(transaction, context, {
      action: 'end-reminders',
      subject: { type: 'person', id: personId },
      audienceId: ADMINISTRATION_AUDIENCE,
    });
  });
}

async function endNews(context: DeskContext, id: string): Promise<void> {
  await inTransaction(context.everything, async (transaction) => {
    await endSubscriptionBy(transaction, context, { id }, 'one-click');
  });
}

async function endSearchMails(context: DeskContext, viewId: number): Promise<void> {
  await inTransaction(context.everything, async (transaction) => {
    if (!(await endMails(transaction, viewId))) return;
    await recordChange(transaction, context, {
      action: 'end-search-mails',
      subject: { type: 'view', id: String(viewId) },
      audienceId: ADMINISTRATION_AUDIENCE,
    });
  });
}
