import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { lastNews, noteNews } from '../store/news.ts';
import { findSubscription, holdSubscription, markConfirmed, type StoredSubscription } from '../store/subscriptions.ts';
import { inTransaction } from '../store/transaction.ts';
import { openMailRoom } from './ask-for-subscription.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { recordChange } from './record-change.ts';
import { toldOnAlready } from './subscriptions/morning.ts';
import { hashOf, subscriptionPagePath } from './subscriptions/subscription-page.ts';

/** Whether the link still has something to confirm. Throws `NotFound` for one that is none of ours, or too old. */
export async function viewConfirmation(context: DeskContext, token: string): Promise<{ readonly isDone: boolean }> {
  const found = await findSubscription(context.everything, { confirmHash: hashOf(token) });
  return { isDone: stillValid(context, found).state === 'confirmed' };
}

/**
 * Confirms that the address is theirs who asked; from now on they are told what is new. Gives the path of their page the
 * first time, and null from then on: the link opens nothing twice. Throws `NotFound` as `viewConfirmation` does.
 */
export function confirmSubscription(context: DeskContext, token: string): Promise<string | null> {
  const mailRoom = openMailRoom(context);
  return inTransaction(context.everything, async (transaction) => {
    const { id, state } = stillValid(context, await holdSubscription(transaction, { confirmHash: hashOf(token) }));
    if (state === 'confirmed') return null;
    const now = context.now();
    // What is there already is no news to them.
    await noteNews(transaction, now);
    const toldUntil = await lastNews(transaction);
    await markConfirmed(transaction, id, { now, toldUntil, toldOn: toldOnAlready(context) });
    await recordChange(transaction, context, {
      action: 'confirm-subscription',
      subject: { type: 'subscription', id },
      audienceId: ADMINISTRATION_AUDIENCE,
    });
    return subscriptionPagePath(mailRoom, id);
  });
}

function stillValid({ now }: DeskContext, found: StoredSubscription | undefined): StoredSubscription {
  if (!found?.confirmUntil || found.confirmUntil <= now()) throw new NotFound('subscription', '');
  return found;
}
