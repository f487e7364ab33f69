import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../../tests/support/command-line.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { givenDocument } from '../../../tests/support/register.ts';

const { database, url } = await testDatabase();
const environment = { DATABASE_URL: url, SERVANDA_BASE_URL: 'https://servanda.example/' };
const servanda = (...words: string[]) => runCommand(words, { program: 'build', environment });

const folder = mkdtempSync(join(tmpdir(), 'servanda-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

let document = '';
beforeAll(async () => {
  const given = await givenDocument(database, {
    title: 'Pledge for quiet seas',
    date: '2025-03-01',
    commitments: [
      { quote: 'We will slow our ships by the end of 2026.', bearers: ['dk'], dueOn: '2026-12-31' },
      { quote: 'We will map the noise of every strait.', bearers: ['dk'] },
    ],
  });
  document = given.id;
});

describe('servanda report', () => {
  test('defines a report, makes an edition, lists both and writes files that are the same each time', async () => {
    const made = await servanda('report', 'new', '--document', document, '--language', 'en', '--as-of', '2026-06-30');
    expect(made).toMatchObject({ code: 0, stdout: 'Report 1 has been defined.\n' });
    expect((await servanda('report', 'edition', '1', '--as-of', '2026-12-31')).stdout).toBe(
      'Edition 2 has been made.\n',
    );
    const listed = await servanda('report', 'list', '--format', 'jsonl');
    expect(JSON.parse(listed.stdout)).toMatchObject({ id: 1, kind: 'progress', edition: 2, asOf: '2026-12-31' });

    const files = ['a.csv', 'b.csv'].map((name) => join(folder, name));
    for (const file of files)
      await servanda('report', 'render', '1', '--format', 'csv', '--edition', '1', '--out', file);
    const [first, second] = files.map((file) => readFileSync(file, 'utf8'));
    expect(first).toBe(second);
    expect(first?.match(/https:\/\/servanda\.example\/commitments\/\w{10}/gu)).toHaveLength(2);
    expect(first).toContain('not-assessed');
    expect(first).toContain('2026-06-30');
  });

  test('says what it needs', async () => {
    const both = await servanda('report', 'new', '--document', document, '--year', '2026');
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(both.stderr).toContain('--actor');
    const missing = await servanda('report', 'render', '99');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('99');
    expect((await servanda('report', 'new', '--year', '2026', '--as-of', '2026-02-30')).code).toBe(2);
  });
});
