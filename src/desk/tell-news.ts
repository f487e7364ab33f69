import type { Kysely } from 'kysely';
import { lastNews, noteNews, type ToldSubscription, takeTurn } from '../store/news.ts';
import type { Database } from '../store/schema.ts';
import { forgetRequests } from '../store/subscriptions.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { queueMail } from './queue-mail.ts';
import { deskDay, frequenciesNow } from './subscriptions/morning.ts';
import { newsSubscription } from './subscriptions/subscription-page.ts';

/** How many subscriptions one transaction looks at. */
const BATCH = 500;
/** How many news one mail names; the others are counted. */
const LISTED = 40;

/** Notes what has become public; gives how much. */
export function gatherNews({ everything, now }: Pick<DeskContext, 'everything' | 'now'>): Promise<number> {
  return inTransaction(everything, (transaction) => noteNews(transaction, now()));
}

/**
 * Queues a mail for everybody outside whose turn it is and for whom there is something new, until `signal` ends it; gives
 * how many. That they are told is noted in the transaction that queues the mail: nobody is told twice, whatever stops
 * between. Requests that nobody confirmed in time are forgotten.
 */
export async function tellNews(context: DeskContext, signal?: AbortSignal): Promise<number> {
  const { everything, now } = context;
  await inTransaction(everything, (transaction) => forgetRequests(transaction, now()));
  const turn = {
    ...{ frequencies: frequenciesNow(context), day: deskDay(context), until: await lastNews(everything) },
    ...{ most: BATCH, listed: LISTED },
  };
  for (let count = 0; ; ) {
    const { looked, told } = await inTransaction(everything, async (transaction) => {
      const taken = await takeTurn(transaction, turn);
      for (const each of taken.told) await tell(transaction, context, each, turn.until);
      return taken;
    });
    count += told.length;
    if (looked < BATCH || signal?.aborted) return count;
  }
}

async function tell(
  transaction: Kysely<Database>,
  context: DeskContext,
  { id, contactId, locale, news, count }: ToldSubscription,
  until: string,
): Promise<void> {
  await queueMail(transaction, context, {
    ...{ kind: 'news', key: `news:${id}:${until}`, to: { name: '', contactId }, personId: null, locale },
    ...{ subscription: newsSubscription(id), isBulk: true },
    content: { subscriptionId: id, news, more: count - news.length },
  });
}
