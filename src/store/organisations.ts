import { type Kysely, sql } from 'kysely';
import { actorById } from '../authority/actors.ts';
import type { OrganisationKind } from '../authority/organisations/kind.ts';
import type { Database } from './schema.ts';

/** An organisation that can sign. */
export interface StoredOrganisation {
  readonly actorId: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  readonly mergedInto: string | null;
  readonly revision: number;
}

/** What is known of an organisation whose actor is in the register. */
export type NewOrganisation = Pick<StoredOrganisation, 'actorId' | 'kind' | 'country' | 'website'>;

/** Notes what is known of actors; what was noted of one before stays. */
export async function insertOrganisations(
  database: Kysely<Database>,
  given: readonly NewOrganisation[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(({ actorId, ...rest }) => ({ actor_id: actorId, ...rest, merged_into: null }));
  await database
    .insertInto('organisation')
    .values(rows)
    .onConflict((conflict) => conflict.column('actor_id').doNothing())
    .execute();
}

/** Every organisation that is not merged into another one. */
export function standingOrganisations(database: Kysely<Database>): Promise<StoredOrganisation[]> {
  return organisations(database).where('merged_into', 'is', null).orderBy('actor_id').execute();
}

/** The organisation of this identifier. */
export function findOrganisation(database: Kysely<Database>, actorId: string): Promise<StoredOrganisation | undefined> {
  return organisations(database).where('actor_id', '=', actorId).executeTakeFirst();
}

/** Adds names that an organisation also goes by; one that it has already stays once. */
export async function addOtherNames(
  database: Kysely<Database>,
  actorId: string,
  names: readonly string[],
): Promise<void> {
  await sql`update organisation set revision = revision + 1, other_names = (
      select coalesce(array_agg(distinct name order by name), '{}') from unnest(other_names || ${[...names]}::text[]) as name
        where name <> (select name_en from actor where id = ${actorId}))
    where actor_id = ${actorId}`.execute(database);
}

/** Puts right what is noted of an organisation. Gives whether it still was as it was seen, in that revision. */
export async function changeOrganisation(
  database: Kysely<Database>,
  given: Omit<StoredOrganisation, 'mergedInto'>,
): Promise<boolean> {
  const { actorId, name, otherNames, kind, country, website, revision } = given;
  const { numUpdatedRows } = await database
    .updateTable('organisation')
    .set((row) => ({ other_names: otherNames, kind, country, website, revision: row('revision', '+', 1) }))
    .where('actor_id', '=', actorId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  // A state and others of the authority files have their names from there.
  if (actorById(actorId) === null) {
    await database.updateTable('actor').set({ name_en: name, name_da: name }).where('id', '=', actorId).execute();
  }
  return true;
}

/** Notes that an organisation turned out to be another one; those that were merged into it follow. */
export async function mergeInto(database: Kysely<Database>, actorId: string, target: string): Promise<void> {
  await database
    .updateTable('organisation')
    .set((row) => ({ merged_into: target, revision: row('revision', '+', 1) }))
    .where((where) => where.or([where('actor_id', '=', actorId), where('merged_into', '=', actorId)]))
    .execute();
}

/** The identifiers of every actor of the register. */
export async function actorIds(database: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('actor').select('id').execute();
  return new Set(rows.map(({ id }) => id));
}

function organisations(database: Kysely<Database>) {
  return database
    .selectFrom('organisation')
    .innerJoin('actor', 'actor.id', 'organisation.actor_id')
    .select(['actor_id as actorId', 'name_en as name', 'other_names as otherNames', 'kind', 'country', 'website'])
    .select(['merged_into as mergedInto', 'revision']);
}
