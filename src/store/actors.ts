import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '../authority/actor.ts';
import { isOneOf } from './one-of.ts';
import type { Database } from './schema.ts';

/** Makes sure that the actors are in the register under their present names. */
export async function saveActors(database: Kysely<Database>, actors: readonly Actor[]): Promise<void> {
  const known = await findActors(
    database,
    actors.map((actor) => actor.id),
  );
  const changed = actors.filter((actor) => !isSame(actor, known.get(actor.id)));
  if (changed.length === 0) return;
  await database
    .insertInto('actor')
    .values(changed.toSorted(byId).map(toRow))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        type: row.ref('excluded.type'),
        name_da: row.ref('excluded.name_da'),
        name_en: row.ref('excluded.name_en'),
      })),
    )
    .execute();
}

/** The actors of `ids` that the register has, by identifier. */
export async function findActors(database: Kysely<Database>, ids: readonly string[]): Promise<Map<string, Actor>> {
  if (ids.length === 0) return new Map();
  const rows = await database.selectFrom('actor').selectAll().where(isOneOf('id', ids)).execute();
  return new Map(rows.map((row) => [row.id, toActor(row)]));
}

const MOST_CALLED = 50;

/** The actors whose identifier this is, or in whose name it stands. */
export async function actorsCalled(database: Kysely<Database>, name: string): Promise<string[]> {
  const within = `%${name.replace(/[\\%_]/gu, '\\$&')}%`;
  const rows = await database
    .selectFrom('actor')
    .select('id')
    .where((where) =>
      where.or([where('id', '=', name), where('name_da', 'ilike', within), where('name_en', 'ilike', within)]),
    )
    .orderBy('id')
    .limit(MOST_CALLED)
    .execute();
  return rows.map(({ id }) => id);
}

/** The actor that a row of the table stands for. */
export function toActor(row: Selectable<Database['actor']>): Actor {
  return { id: row.id, type: row.type, names: { da: row.name_da, en: row.name_en } };
}

function toRow(actor: Actor) {
  return { id: actor.id, type: actor.type, name_da: actor.names.da, name_en: actor.names.en };
}

function isSame(actor: Actor, other: Actor | undefined): boolean {
  return (
    other !== undefined &&
    actor.type === other.type &&
    actor.names.da === other.names.da &&
    actor.names.en === other.names.en
  );
}

/** Rows are locked in one order, so that two documents that name the same new actors cannot wait for each other. */
function byId(left: Actor, right: Actor): number {
  return left.id < right.id ? -1 : 1;
}
