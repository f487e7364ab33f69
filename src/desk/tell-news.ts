import type { Kysely } from 'kysely';
import { lastNews, noteNews, type ToldSubscription, takeTurn } from '../store/news.ts';
import type { Frequency } from '../store/schema/subscriptions.ts';
import type { Database } from '../store/schema.ts';
import { forgetRequests } from '../store/subscriptions.ts';
import { inTransaction } from '../store/transaction.ts';
import { dayIn, hourIn, USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import type { DeskContext } from './context.ts';
import { queueMail } from './queue-mail.ts';
import { newsSubscription } from './subscriptions/subscription-page.ts';

/** From this hour on, by the desk's clock, those are told who want to be told once a day or a week. */
const HOUR = 7;
const MONDAY = 1;
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
  const zone = context.timeZone ?? USUAL_TIME_ZONE;
  await inTransaction(everything, (transaction) => forgetRequests(transaction, now()));
  const turn = {
    ...{ frequencies: frequenciesAt(zone, now()), day: dayIn(zone, now()), until: await lastNews(everything) },
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

/** Who may be told at this moment. */
function frequenciesAt(zone: string, now: Date): Frequency[] {
  if (hourIn(zone, now) < HOUR) return ['at-once'];
  const weekday = new Date(`${dayIn(zone, now)}T00:00:00Z`).getUTCDay();
  return weekday === MONDAY ? ['at-once', 'daily', 'weekly'] : ['at-once', 'daily'];
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
