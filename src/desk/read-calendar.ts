import { findActors } from '../store/actors.ts';
import { audiencesOfExpressions } from '../store/audiences.ts';
import {
  calendarFeedWith,
  commitmentsDueIn,
  noteCalendarUse,
  type OwnedCalendarFeed,
} from '../store/calendar-feeds.ts';
import { openMilestones, type Whose } from '../store/desk-commitments.ts';
import { daysAfter } from './calendar.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { commitmentsById } from './my-desk.ts';
import { type DeskParts, openContext } from './open-context.ts';
import { dutiesOf } from './reporting-duties.ts';
import type { ActorRef, CommitmentView } from './views.ts';

/** Something in a calendar. */
export interface CalendarEntry {
  readonly commitment: CommitmentView;
  /** ISO date. */
  readonly day: string;
  /** The step of the plan that is due; null for the commitment itself. */
  readonly milestone: { readonly planId: string; readonly number: number; readonly title: string } | null;
  /** Whether its document is for certain teams only: calendars are not as safe as the register. */
  readonly isRestricted: boolean;
}

/** What a calendar shows now. */
export interface ReadCalendar {
  readonly locale: 'da' | 'en';
  readonly scope: OwnedCalendarFeed['scope'];
  readonly teamName: string | null;
  readonly forum: Pick<ActorRef, 'names'> | null;
  readonly createdAt: Date;
  readonly entries: readonly CalendarEntry[];
}

/** How long what is overdue stays in a calendar, in days; how far it looks ahead is not limited. */
const PAST_DAYS = 366;
const MOST = 2_000;

/**
 * What the calendar at a secret address shows its owner at this moment, whoever fetches it: nothing that the owner may
 * not see any more. Throws `NotFound` for an address that does not work, or not any more.
 */
export async function readCalendar(parts: DeskParts, token: string): Promise<ReadCalendar> {
  const feed = await calendarFeedWith(parts.database, token);
  if (!feed) throw new NotFound('calendar', '');
  await noteCalendarUse(parts.database, feed.id, parts.now());
  const { id: personId, name, role, locale, teamIds } = feed.owner;
  const context = await openContext(parts, { role, personId, name, teamIds });
  const { scope, teamName, forumId, createdAt } = feed;
  const forum = forumId === null ? null : ((await findActors(context.database, [forumId])).get(forumId) ?? null);
  return { locale, scope, teamName, forum, createdAt, entries: await entriesOf(context, feed) };
}

async function entriesOf(context: DeskContext, feed: OwnedCalendarFeed): Promise<CalendarEntry[]> {
  const from = daysAfter(context.today, -PAST_DAYS);
  const found =
    feed.forumId === null ? await owedBy(context, whose(feed)) : await dueInForum(context, feed.forumId, from);
  const documents = [...new Set(found.map(({ commitment }) => commitment.document.id))];
  const audiences = await audiencesOfExpressions(context.everything, documents);
  return found
    .filter(({ day }) => day >= from)
    .map((entry) => ({
      ...entry,
      isRestricted: audiences.get(entry.commitment.document.id)?.classification === 'restricted',
    }));
}

type Found = Omit<CalendarEntry, 'isRestricted'>;

function whose({ teamId, owner }: OwnedCalendarFeed): Whose {
  return teamId === null ? { personId: owner.id, teamIds: owner.teamIds } : { personId: '', teamIds: [teamId] };
}

async function owedBy(context: DeskContext, owner: Whose): Promise<Found[]> {
  const { duties } = await dutiesOf(context, owner, { limit: MOST });
  const steps = await openMilestones(context.database, owner, 'infinity', MOST);
  const views = await commitmentsById(
    context.database,
    steps.map(({ commitmentId }) => commitmentId),
  );
  return [
    ...duties.flatMap(({ commitment, dueOn }) => (dueOn ? [{ commitment, day: dueOn, milestone: null }] : [])),
    ...steps.flatMap(({ commitmentId, planId, number, title, dueOn }) => {
      const commitment = views.get(commitmentId);
      return commitment ? [{ commitment, day: dueOn, milestone: { planId, number, title } }] : [];
    }),
  ];
}

async function dueInForum({ database }: DeskContext, forumId: string, from: string): Promise<Found[]> {
  const ids = await commitmentsDueIn(database, forumId, from, MOST);
  const views = await commitmentsById(database, ids);
  return ids.flatMap((id) => {
    const commitment = views.get(id);
    return commitment?.dueOn ? [{ commitment, day: commitment.dueOn, milestone: null }] : [];
  });
}
