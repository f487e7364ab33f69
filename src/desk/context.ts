import type { Kysely } from 'kysely';
import type { Role } from '../store/schema/people.ts';
import type { Database } from '../store/schema.ts';
import type { MailRoom } from './mail/mail-room.ts';

/** Somebody who has signed in. */
export interface SignedIn {
  readonly role: Role;
  readonly personId: string;
  readonly name: string;
  readonly teamIds: readonly number[];
  /** The session in which they ask, where it matters which. */
  readonly sessionId?: string;
  /** The key with which a program asks for them: it changes nothing. */
  readonly keyId?: number;
}

/** Somebody who gave a password and has no second step yet: may set one up, and else is a visitor. */
export interface HalfSignedIn {
  readonly personId: string;
  readonly name: string;
  readonly sessionId: string;
}

/** Somebody whom nobody knows: sees what is public. */
export interface Visitor {
  readonly role: 'visitor';
  readonly half?: HalfSignedIn;
}

/**
 * Whoever runs this Servanda: at its terminal, in its jobs, and at the machine itself until there is a first
 * administrator.
 */
export interface Operator {
  readonly role: 'operator';
}

/** Who is asking. */
export type Principal = Visitor | Operator | SignedIn;

/** What every use case gets first: who asks, the database, and the time. */
export interface DeskContext {
  readonly principal: Principal;
  /** The database as the principal may see it: row-level security hides the rest. */
  readonly database: Kysely<Database>;
  /**
   * The database without anything hidden, for what must be right whoever asks: whether a text is known, which version
   * comes next. Nothing read from it is shown.
   */
  readonly everything: Kysely<Database>;
  /** The audiences that the principal belongs to; not given for who sees everything. */
  readonly audiences?: readonly number[];
  /** ISO date; due and overdue are seen from here. */
  readonly today: string;
  /** The instant; what is recorded by PostgreSQL has PostgreSQL's own. */
  readonly now: () => Date;
  /** The desk's own zone, IANA name; that of Copenhagen if not given. */
  readonly timeZone?: string;
  /** How mail leaves; not given where none ever does. */
  readonly mailRoom?: MailRoom;
}

/** Whether somebody has signed in. */
export function isSignedIn(principal: Principal): principal is SignedIn {
  return 'personId' in principal;
}
