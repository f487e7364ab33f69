import { type Kysely, sql } from 'kysely';
import type { CampaignStatementState, StatementSource } from './schema/campaigns.ts';
import type { Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** That somebody approved the words of a statement. */
export interface Approval {
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** How, for those who write it. */
  readonly note: string;
}

/** A statement as it stands in the register, without its words. */
export interface StoredStatement {
  readonly id: string;
  readonly campaignId: string;
  readonly slug: string;
  readonly ordinal: number;
  readonly actorId: string;
  readonly speakerName: string | null;
  readonly speakerOffice: string | null;
  /** ISO 639-1 code of the language in which it was made. */
  readonly language: string;
  readonly sources: readonly StatementSource[];
  /** Where it is said in pictures too. */
  readonly videoId: string | null;
  readonly approval: Approval | null;
  readonly state: CampaignStatementState;
  readonly wallTime: string | null;
  readonly timeZone: string | null;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReasons: Translations;
  readonly revision: number;
}

/** What describes a statement beside its words. */
export type StatementDescription = Pick<
  StoredStatement,
  'slug' | 'actorId' | 'speakerName' | 'speakerOffice' | 'language' | 'sources' | 'videoId'
>;

/** Adds a draft at the end of a campaign; gives its identifier. */
export async function insertStatement(
  database: Kysely<Database>,
  given: StatementDescription & { readonly campaignId: string; readonly createdBy: string | null },
): Promise<string> {
  const { id } = await database
    .insertInto('campaign_statement')
    .values({
      ...described(given),
      ...{ campaign_id: given.campaignId, created_by: given.createdBy },
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from campaign_statement
        where campaign_id = ${given.campaignId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Describes a statement anew. */
export async function updateStatement(
  database: Kysely<Database>,
  id: string,
  given: StatementDescription,
): Promise<void> {
  await database.updateTable('campaign_statement').set(described(given)).where('id', '=', id).execute();
}

function described(given: StatementDescription) {
  return {
    ...{ slug: given.slug, actor_id: given.actorId, language: given.language },
    ...{ speaker_name: given.speakerName, speaker_office: given.speakerOffice },
    ...{ sources: JSON.stringify(given.sources), video_id: given.videoId },
  };
}

/** The statement of this identifier, which is a UUID. */
export function findStatement(database: Kysely<Database>, id: string): Promise<StoredStatement | undefined> {
  return statements(database).where('id', '=', id).executeTakeFirst();
}

/** The same, held against other changes until the transaction ends. */
export function holdStatement(transaction: Kysely<Database>, id: string): Promise<StoredStatement | undefined> {
  return statements(transaction).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The statement at an address within a campaign. */
export function statementAt(
  database: Kysely<Database>,
  campaignId: string,
  slug: string,
): Promise<StoredStatement | undefined> {
  return statements(database).where('campaign_id', '=', campaignId).where('slug', '=', slug).executeTakeFirst();
}

/** The statements of a campaign in their order. */
export function statementsOf(database: Kysely<Database>, campaignId: string): Promise<StoredStatement[]> {
  return statements(database).where('campaign_id', '=', campaignId).orderBy('ordinal').orderBy('slug').execute();
}

/** What published statements are narrowed to. */
export type StatementFilter = { readonly actorId: string } | { readonly commitmentIds: readonly string[] };

/** Published statements of an actor, or that have to do with a commitment; the newest first. */
export function publishedStatements(database: Kysely<Database>, filter: StatementFilter): Promise<StoredStatement[]> {
  const published = statements(database).where('state', '=', 'published').orderBy('published_at', 'desc');
  if ('actorId' in filter) return published.where('actor_id', '=', filter.actorId).execute();
  return published
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('campaign_statement_link')
          .select('ordinal')
          .whereRef('statement_id', '=', 'campaign_statement.id')
          .where('commitment_id', 'in', [...filter.commitmentIds]),
      ),
    )
    .execute();
}

/** Scheduled statements whose time has come, the first to come first. */
export async function dueStatements(database: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await database
    .selectFrom('campaign_statement')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .orderBy('ordinal')
    .execute();
  return rows.map(({ id }) => id);
}

/** Counts a change, which whoever changes it next has to have seen. */
export async function countStatementChange(database: Kysely<Database>, id: string): Promise<void> {
  await database
    .updateTable('campaign_statement')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Sets the place of statements in their campaign: that of their identifier in the list. */
export async function orderStatements(database: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await sql`update campaign_statement set ordinal = given.ordinal
    from unnest(${[...ids]}::uuid[]) with ordinality as given (id, ordinal)
    where campaign_statement.id = given.id`.execute(database);
}

/** Notes who approved the words; takes the approval back where there is none. */
export async function setApproval(database: Kysely<Database>, id: string, approval: Approval | null): Promise<void> {
  await database
    .updateTable('campaign_statement')
    .set({
      ...{ approved_by: approval?.by ?? null, approved_on: approval?.on ?? null },
      approval_note: approval?.note ?? '',
    })
    .where('id', '=', id)
    .execute();
}

/** When a statement is to be published. */
export type StatementSchedule = {
  readonly [Part in 'wallTime' | 'timeZone' | 'publishAt']: NonNullable<StoredStatement[Part]>;
};

/** Sets when a statement is to be published; takes the time back where there is none. */
export async function scheduleStatementAt(
  database: Kysely<Database>,
  id: string,
  schedule: StatementSchedule | null,
): Promise<void> {
  await database
    .updateTable('campaign_statement')
    .set({
      state: schedule === null ? 'draft' : 'scheduled',
      ...{ wall_time: schedule?.wallTime ?? null, time_zone: schedule?.timeZone ?? null },
      publish_at: schedule?.publishAt ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** Publishes a statement, and hands all its parts to an audience. */
export async function markStatementPublished(
  database: Kysely<Database>,
  id: string,
  { at, audienceId }: { readonly at: Date; readonly audienceId: number },
): Promise<void> {
  await database
    .updateTable('campaign_statement')
    .set({ state: 'published', published_at: at, audience_id: audienceId })
    .where('id', '=', id)
    .execute();
}

/** Withdraws a statement: that it was there stays public, its words, links and picture go back to `audienceId`. */
export async function markStatementWithdrawn(
  database: Kysely<Database>,
  id: string,
  given: { readonly at: Date; readonly reasons: Translations; readonly audienceId: number },
): Promise<void> {
  await database
    .updateTable('campaign_statement')
    .set({ state: 'withdrawn', withdrawn_at: given.at, withdrawal_reasons: JSON.stringify(given.reasons) })
    .where('id', '=', id)
    .execute();
  const hidden = { audience_id: given.audienceId };
  for (const part of ['campaign_statement_text', 'campaign_statement_link', 'campaign_picture'] as const) {
    await database.updateTable(part).set(hidden).where('statement_id', '=', id).execute();
  }
}

/** Takes a draft away, with everything that belongs to it. */
export async function deleteStatement(database: Kysely<Database>, id: string): Promise<void> {
  await database.deleteFrom('campaign_statement').where('id', '=', id).execute();
}

function statements(database: Kysely<Database>) {
  return database
    .selectFrom('campaign_statement')
    .select(['id', 'campaign_id as campaignId', 'slug', 'ordinal', 'actor_id as actorId'])
    .select(['speaker_name as speakerName', 'speaker_office as speakerOffice', 'language', 'sources'])
    .select(['state', 'wall_time as wallTime', 'time_zone as timeZone', 'publish_at as publishAt'])
    .select(['published_at as publishedAt', 'withdrawn_at as withdrawnAt', 'withdrawal_reasons as withdrawalReasons'])
    .select(['video_id as videoId', 'revision'])
    .select(
      sql<Approval | null>`case when approved_on is null then null else json_build_object(
        'by', approved_by, 'on', to_char(approved_on, 'YYYY-MM-DD'), 'note', approval_note) end`.as('approval'),
    );
}

/** Whether a video is shown by another published statement, or at an event. */
export async function isVideoShownElsewhere(
  database: Kysely<Database>,
  { id, videoId }: { readonly id: string; readonly videoId: string },
): Promise<boolean> {
  const { rows } = await sql<{ isShown: boolean }>`select exists (select from campaign_statement
      where video_id = ${videoId} and id <> ${id} and state = 'published')
    or exists (select from event_video where video_id = ${videoId}) as "isShown"`.execute(database);
  return rows[0]?.isShown ?? false;
}
