import { serve } from '@hono/node-server';
import type { Kysely } from 'kysely';
import { afterAll } from 'vitest';
import type { Principal } from '../../src/desk/context.ts';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import type { Role } from '../../src/store/schema/people.ts';
import type { Database } from '../../src/store/schema.ts';
import { createApp } from '../../src/web/app.tsx';
import type { TestDatabase } from './database.ts';

/** The day on every desk that is served. */
export const DESK_DAY = '2026-03-01';

/** A person to make. */
export interface GivenPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly teams?: readonly number[];
}

/** Makes a person with an account. */
export async function givenPerson(database: Kysely<Database>, { id, name, role, teams = [] }: GivenPerson) {
  const email = `${id}@example.org`;
  await database.insertInto('person').values({ id, name, email, role, suspended_at: null }).execute();
  for (const team of teams) {
    await database.insertInto('team_member').values({ team_id: team, person_id: id }).execute();
  }
  return { role, personId: id, name, teamIds: teams };
}

/** Makes a team and gives its number. */
export async function givenTeam(database: Kysely<Database>, name: string): Promise<number> {
  const { id } = await database
    .insertInto('team')
    .values({ kind: 'unit', name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Serves the pages over a test's own database to whoever sends the cookie `who` with the name of one of `principals`,
 * and to visitors. Gives the address; it is closed after the file's tests.
 */
export async function servedDesk(
  { database, databaseFor }: TestDatabase,
  principals: Readonly<Record<string, Principal>>,
): Promise<string> {
  const reader = createDocumentReader();
  const app = createApp({
    ...{ database, databaseFor, reader, maximumUploadBytes: 1_000_000 },
    today: () => DESK_DAY,
    now: () => new Date(`${DESK_DAY}T12:00:00Z`),
    identify: async (request) => {
      const who = /(?:^|; )who=([a-z]+)/u.exec(request.headers.get('cookie') ?? '')?.[1];
      return principals[who ?? ''] ?? { role: 'visitor' };
    },
    reportError: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port));
  const port = await promise;
  afterAll(async () => {
    server.close();
    await reader.close();
  });
  return `http://localhost:${port}`;
}
