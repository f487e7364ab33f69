import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** The work with this key, made where there is none; a new work of its own for null. */
export async function workOf(database: Kysely<Database>, key: string | null): Promise<number> {
  const work = await database
    .insertInto('work')
    .values({ key })
    .onConflict((conflict) => conflict.column('key').doUpdateSet((row) => ({ key: row.ref('excluded.key') })))
    .returning('id')
    .executeTakeFirstOrThrow();
  return work.id;
}
