import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { audienceIdFor, audiencesOf, moveToAudience } from './audiences.ts';
import { insertManifestation } from './manifestations.ts';

const { database, databaseFor, connection } = await testDatabase();

const TABLES = ['expression', 'manifestation', 'file_content', 'passage', 'commitment', 'bearer'] as const;

const given = (title: string) =>
  givenDocument(database, {
    title,
    date: '2025-01-01',
    commitments: [{ quote: `${title} will open twelve harbours.`, bearers: ['dk'] }],
  });

let teams: number[] = [];
let secret = '';

beforeAll(async () => {
  await given('Public');
  const internal = await given('Internal');
  const restricted = await given('Restricted');
  secret = restricted.id;
  await insertManifestation(database, {
    ...{ expressionId: secret, sha256: 'a'.repeat(64), fileName: 'secret.txt', format: 'text' },
    ...{ bytes: Buffer.from('words'), pageCount: null, notices: [], origin: null },
  });
  const rows = await database
    .insertInto('team')
    .values([
      { kind: 'unit', name: 'Ports' },
      { kind: 'delegation', name: 'Geneva' },
    ])
    .returning('id')
    .execute();
  teams = rows.map(({ id }) => id);
  await moveToAudience(database, internal.id, 2);
  const audience = await audienceIdFor(database, { classification: 'restricted', teamIds: teams.slice(0, 1) });
  await moveToAudience(database, secret, audience);
});

async function titles(audiences: readonly number[]): Promise<string[]> {
  const rows = await databaseFor({ audiences, personId: null, isReadOnly: true })
    .selectFrom('commitment')
    .select('document_title')
    .orderBy('document_title')
    .execute();
  return rows.map(({ document_title }) => document_title);
}

describe('a person sees the documents of their audiences and no others', () => {
  test('visitors what is public', async () => expect(await titles([1])).toEqual(['Public']));
  test('members of another team what is internal', async () =>
    expect(await titles(await audiencesOf(database, teams.slice(1)))).toEqual(['Internal', 'Public']));
  test('members of the team everything', async () =>
    expect(await titles(await audiencesOf(database, teams))).toEqual(['Internal', 'Public', 'Restricted']));
  test('a connection that nobody prepared what is public', async () => {
    const client = new pg.Client(connection);
    await client.connect();
    const { rows } = await client.query('select title from expression');
    await client.end();
    expect(rows).toEqual([{ title: 'Public' }]);
  });
});

test.each(TABLES)('%s follows its document when that is classified anew', async (table) => {
  const visible = async () => {
    const visitor = databaseFor({ audiences: [1], personId: null, isReadOnly: true });
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.ref(table)}`.execute(
      visitor,
    );
    return rows[0]?.count ?? 0;
  };
  const before = await visible();
  const classified = await audienceIdFor(database, { classification: 'restricted', teamIds: teams.slice(0, 1) });
  await moveToAudience(database, secret, 1);
  expect(await visible()).toBeGreaterThan(before);
  await moveToAudience(database, secret, classified);
  expect(await visible()).toBe(before);
});

test('who may only read changes nothing, whatever the code tries', async () => {
  const visitor = databaseFor({ audiences: [1], personId: null, isReadOnly: true });
  await expect(visitor.deleteFrom('commitment').execute()).rejects.toThrow(/read-only/u);
});

test('what is hidden can be neither changed nor moved out of sight', async () => {
  const editor = databaseFor({ audiences: [1, 2], personId: null, isReadOnly: false });
  const { numUpdatedRows } = await editor
    .updateTable('expression')
    .set({ title: 'Mine' })
    .where('id', '=', secret)
    .executeTakeFirstOrThrow();
  expect(numUpdatedRows).toBe(0n);
  const hidden = editor.updateTable('expression').set({ audience_id: 99 }).execute();
  await expect(hidden).rejects.toThrow(/row-level security/u);
});
