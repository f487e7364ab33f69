import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { givenPerson } from '../../tests/support/served-desk.ts';
import { assignCommitment } from './assign-commitment.ts';
import type { DeskContext, Principal } from './context.ts';
import { giveVerdict } from './give-verdict.ts';
import { myDesk } from './my-desk.ts';
import { openContext } from './open-context.ts';
import { reportProgress } from './report-progress.ts';
import { searchRegister } from './search-register.ts';
import type { RegisterQuery } from './views.ts';

const { database, databaseFor } = await testDatabase();
const TODAY = '2026-03-01';
const as = (principal: Principal, today = TODAY): Promise<DeskContext> =>
  openContext({ database, databaseFor, today: () => today, now: () => new Date(`${today}T12:00:00Z`) }, principal);

const QUOTES = ['open the harbour', 'light the beacon', 'count the buoys', 'map the tides'];
let ids: string[] = [];
let editor: DeskContext;
let visitor: DeskContext;

/** The harbour is looked after and reported on today, the beacon looked after and silent; the buoys are assessed. */
beforeAll(async () => {
  const commitments = QUOTES.map((quote) => ({ quote: `Denmark will ${quote}.`, bearers: ['dk'] }));
  ids = (await givenDocument(database, { title: 'Harbours', date: '2024-01-01', commitments })).commitments;
  const person = await givenPerson(database, { id: 'signe', name: 'Signe Holm', role: 'editor' });
  const reviewer = await givenPerson(database, { id: 'rie', name: 'Rie Bang', role: 'reviewer' });
  editor = await as(person);
  visitor = await as({ role: 'visitor' });
  const before = await as(person, '2025-06-01');
  for (const index of [0, 1]) {
    await assignCommitment(before, { commitmentId: ids[index] ?? '', personId: 'signe', text: '', seen: 0 });
  }
  const said = { asOf: TODAY, text: 'Said.', seen: 0 };
  await reportProgress(editor, { ...said, commitmentId: ids[0] ?? '', code: 'under-way' });
  await giveVerdict(await as(reviewer), { ...said, commitmentId: ids[2] ?? '', code: 'limited' });
});

async function found(context: DeskContext, query: RegisterQuery): Promise<number[]> {
  const { rows, total } = await searchRegister(context, { ...query, sort: 'document' });
  expect(total).toBe(rows.length);
  return rows.map(({ commitment }) => ids.indexOf(commitment.id));
}

describe('the register is narrowed by', () => {
  test.each<[RegisterQuery, number[]]>([
    [{ owners: ['person-signe'] }, [0, 1]],
    [{ owners: ['nobody'] }, [2, 3]],
    [{ owners: ['nobody', 'person-signe'] }, [0, 1, 2, 3]],
    [{ progresses: ['not-reported'] }, [1, 2, 3]],
    [{ progresses: ['under-way', 'not-reported'] }, [0, 1, 2, 3]],
    [{ verdicts: ['not-assessed'], progresses: ['under-way'] }, [0]],
    [{ verdicts: ['limited'] }, [2]],
    [{ silences: ['silent'] }, [1]],
  ])('%j', async (query, expected) => {
    expect(await found(editor, query)).toEqual(expected);
  });

  test('what visitors may know: what was reported and found, and nobody’s name', async () => {
    expect(await found(visitor, { progresses: ['under-way'] })).toEqual([0]);
    expect(await found(visitor, { owners: ['person-signe'] })).toEqual([]);
    expect(await found(visitor, { silences: ['silent'] })).toEqual([]);
    const { facets, rows } = await searchRegister(visitor, { sort: 'document' });
    expect(facets.owner).toEqual([]);
    expect(facets.silence).toEqual([]);
    expect(rows.map(({ standing }) => standing?.person ?? null)).toEqual([null, null, null, null]);
  });
});

test('every value counts what it would leave', async () => {
  const { facets } = await searchRegister(editor, {});
  const counts = (name: 'owner' | 'progress' | 'verdict' | 'silence') =>
    Object.fromEntries(facets[name].map(({ value, count }) => [value, count]));
  expect(counts('owner')).toEqual({ 'person-signe': 2, nobody: 2 });
  expect(counts('progress')).toEqual({ 'not-reported': 3, 'under-way': 1 });
  expect(counts('verdict')).toEqual({ 'not-assessed': 3, limited: 1 });
  expect(counts('silence')).toEqual({ silent: 1 });
});

test('a row tells who looks after it, what was reported and what was found', async () => {
  const { rows } = await searchRegister(editor, { sort: 'document' });
  expect(rows.map(({ standing }) => standing && [standing.person, standing.progress, standing.verdict])).toEqual([
    ['Signe Holm', 'under-way', 'not-assessed'],
    ['Signe Holm', 'not-reported', 'not-assessed'],
    [null, 'not-reported', 'limited'],
    null,
  ]);
});

test('what was rejected is nobody’s work any more', async () => {
  await database
    .updateTable('commitment')
    .set({ state: 'rejected' })
    .where('id', '=', ids[1] ?? '')
    .execute();
  const { all, silent } = await myDesk(editor);
  expect(all.rows.map(({ commitment }) => ids.indexOf(commitment.id))).toEqual([0]);
  expect(silent.total).toBe(0);
});
