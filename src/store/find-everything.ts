import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LanguageCode } from '../text/language-code.ts';
import { RECORDS } from './found-records.ts';
import type { Progress } from './schema/follow-up.ts';
import type { FindKind, RecordKind } from './schema/search.ts';
import { isRecordKind } from './schema/search.ts';
import type { Database } from './schema.ts';
import { isFoundBy, rankOf, type StemmedQuery, stemmed } from './stemmed-query.ts';
import { MOST_RANKED, type SearchTerm } from './text-query.ts';

/** How what is found is sorted: what fits the words best first, or the latest. */
export type FindSort = 'relevance' | 'date';

/** What is looked for among everything. */
export interface FindRequest {
  readonly terms: readonly SearchTerm[];
  /** Empty for every language. */
  readonly languages: readonly LanguageCode[];
  /** Actors one of which has to do with it, null for whichever. */
  readonly actors: readonly string[] | null;
  /** First and last day, ISO dates; what has no day is left out where one is given. */
  readonly from: string | null;
  readonly to: string | null;
  /** What was reported of a commitment; leaves out what cannot be reported on. */
  readonly progress: Progress | null;
  readonly sort: FindSort;
}

/** Some of what was found of one kind. */
export interface Finds {
  readonly total: number;
  /** In the order asked for; columns of a key with slashes between them. */
  readonly ids: readonly string[];
}

/** Which of what was found; none of it to count it only. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** What is found of each of `kinds`: how many things, and the slice of them that is wanted. */
export async function findEverything(
  database: Kysely<Database>,
  request: FindRequest,
  kinds: readonly FindKind[],
  sliceOf: (kind: FindKind) => Slice,
): Promise<ReadonlyMap<FindKind, Finds>> {
  const found = new Map<FindKind, Finds>(kinds.map((kind) => [kind, { total: 0, ids: [] }]));
  if (!hasWords(request)) return found;
  const query = await stemmed(database, request.terms);
  const conditions = kinds.flatMap(
    (kind) => hitsOf(kind, { ...request, query, isRanked: isRanked(request, sliceOf(kind)) }) ?? [],
  );
  if (conditions.length === 0) return found;
  const order = sql`${request.sort === 'date' ? sql`` : sql`rank desc, `}on_date desc nulls last, id`;
  const { rows } = await sql<{ kind: FindKind; total: number; ids: string[] }>`
    with ${sql.join(conditions.map(({ kind, hits }) => sql`${sql.ref(`${kind}_hit`)} as materialized (${hits})`))}
    ${sql.join(
      conditions.map(
        ({ kind }) => sql`select ${kind}::text as kind,
          (select count(*) from ${sql.ref(`${kind}_hit`)})::integer as total,
          array(select id from ${sql.ref(`${kind}_hit`)} order by ${order}
            limit ${sliceOf(kind).limit}::integer offset ${sliceOf(kind).offset}::integer) as ids`,
      ),
      sql` union all `,
    )}`.execute(database);
  for (const { kind, total, ids } of rows) found.set(kind, { total, ids });
  return found;
}

function hasWords({ terms }: FindRequest): boolean {
  return terms.some((term) => !term.isExcluded);
}

function isRanked({ sort }: FindRequest, { limit }: Slice): boolean {
  return sort === 'relevance' && limit > 0;
}

/** What is looked for, and whether it matters how well it fits. */
interface Hunt extends FindRequest {
  readonly query: StemmedQuery;
  readonly isRanked: boolean;
}

interface Hits {
  readonly kind: FindKind;
  readonly hits: RawBuilder<unknown>;
}

/** `id`, `on_date` and `rank` of everything of a kind that is found; null where nothing of it can be. */
function hitsOf(kind: FindKind, request: Hunt): Hits | null {
  if (isRecordKind(kind)) return recordHits(kind, request);
  return { kind, hits: kind === 'commitment' ? commitmentHits(request) : passageHits(request) };
}

function commitmentHits(request: Hunt): RawBuilder<unknown> {
  const { actors, progress } = request;
  return sql`select commitment_id as id, on_date, ${rankIn(request)} as rank from sought_commitment where ${sql.join(
    [
      passes(request),
      ...(actors === null
        ? []
        : [
            sql`commitment_id in (select commitment_id from bearer where actor_id = any (${actors})
              union all select id from commitment where speaker_id = any (${actors}))`,
          ]),
      ...(progress === null
        ? []
        : [
            progress === 'not-reported'
              ? sql`commitment_id not in (select commitment_id from standing where progress <> 'not-reported')`
              : sql`commitment_id in (select commitment_id from standing where progress = ${progress})`,
          ]),
    ],
    sql` and `,
  )}`;
}

function passageHits(request: Hunt): RawBuilder<unknown> {
  const { actors, progress } = request;
  return sql`select concat_ws('/', expression_id, ordinal) as id, on_date, ${rankIn(request)} as rank
    from sought_passage where ${sql.join(
      [
        passes(request),
        ...(actors === null
          ? []
          : [
              sql`(expression_id, ordinal) in (
                select passage.expression_id, passage.ordinal from mention join passage
                  on passage.expression_id = mention.expression_id
                  and mention.start_offset >= passage.start_offset and mention.start_offset < passage.end_offset
                where actor_id = any (${actors}))`,
            ]),
        ...(progress === null ? [] : [sql`false`]),
      ],
      sql` and `,
    )}`;
}

/** What may be seen of records is asked of their own rows, under row-level security. */
function recordHits(kind: RecordKind, request: Hunt): Hits | null {
  const { keys, source, byActor, byProgress } = RECORDS[kind];
  if (request.actors !== null && byActor === null) return null;
  if (request.progress !== null && byProgress === null) return null;
  const more = [
    ...(request.actors !== null && byActor ? [byActor(request.actors)] : []),
    ...(request.progress !== null && byProgress ? [byProgress(request.progress)] : []),
  ];
  const hits = sql`select id, max(on_date) as on_date, max(rank) as rank from (
      select id, on_date, ${rankIn(request)} as rank
      from (select id, on_date, language, search${keys ? sql`, ${keys}` : sql``} from searchable_record
        where kind = ${kind} and ${passes(request)} offset 0) words
      where exists (select from ${sql.join([source, ...more], sql` and `)})
    ) seen group by id`;
  return { kind, hits };
}

/** That a row of words has what is asked for, in its own language and within the days. */
function passes({ query, languages, from, to }: Hunt): RawBuilder<boolean> {
  const conditions = [
    isFoundBy(query, languages.length > 0 ? languages : undefined),
    ...(from === null ? [] : [sql`on_date >= ${from}::date`]),
    ...(to === null ? [] : [sql`on_date <= ${to}::date`]),
  ];
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Of what words are found in most often only the newest is compared, as in the register; what is older follows by day. */
function rankIn({ query, isRanked }: Hunt): RawBuilder<number> {
  if (!isRanked) return sql<number>`0::real`;
  const rank = rankOf(sql.ref('search'), sql.ref('language'), query);
  return sql<number>`case when row_number() over (order by on_date desc nulls last) <= ${MOST_RANKED} then ${rank} else 0 end`;
}
