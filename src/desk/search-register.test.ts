import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { exportRegister } from './export-register.ts';
import { searchPassages } from './search-passages.ts';
import { searchRegister } from './search-register.ts';
import { REGISTER_SORTS, type RegisterQuery } from './views.ts';

const { database } = await testDatabase();
const context: DeskContext = {
  principal: { role: 'visitor' },
  database,
  everything: database,
  today: '2026-06-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
};

beforeAll(async () => {
  await givenDocument(database, {
    title: 'Erklæring om søkabler',
    language: 'da',
    date: '2024-03-01',
    commitments: [
      { quote: 'Regeringen vil styrke ambassadernes beredskab.', speaker: 'dk-government', bearers: ['dk-government'] },
      {
        quote: 'Rådet opfordrer EU’s medlemsstater til at beskytte søkabler.',
        kind: 'call',
        speaker: 'eu-council',
        bearers: ['eu-member-states'],
        dueOn: '2026-01-31',
      },
      {
        quote: 'Kommissionen bør fremlægge en plan for kabler.',
        kind: 'expectation',
        speaker: 'eu-council',
        bearers: ['eu-commission'],
        dueOn: '2026-12-31',
      },
      { quote: 'Rådet glæder sig over samarbejdet om kabler.', kind: 'stance', speaker: 'eu-council' },
    ],
  });
  await givenDocument(database, {
    title: 'Declaration on sea cables',
    date: '2025-05-20',
    commitments: [
      {
        quote: 'We will train a diplomat in every embassy.',
        speaker: 'dk',
        bearers: ['dk', 'se'],
        dueOn: '2030-12-31',
      },
      {
        quote: 'The Council invites the Commission and the Member States to map cyber threats.',
        kind: 'call',
        speaker: 'eu-council',
        bearers: ['eu-commission', 'eu-member-states'],
      },
      { quote: 'We commit to sharing maps of cables with partners.', speaker: 'dk', bearers: ['dk'] },
    ],
  });
  await givenDocument(database, {
    title: 'Undated note',
    commitments: [
      {
        quote: 'The EU’s partners shall protect cyber-physical systems and/or networks 😀 in threats of 2030.',
        bearers: ['eu'],
      },
    ],
  });
});

async function quotes(query: RegisterQuery): Promise<string[]> {
  return (await searchRegister(context, query)).rows.map(({ commitment }) => commitment.quote);
}

describe('words', () => {
  const cases: [string, number, RegExp][] = [
    ['ambassade', 1, /ambassadernes/],
    ['planerne', 1, /plan for/],
    ['kablerne', 2, /kabler/],
    ['diplomats', 1, /diplomat /],
    ['training', 1, /train /],
    ['"cyber threats"', 1, /map cyber threats/],
    ['“cyber threats”', 1, /map cyber threats/],
    ['"threats cyber"', 0, /^$/],
    ['cyber -member', 1, /cyber-physical/],
    ['cyber-physical', 1, /cyber-physical/],
    ['networks', 1, /networks/],
    ['søkab*', 1, /søkabler/],
    ['SØKAB*', 1, /søkabler/],
    ["EU's", 2, /EU’s/],
    ['EU’s partners', 1, /partners/],
    ['eu', 2, /EU’s/],
    ['???', 0, /^$/],
    ['at', 0, /^$/],
  ];
  test.each(cases)('%s finds %i', async (text, count, found) => {
    const rows = await quotes({ text });
    expect(rows).toHaveLength(count);
    for (const quote of rows) expect(quote).toMatch(found);
  });

  test('a stance is found only when stances are asked for', async () => {
    expect(await quotes({ text: 'samarbejde' })).toEqual([]);
    expect(await quotes({ text: 'samarbejde', kinds: ['stance'] })).toEqual([
      'Rådet glæder sig over samarbejdet om kabler.',
    ]);
  });

  test('marks are the matched words and nothing else', async () => {
    const { rows } = await searchRegister(context, { text: 'threat network* -missing' });
    const marked = rows.flatMap(({ commitment, marks }) =>
      marks.map(({ start, end }) => commitment.quote.slice(start, end)),
    );
    expect(marked.toSorted()).toEqual(['networks', 'threats']);
  });

  test('nobody’s words are an error', async () => {
    const pieces = fc.constantFrom(
      "'",
      '"',
      '\\',
      ':*',
      '&',
      '|',
      '!',
      '<->',
      '(',
      ')',
      '-',
      '*',
      '\0',
      '%',
      '’',
      'og',
      'EU',
      '\uD800',
      '̈',
      '👩‍👩‍👧',
      '½',
      ' ',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { rows } = await searchRegister(context, { text });
        for (const { commitment, marks } of rows) {
          for (const { start, end } of marks)
            expect(commitment.quote.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
        await searchPassages(context, { text });
      }),
      { numRuns: 60 },
    );
  });
});

