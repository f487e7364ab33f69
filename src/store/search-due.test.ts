import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { indexSomeDue, noteOldWords } from './search-due.ts';

const { database } = await testDatabase();
const TEXTS = 12;

const waiting = async (kind: string) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from search_due where kind = ${kind}`.execute(database);
  return rows[0]?.count;
};

beforeAll(async () => {
  for (let number = 1; number <= TEXTS; number += 1) {
    await givenDocument(database, {
      title: `Quay ${number}`,
      language: number % 2 === 0 ? 'da' : 'en',
      commitments: [
        number % 2 === 0
          ? { quote: `Vi vil støtte menneskerettighedsforkæmpere nummer ${number}.` }
          : { quote: `We will look after harbour basin number ${number}.` },
      ],
    });
  }
  await sql`update commitment set search = ''`.execute(database);
  await sql`update passage set search = ''`.execute(database);
});

test('old words are read anew, a few texts at a time, in the language of each', async () => {
  await noteOldWords(database);
  expect(await waiting('commitment')).toBe(TEXTS);
  await indexSomeDue(database);
  expect(await waiting('commitment')).toBe(TEXTS - 5);
  while (await indexSomeDue(database));
  expect([await waiting('commitment'), await waiting('passage')]).toEqual([0, 0]);
  const found = async (table: string, language: string, word: string) => {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)} words
      where words.language = ${language} and search @@ plainto_tsquery(${language === 'da' ? 'danish' : 'english'}::regconfig, ${word})`.execute(
      database,
    );
    return rows[0]?.count;
  };
  expect([
    await found('searchable_commitment', 'en', 'harbours'),
    await found('searchable_passage', 'en', 'basins'),
  ]).toEqual([6, 6]);
  // A part of the compound stands beside the words.
  expect([
    await found('searchable_commitment', 'da', 'forkæmper'),
    await found('searchable_passage', 'da', 'forkæmper'),
  ]).toEqual([6, 6]);
});

test('nothing is read twice', async () => {
  expect(await indexSomeDue(database)).toBe(false);
});
