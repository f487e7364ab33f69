import type { Kysely } from 'kysely';
import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { invitationsOf } from '../store/event-invitations.ts';
import {
  type EventDetails,
  holdEvent,
  replaceEventInitiatives,
  type StoredEvent,
  updateEvent,
} from '../store/events.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { wallClockIn } from '../text/zoned-time.ts';
import type { DeskContext } from './context.ts';
import { Conflict } from './errors.ts';
import { requireInitiatives } from './events/event-initiatives.ts';
import { type EventInput, type ReadEvent, readEvent } from './events/event-input.ts';
import { requireEvent } from './events/hold-event.ts';
import { fillSeats } from './events/seats.ts';
import { tellInvited } from './events/tell-invited.ts';
import type { EventOccasion } from './mail/mail-contents.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** An event as it is to be from now on. */
export interface EventEdit extends EventInput {
  readonly id: string;
  /** The revision that was seen. */
  readonly revision: number;
  readonly initiatives: readonly string[];
  readonly isPublic: boolean;
}

/**
 * Describes an event anew, moves it, calls it off or takes it up again, or says what came out of it. Whoever said that
 * they come, or perhaps, is told where that matters to their calendars; more seats go to those who wait. Throws
 * `Forbidden`, `NotFound`, `Invalid`, and `Conflict` with both versions when somebody else changed it meanwhile.
 */
export async function editEvent(context: DeskContext, edit: EventEdit): Promise<void> {
  requirePermission(context, 'plan-event');
  const read = readEvent(edit);
  const seen = await requireEvent(context.database, edit.id);
  const initiatives = await requireInitiatives(context.database, edit.initiatives);
  await inTransaction(context.everything, async (transaction) => {
    const before = (await holdEvent(transaction, seen.id)) ?? seen;
    const after = eventAfter(context, before, read, edit.isPublic);
    if (!(await updateEvent(transaction, { ...after, revision: edit.revision }))) {
      throw new Conflict('event', seen.slug, { yours: wordsOf(after), theirs: wordsOf(before) });
    }
    await replaceEventInitiatives(transaction, seen.id, [...initiatives.values()]);
    await tellOfChange(transaction, context, before, after);
    if (after.capacity !== before.capacity) await fillSeats(transaction, context, after);
    await recordChange(transaction, context, {
      ...{ action: 'edit-event', subject: { type: 'event', id: seen.id }, audienceId: after.audienceId },
      before: logged(before),
      after: { ...logged(after), initiatives: [...initiatives.keys()] },
    });
  });
}

function eventAfter(
  { now }: DeskContext,
  before: StoredEvent,
  { standing, ...read }: ReadEvent,
  isPublic: boolean,
): StoredEvent {
  const at = now();
  const after = {
    ...{ ...before, ...read, changedAt: at, audienceId: isPublic ? PUBLIC_AUDIENCE : INTERNAL_AUDIENCE },
    cancelledAt: standing === 'cancelled' ? (before.cancelledAt ?? at) : null,
    postponedAt: standing === 'postponed' ? (before.postponedAt ?? at) : null,
  };
  return { ...after, sequence: before.sequence + (occasionOf(before, after) === null ? 0 : 1) };
}

/** What of a change those have to know who come; null where nothing. */
function occasionOf(before: StoredEvent, after: Omit<StoredEvent, 'sequence'>): EventOccasion | null {
  if (after.cancelledAt !== null) return before.cancelledAt === null ? 'cancelled' : null;
  if (after.postponedAt !== null) return before.postponedAt === null ? 'postponed' : null;
  const shown = (event: Omit<StoredEvent, 'sequence'>) =>
    JSON.stringify([isHappening(event), event.startsAt, event.endsAt, event.timeZone, event.place, event.webAddress]);
  return shown(before) === shown(after) ? null : 'moved';
}

function isHappening({ cancelledAt, postponedAt }: Pick<EventDetails, 'cancelledAt' | 'postponedAt'>): boolean {
  return cancelledAt === null && postponedAt === null;
}

/** Nobody is told of what is over: it was only written down otherwise. */
async function tellOfChange(
  transaction: Kysely<Database>,
  context: DeskContext,
  before: StoredEvent,
  after: StoredEvent,
): Promise<void> {
  const occasion = occasionOf(before, after);
  const last = Math.max(...[before, after].map(({ startsAt, endsAt }) => (endsAt ?? startsAt).getTime()));
  if (occasion === null || last < context.now().getTime()) return;
  const coming = (await invitationsOf(transaction, after.id)).filter(
    ({ answer }) => answer === 'accepted' || answer === 'tentative',
  );
  for (const invitation of coming) await tellInvited(transaction, context, { event: after, invitation, occasion });
}

function logged({ id: _, audienceId: __, revision: ___, initiativeIds: ____, slug, ...event }: StoredEvent): object {
  return { event: slug, ...event };
}

/** As the page of a conflict shows it. */
function wordsOf({ names, startsAt, endsAt, timeZone, place, outcome }: EventDetails): Record<string, string> {
  const clock = (instant: Date) => wallClockIn(timeZone, instant).replace('T', ' ');
  const times = { starts: clock(startsAt), ends: endsAt ? clock(endsAt) : '' };
  return { name: Object.values(names).join(' / '), ...times, place: place ?? '', outcome };
}
