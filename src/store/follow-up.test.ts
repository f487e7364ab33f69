import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { audienceIdFor, moveToAudience } from './audiences.ts';
import { statementsOf, statusesAsOf } from './follow-up.ts';
import { replaceLineage } from './versions.ts';

const { database, databaseFor } = await testDatabase();

const visitor = databaseFor({ audiences: [1], personId: null, isReadOnly: true });
const reader = databaseFor({ audiences: [1, 2], personId: 'signe', isReadOnly: false });

let document = '';
let harbour = '';
let beacon = '';
let reworded = '';

const UPDATE = '00000000-0000-4000-8000-000000000001';

async function report(
  commitmentId: string,
  ordinal: number,
  code: 'under-way' | 'delivered',
  asOf: string,
  corrects?: number,
) {
  await database
    .insertInto('progress_report')
    .values({
      ...{ commitment_id: commitmentId, ordinal, code, as_of: asOf, corrects: corrects ?? null },
      ...{ text: `${code} by ${asOf}`, given_by: 'signe', update_id: UPDATE },
    })
    .execute();
}

async function insertableColumns(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select quote_ident(column_name) as name from information_schema.columns
    where table_schema = 'public' and table_name = 'commitment' and is_generated = 'NEVER'`.execute(database);
  return rows.map(({ name }) => name).join(', ');
}

async function progressOn(commitmentId: string, day: string, knownBefore?: Date) {
  const statuses = await statusesAsOf(database, [commitmentId], day, knownBefore);
  return statuses.get(commitmentId)?.progress?.code ?? null;
}

beforeAll(async () => {
  await database
    .insertInto('person')
    .values({ id: 'signe', name: 'Signe Holm', email: 'signe@example.org', role: 'editor', suspended_at: null })
    .execute();
  const first = await givenDocument(database, {
    title: 'Harbours',
    date: '2024-01-01',
    commitments: [
      { quote: 'Denmark will open twelve harbours to ships in need.', bearers: ['dk'] },
      { quote: 'Denmark will light every beacon on its coasts.', bearers: ['dk'] },
    ],
  });
  [harbour = '', beacon = ''] = first.commitments;
  document = first.id;
  const second = await givenDocument(database, {
    title: 'Harbours, revised',
    date: '2025-01-01',
    commitments: [{ quote: 'Denmark will open fifteen harbours to ships in need.', bearers: ['dk'] }],
  });
  [reworded = ''] = second.commitments;
  await replaceLineage(database, second.id, [{ beforeId: harbour, afterId: reworded, kind: 'reworded', shifts: [] }]);
  await report(harbour, 1, 'under-way', '2024-03-01');
  await report(harbour, 2, 'delivered', '2024-09-01');
});

describe('the status on a day in the past', () => {
  test('is nothing before anything was said', async () => expect(await progressOn(harbour, '2024-02-29')).toBeNull());
  test('holds from its own day on', async () => expect(await progressOn(harbour, '2024-03-01')).toBe('under-way'));
  test('until the next one', async () => expect(await progressOn(harbour, '2024-08-31')).toBe('under-way'));
  test('which holds then', async () => expect(await progressOn(harbour, '2024-09-01')).toBe('delivered'));
  test('is not known before it was written down', async () =>
    expect(await progressOn(harbour, '2024-09-01', new Date('2024-09-02'))).toBeNull());
  test('of another commitment is its own', async () => expect(await progressOn(beacon, '2026-01-01')).toBeNull());
  test('of a later version is that of the one it continues', async () =>
    expect(await progressOn(reworded, '2024-10-01')).toBe('delivered'));
  test('names its author', async () => {
    const rows = await statementsOf(database, 'progress', harbour);
    expect(rows.map(({ code, givenBy }) => [code, givenBy?.name])).toEqual([
      ['delivered', 'Signe Holm'],
      ['under-way', 'Signe Holm'],
    ]);
  });
});

test('an entry that another puts right counts no more, and is kept', async () => {
  await report(beacon, 1, 'delivered', '2024-05-01');
  await report(beacon, 2, 'under-way', '2024-05-01', 1);
  expect(await progressOn(beacon, '2024-06-01')).toBe('under-way');
  expect(await statementsOf(database, 'progress', beacon)).toHaveLength(2);
  await expect(report(beacon, 3, 'delivered', '2024-05-01', 1)).rejects.toThrow(/unique/u);
});

test('the order in which they were written down does not depend on the clock', async () => {
  await database.transaction().execute(async (transaction) => {
    // A clock that was set back: the later entry has the earlier time.
    const row = { commitment_id: beacon, code: 'noted', as_of: '2024-07-01', text: '', given_by: null } as const;
    await transaction
      .insertInto('acceptance')
      .values({ ...row, ordinal: 1 })
      .execute();
    await sql`insert into acceptance (commitment_id, ordinal, code, as_of, given_at)
      values (${beacon}, 2, 'accepted', '2024-07-01', clock_timestamp() - interval '2 hours')`.execute(transaction);
  });
  const status = (await statusesAsOf(database, [beacon], '2024-07-01')).get(beacon);
  expect(status?.acceptance?.code).toBe('accepted');
});

test('where a commitment stands now is kept for the register, its later versions too', async () => {
  const rows = await database
    .selectFrom('standing')
    .select(['commitment_id', 'acceptance', 'progress', 'verdict'])
    .where('commitment_id', 'in', [harbour, reworded])
    .execute();
  expect(new Map(rows.map(({ commitment_id, ...rest }) => [commitment_id, rest]))).toEqual(
    new Map([
      [harbour, { acceptance: 'not-answered', progress: 'delivered', verdict: 'not-assessed' }],
      [reworded, { acceptance: 'not-answered', progress: 'delivered', verdict: 'not-assessed' }],
    ]),
  );
});

test.each(['acceptance', 'progress_report', 'verdict', 'assignment', 'milestone'])(
  'rows of %s are only added',
  async (table) => {
    const self = sql.table(table);
    await expect(sql`update ${self} set text = 'another'`.execute(database)).rejects.toThrow(/only ever added/u);
    await expect(sql`delete from ${self}`.execute(database)).rejects.toThrow(/only ever added/u);
  },
);

test('a commitment that is read anew keeps what was said of it, and cannot be lost', async () => {
  await expect(database.deleteFrom('commitment').where('id', '=', harbour).execute()).rejects.toThrow(/foreign key/u);
  expect(await progressOn(harbour, '2024-10-01')).toBe('delivered');
  await database.transaction().execute(async (transaction) => {
    await sql`create temporary table taken_out on commit drop as select * from commitment where id = ${beacon}`.execute(
      transaction,
    );
    await transaction.deleteFrom('commitment').where('id', '=', beacon).execute();
    const columns = sql.raw(await insertableColumns());
    await sql`insert into commitment (${columns}) select ${columns} from taken_out`.execute(transaction);
  });
  expect(await progressOn(beacon, '2024-06-01')).toBe('under-way');
  const standing = database.selectFrom('standing').select('progress').where('commitment_id', '=', beacon);
  expect(await standing.execute()).toEqual([{ progress: 'under-way' }]);
});

describe('who may see it', () => {
  beforeAll(async () => {
    const row = { commitment_id: harbour, as_of: '2024-03-01', text: '', given_by: 'signe' };
    await database
      .insertInto('assignment')
      .values({ ...row, ordinal: 1, person_id: 'signe', team_id: null })
      .execute();
    await database
      .insertInto('milestone')
      .values({ ...row, number: 1, revision: 1, title: 'Dredging', due_on: '2024-08-01', state: 'planned' })
      .execute();
  });

  test('everybody the accounts of a public commitment, nobody but the desk its owner and plan', async () => {
    const seen = (await statusesAsOf(visitor, [harbour], '2024-10-01')).get(harbour);
    expect([seen?.progress?.code, seen?.assignment, seen?.milestones]).toEqual(['delivered', null, []]);
    expect(await visitor.selectFrom('ownership').selectAll().execute()).toEqual([]);
    const own = (await statusesAsOf(reader, [harbour], '2024-10-01')).get(harbour);
    expect([own?.assignment?.person?.name, own?.milestones.map(({ title }) => title)]).toEqual([
      'Signe Holm',
      ['Dredging'],
    ]);
  });

  test('nobody else what was said of a restricted one, nor what a public one continues of it', async () => {
    const team = await database
      .insertInto('team')
      .values({ kind: 'unit', name: 'Ports' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await moveToAudience(
      database,
      document,
      await audienceIdFor(database, { classification: 'restricted', teamIds: [team.id] }),
    );
    expect((await statusesAsOf(reader, [harbour], '2024-10-01')).get(harbour)?.progress).toBeNull();
    expect(await progressOn(reworded, '2024-10-01')).toBeNull();
    const standing = await visitor.selectFrom('standing').select(['commitment_id', 'progress']).execute();
    expect(standing).toEqual([{ commitment_id: reworded, progress: 'not-reported' }]);
    await moveToAudience(database, document, 1);
    expect(await progressOn(reworded, '2024-10-01')).toBe('delivered');
  });
});
