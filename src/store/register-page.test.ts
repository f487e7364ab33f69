import { Kysely, PostgresDialect, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { fillRegister } from '../../tests/support/large-register.ts';
import { commitmentsDue } from './commitments-by-deadline.ts';
import { countFacets } from './register-facets.ts';
import { perFacet, type RegisterFilters } from './register-filters.ts';
import { findHits } from './register-hits.ts';
import { type Anchor, findPage, orderedIds, type Sort } from './register-page.ts';
import type { Database } from './schema.ts';
import { MOST_RANKED, parseTextQuery } from './text-query.ts';

const { pool } = await testDatabase();
const COMMITMENTS = 20_000;
const queries: { sql: string; parameters: readonly unknown[] }[] = [];
/** Shares the pool of the test's database, which ends it. */
const database = new Kysely<Database>({
  dialect: new PostgresDialect({ pool }),
  log: ({ query: { sql, parameters } }) => {
    queries.push({ sql, parameters });
  },
});
beforeAll(() => fillRegister(pool, COMMITMENTS), 120_000);

const sight = { database, everything: database };
const everything: RegisterFilters = {
  terms: null,
  values: perFacet((facet) => (facet === 'kind' ? ['undertaking', 'call', 'expectation'] : [])),
  today: '2026-06-01',
};

const pageOf = async (filters: RegisterFilters, sort: Sort, anchor: Anchor | null, limit = 25) =>
  findPage(database, await findHits(sight, filters), { filters, sort, anchor, limit });

/** Identifiers of the register in the order that SQL puts them in. */
async function idsBy(order: string, where = 'true'): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(`select id from commitment
    where in_register and kind <> 'stance' and ${where} order by ${order}, expression_id, ordinal`)}`.execute(database);
  return rows.map(({ id }) => id);
}

describe.each<[Sort, string]>([
  ['deadline', 'due_on asc nulls last'],
  ['newest', 'document_date desc nulls last'],
  ['oldest', 'document_date asc nulls last'],
  ['document', 'document_title'],
])('sorted by %s', (sort, order) => {
  test('pages follow one another as SQL would sort them, forwards and back', async () => {
    const ids = await idsBy(order, `language = 'en' and speaker_id in ('actor-7', 'actor-8')`);
    const filters = { ...everything, values: { ...everything.values, speaker: ['actor-7', 'actor-8'] } };
    const seen: string[] = [];
    let anchor: Anchor | null = null;
    let first: readonly string[] = [];
    do {
      const page = await pageOf(filters, sort, anchor, 100);
      const shown = page?.rows.map(({ id }) => id) ?? [];
      expect(page?.hasPrevious).toBe(anchor !== null);
      if (anchor === null) first = shown;
      seen.push(...shown);
      anchor = page?.hasNext ? { side: 'after', id: shown.at(-1) ?? '' } : null;
    } while (anchor !== null);
    expect(seen).toEqual(ids);
    const back = await pageOf(filters, sort, { side: 'before', id: ids[100] ?? '' }, 100);
    expect(back?.rows.map(({ id }) => id)).toEqual(first);
    expect([back?.hasPrevious, back?.hasNext]).toEqual([false, true]);
  });

  test('everything stands in the same order', async () => {
    const hits = await findHits(sight, everything);
    expect(await orderedIds(database, hits, { filters: everything, sort })).toEqual(await idsBy(order));
  });
});

describe('sorted by relevance', () => {
  const filters = { ...everything, terms: parseTextQuery('cyber') };
  const RANK = `ts_rank_cd(search, to_tsquery('english', 'cyber'), 1)`;
  const FOUND = `search @@ to_tsquery('english', 'cyber')`;

  test('the newest are compared, and older ones follow by day', async () => {
    const newest = await idsBy('document_date desc nulls last', FOUND);
    const ranked = newest.slice(0, MOST_RANKED);
    expect(newest.length).toBeGreaterThan(2 * MOST_RANKED);
    const best = await idsBy(`${RANK} desc`, `id in (${ranked.map((id) => `'${id}'`).join(', ')})`);
    const expected = [...best, ...newest.slice(MOST_RANKED)];
    const hits = await findHits(sight, filters);
    expect(await orderedIds(database, hits, { filters, sort: 'relevance' })).toEqual(expected);
    const across = await pageOf(filters, 'relevance', { side: 'after', id: expected[MOST_RANKED - 11] ?? '' });
    expect(across?.rows.map(({ id }) => id)).toEqual(expected.slice(MOST_RANKED - 10, MOST_RANKED + 15));
    const back = await pageOf(filters, 'relevance', { side: 'before', id: expected[MOST_RANKED + 10] ?? '' });
    expect(back?.rows.map(({ id }) => id)).toEqual(expected.slice(MOST_RANKED - 15, MOST_RANKED + 10));
  });

  test('a page goes on behind a commitment that was rejected meanwhile', async () => {
    const first = await pageOf(filters, 'relevance', null);
    const next = await pageOf(filters, 'relevance', { side: 'after', id: first?.rows[4]?.id ?? '' });
    await database
      .updateTable('commitment')
      .set({ state: 'rejected' })
      .where('id', '=', first?.rows[4]?.id ?? '')
      .execute();
    const again = await pageOf(filters, 'relevance', { side: 'after', id: first?.rows[4]?.id ?? '' });
    expect(again?.rows.slice(0, 20).map(({ id }) => id)).toEqual(next?.rows.slice(0, 20).map(({ id }) => id));
    expect(again?.rows[0]?.id).toBe(first?.rows[5]?.id);
  });

  test('words are looked up', async () => {
    const narrow = { ...everything, terms: parseTextQuery('item 12345') };
    const found = await pageOf(narrow, 'relevance', null);
    expect(found?.rows.map(({ id }) => id)).toEqual(['c000012345']);
    const asked = queries.findLast((query) => query.sql.includes('string_agg(commitment_id'));
    const { rows } = await pool.query({ text: `explain ${asked?.sql}`, values: [...(asked?.parameters ?? [])] });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('searchable_commitment_words');
  });
});

test('an anchor that there is not has no page', async () => {
  expect(await pageOf(everything, 'newest', { side: 'after', id: 'nowhere000' })).toBeNull();
});

test.each(['overdue', 'upcoming'] as const)('what is %s comes in order, with nothing else', async (side) => {
  const { rows } = await sql<{ due: string }>`select to_char(due_on, 'YYYY-MM-DD') as due from commitment
    where in_register and kind <> 'stance' and due_on ${sql.raw(side === 'overdue' ? '<' : '>=')} date '2026-06-01'
    order by due_on ${sql.raw(side === 'overdue' ? 'desc' : 'asc')}, expression_id, ordinal limit 6`.execute(database);
  const due = await commitmentsDue(sight, side, '2026-06-01', 6);
  expect(due.map(({ due_on }) => due_on)).toEqual(rows.map((row) => row.due));
});

test('the sums of facets agree', async () => {
  const hits = await findHits(sight, everything);
  const facets = countFacets(hits, sight, everything);
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  expect(sum(facets.speaker)).toBe(hits.rows.length);
  for (const facet of ['document', 'year', 'due'] as const) expect(sum(facets[facet])).toBe(hits.rows.length);
});
