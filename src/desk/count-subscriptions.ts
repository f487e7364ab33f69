import { choiceCounts, type SubscriptionCount, subscriptionCounts } from '../store/subscriptions.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { type NamedChoice, nameChoices } from './subscriptions/choices.ts';

/** How many people outside are told what is new. */
export interface SubscriptionFigures {
  readonly counts: readonly SubscriptionCount[];
  /** What is chosen most, and how often; what very few chose is not told. */
  readonly choices: readonly (NamedChoice & { readonly count: number })[];
}

const SHOWN = 20;
/** Of fewer, somebody who knows one could tell more. */
const FEWEST = 5;

/** Figures of the subscriptions for those who write; nobody is told who subscribes. Throws `Forbidden`. */
export async function countSubscriptions(context: DeskContext): Promise<SubscriptionFigures> {
  requirePermission(context, 'count-subscriptions');
  const most = (await choiceCounts(context.everything, SHOWN)).filter(({ count }) => count >= FEWEST);
  const named = await nameChoices(context, most);
  const choices = named.flatMap((choice) => {
    const found = most.find(({ kind, value }) => kind === choice.kind && value === choice.value);
    return found ? [{ ...choice, count: found.count }] : [];
  });
  return { counts: await subscriptionCounts(context.everything), choices };
}
