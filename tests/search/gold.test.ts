import { beforeAll, describe, expect, test } from 'vitest';
import { operatorContext } from '../../src/desk/open-context.ts';
import { searchEverything } from '../../src/desk/search-everything.ts';
import { indexSomeDue } from '../../src/store/search-due.ts';
import { testDatabase } from '../support/database.ts';
import { givenDocument } from '../support/register.ts';
import { GOLD_QUERIES, type QueryClass } from './gold-queries.ts';
import { DANISH_TEXTS, ENGLISH_TEXTS } from './gold-texts.ts';

const { database } = await testDatabase();
const context = operatorContext({
  database,
  today: () => '2026-03-01',
  now: () => new Date('2026-03-01T12:00:00Z'),
});
const names = new Map<string, string>();

beforeAll(async () => {
  for (const [language, texts] of [
    ['da', DANISH_TEXTS],
    ['en', ENGLISH_TEXTS],
  ] as const) {
    const quotes = Object.entries(texts).map(([name, quote]) => ({ name: `${language}:${name}`, quote }));
    const given = await givenDocument(database, { title: language, language, commitments: quotes });
    for (const [index, { name }] of quotes.entries()) names.set(given.commitments[index] ?? '', name);
  }
  while (await indexSomeDue(database));
});

async function namesFound(query: string): Promise<string[]> {
  const { groups } = await searchEverything(context, { text: query, kind: 'commitment' });
  const { finds, total } = groups.find(({ kind }) => kind === 'commitment') ?? { finds: [], total: 0 };
  expect(finds).toHaveLength(total);
  return finds.map(({ id }) => names.get(id) ?? id);
}

/** The least share of what is to be found that is found, and of what is found that is to be, over a class of queries. */
const AT_LEAST: Readonly<Record<QueryClass, { readonly recall: number; readonly precision: number }>> = {
  words: { recall: 1, precision: 1 },
  compounds: { recall: 0.97, precision: 0.95 },
  misspellings: { recall: 0.95, precision: 0.95 },
  phrases: { recall: 1, precision: 1 },
  prefixes: { recall: 1, precision: 1 },
  letters: { recall: 1, precision: 1 },
  logic: { recall: 1, precision: 1 },
};

describe('of all that hand-written queries have to find', () => {
  test('there are queries enough', () => {
    expect(GOLD_QUERIES.length).toBeGreaterThan(60);
  });

  test.each(Object.entries(AT_LEAST))('%s find it, and little else', async (of, least) => {
    let [right, wanted, shown] = [0, 0, 0];
    const mistakes: string[] = [];
    for (const { query, finds } of GOLD_QUERIES.filter((gold) => gold.of === of)) {
      const found = await namesFound(query);
      const hits = found.filter((name) => (finds as readonly string[]).includes(name));
      [right, wanted, shown] = [right + hits.length, wanted + finds.length, shown + found.length];
      if (hits.length < finds.length || hits.length < found.length) mistakes.push(`${query}: ${found.join(', ')}`);
    }
    const scores = { recall: right / wanted, precision: right / shown };
    expect(scores.recall, mistakes.join('\n')).toBeGreaterThanOrEqual(least.recall);
    expect(scores.precision, mistakes.join('\n')).toBeGreaterThanOrEqual(least.precision);
  });
});
