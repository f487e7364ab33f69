import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { insertMail, type NewMail } from '../store/mails.ts';
import type { Database } from '../store/schema.ts';
import { checkPerson } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { destinationOf } from './mail/contacts.ts';
import type { KeptMail, MailContents, MailKind } from './mail/mail-contents.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { seal } from './mail/sealed.ts';

/** Somebody outside, by the number of an address that is kept encrypted (`mail/contacts`). */
export interface ToContact {
  /** Empty where nobody knows. */
  readonly name: string;
  readonly contactId: number;
}

/** A mail to be sent. */
export interface OutgoingMail<Kind extends MailKind> {
  readonly kind: Kind;
  /** Says which mail this is: of two with the same key, the second is not queued. It is kept as it is: no address in it. */
  readonly key: string;
  readonly to: { readonly name: string; readonly email: string } | ToContact;
  /** The account that it goes to, null for somebody without one. Nothing is sent to who is suspended meanwhile. */
  readonly personId: string | null;
  readonly locale: 'da' | 'en';
  readonly content: MailContents[Kind];
  /** What the reader can end with one click; not given for mails that are not sent again and again. */
  readonly subscription?: string;
  /** Whether it is one of many, which wait for those that somebody waits for. */
  readonly isBulk?: boolean;
}

const DAY_MS = 86_400_000;
/** How long it is tried, in days; RFC 5321, 4.5.4.1, asks for four or five. */
const GOOD_DAYS = 5;

/**
 * Queues a mail in the transaction of what it tells: it is sent once that is committed, and not at all if it is rolled
 * back. Gives whether it was queued: false for one with a key that was there before, and where nothing is ever sent, as
 * from the command line. Throws `Invalid` for a name or an address that no mail can carry.
 */
export async function queueMail<Kind extends MailKind>(
  transaction: Kysely<Database>,
  { mailRoom, now }: Pick<DeskContext, 'mailRoom' | 'now'>,
  mail: OutgoingMail<Kind>,
): Promise<boolean> {
  if (!mailRoom) return false;
  const { kind, key, personId, locale, content, subscription = null, isBulk = false } = mail;
  const { addressee, ...whom } = directionOf(mailRoom, mail.to);
  const queuedAt = now();
  const kept: KeptMail<Kind> = { content, subscription, addressee };
  return insertMail(transaction, {
    ...{ id: randomUUID(), key, kind, personId, ...whom, locale, isBulk, queuedAt },
    content: seal(mailRoom.secret, key, kept),
    goodUntil: new Date(queuedAt.getTime() + GOOD_DAYS * DAY_MS),
  });
}

/** Where a mail goes: in the clear for people of the house, by number for those outside, whose name is sealed. */
function directionOf(mailRoom: MailRoom, to: OutgoingMail<MailKind>['to']): Direction {
  if ('contactId' in to) {
    return { address: null, name: null, contactId: to.contactId, destination: null, addressee: to.name };
  }
  const { name, email } = checkPerson(to);
  return { address: email, name, contactId: null, destination: destinationOf(mailRoom, email) };
}

interface Direction extends Pick<NewMail, 'address' | 'name' | 'contactId' | 'destination'> {
  readonly addressee?: string;
}
