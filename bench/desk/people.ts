import type { Kysely } from 'kysely';
import { createIdentity } from '../../src/desk/identity/identity.ts';
import { audienceIdFor } from '../../src/store/audiences.ts';
import { serverSecret, setPassword } from '../../src/store/credentials.ts';
import { insertPerson, setTeams } from '../../src/store/people.ts';
import { ROLES, type Role } from '../../src/store/schema/people.ts';
import type { Database } from '../../src/store/schema.ts';
import { strengthenSession } from '../../src/store/sessions.ts';

/** Somebody who works in the generated register. */
export interface Colleague {
  readonly id: string;
  readonly role: Role;
  readonly email: string;
}

/** Who may see what in the house, beside everybody and whoever is signed in. */
export interface HouseAudiences {
  readonly restricted: readonly number[];
}

/** A house of so many people, in teams, four of five roles in turns and editors between. */
const PEOPLE = 80;
const TEAMS = 12;
const PASSWORD = 'forty boats left the harbour';

const roleOf = (index: number): Role => (index % 2 === 0 ? 'editor' : (ROLES[(index >> 1) % ROLES.length] ?? 'reader'));

/** Puts people and teams into the register. Each is in one team or two. */
export async function storePeople(database: Kysely<Database>): Promise<Colleague[]> {
  const teams = Array.from({ length: TEAMS }, (_, index) => ({
    kind: index % 3 === 2 ? ('delegation' as const) : ('unit' as const),
    name: `${index % 3 === 2 ? 'Delegation' : 'Unit'} ${index + 1}`,
  }));
  const made = await database.insertInto('team').values(teams).returning('id').execute();
  const colleagues: Colleague[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = { id: `person-${index}`, role: roleOf(index), email: `person-${index}@ministry.example` };
    const locale = index % 2 === 0 ? 'da' : 'en';
    await insertPerson(database, { ...person, name: `Officer ${index}`, locale, emailVerified: true });
    const own = [made[index % TEAMS], ...(index % 4 === 0 ? [made[(index * 5 + 1) % TEAMS]] : [])];
    await setTeams(
      database,
      person.id,
      own.flatMap((team) => (team ? [team.id] : [])),
    );
    colleagues.push(person);
  }
  return colleagues;
}

/** The people that `storePeople` put there, in the same order. */
export async function storedPeople(database: Kysely<Database>): Promise<Colleague[]> {
  const ids = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`);
  const people = await database.selectFrom('person').select(['id', 'role', 'email']).where('id', 'in', ids).execute();
  return people.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** Makes the audiences of a house: everybody, whoever is signed in, and for each team one of its own or of two. */
export async function storeAudiences(database: Kysely<Database>): Promise<HouseAudiences> {
  const teams = (await database.selectFrom('team').select('id').orderBy('id').execute()).map(({ id }) => id);
  const restricted: number[] = [];
  for (const [index, team] of teams.entries()) {
    const teamIds = [team, ...(index % 2 === 0 ? [teams[(index + 3) % teams.length] ?? team] : [])];
    restricted.push(await audienceIdFor(database, { classification: 'restricted', teamIds }));
  }
  return { restricted };
}

/** Signs a person in, as with a passkey, and gives the `Cookie` header of their browser. */
export async function signIn(database: Kysely<Database>, { id, email }: Colleague): Promise<string> {
  const identity = createIdentity({ database, baseUrl: 'http://localhost', secret: await serverSecret(database) });
  await setPassword(database, id, await identity.hashPassword(PASSWORD));
  const browser = { cookie: null, userAgent: 'Servanda bench', address: '192.0.2.1' };
  const { cookies } = await identity.signInWithPassword(browser, { email, password: PASSWORD });
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  const session = await identity.sessionOf({ ...browser, cookie });
  if (!session) throw new Error(`${id} could not sign in`);
  await strengthenSession(database, session.id, 'passkey');
  return cookie;
}
