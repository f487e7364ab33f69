import { type Kysely, sql } from 'kysely';
import { isoDate } from './iso-date.ts';
import type { ViewMail } from './schema/follow-up.ts';
import type { FindKind } from './schema/search.ts';
import type { Database } from './schema.ts';

/** Notes that whoever keeps a view has been told of these finds; gives those of which they had not been. */
export async function noteTold(
  database: Kysely<Database>,
  viewId: number,
  kind: FindKind,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    insert into told_find (view_id, kind, id) select ${viewId}::integer, ${kind}, unnest(${[...ids]}::text[])
    on conflict do nothing returning id`.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** Forgets what somebody was told of: they ask for something else now. */
export async function forgetTold(database: Kysely<Database>, viewId: number): Promise<void> {
  await database.deleteFrom('told_find').where('view_id', '=', viewId).execute();
}

/** A search whose owner wants to be told what is new. */
export interface WatchedSearch {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly personId: string;
  readonly mail: Exclude<ViewMail, 'never'>;
  /** ISO date of the day on which they were last told. */
  readonly mailedOn: string | null;
}

/** Every search whose owner wants to be told, and may sign in. */
export async function watchedSearches(database: Kysely<Database>): Promise<WatchedSearch[]> {
  return database
    .selectFrom('saved_view')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['saved_view.id', 'saved_view.name', 'query', 'person_id as personId'])
    .select(sql<WatchedSearch['mail']>`mail`.as('mail'))
    .select(isoDate('mailed_on').as('mailedOn'))
    .where('mail', '<>', 'never')
    .where('place', '=', 'search')
    .where('suspended_at', 'is', null)
    .orderBy('saved_view.id')
    .execute();
}

/**
 * Holds a watched search while its owner is told; false where its owner does not want that any more, it was changed, or
 * another process holds it.
 */
export async function holdSearch(database: Kysely<Database>, { id, query, mail }: WatchedSearch): Promise<boolean> {
  const held = await database
    .selectFrom('saved_view')
    .select('id')
    .where('id', '=', id)
    .where('query', '=', query)
    .where('mail', '=', mail)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return held !== undefined;
}

/** Notes the day on which the owner of a search was told. */
export async function noteMailed(database: Kysely<Database>, viewId: number, day: string): Promise<void> {
  await database.updateTable('saved_view').set({ mailed_on: day }).where('id', '=', viewId).execute();
}

/** Ends the mails of a search; gives whether there were any to end. */
export async function endMails(database: Kysely<Database>, viewId: number): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('saved_view')
    .set((view) => ({ mail: 'never', revision: sql`${view.ref('revision')} + 1` }))
    .where('id', '=', viewId)
    .where('mail', '<>', 'never')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
