import { type Kysely, sql } from 'kysely';
import { isoDate } from './iso-date.ts';
import type { Translations } from './schema/initiatives.ts';
import type { ReleaseContact, ReleaseLinkKind, ReleaseState } from './schema/newsroom.ts';
import type { Database } from './schema.ts';

/** When a release is to be published. */
export interface ReleaseSchedule {
  /** As the wall clock in the zone shows it: `2026-03-29T06:00`. */
  readonly wallTime: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly publishAt: Date;
}

/** A release as it stands in the register, without its words. */
export interface StoredRelease {
  readonly id: string;
  readonly slug: string;
  readonly state: ReleaseState;
  readonly wallTime: string | null;
  readonly timeZone: string | null;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReasons: Translations;
  readonly topics: readonly string[];
  readonly contacts: readonly ReleaseContact[];
  readonly audienceId: number;
  readonly revision: number;
}

/** Something that a release points to. */
export interface ReleaseLink {
  readonly kind: ReleaseLinkKind;
  /** The address of a release or pledge, the identifier of a commitment. */
  readonly target: string;
}

/** What describes a release beside its words. */
export type ReleaseDescription = Pick<StoredRelease, 'slug' | 'topics' | 'contacts' | 'audienceId'>;

/** Adds a draft; gives its identifier. */
export async function insertRelease(
  database: Kysely<Database>,
  given: ReleaseDescription & { readonly createdBy: string | null },
): Promise<string> {
  const { id } = await database
    .insertInto('release')
    .values({ ...described(given), created_by: given.createdBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Describes a release anew. */
export async function updateRelease(database: Kysely<Database>, id: string, given: ReleaseDescription): Promise<void> {
  await database.updateTable('release').set(described(given)).where('id', '=', id).execute();
}

function described({ slug, topics, contacts, audienceId }: ReleaseDescription) {
  return { slug, topics: [...topics], contacts: JSON.stringify(contacts), audience_id: audienceId };
}

/** The release at an address. */
export function releaseAt(database: Kysely<Database>, slug: string): Promise<StoredRelease | undefined> {
  return releases(database).where('slug', '=', slug).executeTakeFirst();
}

/** The release of this identifier, which is a UUID. */
export function findRelease(database: Kysely<Database>, id: string): Promise<StoredRelease | undefined> {
  return releases(database).where('release.id', '=', id).executeTakeFirst();
}

/** The same, held against other changes until the transaction ends. */
export function holdRelease(transaction: Kysely<Database>, id: string): Promise<StoredRelease | undefined> {
  return releases(transaction).where('release.id', '=', id).forUpdate().executeTakeFirst();
}

/** Releases that are not published yet, those that were begun last first. */
export function unpublishedReleases(database: Kysely<Database>): Promise<StoredRelease[]> {
  return releases(database)
    .where('state', 'in', ['draft', 'scheduled'])
    .orderBy('publish_at', (order) => order.asc().nullsLast())
    .orderBy('created_at', 'desc')
    .execute();
}

/** Scheduled releases whose time has come, the first to come first. */
export async function dueReleases(database: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await database
    .selectFrom('release')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Counts a change, which whoever changes it next has to have seen. */
export async function countReleaseChange(database: Kysely<Database>, id: string): Promise<void> {
  await database
    .updateTable('release')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Sets when a release is to be published; takes the time back where there is none. */
export async function scheduleAt(
  database: Kysely<Database>,
  id: string,
  schedule: ReleaseSchedule | null,
): Promise<void> {
  await database
    .updateTable('release')
    .set({
      state: schedule === null ? 'draft' : 'scheduled',
      wall_time: schedule?.wallTime ?? null,
      time_zone: schedule?.timeZone ?? null,
      publish_at: schedule?.publishAt ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** Publishes a release, and hands all its parts to an audience. */
export async function markPublished(
  database: Kysely<Database>,
  id: string,
  given: { readonly at: Date; readonly on: string; readonly audienceId: number },
): Promise<void> {
  await database
    .updateTable('release')
    .set({ state: 'published', published_at: given.at, published_on: given.on, audience_id: given.audienceId })
    .where('id', '=', id)
    .execute();
}

/** Withdraws a release: that it was there stays public, its words, files and links go back to `audienceId`. */
export async function markWithdrawn(
  database: Kysely<Database>,
  id: string,
  given: { readonly at: Date; readonly reasons: Translations; readonly audienceId: number },
): Promise<void> {
  await database
    .updateTable('release')
    .set({ state: 'withdrawn', withdrawn_at: given.at, withdrawal_reasons: JSON.stringify(given.reasons) })
    .where('id', '=', id)
    .execute();
  const hidden = { audience_id: given.audienceId };
  for (const part of ['release_text', 'release_correction', 'release_link', 'release_file'] as const) {
    await database.updateTable(part).set(hidden).where('release_id', '=', id).execute();
  }
}

/** What a release points to, in the order in which it was written. */
export function linksOf(database: Kysely<Database>, releaseId: string): Promise<ReleaseLink[]> {
  return database
    .selectFrom('release_link')
    .select(['kind', 'target'])
    .where('release_id', '=', releaseId)
    .orderBy('ordinal')
    .execute();
}

/** Something that one of several releases points to. */
export interface StoredReleaseLink extends ReleaseLink {
  readonly releaseId: string;
}

/** What releases point to, of each in the order in which it was written. */
export async function linksOfReleases(
  database: Kysely<Database>,
  releaseIds: readonly string[],
): Promise<StoredReleaseLink[]> {
  if (releaseIds.length === 0) return [];
  return database
    .selectFrom('release_link')
    .select(['release_id as releaseId', 'kind', 'target'])
    .where('release_id', 'in', releaseIds)
    .orderBy('ordinal')
    .execute();
}

/** Sets what a release points to. */
export async function replaceLinks(
  database: Kysely<Database>,
  releaseId: string,
  links: readonly ReleaseLink[],
): Promise<void> {
  await database.deleteFrom('release_link').where('release_id', '=', releaseId).execute();
  if (links.length === 0) return;
  const rows = links.map((link, ordinal) => ({ release_id: releaseId, ordinal, ...link }));
  await database.insertInto('release_link').values(rows).execute();
}

function releases(database: Kysely<Database>) {
  return database
    .selectFrom('release')
    .select(['release.id', 'slug', 'state', 'wall_time as wallTime', 'time_zone as timeZone'])
    .select(['publish_at as publishAt', 'published_at as publishedAt', 'withdrawn_at as withdrawnAt'])
    .select(isoDate<string | null>('published_on').as('publishedOn'))
    .select(['withdrawal_reasons as withdrawalReasons', 'topics', 'contacts'])
    .select(['release.audience_id as audienceId', 'release.revision']);
}

/** What a list of published releases is narrowed to. */
export interface ReleaseFilters {
  /** Only those in this language. */
  readonly language?: string;
  readonly year?: number;
  readonly topic?: string;
}

/** Published releases, the newest first. */
export function publishedReleases(
  database: Kysely<Database>,
  { language, year, topic }: ReleaseFilters,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<StoredRelease[]> {
  return releases(database)
    .where('state', '=', 'published')
    .$if(year !== undefined, (query) => query.where(sql<number>`extract(year from published_on)`, '=', year ?? 0))
    .$if(topic !== undefined, (query) => query.where(sql<boolean>`${topic} = any(topics)`))
    .$if(language !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('release_text')
            .select('language')
            .whereRef('release_id', '=', 'release.id')
            .where('language', '=', language ?? ''),
        ),
      ),
    )
    .orderBy('published_at', 'desc')
    .orderBy('release.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many releases were published, by year and by topic. */
export interface ReleaseFigures {
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
}

/** How many releases the archive holds; the newest year and the largest topic first. */
export async function releaseFigures(database: Kysely<Database>): Promise<ReleaseFigures> {
  const published = database.selectFrom('release').where('state', '=', 'published');
  const years = await published
    .select(sql<number>`extract(year from published_on)::integer`.as('year'))
    .select(sql<number>`count(*)::integer`.as('count'))
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute();
  const topics = await published
    .select([sql<string>`unnest(topics)`.as('topic'), sql<number>`count(*)::integer`.as('count')])
    .groupBy('topic')
    .orderBy('count', 'desc')
    .orderBy('topic')
    .execute();
  return { years, topics };
}
