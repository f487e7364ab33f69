import type { Kysely } from 'kysely';
import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import type { SubscriptionEnd } from '../store/schema/subscriptions.ts';
import type { Database } from '../store/schema.ts';
import {
  changeWish,
  choicesOf,
  findSubscription,
  holdSubscription,
  markEnded,
  type StoredSubscription,
  type SubscriptionKey,
} from '../store/subscriptions.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkChoices, type SubscriptionWish } from './ask-for-subscription.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { recordChange } from './record-change.ts';
import { type NamedChoice, nameChoices } from './subscriptions/choices.ts';
import { toldOnAlready } from './subscriptions/morning.ts';
import { hashOf } from './subscriptions/subscription-page.ts';

/** A subscription as its reader sees it. */
export interface OwnSubscription {
  readonly locale: 'da' | 'en';
  readonly frequency: SubscriptionWish['frequency'];
  /** Those that are still there for everybody to see. */
  readonly choices: readonly NamedChoice[];
}

/** The subscription at a secret address. Throws `NotFound` for one that has ended, or is none of ours. */
export async function viewOwnSubscription(context: DeskContext, token: string): Promise<OwnSubscription> {
  const { id, locale, frequency } = mustGoOn(await findSubscription(context.everything, keyOf(token)));
  const choices = await nameChoices(context, await choicesOf(context.everything, id));
  return { locale, frequency, choices };
}

/** Changes it. Throws `NotFound` as `viewOwnSubscription` does, `Invalid` for choices that are not there. */
export async function changeOwnSubscription(
  context: DeskContext,
  token: string,
  wish: SubscriptionWish,
): Promise<void> {
  const choices = await checkChoices(context, wish.choices);
  await inTransaction(context.everything, async (transaction) => {
    const { id } = mustGoOn(await holdSubscription(transaction, keyOf(token)));
    await changeWish(transaction, id, { ...wish, choices, toldOn: toldOnAlready(context) });
    await recordChange(transaction, context, {
      action: 'change-subscription',
      subject: { type: 'subscription', id },
      audienceId: ADMINISTRATION_AUDIENCE,
    });
  });
}

/** Ends it and erases the address. Throws `NotFound` as `viewOwnSubscription` does. */
export async function endOwnSubscription(context: DeskContext, token: string): Promise<void> {
  await inTransaction(context.everything, async (transaction) => {
    await end(transaction, context, mustGoOn(await holdSubscription(transaction, keyOf(token))), 'reader');
  });
}

/** Ends a subscription for whatever reason, and erases the address; false where it had ended, or never was. */
export async function endSubscriptionBy(
  transaction: Kysely<Database>,
  context: DeskContext,
  key: SubscriptionKey,
  by: SubscriptionEnd,
): Promise<boolean> {
  const found = await holdSubscription(transaction, key);
  if (!found || found.state === 'ended') return false;
  await end(transaction, context, found, by);
  return true;
}

/** The reason stands with the subscription; the log names nobody. */
async function end(
  transaction: Kysely<Database>,
  context: DeskContext,
  subscription: StoredSubscription,
  by: SubscriptionEnd,
): Promise<void> {
  await markEnded(transaction, subscription, { now: context.now(), by });
  await recordChange(transaction, context, {
    action: 'end-news',
    subject: { type: 'subscription', id: subscription.id },
    audienceId: ADMINISTRATION_AUDIENCE,
    after: { by },
  });
}

function keyOf(token: string): SubscriptionKey {
  return { pageHash: hashOf(token) };
}

function mustGoOn(found: StoredSubscription | undefined): StoredSubscription {
  if (found?.state !== 'confirmed') throw new NotFound('subscription', '');
  return found;
}
