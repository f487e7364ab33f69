import type { Kysely } from 'kysely';
import type { AccessScope } from '../store/access.ts';
import { audiencesOf, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import type { Database } from '../store/schema.ts';
import { type DeskContext, isSignedIn, type Principal, type SignedIn, type Visitor } from './context.ts';
import type { MailRoom } from './mail/mail-room.ts';

/** What a running Servanda has for everybody who asks. */
export interface DeskParts {
  /** Sees everything. */
  readonly database: Kysely<Database>;
  readonly databaseFor: (scope: AccessScope) => Kysely<Database>;
  /** Gives today's ISO date; due and overdue are seen from it. */
  readonly today: () => string;
  readonly now: () => Date;
  /** The desk's own zone, IANA name; that of Copenhagen if not given. */
  readonly timeZone?: string;
  /** How mail leaves; not given where none ever does. */
  readonly mailRoom?: MailRoom;
}

/** The context of one request: its database shows what the principal may see. */
export async function openContext(parts: DeskParts, principal: Principal): Promise<DeskContext> {
  if (principal.role === 'operator') return operatorContext(parts);
  const { database: everything, now, timeZone, mailRoom } = parts;
  const scope = await scopeOf(everything, principal);
  const database = parts.databaseFor(scope);
  return { principal, database, everything, audiences: scope.audiences, today: parts.today(), now, timeZone, mailRoom };
}

/** The context of work that the operator asked for, or nobody in particular. */
export function operatorContext({
  database,
  today,
  now,
  timeZone,
  mailRoom,
}: Omit<DeskParts, 'databaseFor'>): DeskContext {
  return { principal: { role: 'operator' }, database, everything: database, today: today(), now, timeZone, mailRoom };
}

async function scopeOf(
  everything: Kysely<Database>,
  principal: Visitor | SignedIn,
): Promise<AccessScope & { readonly audiences: readonly number[] }> {
  if (!isSignedIn(principal)) return { audiences: [PUBLIC_AUDIENCE], personId: null, isReadOnly: true };
  const audiences = await audiencesOf(everything, principal.teamIds);
  return { audiences, personId: principal.personId, isReadOnly: principal.keyId !== undefined };
}
