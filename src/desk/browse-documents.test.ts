import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { INTERNAL_AUDIENCE, moveToAudience } from '../store/audiences.ts';
import { browseDocuments } from './browse-documents.ts';
import { openContext, operatorContext } from './open-context.ts';

const { database, databaseFor } = await testDatabase();
const parts = { database, databaseFor, today: () => '2026-03-01', now: () => new Date('2026-03-01T12:00:00Z') };
const operator = () => operatorContext(parts);

const given = (title: string, date?: string, more: { language?: 'da' | 'en'; work?: string } = {}) =>
  givenDocument(database, {
    title,
    ...(date ? { date } : {}),
    ...more,
    commitments: [{ quote: `${title}: we will.` }],
  });

const titles = (found: Awaited<ReturnType<typeof browseDocuments>>) =>
  found.works.map((work) => work.map(({ title }) => title).join(' = '));

beforeAll(async () => {
  for (let number = 1; number <= 52; number += 1) {
    await given(`Beacon ${number}`, `2020-${number <= 26 ? '01' : '02'}-${String(1 + (number % 26)).padStart(2, '0')}`);
  }
  await given('Quays of the North', '2025-05-02', { work: 'quays' });
  await given('Nordens kajer', '2025-05-02', { work: 'quays', language: 'da' });
  await given('Without a day');
  const { id } = await given('Buoys inside', '2024-01-01');
  await moveToAudience(database, id, INTERNAL_AUDIENCE);
});

describe('a page of documents', () => {
  test('has fifty works, the newest first, those without a day last, a work with all its languages once', async () => {
    const first = await browseDocuments(operator(), {});
    expect(first).toMatchObject({ total: 56, found: 55, page: 1, pages: 2 });
    expect(titles(first).slice(0, 3)).toEqual(['Nordens kajer = Quays of the North', 'Buoys inside', 'Beacon 51']);
    expect(first.works).toHaveLength(50);
    const second = await browseDocuments(operator(), { page: 2 });
    expect(titles(second).at(-1)).toBe('Without a day');
    expect(new Set([...titles(first), ...titles(second)]).size).toBe(55);
  });

  test('behind the last is empty, and says how many there are', async () => {
    expect(await browseDocuments(operator(), { page: 9 })).toMatchObject({ works: [], found: 55, pages: 2 });
  });

  test('is narrowed by words of the title, in any order and case, and a work is found by any of its languages', async () => {
    expect(titles(await browseDocuments(operator(), { text: 'north QUAYS' }))).toEqual([
      'Nordens kajer = Quays of the North',
    ]);
    expect(await browseDocuments(operator(), { text: "quays' or 1=1" })).toMatchObject({
      works: [],
      found: 0,
      total: 56,
    });
  });

  test('is narrowed by who may see them, and shows nobody what they may not', async () => {
    const inside = await browseDocuments(operator(), { classification: 'internal' });
    expect(titles(inside)).toEqual(['Buoys inside']);
    const visitor = await openContext(parts, { role: 'visitor' });
    expect(await browseDocuments(visitor, { classification: 'internal' })).toMatchObject({ works: [], total: 55 });
    expect((await browseDocuments(visitor, {})).classifications).toEqual(['public']);
  });
});
