import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../../tests/support/command-line.ts';
import { testDatabase } from '../../../tests/support/database.ts';

const { database, pool, url } = await testDatabase();
const servanda = (...words: string[]) =>
  runCommand([...words, '--lang', 'en'], { program: 'build', environment: { DATABASE_URL: url } });

const folder = mkdtempSync(join(tmpdir(), 'servanda-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

let commitment = '';
let document = '';

beforeAll(async () => {
  const pledge = join(folder, 'pledge.md');
  writeFileSync(pledge, '# A pledge\n\nDenmark will open twelve harbours by 2028.\n');
  expect((await servanda('ingest', pledge)).code).toBe(0);
  const row = await database.selectFrom('commitment').select(['id', 'expression_id']).executeTakeFirstOrThrow();
  commitment = row.id;
  document = row.expression_id;
});

test('evidence is added from a file and from a passage, and what cannot be is told', async () => {
  const news = join(folder, 'news.txt');
  writeFileSync(news, 'Five harbours are open.');
  expect(await servanda('evidence', 'add', commitment, '--file', news)).toMatchObject({
    code: 0,
    stdout: 'Evidence 1 has been added.\n',
  });
  const passage = await database
    .selectFrom('passage')
    .select('e_id')
    .where('type', '=', 'paragraph')
    .executeTakeFirst();
  const where = `${document}#${passage?.e_id}`;
  const given = await servanda('evidence', 'add', commitment, '--passage', where, '--stance', 'contradicts');
  expect(given.stdout).toBe('Evidence 2 has been added.\n');

  expect(await servanda('evidence', 'add', commitment)).toMatchObject({
    code: 2,
    stderr: 'Name one of --address, --file or --passage.\n',
  });
  const inside = await servanda('evidence', 'add', commitment, '--address', 'http://169.254.169.254/latest/');
  expect(inside.code).toBe(2);
  expect(inside.stderr).toContain('leads into an internal network');
  expect((await servanda('evidence', 'add', 'nothing', '--file', news)).code).toBe(2);
});

test('what is as it was is verified with exit code 0, and what is not is named with exit code 2', async () => {
  const whole = await servanda('verify');
  expect(whole.code).toBe(0);
  expect(whole.stdout).toMatch(/^Everything is as it was: .*1 file, 1 text, 1 archived page or file and 2 pieces/u);
  expect(whole.stdout).toMatch(/Last SHA-256 of the log: [0-9a-f]{64}\n$/u);

  const client = await pool.connect();
  try {
    await client.query(`select set_config('servanda.everything', 'on', false)`);
    await client.query('alter table archive_item disable trigger user, no force row level security');
    await client.query(`update archive_item set bytes = 'Six harbours are open..'`);
  } finally {
    client.release(true);
  }
  const { rows } = await pool.query('select id from archive_item');
  const broken = await servanda('verify');
  expect(broken.code).toBe(2);
  expect(broken.stdout).toContain(`1 thing is not as it was:\n  Archived ${rows[0].id} is not what it was\n`);
});
