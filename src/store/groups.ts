import type { Kysely } from 'kysely';
import type { StoredInitiative } from './initiatives.ts';
import { isOneOf } from './one-of.ts';
import type { InitiativeKind, Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** What of an initiative can be changed. */
export type InitiativeDetails = Pick<
  StoredInitiative,
  'names' | 'descriptions' | 'startedOn' | 'endedOn' | 'actsOn' | 'dormantAfterDays' | 'audienceId'
>;

/** Changes an initiative. Gives whether it was as it was seen, in that revision. */
export async function updateInitiative(
  database: Kysely<Database>,
  { id, revision, ...details }: InitiativeDetails & Pick<StoredInitiative, 'id' | 'revision'>,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('initiative')
    .set((row) => ({
      ...{ names: JSON.stringify(details.names), descriptions: JSON.stringify(details.descriptions) },
      ...{ started_on: details.startedOn, ended_on: details.endedOn, acts_on: details.actsOn },
      ...{ dormant_after_days: details.dormantAfterDays, audience_id: details.audienceId },
      ...{ revision: row('revision', '+', 1), changed_at: row.fn<Date>('clock_timestamp') },
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** What an initiative is about: identifiers of topics. */
export async function topicsOf(database: Kysely<Database>, initiativeId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('initiative_topic')
    .select('topic')
    .where('initiative_id', '=', initiativeId)
    .orderBy('topic')
    .execute();
  return rows.map(({ topic }) => topic);
}

/** Makes these the topics of an initiative. */
export async function replaceTopics(
  database: Kysely<Database>,
  initiativeId: string,
  topics: readonly string[],
): Promise<void> {
  await database.deleteFrom('initiative_topic').where('initiative_id', '=', initiativeId).execute();
  if (topics.length === 0) return;
  const rows = [...new Set(topics)].map((topic) => ({ initiative_id: initiativeId, topic }));
  await database.insertInto('initiative_topic').values(rows).execute();
}

/** An initiative as another one refers to it. */
export interface InitiativeRef {
  readonly id: string;
  readonly kind: InitiativeKind;
  readonly slug: string;
  readonly names: Translations;
}

/** The initiative of this identifier. */
export function findInitiativeRef(database: Kysely<Database>, id: string): Promise<InitiativeRef | undefined> {
  return refs(database).where('id', '=', id).executeTakeFirst();
}

/** The initiatives that are to carry out this one. */
export function initiativesActingOn(database: Kysely<Database>, id: string): Promise<InitiativeRef[]> {
  return refs(database).where('acts_on', '=', id).orderBy('slug').execute();
}

/** The initiatives that an actor belongs to today. */
export function initiativesOfMember(database: Kysely<Database>, actorId: string): Promise<InitiativeRef[]> {
  return refs(database)
    .where('id', 'in', (membership) =>
      membership
        .selectFrom('membership')
        .select('initiative_id')
        .where('actor_id', '=', actorId)
        .where('until', 'is', null),
    )
    .orderBy('slug')
    .execute();
}

/** The initiatives of which any of these actors is a signatory that stands by it, or a member today. */
export async function initiativesOf(database: Kysely<Database>, actorIds: readonly string[]): Promise<Set<string>> {
  const signed = database
    .selectFrom('signature')
    .select('initiative_id as id')
    .where(isOneOf('actor_id', actorIds))
    .where('state', '=', 'accepted')
    .where('withdrawn_on', 'is', null);
  const joined = database
    .selectFrom('membership')
    .select('initiative_id as id')
    .where(isOneOf('actor_id', actorIds))
    .where('until', 'is', null);
  return new Set((await signed.union(joined).execute()).map(({ id }) => id));
}

/** The initiatives that are about any of these topics. */
export async function initiativesAbout(database: Kysely<Database>, topics: readonly string[]): Promise<Set<string>> {
  const rows = await database
    .selectFrom('initiative_topic')
    .select('initiative_id')
    .where('topic', 'in', topics)
    .execute();
  return new Set(rows.map(({ initiative_id }) => initiative_id));
}

/** Takes a work out of the texts of an initiative. Gives whether it was among them. */
export async function removeInitiativeWork(
  database: Kysely<Database>,
  { initiativeId, workId }: { readonly initiativeId: string; readonly workId: number },
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('initiative_work')
    .where('initiative_id', '=', initiativeId)
    .where('work_id', '=', workId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

function refs(database: Kysely<Database>) {
  return database.selectFrom('initiative').select(['id', 'kind', 'slug', 'names']);
}
