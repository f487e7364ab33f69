import type { Kysely } from 'kysely';
import { findPerson } from '../store/people.ts';
import type { Database } from '../store/schema.ts';
import type { Principal } from './context.ts';
import type { SignInParts } from './sign-in.ts';

/** The person whose session a browser has; a visitor where there is none, or nothing but a password behind it. */
export async function identifyPerson(
  everything: Kysely<Database>,
  { identity, browser }: SignInParts,
): Promise<Principal> {
  // A session comes in a cookie or not at all.
  const session = browser.cookie === null ? null : await identity.sessionOf(browser);
  const person = session && (await findPerson(everything, session.personId));
  if (!person || person.suspendedAt) return { role: 'visitor' };
  const { id: personId, name, role, teamIds } = person;
  if (session.method === 'password') return { role: 'visitor', half: { personId, name, sessionId: session.id } };
  return { role, personId, name, teamIds, sessionId: session.id };
}
