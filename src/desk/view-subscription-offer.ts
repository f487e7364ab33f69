import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { allInitiatives } from '../store/initiatives.ts';
import type { DeskContext } from './context.ts';
import { listActors } from './list-actors.ts';
import { listTopics } from './list-topics.ts';
import { choiceFrom, type NamedChoice, nameChoices } from './subscriptions/choices.ts';

/** What can be chosen from a list; anything else is chosen on its own page. */
export interface SubscriptionOffer {
  readonly topics: readonly NamedChoice[];
  readonly initiatives: readonly NamedChoice[];
  readonly actors: readonly NamedChoice[];
}

/** The actors that are offered: those that owe the most. */
const ACTORS = 30;

/** What people outside can choose from. Ask as a visitor: it shows what the context may see. */
export async function viewSubscriptionOffer(context: DeskContext): Promise<SubscriptionOffer> {
  const topics = await listTopics(context);
  const initiatives = (await allInitiatives(context.database)).filter(
    ({ audienceId }) => audienceId === PUBLIC_AUDIENCE,
  );
  const actors = (await listActors(context)).filter(({ owes }) => owes > 0).slice(0, ACTORS);
  const chosen = (kind: 'topic' | 'initiative' | 'actor', ids: readonly string[]) =>
    nameChoices(
      context,
      ids.map((value) => ({ kind, value })),
    );
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return {
    topics: await chosen('topic', idsOf(topics)),
    initiatives: await chosen('initiative', idsOf(initiatives)),
    actors: await chosen('actor', idsOf(actors)),
  };
}

/** What an address names to be chosen, with its names; what is not there is left out. */
export function chosenFrom(context: DeskContext, written: readonly string[]): Promise<NamedChoice[]> {
  return nameChoices(
    context,
    written.slice(0, ACTORS).flatMap((one) => choiceFrom(one) ?? []),
  );
}
