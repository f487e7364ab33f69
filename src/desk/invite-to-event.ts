import {
  findInvitation,
  insertInvitation,
  invitationOfContact,
  renewInvitation,
  revokeInvitation,
  type StoredInvitation,
} from '../store/event-invitations.ts';
import type { StoredEvent } from '../store/events.ts';
import { checkAddress } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue, NotFound } from './errors.ts';
import { actorNamed } from './events/actor-named.ts';
import { changeEventPart, requireEvent } from './events/hold-event.ts';
import { fillSeats } from './events/seats.ts';
import { newLink, tellInvited } from './events/tell-invited.ts';
import { putContact } from './mail/contacts.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';
import { isUuid } from './uuid.ts';

/** Who can be invited at once. */
const MOST_LINES = 500;
const LONGEST_NAME = 200;
/** `Ministry of Harbours <mail@example.org>`, `Ministry of Harbours; mail@example.org`, or the address alone. */
const LINE = /^(?:(?<name>.*?)[\s,;]*[\s,;<])?(?<address>[^\s,;<>]+@[^\s,;<>]+)>?$/u;

/** Those to be invited. */
export interface Invited {
  /** A line for each: whom, and the address. */
  readonly lines: string;
  /** Language of the mails. */
  readonly locale: 'da' | 'en';
}

/** What became of invitations. */
export interface InvitedFigures {
  readonly invited: number;
  /** Were invited before. */
  readonly known: number;
}

/**
 * Invites people to an event: each gets a personal link by mail, those who were invited before do not get another. Throws
 * `Forbidden`, `NotFound`, and `Invalid` with every line that is no name with an address.
 */
export async function inviteToEvent(
  context: DeskContext,
  eventId: string,
  { lines, locale }: Invited,
): Promise<InvitedFigures> {
  requirePermission(context, 'invite-to-event');
  const { mailRoom } = context;
  if (!mailRoom?.isOpen) throw new Invalid([{ field: 'mail', code: 'not-open', details: {} }]);
  const people = peopleIn(lines);
  let [invited, known] = [0, 0];
  await changeEventPart(context, eventId, {
    action: 'invite-to-event',
    after: { names: people.map(({ name }) => name) },
    async change(transaction, event) {
      [invited, known] = [0, 0];
      requireOpen(context, event);
      for (const { name, address } of people) {
        const contactId = await putContact(transaction, mailRoom, address);
        const given = { name, locale, actorId: (await actorNamed(transaction, name))?.id ?? null };
        const before = await invitationOfContact(transaction, eventId, contactId);
        if (before && before.revokedAt === null) {
          known += 1;
          continue;
        }
        if (before) await renewInvitation(transaction, before.id, given);
        else {
          await insertInvitation(transaction, {
            ...given,
            eventId,
            contactId,
            origin: 'invited',
            createdAt: context.now(),
          });
        }
        const invitation = await invitationOfContact(transaction, eventId, contactId);
        if (invitation) await tellInvited(transaction, context, { event, invitation, occasion: 'invited' });
        invited += 1;
      }
    },
  });
  return { invited, known };
}

/** Takes an invitation back: the links work no more, and the seats go to those who wait. Throws `Forbidden` and `NotFound`. */
export async function withdrawInvitation(context: DeskContext, eventId: string, invitationId: string): Promise<void> {
  requirePermission(context, 'invite-to-event');
  const { name } = await requireInvitation(context, eventId, invitationId);
  await changeEventPart(context, eventId, {
    ...{ action: 'withdraw-invitation', after: { name } },
    async change(transaction, event) {
      await revokeInvitation(transaction, invitationId, context.now());
      await fillSeats(transaction, context, event);
    },
  });
}

/** Makes a personal link, to be handed over by whoever made it; earlier ones go on. Throws `Forbidden` and `NotFound`. */
export async function handOverLink(context: DeskContext, eventId: string, invitationId: string): Promise<string> {
  requirePermission(context, 'invite-to-event');
  const { name, revokedAt } = await requireInvitation(context, eventId, invitationId);
  if (revokedAt !== null) throw new NotFound('invited', invitationId);
  let path = '';
  await changeEventPart(context, eventId, {
    ...{ action: 'hand-over-invitation', after: { name } },
    async change(transaction, event) {
      path = await newLink(transaction, context, event, invitationId);
    },
  });
  return path;
}

async function requireInvitation(context: DeskContext, eventId: string, id: string): Promise<StoredInvitation> {
  await requireEvent(context.database, eventId);
  const found = isUuid(id) ? await findInvitation(context.everything, id) : undefined;
  if (found?.eventId !== eventId) throw new NotFound('invited', id);
  return found;
}

/** Nobody is asked to what is over, called off, or has nothing to answer. */
function requireOpen({ now }: DeskContext, { registration, startsAt, cancelledAt }: StoredEvent): void {
  const isOpen = registration !== 'closed' && cancelledAt === null && startsAt > now();
  if (!isOpen) throw new Invalid([{ field: 'registration', code: 'answers-closed', details: {} }]);
}

function peopleIn(text: string): readonly { readonly name: string; readonly address: string }[] {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const issues: Issue[] = [];
  if (lines.length === 0) issues.push({ field: 'lines', code: 'missing', details: {} });
  if (lines.length > MOST_LINES) issues.push({ field: 'lines', code: 'too-long', details: { limit: MOST_LINES } });
  const people = lines.slice(0, MOST_LINES).map((line, place) => {
    const { name = '', address = '' } = LINE.exec(line)?.groups ?? {};
    const plain = name.replace(/^["']|["']$/gu, '').trim() || address;
    if (!isAddress(address) || plainLineIssues('name', plain, { limit: LONGEST_NAME }).length > 0) {
      issues.push({ field: 'lines', code: 'not-a-line', details: { line: place + 1, value: line.slice(0, 80) } });
    }
    return { name: plain, address };
  });
  if (issues.length > 0) throw new Invalid(issues);
  return people;
}

function isAddress(address: string): boolean {
  try {
    checkAddress(address);
    return true;
  } catch (error) {
    if (error instanceof Invalid) return false;
    throw error;
  }
}