describe('filters', () => {
  test.each<[RegisterQuery, number]>([
    [{}, 7],
    [{ kinds: ['call'] }, 2],
    [{ kinds: ['call', 'stance'] }, 3],
    [{ bearers: ['dk', 'eu'] }, 3],
    [{ bearers: ['eu-commission'], kinds: ['expectation'] }, 1],
    [{ speakers: ['eu-council'] }, 3],
    [{ languages: ['da'] }, 3],
    [{ languages: ['en'], years: [2024, 2025] }, 3],
    [{ languages: ['da', 'en'] }, 7],
    [{ years: [2024] }, 3],
    [{ years: [2024, 2025] }, 6],
    [{ due: ['overdue'] }, 1],
    [{ due: ['next-12-months', 'later'] }, 2],
    [{ due: ['none'] }, 4],
    [{ bearers: ['nobody'] }, 0],
  ])('%j leaves %i', async (query, total) => {
    const page = await searchRegister(context, query);
    expect(page.total).toBe(total);
    expect(page.rows).toHaveLength(total);
  });

  test('each count is what choosing that value alone would leave', async () => {
    const base: RegisterQuery = { speakers: ['eu-council', 'dk'], years: [2024, 2025] };
    const { facets } = await searchRegister(context, base);
    for (const { value, count } of facets.bearer) {
      expect((await searchRegister(context, { ...base, bearers: [value] })).total).toBe(count);
    }
    for (const { value, count } of facets.speaker) {
      expect((await searchRegister(context, { ...base, speakers: [value] })).total).toBe(count);
    }
    for (const { value, count } of facets.year) {
      expect((await searchRegister(context, { ...base, years: [Number(value)] })).total).toBe(count);
    }
    for (const { value, count } of facets.language) {
      const languages = [value] as RegisterQuery['languages'];
      expect((await searchRegister(context, { ...base, languages })).total).toBe(count);
    }
    for (const { value, count } of facets.document) {
      expect((await searchRegister(context, { ...base, documents: [value] })).total).toBe(count);
    }
    expect(facets.kind.map(({ value, count }) => [value, count])).toEqual([
      ['undertaking', 2],
      ['call', 2],
      ['expectation', 1],
      ['stance', 1],
    ]);
    expect(facets.due.map(({ value, count }) => [value, count])).toEqual([
      ['overdue', 1],
      ['next-12-months', 1],
      ['later', 1],
      ['none', 2],
    ]);
  });

  test('languages are counted apart, whatever language is chosen', async () => {
    const { facets } = await searchRegister(context, { languages: ['da'] });
    expect(facets.language.map(({ value, count, selected }) => [value, count, selected])).toEqual([
      ['da', 3, true],
      ['en', 4, false],
    ]);
    expect(facets.kind.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  test('a selected value stays listed when nothing has it', async () => {
    const { facets } = await searchRegister(context, { bearers: ['se'], text: 'søkabler' });
    expect(facets.bearer).toContainEqual(expect.objectContaining({ value: 'se', count: 0, selected: true }));
  });

  test('what cannot be is refused field by field', async () => {
    const query = { limit: 0, cursor: 'x', sort: 'best', years: [1.5], text: 'x'.repeat(501) };
    const wrong = searchRegister(context, query as RegisterQuery);
    await expect(wrong).rejects.toThrow(Invalid);
    await expect(wrong).rejects.toThrow(/text: too-long; limit: not-a-number; sort: not-one-of; year: not-a-number/);
    await expect(searchRegister(context, { cursor: "'; drop table commitment --" })).rejects.toThrow(/bad-cursor/);
    await expect(searchRegister(context, { cursor: 'after-0000000000' })).rejects.toThrow(/bad-cursor/);
  });
});

describe('pages', () => {
  test('an export has every row once, in the order of the pages', async () => {
    const exported: string[] = [];
    for await (const batch of exportRegister(context, { sort: 'deadline' }))
      exported.push(...batch.map(({ quote }) => quote));
    expect(exported).toEqual(await quotes({ sort: 'deadline', limit: 100 }));
  });

  test.each(REGISTER_SORTS)('sorted by %s, pages of two give every row once, forwards and backwards', async (sort) => {
    const query: RegisterQuery = {
      sort,
      text: sort === 'relevance' ? 'cyber' : undefined,
      kinds: ['undertaking', 'call', 'expectation', 'stance'],
    };
    const all = await quotes({ ...query, limit: 100 });
    const pages: string[][] = [];
    let page = await searchRegister(context, { ...query, limit: 2 });
    expect(page.previous).toBeNull();
    for (;;) {
      pages.push(page.rows.map(({ commitment }) => commitment.quote));
      if (!page.next) break;
      page = await searchRegister(context, { ...query, limit: 2, cursor: page.next });
    }
    expect(pages.flat()).toEqual(all);
    for (const earlier of pages.slice(0, -1).toReversed()) {
      page = await searchRegister(context, { ...query, limit: 2, cursor: page.previous ?? '' });
      expect(page.rows.map(({ commitment }) => commitment.quote)).toEqual(earlier);
    }
    expect(page.previous).toBeNull();
  });

  test('sorts put what they promise first', async () => {
    expect((await quotes({ sort: 'deadline' }))[0]).toMatch(/søkabler/);
    expect((await quotes({ sort: 'newest' }))[0]).toMatch(/train a diplomat/);
    expect((await quotes({ sort: 'oldest' }))[0]).toMatch(/ambassadernes/);
    expect((await quotes({ sort: 'newest' })).at(-1)).toMatch(/cyber-physical/);
    expect((await quotes({ sort: 'document' }))[0]).toMatch(/train a diplomat/);
    expect((await quotes({ text: 'cyber threats' }))[0]).toMatch(/map cyber threats/);
  });
});

test('passages are found with their marks', async () => {
  const [hit] = await searchPassages(context, { text: 'ambassader' });
  expect(hit?.passage.eId).toBe('para_1');
  expect(hit?.marks.map(({ start, end }) => hit.passage.text.slice(start, end))).toEqual(['ambassadernes']);
});
