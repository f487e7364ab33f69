import { type Kysely, sql } from 'kysely';
import { findCommitments, type StoredCommitment } from './commitments.ts';
import type { RegisterFilters } from './register-filters.ts';
import type { RegisterHits } from './register-hits.ts';
import {
  comparePlaces,
  firstRows,
  type KeyOf,
  keyOf,
  placeOf,
  type RowPlace,
  type Sort,
  type Sortable,
  sortedRows,
} from './register-order.ts';
import type { Database } from './schema.ts';
import { rankOf, stemmed } from './stemmed-query.ts';
import { MOST_RANKED, type SearchTerm } from './text-query.ts';

export type { Sort } from './register-order.ts';

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

/**
 * A page of what was found in the register, of which the newest versions count and nothing that was rejected; null when
 * there is no such anchor.
 */
export async function findPage(
  database: Kysely<Database>,
  hits: RegisterHits,
  { filters, sort, anchor, limit }: PageRequest,
): Promise<Page | null> {
  const isBackward = anchor?.side === 'before';
  const start = anchor && (await anchored(database, anchor.id, sort === 'relevance' ? filters.terms : null));
  if (anchor && !start) return null;
  const order = await orderOf(database, hits, { filters, sort }, start);
  const found = firstRows(hits, order.key, { limit: limit + 1, from: order.start, isBackward });
  const hasMore = found.length > limit;
  const page = found.slice(0, limit).map((row) => hits.index.idOf(row));
  return {
    rows: await inOrder(database, isBackward ? page.reverse() : page),
    hasNext: isBackward || hasMore,
    hasPrevious: isBackward ? hasMore : anchor !== null,
  };
}

/** The identifiers of all that was found, in an order. */
export async function orderedIds(
  database: Kysely<Database>,
  hits: RegisterHits,
  request: Pick<PageRequest, 'filters' | 'sort'>,
): Promise<string[]> {
  const { key } = await orderOf(database, hits, request, null);
  return sortedRows(hits, key).map((row) => hits.index.idOf(row));
}

/** The commitments of `ids` that somebody may still see, in the order given. */
export async function inOrder(database: Kysely<Database>, ids: readonly string[]): Promise<StoredCommitment[]> {
  const found = new Map((await findCommitments(database, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

interface Order {
  readonly key: KeyOf;
  /** Where the anchor stands; null without one. */
  readonly start: RowPlace | null;
}

async function orderOf(
  database: Kysely<Database>,
  hits: RegisterHits,
  { filters, sort }: Pick<PageRequest, 'filters' | 'sort'>,
  start: Anchored | null,
): Promise<Order> {
  if (sort === 'relevance') return byRelevance(database, hits, filters.terms ?? [], start);
  return { key: keyOf(hits.index, sort), start: start && placeOf(start, ANCHOR, keyOf(start, sort)) };
}

/** Ranks stand before all days: the better something fits, the further below nought is its key. */
async function byRelevance(
  database: Kysely<Database>,
  hits: RegisterHits,
  terms: readonly SearchTerm[],
  start: Anchored | null,
): Promise<Order> {
  const { index } = hits;
  const newest = keyOf(index, 'newest');
  const ranked = firstRows(hits, newest, { limit: MOST_RANKED, from: null, isBackward: false });
  const ids = ranked.map((row) => index.idOf(row));
  const startsAt = start && placeOf(start, ANCHOR, keyOf(start, 'newest'));
  const last = ranked.length < MOST_RANKED ? undefined : ranked.at(-1);
  const ranks = await ranksOf(database, ids, terms);
  const key = (row: number) => {
    const rank = ranks.get(index.idOf(row));
    return rank === undefined ? newest(row) : -rank;
  };
  const isRanked = startsAt && (last === undefined || comparePlaces(startsAt, placeOf(index, last, newest)) <= 0);
  return { key, start: start && startsAt && (isRanked ? { ...startsAt, key: -start.rank } : startsAt) };
}

async function ranksOf(
  database: Kysely<Database>,
  ids: readonly string[],
  terms: readonly SearchTerm[],
): Promise<ReadonlyMap<string, number>> {
  const query = await stemmed(database, terms);
  const { rows } = await sql<{ id: string; rank: number }>`
    select commitment_id as id, ${rankOf(sql.ref('search'), sql.ref('language'), query)} as rank
    from sought_commitment where commitment_id = any(${[...ids]}::text[])`.execute(database);
  return new Map(rows.map(({ id, rank }) => [id, rank]));
}

/** A commitment that stands for a row, whether it is still in the index or not. */
interface Anchored extends Sortable {
  /** How well it fits the words. */
  readonly rank: number;
}

const ANCHOR = 0;

/** It may have been rejected since: its page still begins where it stood. */
async function anchored(
  database: Kysely<Database>,
  id: string,
  terms: readonly SearchTerm[] | null,
): Promise<Anchored | null> {
  const rank = terms && rankOf(sql.ref('search'), sql.ref('language'), await stemmed(database, terms));
  const row = await database
    .selectFrom('commitment')
    .select(['expression_id', 'ordinal', 'document_title'])
    .select([
      sql<number | null>`to_char(due_on, 'YYYYMMDD')::integer`.as('due'),
      sql<number | null>`to_char(document_date, 'YYYYMMDD')::integer`.as('dated'),
      (rank ?? sql<number>`0`).as('rank'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    rank: row.rank,
    dueOf: () => row.due ?? 0,
    dateOf: () => row.dated ?? 0,
    titleOf: () => row.document_title,
    documentOf: () => row.expression_id,
    ordinalOf: () => row.ordinal,
  };
}
