import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { databaseWithin, EVERYTHING } from './access.ts';
import { audienceIdFor, moveToAudience } from './audiences.ts';
import { PreparedStatements } from './prepared-statements.ts';

describe('the names of statements', () => {
  const asked = (statements: PreparedStatements, text: string, times: number) =>
    Array.from({ length: times }, () => statements.nameOf(text)).at(-1);

  test('are given to what comes again, one for each', () => {
    const statements = new PreparedStatements();
    expect(asked(statements, 'select 1', 7)).toBeUndefined();
    const name = statements.nameOf('select 1');
    expect(name).toMatch(/^servanda-/);
    expect(statements.nameOf('select 1')).toBe(name);
    expect(asked(statements, 'select 2', 8)).not.toBe(name);
  });

  test('are not given to searches for words, nor to what begins or ends a transaction', () => {
    const statements = new PreparedStatements();
    for (const text of ['begin', 'commit', 'set role somebody', `select 1 where a @@ b`]) {
      expect([text, asked(statements, text, 20)]).toEqual([text, undefined]);
    }
  });

  test('are not given without end', () => {
    const statements = new PreparedStatements();
    const names = Array.from({ length: 1_000 }, (_, number) => asked(statements, `select ${number}`, 8));
    const given = names.filter((name) => name !== undefined);
    expect(given.length).toBe(200);
    expect(new Set(given).size).toBe(200);
  });
});

describe('a connection that keeps statements', async () => {
  const { database, connection } = await testDatabase();
  const pool = new pg.Pool({ ...connection, max: 1 });
  const within = (audiences: readonly number[]) => databaseWithin(pool, { ...EVERYTHING, audiences });
  afterAll(() => pool.end());

  let hidden = 0;
  beforeAll(async () => {
    const given = (title: string) =>
      givenDocument(database, { title, date: '2025-01-01', commitments: [{ quote: `${title} will open a harbour.` }] });
    await given('The first');
    const { id } = await given('The second');
    hidden = await audienceIdFor(database, { classification: 'internal', teamIds: [] });
    await moveToAudience(database, id, hidden);
  });

  const kept = async () => {
    const { rows } = await pool.query<{ statement: string }>('select statement from pg_prepared_statements');
    return rows.map(({ statement }) => statement);
  };

  test('gives everybody what they may see and no more, whoever asked before', async () => {
    const titles = (audiences: readonly number[]) =>
      within(audiences).selectFrom('expression').select('title').orderBy('title').execute();
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await titles([1])).toEqual([{ title: 'The first' }]);
      expect(await titles([1, hidden])).toEqual([{ title: 'The first' }, { title: 'The second' }]);
      expect(await titles([])).toEqual([]);
    }
    expect(await kept()).toContainEqual(expect.stringContaining('"expression"'));
  });

  test('is not lent again once a statement no longer fits', async () => {
    await database.schema.createTable('lamp').addColumn('place', 'text').execute();
    await sql`insert into lamp values ('north')`.execute(database);
    const everything = databaseWithin(pool, EVERYTHING);
    const lamps = async () => (await sql`select * from lamp`.execute(everything)).rows;
    for (let turn = 0; turn < 10; turn += 1) expect(await lamps()).toEqual([{ place: 'north' }]);
    await database.schema.alterTable('lamp').addColumn('height', 'integer').execute();
    await expect(lamps()).rejects.toThrow(/result type/);
    expect(await lamps()).toEqual([{ place: 'north', height: null }]);
  });
});
