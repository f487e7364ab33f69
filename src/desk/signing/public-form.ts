import type { Kysely } from 'kysely';
import type { Database } from '../../store/schema.ts';
import { type Allowance, beginAttempt } from '../../store/sign-in-failures.ts';
import type { DeskContext } from '../context.ts';
import { Invalid } from '../errors.ts';
import { countRequest } from '../sign-in-attempts.ts';
import { formAge } from './form-token.ts';

/** What every form carries that anybody can send and that makes a mail go out. */
export interface PublicForm {
  /** Whom the mail goes to. */
  readonly email: string;
  /** Language of mails. */
  readonly locale: 'da' | 'en';
  /** A field that people do not see; robots fill it in. */
  readonly trap: string;
  /** Says when the form was shown. */
  readonly token: string;
}

/** What a form is sent for, and by whom. */
export interface Sending {
  /** Key that signed the token. */
  readonly secret: string;
  /** What the token was made for. */
  readonly purpose: string;
  /** The internet address of whoever sends it. */
  readonly network: string | null;
}

const DAY_MS = 86_400_000;
/** Days after which is forgotten what nobody followed up from their mail. */
const FORGOTTEN_DAYS = 30;
/** One mail, and the next one a while later, ever longer up to a day. */
const PER_CONTACT: Allowance = { free: 1, firstDelay: 15 * 60, longestDelay: 24 * 60 * 60 };

/** Throws `Invalid` for a form that no person filled in just now, and `TooManyAttempts` where one network sends many. */
export async function admitForm(context: DeskContext, { token }: PublicForm, sending: Sending): Promise<void> {
  if (formAge(sending.secret, sending.purpose, token, context.now()) !== 'in-time') {
    throw new Invalid([{ field: 'form', code: 'sent-too-soon', details: {} }]);
  }
  await countRequest(context, sending.network);
}

/** Whether the address may be written to again because of a form; `form` names which. Counts it if so. */
export async function mayBeWrittenTo(
  database: Kysely<Database>,
  form: string,
  contactId: number,
  now: Date,
): Promise<boolean> {
  return (await beginAttempt(database, `${form} contact ${contactId}`, PER_CONTACT, now)) === 0;
}

/** Until when what nobody followed up was sent if it is to be forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - FORGOTTEN_DAYS * DAY_MS);
}
