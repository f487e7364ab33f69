import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { insertEventLink, type StoredInvitation } from '../../store/event-invitations.ts';
import type { StoredEvent } from '../../store/events.ts';
import type { Database } from '../../store/schema.ts';
import type { DeskContext } from '../context.ts';
import type { EventContent, EventOccasion } from '../mail/mail-contents.ts';
import { nameIn } from '../name-in.ts';
import { queueMail } from '../queue-mail.ts';

const DAY_MS = 86_400_000;
/** Days that a link works after the event: to see what was answered. */
const LINK_DAYS = 7;
/** What nobody waits for. */
const BULK: ReadonlySet<EventOccasion> = new Set(['invited', 'reminded', 'moved', 'cancelled', 'postponed']);

/** Mails somebody who is asked to an event a personal link, on an occasion. Gives whether their address is known. */
export async function tellInvited(
  transaction: Kysely<Database>,
  context: DeskContext,
  { event, invitation, occasion }: ToldOccasion,
): Promise<boolean> {
  const { contactId, locale } = invitation;
  if (contactId === null || invitation.revokedAt !== null) return false;
  await queueMail(transaction, context, {
    ...{ kind: 'event', key: `event:${randomUUID()}`, personId: null, locale, isBulk: BULK.has(occasion) },
    // Not the name from a form: whoever types somebody else's address is not to write to them.
    to: { name: '', contactId },
    content: {
      ...contentOf(event, invitation, occasion, context.now()),
      path: await newLink(transaction, context, event, invitation.id),
    },
  });
  return true;
}

/** Who is told what of an event. */
export interface ToldOccasion {
  readonly event: StoredEvent;
  readonly invitation: StoredInvitation;
  readonly occasion: EventOccasion;
}

/** Makes a personal link; gives its path. */
export async function newLink(
  transaction: Kysely<Database>,
  { now }: Pick<DeskContext, 'now'>,
  { startsAt, endsAt }: Pick<StoredEvent, 'startsAt' | 'endsAt'>,
  invitationId: string,
): Promise<string> {
  const createdAt = now();
  const from = Math.max(createdAt.getTime(), (endsAt ?? startsAt).getTime());
  const expiresAt = new Date(from + LINK_DAYS * DAY_MS);
  return `/answers/${await insertEventLink(transaction, { invitationId, createdAt, expiresAt })}`;
}

function contentOf(
  event: StoredEvent,
  { locale, answer, seats, waitingSince }: StoredInvitation,
  occasion: EventOccasion,
  at: Date,
): Omit<EventContent, 'path'> {
  return {
    ...{ occasion, uid: event.id, slug: event.slug, sequence: event.sequence, name: nameIn(event.names, locale) },
    description: nameIn(event.descriptions, locale),
    ...{ startsAt: event.startsAt.toISOString(), endsAt: event.endsAt?.toISOString() ?? null },
    ...{ timeZone: event.timeZone, place: event.place, webAddress: event.webAddress },
    ...{ answerBy: event.answerBy?.toISOString() ?? null, changedAt: at.toISOString() },
    ...{ answer, seats, isWaiting: waitingSince !== null },
  };
}
