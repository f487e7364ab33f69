import { type Kysely, sql } from 'kysely';
import { isoDate } from './iso-date.ts';
import type { CampaignState } from './schema/campaigns.ts';
import type { Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** A campaign as it stands in the register, without its statements. */
export interface StoredCampaign {
  readonly id: string;
  readonly slug: string;
  /** By language. */
  readonly titles: Translations;
  readonly descriptions: Translations;
  /** The initiative whose signatories speak; null where it belongs to none. */
  readonly initiativeId: string | null;
  /** ISO dates; null where nobody has said. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly state: CampaignState;
  readonly revision: number;
}

/** What describes a campaign. */
export type CampaignDescription = Omit<StoredCampaign, 'id' | 'state' | 'revision'>;

/** Adds a draft; gives its identifier. */
export async function insertCampaign(
  database: Kysely<Database>,
  given: CampaignDescription & { readonly createdBy: string | null },
): Promise<string> {
  const { id } = await database
    .insertInto('campaign')
    .values({ ...described(given), created_by: given.createdBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Describes a campaign anew. */
export async function updateCampaign(
  database: Kysely<Database>,
  id: string,
  given: CampaignDescription,
): Promise<void> {
  await database.updateTable('campaign').set(described(given)).where('id', '=', id).execute();
}

function described({ slug, titles, descriptions, initiativeId, startsOn, endsOn }: CampaignDescription) {
  return {
    ...{ slug, initiative_id: initiativeId, starts_on: startsOn, ends_on: endsOn },
    ...{ titles: JSON.stringify(titles), descriptions: JSON.stringify(descriptions) },
  };
}

/** The campaign at an address. */
export function campaignAt(database: Kysely<Database>, slug: string): Promise<StoredCampaign | undefined> {
  return campaigns(database).where('slug', '=', slug).executeTakeFirst();
}

/** The campaign of this identifier, which is a UUID. */
export function findCampaign(database: Kysely<Database>, id: string): Promise<StoredCampaign | undefined> {
  return campaigns(database).where('id', '=', id).executeTakeFirst();
}

/** The same, held against other changes until the transaction ends. */
export function holdCampaign(transaction: Kysely<Database>, id: string): Promise<StoredCampaign | undefined> {
  return campaigns(transaction).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Campaigns, those that began last first; only those of one initiative where it is named. */
export function listedCampaigns(
  database: Kysely<Database>,
  { state, initiativeId }: { readonly state?: CampaignState; readonly initiativeId?: string } = {},
): Promise<StoredCampaign[]> {
  return campaigns(database)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'published'))
    .$if(initiativeId !== undefined, (query) => query.where('initiative_id', '=', initiativeId ?? null))
    .orderBy('starts_on', (order) => order.desc().nullsLast())
    .orderBy('slug')
    .execute();
}

/** Counts a change, which whoever changes it next has to have seen. */
export async function countCampaignChange(database: Kysely<Database>, id: string): Promise<void> {
  await database
    .updateTable('campaign')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Lets everybody see a campaign, or those alone who write it. */
export async function setCampaignState(
  database: Kysely<Database>,
  id: string,
  { state, audienceId }: { readonly state: CampaignState; readonly audienceId: number },
): Promise<void> {
  await database.updateTable('campaign').set({ state, audience_id: audienceId }).where('id', '=', id).execute();
}

/** How many statements of each campaign are published, and when the last one was, by the campaign's identifier. */
export async function publishedCounts(
  database: Kysely<Database>,
): Promise<ReadonlyMap<string, { readonly count: number; readonly latest: Date }>> {
  const rows = await database
    .selectFrom('campaign_statement')
    .select(['campaign_id', sql<number>`count(*)::integer`.as('count'), sql<Date>`max(published_at)`.as('latest')])
    .where('state', '=', 'published')
    .groupBy('campaign_id')
    .execute();
  return new Map(rows.map(({ campaign_id, count, latest }) => [campaign_id, { count, latest }]));
}

function campaigns(database: Kysely<Database>) {
  return database
    .selectFrom('campaign')
    .select(['id', 'slug', 'titles', 'descriptions', 'initiative_id as initiativeId', 'state', 'revision'])
    .select([isoDate<string | null>('starts_on').as('startsOn'), isoDate<string | null>('ends_on').as('endsOn')]);
}
