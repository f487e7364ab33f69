import { type Kysely, type RawBuilder, sql } from 'kysely';
import { DEADLINE, type StoredCommitment, selectCommitments } from './commitments.ts';
import { hasWords, isRelated, passesFacets, type RegisterFilters } from './register-filters.ts';
import type { Database } from './schema.ts';
import { rank } from './text-query.ts';

/** How a page of the register is sorted. */
export type Sort = 'relevance' | 'deadline' | 'newest' | 'oldest' | 'document';

/** The commitment that a page starts after, or ends before. */
export interface Anchor {
  readonly side: 'after' | 'before';
  readonly id: string;
}

/** Which page of the register. */
export interface PageRequest {
  readonly filters: RegisterFilters;
  readonly sort: Sort;
  /** Null for the first page. */
  readonly anchor: Anchor | null;
  readonly limit: number;
}

/** A page, and whether there is more on either side. */
export interface Page {
  readonly rows: readonly StoredCommitment[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** A page of the register, of which the newest versions count; null when the anchor is not in the register. */
export async function findPage(database: Kysely<Database>, request: PageRequest): Promise<Page | null> {
  const { filters, sort, anchor, limit } = request;
  const isBackward = anchor?.side === 'before';
  const key = sortKey(sort, filters);
  const place = anchor && (await placeOf(database, anchor.id, key));
  if (anchor && !place) return null;

  const direction = isBackward ? 'desc' : 'asc';
  const rows = await selectCommitments(database)
    .where('is_latest', '=', true)
    .where(hasWords(filters))
    .where(passesFacets(filters, (relation) => isRelated(filters, relation)))
    .$if(place !== null, (query) => query.where(isBeyond(key, place as Place, isBackward)))
    .orderBy(key.value, direction)
    .orderBy('expression_id', direction)
    .orderBy('ordinal', direction)
    .limit(limit + 1)
    .execute();
  const hasMore = rows.length > limit;
  const page = rows.slice(0, limit);
  return {
    rows: isBackward ? page.reverse() : page,
    hasNext: isBackward || hasMore,
    hasPrevious: isBackward ? hasMore : anchor !== null,
  };
}

/** What a sort goes by, always upwards; commitments with the same key stand document by document, in text order. */
interface SortKey {
  readonly value: RawBuilder<unknown>;
  readonly type: RawBuilder<unknown>;
}

/** Written as the indexes of the register are. */
function sortKey(sort: Sort, filters: RegisterFilters): SortKey {
  switch (sort) {
    case 'relevance':
      return { value: sql`(- ${rank('commitment', filters.terms ?? [])})::float8`, type: sql`float8` };
    case 'deadline':
      return { value: DEADLINE, type: sql`date` };
    case 'newest':
      return { value: sql`coalesce(date '2000-01-01' - document_date, 2147483647)`, type: sql`integer` };
    case 'oldest':
      return { value: sql`coalesce(document_date, date 'infinity')`, type: sql`date` };
    case 'document':
      return { value: sql`document_title`, type: sql`text` };
  }
}

interface Place {
  readonly key: string;
  readonly expression_id: string;
  readonly ordinal: number;
}

async function placeOf(database: Kysely<Database>, id: string, key: SortKey): Promise<Place | null> {
  const place = await database
    .selectFrom('commitment')
    .select([sql<string>`(${key.value})::text`.as('key'), 'expression_id', 'ordinal'])
    .where('id', '=', id)
    .executeTakeFirst();
  return place ?? null;
}

function isBeyond(key: SortKey, place: Place, isBackward: boolean): RawBuilder<boolean> {
  const sign = isBackward ? sql`<` : sql`>`;
  return sql<boolean>`(${key.value}, expression_id, ordinal) ${sign}
    (${place.key}::${key.type}, ${place.expression_id}, ${place.ordinal}::integer)`;
}
