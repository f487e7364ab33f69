import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Actor } from '../authority/actor.ts';
import { toActor } from './actors.ts';
import { isOneOf } from './one-of.ts';
import type { Database } from './schema.ts';

/**
 * That a text which may be seen names the actor of this column, or implies it. The table of actors has no audience of
 * its own: row-level security of what points to them says who may know that they are there.
 */
export function isNamedInTexts(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(exists (select from mention where actor_id = ${id})
    or exists (select from bearer where actor_id = ${id})
    or exists (select from commitment where speaker_id = ${id})
    or exists (select from deed_actor where actor_id = ${id})
    or exists (select from counterpart where actor_id = ${id})
    or exists (select from forum where actor_id = ${id})
    or exists (select from expression where issuer_id = ${id}))`;
}

/** That anything which may be seen has to do with the actor of this column: a text, a pledge, a group, a programme, a campaign. */
export function isOnRecord(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(${isNamedInTexts(id)}
    or exists (select from signature where actor_id = ${id} and state = 'accepted')
    or exists (select from membership where actor_id = ${id})
    or exists (select from programme_speaker where actor_id = ${id})
    or exists (select from campaign_statement where actor_id = ${id})
    or exists (select from organisation merged join signature on signature.actor_id = merged.merged_into
      where merged.actor_id = ${id} and signature.state = 'accepted'))`;
}

/** Every actor of the register whom the person asking may know of. */
export async function seenActors(database: Kysely<Database>): Promise<Actor[]> {
  return (await selectSeen(database).orderBy('id').execute()).map(toActor);
}

/** Those of `ids` of whom the person asking may know, by identifier: for identifiers that the person wrote. */
export async function findSeenActors(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Actor>> {
  if (ids.length === 0) return new Map();
  const rows = await selectSeen(database).where(isOneOf('id', ids)).execute();
  return new Map(rows.map((row) => [row.id, toActor(row)]));
}

function selectSeen(database: Kysely<Database>) {
  return database
    .selectFrom('actor')
    .selectAll()
    .where(isOnRecord(sql.ref('actor.id')));
}
