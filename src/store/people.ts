import { type Kysely, sql } from 'kysely';
import type { Role } from './schema/people.ts';
import type { Database } from './schema.ts';

/** Somebody with an account. */
export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: 'da' | 'en';
  readonly timeZone: string;
  readonly suspendedAt: Date | null;
  readonly twoFactorEnabled: boolean;
  readonly teamIds: readonly number[];
}

/** Somebody to be added. */
export interface NewPerson extends Pick<StoredPerson, 'id' | 'name' | 'email' | 'role'> {
  readonly locale: 'da' | 'en';
  /** Whether we know that the address is theirs. */
  readonly emailVerified: boolean;
}

function persons(database: Kysely<Database>) {
  return database
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'locale'])
    .select(['time_zone as timeZone', 'suspended_at as suspendedAt', 'two_factor_enabled as twoFactorEnabled'])
    .select(
      sql<number[]>`array(select team_id from team_member where person_id = person.id order by team_id)`.as('teamIds'),
    );
}

/** Everybody with an account, by name. */
export function allPersons(database: Kysely<Database>): Promise<StoredPerson[]> {
  return persons(database).orderBy('name').orderBy('id').execute();
}

/** The person with this identifier; undefined where there is none. */
export function findPerson(database: Kysely<Database>, id: string): Promise<StoredPerson | undefined> {
  return persons(database).where('id', '=', id).executeTakeFirst();
}

/** The person with this e-mail address, in whatever case it is written; undefined where there is none. */
export function personWithEmail(database: Kysely<Database>, email: string): Promise<StoredPerson | undefined> {
  return persons(database).where(sql`lower(email)`, '=', email.toLowerCase()).executeTakeFirst();
}

/** Adds a person. Throws a unique violation for a known address. */
export async function insertPerson(database: Kysely<Database>, person: NewPerson): Promise<void> {
  const { emailVerified, email, ...rest } = person;
  await database
    .insertInto('person')
    .values({ ...rest, email: email.toLowerCase(), email_verified: emailVerified, suspended_at: null })
    .execute();
}

/** What can be changed of a person. */
export interface PersonChange {
  readonly name?: string;
  readonly role?: Role;
  readonly locale?: 'da' | 'en';
  readonly timeZone?: string;
  readonly suspendedAt?: Date | null;
}

/** Changes what is given. */
export async function changePerson(database: Kysely<Database>, id: string, change: PersonChange): Promise<void> {
  const { timeZone, suspendedAt, ...same } = change;
  await database
    .updateTable('person')
    .set({
      ...same,
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      ...(suspendedAt === undefined ? {} : { suspended_at: suspendedAt }),
      updated_at: sql`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Puts the person in these teams and no others. */
export async function setTeams(database: Kysely<Database>, personId: string, teamIds: readonly number[]) {
  await database
    .deleteFrom('team_member')
    .where('person_id', '=', personId)
    .where(sql<boolean>`team_id <> all(${[...teamIds]}::integer[])`)
    .execute();
  if (teamIds.length === 0) return;
  await database
    .insertInto('team_member')
    .values(teamIds.map((team_id) => ({ team_id, person_id: personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether anybody was ever made administrator. */
export async function hasAdministrator(database: Kysely<Database>): Promise<boolean> {
  const found = await database
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * How many administrators may sign in. Their rows stay locked until the transaction ends, so that two people cannot
 * each take away the other's right.
 */
export async function countAdministrators(database: Kysely<Database>): Promise<number> {
  const rows = await database
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'administrator')
    .where('suspended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.length;
}
