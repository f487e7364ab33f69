import { Kysely, PostgresDialect } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { fillRegister } from '../../tests/support/large-register.ts';
import { commitmentsDue } from './commitments.ts';
import { countFacets } from './register-facets.ts';
import { perFacet, type RegisterFilters } from './register-filters.ts';
import { findPage, type Sort } from './register-page.ts';
import type { Database } from './schema.ts';
import { parseTextQuery } from './text-query.ts';

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

const everything: RegisterFilters = {
  terms: null,
  values: perFacet((facet) => (facet === 'kind' ? ['undertaking', 'call', 'expectation'] : [])),
  today: '2026-06-01',
};

/** How PostgreSQL would run what `work` asks for last. */
async function planOf(work: () => Promise<unknown>): Promise<string> {
  await work();
  const last = queries.at(-1);
  const { rows } = await pool.query({ text: `explain ${last?.sql}`, values: [...(last?.parameters ?? [])] });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test.each<[Sort, string]>([
  ['deadline', 'commitment_by_deadline'],
  ['newest', 'commitment_by_newest'],
  ['oldest', 'commitment_by_oldest'],
  ['document', 'commitment_by_document'],
])('a page sorted by %s is read from %s, the first and a later one', async (sort, index) => {
  const page = await findPage(database, { filters: everything, sort, anchor: null, limit: 25 });
  expect(page?.rows).toHaveLength(25);
  const first = await planOf(() => findPage(database, { filters: everything, sort, anchor: null, limit: 25 }));
  expect(first).toContain(index);
  expect(first).not.toMatch(/Sort|Seq Scan/u);
  const anchor = { side: 'after', id: page?.rows.at(-1)?.id ?? '' } as const;
  const later = await planOf(() => findPage(database, { filters: everything, sort, anchor, limit: 25 }));
  expect(later).toMatch(new RegExp(`${index}[\\s\\S]*Index Cond`, 'u'));
});

test('words are looked up', async () => {
  const filters = { ...everything, terms: parseTextQuery('"item 12345"') };
  const plan = await planOf(() => findPage(database, { filters, sort: 'relevance', anchor: null, limit: 25 }));
  expect(plan).toContain('commitment_search');
});

test('what is due next is read in order', async () => {
  const plan = await planOf(() => commitmentsDue(database, 'upcoming', '2026-06-01', 6));
  expect(plan).toContain('commitment_by_deadline');
});

test('facets are counted without touching the texts, and their sums agree', async () => {
  const plan = await planOf(() => countFacets(database, everything));
  expect(plan).toContain('Index Only Scan using commitment_facets');
  const { total, facets } = await countFacets(database, everything);
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  expect(sum(facets.kind)).toBe(COMMITMENTS);
  for (const facet of ['speaker', 'document', 'year', 'due'] as const) expect(sum(facets[facet])).toBe(total);
});
