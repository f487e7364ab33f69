import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { eventsOf, type StoredEvent } from '../store/events.ts';
import { findInitiativeRef, type InitiativeRef, initiativesActingOn, topicsOf } from '../store/groups.ts';
import { type InitiativeText, type StoredInitiative, textsOf } from '../store/initiatives.ts';
import { type Membership, membershipsOf } from '../store/memberships.ts';
import { type SignOfLife, signsOfLife } from '../store/signs-of-life.ts';
import type { DeskContext } from './context.ts';
import { isDormant } from './dormancy.ts';
import { requireGroup } from './find-group.ts';
import {
  deliverablesOf,
  type GroupPlan,
  groupPlans,
  type OwnedTally,
  type Tally,
  talliesOf,
  tally,
} from './group-plan.ts';

/** Of the texts of a group, their English version counts where there is one and no reader's language is to be met. */
export const COUNTED_LANGUAGE = 'en';

/** A group of actors, as its page shows it. */
export interface GroupView extends Omit<StoredInitiative, 'actsOn' | 'audienceId' | 'isOpen'> {
  readonly isPublic: boolean;
  /** Identifiers of topics. */
  readonly topics: readonly string[];
  /** The initiative that it is to carry out. */
  readonly actsOn: InitiativeRef | null;
  /** The initiatives that are to carry out this one. */
  readonly actedOnBy: readonly InitiativeRef[];
  readonly members: readonly Membership[];
  readonly formerMembers: readonly Membership[];
  readonly texts: readonly InitiativeText[];
  readonly plans: readonly GroupPlan[];
  readonly tally: Tally;
  /** By who owes the deliverables, what is shared first. */
  readonly tallies: readonly OwnedTally[];
  /** The soonest first. */
  readonly comingMeetings: readonly StoredEvent[];
  /** The latest first, with those that were cancelled. */
  readonly pastMeetings: readonly StoredEvent[];
  readonly lastSign: SignOfLife | null;
  readonly isDormant: boolean;
}

/**
 * A coalition, partnership, plan, network or hub: who belongs to it, what it owes and how far that is, and whether it
 * lives, by what the person asking may see. `language` is the one its texts are shown in where they have it. Throws
 * `NotFound`.
 */
export async function viewGroup(context: DeskContext, slug: string, language: string): Promise<GroupView> {
  const { database, today } = context;
  const { actsOn, audienceId, isOpen: _, ...group } = await requireGroup(database, slug);
  const all = await membershipsOf(database, group.id);
  const members = all.filter(({ until }) => until === null);
  const texts = await textsOf(database, group.id);
  const ids = new Set(members.map(({ actor }) => actor.id));
  const plans = await groupPlans(database, { texts, members: ids, language, today });
  const deliverables = deliverablesOf(plans);
  const events = await eventsOf(database, group.id);
  const isComing = ({ startsAt, cancelledAt }: StoredEvent) => cancelledAt === null && startsAt > context.now();
  const lastSign = (await signsOfLife(database, today, group.id)).get(group.id) ?? null;
  return {
    ...group,
    isPublic: audienceId === PUBLIC_AUDIENCE,
    topics: await topicsOf(database, group.id),
    actsOn: actsOn === null ? null : ((await findInitiativeRef(database, actsOn)) ?? null),
    actedOnBy: await initiativesActingOn(database, group.id),
    ...{ members, formerMembers: all.filter(({ until }) => until !== null), texts, plans },
    ...{ tally: tally(deliverables), tallies: talliesOf(deliverables) },
    comingMeetings: events.filter(isComing).toReversed(),
    pastMeetings: events.filter((event) => !isComing(event)),
    ...{ lastSign, isDormant: isDormant(group, lastSign, today) },
  };
}
