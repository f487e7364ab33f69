import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { createIdentity, type Identity } from '../../src/desk/identity/identity.ts';
import { setPassword } from '../../src/store/credentials.ts';
import { insertPerson, setTeams } from '../../src/store/people.ts';
import type { Role } from '../../src/store/schema/people.ts';
import type { Database } from '../../src/store/schema.ts';
import { strengthenSession } from '../../src/store/sessions.ts';

/** The password of everybody in the tests. */
export const PASSWORD = 'a quiet harbour at dawn';

/** Somebody in a test. */
export interface GivenPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** An identity for the tests of one database. */
export function testIdentity(database: Kysely<Database>, baseUrl = 'http://localhost'): Identity {
  return createIdentity({ database, baseUrl, secret: 'a secret of the tests that nobody else has' });
}

/** Puts somebody with {@link PASSWORD} in the database. */
export async function givenPerson(
  database: Kysely<Database>,
  identity: Identity,
  { role, teamIds = [] }: { readonly role: Role; readonly teamIds?: readonly number[] },
): Promise<GivenPerson> {
  const id = randomUUID();
  const person = { id, name: `${role} ${id.slice(0, 4)}`, email: `${id}@house.example` };
  await insertPerson(database, { ...person, role, locale: 'en', emailVerified: true });
  await setPassword(database, id, await identity.hashPassword(PASSWORD));
  await setTeams(database, id, teamIds);
  return person;
}

/** The `Cookie` header of somebody who has signed in, as if with a passkey. */
export async function signedIn(database: Kysely<Database>, identity: Identity, person: GivenPerson): Promise<string> {
  const browser = { cookie: null, userAgent: 'a browser of the tests', address: '192.0.2.7' };
  const { cookies } = await identity.signInWithPassword(browser, { email: person.email, password: PASSWORD });
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  const session = await identity.sessionOf({ ...browser, cookie });
  if (!session) throw new Error('the session that was just made is not there');
  await strengthenSession(database, session.id, 'passkey');
  return cookie;
}

/** `Set-Cookie` headers as the browser sends them back. */
export function cookiesOf(answer: Response): string {
  const pairs = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  return pairs.filter((pair) => !pair.endsWith('=')).join('; ');
}
