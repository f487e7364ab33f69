import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { INTERNAL_AUDIENCE, moveToAudience } from './audiences.ts';
import { lookForSearchChanges } from './search-changes.ts';
import { indexSomeDue, noteOldWords } from './search-due.ts';

const { database } = await testDatabase();

const given = (title: string) => givenDocument(database, { title, commitments: [{ quote: `${title}: we will dig.` }] });

test('who has not looked yet is told that something changed, and who has is told of what came since', async () => {
  await noteOldWords(database);
  while (await indexSomeDue(database));
  const first = await lookForSearchChanges(database, null);
  expect(first.hasChanged).toBe(true);
  const second = await lookForSearchChanges(database, first.place);
  expect(second.hasChanged).toBe(false);
  const { id, commitments } = await given('Canal');
  const third = await lookForSearchChanges(database, second.place);
  expect(third.hasChanged).toBe(true);
  // Words that are read a moment later are a change of their own.
  while (await indexSomeDue(database));
  const fourth = await lookForSearchChanges(database, third.place);
  expect(fourth.hasChanged).toBe(true);
  await database.updateTable('commitment').set({ state: 'confirmed' }).where('id', 'in', commitments).execute();
  const fifth = await lookForSearchChanges(database, fourth.place);
  expect(fifth.hasChanged).toBe(false);
  await moveToAudience(database, id, INTERNAL_AUDIENCE);
  expect((await lookForSearchChanges(database, fifth.place)).hasChanged).toBe(true);
});

test('what was begun before a look and ends after it is told at the next', async () => {
  const { promise: isLookedFor, resolve: goOn } = Promise.withResolvers<void>();
  const { promise: isChanged, resolve: changed } = Promise.withResolvers<void>();
  const slow = database.transaction().execute(async (transaction) => {
    await sql`insert into search_change default values`.execute(transaction);
    changed();
    await isLookedFor;
  });
  await isChanged;
  const before = await lookForSearchChanges(database, null);
  goOn();
  await slow;
  expect((await lookForSearchChanges(database, before.place)).hasChanged).toBe(true);
});
