import type { Kysely } from 'kysely';
import { isNewest } from './newest.ts';
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

/** The work that a document is a version of; undefined where there is none of this identifier. */
export async function workOfExpression(database: Kysely<Database>, id: string): Promise<number | undefined> {
  const row = await database.selectFrom('expression').select('work_id').where('id', '=', id).executeTakeFirst();
  return row?.work_id;
}

/** The newest version of a work in each of its languages. */
export function newestExpressionsOfWork(
  database: Kysely<Database>,
  work: number,
): Promise<{ readonly id: string; readonly language: string }[]> {
  return database
    .selectFrom('expression')
    .select(['id', 'language'])
    .where('work_id', '=', work)
    .where(isNewest('expression'))
    .orderBy('language')
    .execute();
}
