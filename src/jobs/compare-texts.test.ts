import { expect, test, vi } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { startComparing } from './compare-texts.ts';

const { database } = await testDatabase();

const suggestions = async () => (await database.selectFrom('evidence_suggestion').selectAll().execute()).length;

test('texts are compared as they come in, until it is stopped', async () => {
  const failures: unknown[] = [];
  const comparison = startComparing({ database, onFailure: (error) => failures.push(error), pause: 20 });
  await givenDocument(database, {
    ...{ title: 'Pledge', date: '2025-01-01' },
    commitments: [{ quote: 'Denmark will support schools for girls by 2028.', bearers: ['dk'] }],
  });
  await givenDocument(database, {
    ...{ title: 'Press release', date: '2026-05-01', commitments: [] },
    deeds: [{ quote: 'Denmark has built three schools for girls.', actors: ['dk'], happenedOn: '2026-04-02' }],
  });
  await vi.waitFor(async () => expect(await suggestions()).toBe(1), { timeout: 60_000 });
  await comparison.stop();

  await database
    .insertInto('comparison_due')
    .columns(['expression_id'])
    .expression((from) => from.selectFrom('expression').select('id'))
    .execute();
  await new Promise((done) => setTimeout(done, 100));
  expect((await database.selectFrom('comparison_due').selectAll().execute()).length).toBe(2);
  expect(failures).toEqual([]);
});
