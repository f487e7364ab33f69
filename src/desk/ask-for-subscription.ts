import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Frequency } from '../store/schema/subscriptions.ts';
import type { Database } from '../store/schema.ts';
import {
  holdSubscription,
  insertSubscription,
  noteWritten,
  type Request,
  renewRequest,
  type StoredSubscription,
} from '../store/subscriptions.ts';
import { inTransaction } from '../store/transaction.ts';
import { checkAddress } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { putContact } from './mail/contacts.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { queueMail } from './queue-mail.ts';
import { countRequest } from './sign-in-attempts.ts';
import { choiceFrom, MOST_CHOICES, type NamedChoice, nameChoices } from './subscriptions/choices.ts';
import { hashOf, newsSubscription, pageHashOf, subscriptionPagePath } from './subscriptions/subscription-page.ts';

/** What somebody outside asks for. */
export interface SubscriptionWish {
  readonly locale: 'da' | 'en';
  readonly frequency: Frequency;
  /** As forms carry them; everything if there are none. */
  readonly choices: readonly string[];
}

/** Names the words that people agree to when they ask; a new one when the words change. */
const CONSENT = 'news-2026-11';

const HOUR_MS = 3_600_000;
/** How long the link works, and how long an address is kept that nobody confirms. */
const CONFIRM_MS = 72 * HOUR_MS;
/** An address gets one mail about its subscription in this time, whoever asks, and however often. */
const QUIET_MS = HOUR_MS;
/** The same for an address that is told already. */
const KNOWN_QUIET_MS = 24 * HOUR_MS;

/**
 * Takes note that somebody wants to be told what is new, and writes to the address, which counts once the link in the
 * mail was followed. Whether the address was known cannot be seen. Throws `Invalid` for what is no address or for choices
 * that are not there, `TooManyAttempts` where one network asks very often, `NotFound` where no mail is ever sent.
 */
export async function askForSubscription(
  context: DeskContext,
  asked: SubscriptionWish & { readonly address: string; readonly network: string | null },
): Promise<void> {
  const mailRoom = openMailRoom(context);
  const address = checkAddress(asked.address);
  const choices = await checkChoices(context, asked.choices);
  await countRequest(context, asked.network);
  await inTransaction(context.everything, async (transaction) => {
    const contactId = await putContact(transaction, mailRoom, address);
    const known = await holdSubscription(transaction, { contactId });
    if (known?.state === 'confirmed') return remindOfSubscription(transaction, context, mailRoom, known);
    if (known && isWithin(context, known.writtenAt, QUIET_MS)) return;
    await requestConfirmation(transaction, context, { ...asked, choices, contactId, known, mailRoom });
  });
}

/** How mail leaves. Throws `NotFound` where none ever does. */
export function openMailRoom({ mailRoom }: Pick<DeskContext, 'mailRoom'>): MailRoom {
  if (!mailRoom?.isOpen) throw new NotFound('subscription', '');
  return mailRoom;
}

/** The choices with their names; everything where there are none. Throws `Invalid` for what is not there. */
export async function checkChoices(context: DeskContext, written: readonly string[]): Promise<readonly NamedChoice[]> {
  const choices = [...new Set(written)].map((one) => ({ one, choice: choiceFrom(one) }));
  const wrong = choices.find(({ choice }) => choice === null);
  const refuse = (value: string) => new Invalid([{ field: 'choice', code: 'not-one-of', details: { value } }]);
  if (wrong) throw refuse(wrong.one.slice(0, 200));
  const given = choices.flatMap(({ choice }) => choice ?? []);
  if (given.length === 0 || given.some(({ kind }) => kind === 'all')) return nameChoices(context, [EVERYTHING]);
  if (given.length > MOST_CHOICES) {
    throw new Invalid([{ field: 'choice', code: 'too-many', details: { limit: MOST_CHOICES } }]);
  }
  const named = await nameChoices(context, given);
  const missing = given.find(({ kind, value }) => !named.some((one) => one.kind === kind && one.value === value));
  if (missing) throw refuse(missing.value);
  return named;
}

const EVERYTHING = { kind: 'all', value: '' } as const;

interface Confirmation extends Omit<SubscriptionWish, 'choices'> {
  readonly choices: readonly NamedChoice[];
  readonly contactId: number;
  readonly known: StoredSubscription | undefined;
  readonly mailRoom: MailRoom;
}

async function requestConfirmation(
  transaction: Kysely<Database>,
  context: DeskContext,
  { locale, frequency, choices, contactId, known, mailRoom }: Confirmation,
): Promise<void> {
  const askedAt = context.now();
  const token = randomBytes(32).toString('base64url');
  const confirmUntil = new Date(askedAt.getTime() + CONFIRM_MS);
  const request: Request = {
    ...{ locale, frequency, choices, consent: CONSENT, askedAt, confirmUntil, confirmHash: hashOf(token) },
  };
  const id = known?.id ?? randomUUID();
  if (known) await renewRequest(transaction, id, request);
  else await insertSubscription(transaction, { id, contactId, pageHash: pageHashOf(mailRoom, id), ...request });
  await queueMail(transaction, context, {
    ...{ kind: 'subscription-request', key: `subscription-request:${id}:${askedAt.getTime()}` },
    ...{ to: { name: '', contactId }, personId: null, locale },
    content: {
      path: `/subscribe/confirm/${token}`,
      expiresAt: confirmUntil.toISOString(),
      frequency,
      choices: choices.filter(({ kind }) => kind !== 'all').map(({ names }) => names),
    },
  });
}

/** Whoever asks again, or has it asked for them, gets the way to what they have. */
async function remindOfSubscription(
  transaction: Kysely<Database>,
  context: DeskContext,
  mailRoom: MailRoom,
  { id, contactId, locale, writtenAt }: StoredSubscription,
): Promise<void> {
  if (contactId === null || isWithin(context, writtenAt, KNOWN_QUIET_MS)) return;
  const now = context.now();
  await noteWritten(transaction, id, now);
  await queueMail(transaction, context, {
    ...{ kind: 'subscription-known', key: `subscription-known:${id}:${now.getTime()}` },
    ...{ to: { name: '', contactId }, personId: null, locale, subscription: newsSubscription(id) },
    content: { path: subscriptionPagePath(mailRoom, id) },
  });
}

function isWithin({ now }: DeskContext, since: Date, milliseconds: number): boolean {
  return now().getTime() - since.getTime() < milliseconds;
}
