import { findActors } from '../store/actors.ts';
import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import {
  type CalendarFeed,
  type CalendarScope,
  calendarFeedsOf,
  foraNamed,
  insertCalendarFeed,
  removeCalendarFeed,
  renewCalendarFeed,
} from '../store/calendar-feeds.ts';
import { type OpenTeam, openTeams } from '../store/people-named.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { fullAccountHolder } from './own-account.ts';
import { recordChange } from './record-change.ts';
import type { ActorRef } from './views.ts';

/** A calendar of one's own, without the secret part of its address. */
export interface CalendarView extends CalendarFeed {
  /** The forum whose calendar it is; null for other calendars. */
  readonly forum: Pick<ActorRef, 'id' | 'names'> | null;
}

/** One's calendars, and of what one may have more. */
export interface CalendarsView {
  readonly calendars: readonly CalendarView[];
  readonly teams: readonly OpenTeam[];
  readonly fora: readonly Pick<ActorRef, 'id' | 'names'>[];
}

/** The most fora to choose from, and the most calendars that one may have. */
const MOST_FORA = 60;
const MOST_CALENDARS = 20;

/** One's own calendars, and the teams and fora to choose from. Throws `Forbidden`. */
export async function listCalendars(context: DeskContext): Promise<CalendarsView> {
  const { personId } = fullAccountHolder(context);
  const feeds = await calendarFeedsOf(context.everything, personId);
  const foraIds = await foraNamed(context.database, MOST_FORA);
  const actors = await findActors(context.database, [...foraIds, ...feeds.flatMap(({ forumId }) => forumId ?? [])]);
  return {
    calendars: feeds.map((feed) => ({ ...feed, forum: (feed.forumId && actors.get(feed.forumId)) || null })),
    teams: await openTeams(context.database),
    fora: foraIds.flatMap((id) => actors.get(id) ?? []),
  };
}

/**
 * Makes a calendar and gives the secret part of its address, which is shown once. Throws `Forbidden`, and `Invalid` for
 * a team or forum that is not there, or too many calendars.
 */
export async function makeCalendar(context: DeskContext, given: CalendarScope): Promise<string> {
  const { personId } = fullAccountHolder(context);
  const { calendars, teams, fora } = await listCalendars(context);
  if (calendars.length >= MOST_CALENDARS) {
    throw new Invalid([{ field: 'calendar', code: 'too-many', details: { limit: MOST_CALENDARS } }]);
  }
  const isThere =
    given.scope === 'person' ||
    (given.scope === 'team'
      ? teams.some(({ id }) => id === given.teamId)
      : fora.some(({ id }) => id === given.forumId));
  if (!isThere) throw new Invalid([{ field: 'calendar', code: 'not-one-of', details: { value: '' } }]);
  return inTransaction(context.everything, async (transaction) => {
    const token = await insertCalendarFeed(transaction, { ...given, personId, createdAt: context.now() });
    await recordCalendar(context, transaction, 'make-calendar', { ...given });
    return token;
  });
}

/** Gives a calendar a new secret address; the old one does not work any more. Throws `Forbidden` and `NotFound`. */
export async function renewCalendar(context: DeskContext, id: number): Promise<string> {
  const { personId } = fullAccountHolder(context);
  return inTransaction(context.everything, async (transaction) => {
    const token = await renewCalendarFeed(transaction, personId, id);
    if (token === null) throw new NotFound('calendar', '');
    await recordCalendar(context, transaction, 'renew-calendar', { id });
    return token;
  });
}

/** Takes a calendar away: its address does not work any more. Throws `Forbidden` and `NotFound`. */
export async function revokeCalendar(context: DeskContext, id: number): Promise<void> {
  const { personId } = fullAccountHolder(context);
  await inTransaction(context.everything, async (transaction) => {
    if (!(await removeCalendarFeed(transaction, personId, id))) throw new NotFound('calendar', '');
    await recordCalendar(context, transaction, 'revoke-calendar', { id });
  });
}

async function recordCalendar(
  context: DeskContext,
  transaction: DeskContext['everything'],
  action: string,
  after: object,
): Promise<void> {
  const subject = { type: 'person', id: fullAccountHolder(context).personId };
  await recordChange(transaction, context, { action, subject, audienceId: ADMINISTRATION_AUDIENCE, after });
}
