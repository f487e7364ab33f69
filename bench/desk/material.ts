import { type Kysely, sql } from 'kysely';
import { PUBLIC_AUDIENCE } from '../../src/store/audiences.ts';
import { BINDING_KINDS } from '../../src/store/commitments.ts';
import type { Database } from '../../src/store/schema.ts';

/** A commitment that somebody is going to change, as they see it. */
export interface Target {
  readonly id: string;
  readonly document: string;
  readonly revision: number;
}

/** A suggestion that somebody is going to decide of. */
export interface OpenSuggestion {
  readonly deed: string;
  readonly commitment: string;
}

/** What people look at and change, every piece of it public, so that whoever asks may see it. */
export interface Material {
  readonly documents: readonly string[];
  readonly commitments: readonly string[];
  /** Commitments that stood in their documents on {@link PAST_DAY}. */
  readonly known: readonly string[];
  /** Documents with something left to review. */
  readonly unreviewed: readonly string[];
  readonly deeds: readonly string[];
  readonly actors: readonly string[];
  readonly topics: readonly string[];
  readonly archived: readonly string[];
  readonly reports: readonly string[];
  readonly people: readonly string[];
  readonly teams: readonly string[];
  /** Candidates that nobody has decided of, each to be decided of once. */
  readonly candidates: readonly Target[];
  /** Confirmed commitments of which nothing is said and which nobody looks after. */
  readonly untouched: readonly Target[];
  readonly suggestions: readonly OpenSuggestion[];
}

/** The day as of which commitments are looked at, ISO date. */
export const PAST_DAY = '2024-06-30';

/** So many of each are looked at in turns. */
const PICKED = 200;
/** As many as the longest measurement changes. */
const CHANGED = 4_000;

/** Picks what the people of the measurement look at and change, the same every time. */
export async function gatherMaterial(database: Kysely<Database>): Promise<Material> {
  const ids = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await query.execute(database)).rows.map(({ id }) => id);
  const isPublic = sql`audience_id = ${PUBLIC_AUDIENCE}`;
  const binding = sql`kind in (${sql.join([...BINDING_KINDS])})`;
  const target = sql`select id, expression_id as document, revision from commitment where ${isPublic} and is_latest and ${binding}`;
  return {
    documents: await ids(sql`select id from expression where ${isPublic} order by md5(id) limit ${PICKED}`),
    commitments: await ids(
      sql`select commitment_id as id from standing where ${isPublic} order by md5(commitment_id) limit ${PICKED}`,
    ),
    known: await ids(
      sql`select id from commitment where ${isPublic} and in_register and document_date <= ${PAST_DAY}::date
        and exists (select from standing where commitment_id = id) order by md5(id) limit ${PICKED}`,
    ),
    unreviewed: await ids(
      sql`select expression_id as id from commitment where ${isPublic} and ${binding} and state = 'candidate'
        group by 1 order by md5(expression_id) limit ${PICKED}`,
    ),
    deeds: await ids(sql`select id from deed where ${isPublic} and is_latest order by md5(id) limit ${PICKED}`),
    actors: await ids(sql`select actor_id as id from bearer group by 1 order by count(*) desc, 1 limit 20`),
    topics: await ids(sql`select topic as id from commitment_topic group by 1 order by count(*) desc, 1 limit 20`),
    archived: await ids(
      sql`select archive_item_id as id from evidence where ${isPublic} and archive_item_id is not null
        group by 1 order by md5(archive_item_id) limit ${PICKED}`,
    ),
    reports: await ids(sql`select id::text from report order by id`),
    people: await ids(sql`select id from person order by id limit 20`),
    teams: await ids(sql`select id::text from team order by id`),
    candidates: (
      await sql<Target>`${target} and state = 'candidate'
      and not exists (select from double_review where double_review.expression_id = commitment.expression_id)
      order by md5(id) limit ${CHANGED}`.execute(database)
    ).rows,
    untouched: (
      await sql<Target>`${target} and state = 'confirmed'
      and not exists (select from standing where commitment_id = commitment.id)
      order by md5(id) limit ${CHANGED}`.execute(database)
    ).rows,
    suggestions: (
      await sql<OpenSuggestion>`select deed_id as deed, commitment_id as commitment from evidence_suggestion
      where ${isPublic} and deed_audience_id = ${PUBLIC_AUDIENCE} order by md5(deed_id || commitment_id) limit ${CHANGED}`.execute(
        database,
      )
    ).rows,
  };
}
