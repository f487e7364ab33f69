import type { Kysely } from 'kysely';
import type { DeskContext } from '../../src/desk/context.ts';
import { openContext } from '../../src/desk/open-context.ts';
import type { Role } from '../../src/store/schema/people.ts';
import type { Database } from '../../src/store/schema.ts';
import type { TestDatabase } from './database.ts';

/** Somebody with an account, and what they work with. */
export interface TestPerson {
  readonly id: string;
  readonly context: DeskContext;
}

/** Puts a person with a role into the register, and opens what they work with. */
export async function givenPerson(
  { database, databaseFor }: Pick<TestDatabase, 'database' | 'databaseFor'>,
  name: string,
  role: Role = 'editor',
): Promise<TestPerson> {
  const id = name.toLowerCase();
  await insertPerson(database, { id, name, role });
  const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') };
  return { id, context: await openContext(parts, { role, personId: id, name, teamIds: [] }) };
}

async function insertPerson(
  database: Kysely<Database>,
  { id, name, role }: { readonly id: string; readonly name: string; readonly role: Role },
): Promise<void> {
  await database
    .insertInto('person')
    .values({ id, name, role, email: `${id}@ministry.example` })
    .execute();
}
