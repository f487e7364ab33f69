import type { Kysely } from 'kysely';
import type { Principal } from '../desk/context.ts';
import { identifyPerson } from '../desk/identify-person.ts';
import type { Identity } from '../desk/identity/identity.ts';
import { hasAdministrator } from '../store/people.ts';
import type { Database } from '../store/schema.ts';
import { browserIn } from './browser-of.ts';

/** What tells who sends a request. */
export interface Acquaintance {
  /** Sees everything. */
  readonly database: Kysely<Database>;
  readonly identity: Identity;
  /** Whether only this machine itself is listened to. */
  readonly isThisMachine: boolean;
}

/**
 * Says who sends a request: the person whose session it carries; else a visitor; but whoever is at the machine itself is
 * the operator as long as there never was an administrator. What a proxy passes on comes from elsewhere.
 */
export function createIdentify({ database, identity, isThisMachine }: Acquaintance) {
  let isAdministered = false;
  return async (request: Request): Promise<Principal> => {
    const principal = await identifyPerson(database, { identity, browser: browserIn(request) });
    if (principal.role !== 'visitor' || principal.half || !isThisMachine || isPassedOn(request)) return principal;
    isAdministered ||= await hasAdministrator(database);
    return isAdministered ? principal : { role: 'operator' };
  };
}

function isPassedOn({ headers }: Request): boolean {
  return headers.has('x-forwarded-for') || headers.has('forwarded');
}
