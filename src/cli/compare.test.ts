import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../tests/support/command-line.ts';
import { testDatabase } from '../../tests/support/database.ts';

const { url } = await testDatabase();
const built = { program: 'build', environment: { DATABASE_URL: url } } as const;
const servanda = (...words: string[]) => runCommand(words, built);

const folder = mkdtempSync(join(tmpdir(), 'servanda-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, words: string) => {
  writeFileSync(join(folder, name), words);
  return join(folder, name);
};

const FIRST = `Council conclusions on sea charts

1. The Council invites the Commission to publish 120 sea charts of the Baltic Sea by 31 December 2027.

2. The Council calls on the Member States to measure at least 45 harbours, among them Gdynia and Turku.

3. The European Union will spend 30 million euro on this work in 2026, 2027 and 2028.

4. The Council welcomes the work of the lighthouse keepers, who know the coast better than anybody else does.

5. The Council recalls that the depth of the fairways has been measured since 1911, with results that all may read.
`;
const SECOND = FIRST.replace(' by 31 December 2027', '').replace('will spend', 'should spend');
const first = put('first.txt', FIRST);
const second = put('second.txt', SECOND);

const idOf = (listed: string, title: string) =>
  listed
    .split('\n')
    .find((line) => line.includes(title))
    ?.slice(0, 10) ?? '';

describe('two files', () => {
  test('are compared without a register, as a table', async () => {
    const { code, stdout } = await servanda('compare', first, second);
    expect(code).toBe(0);
    expect(stdout).toContain('[- by 31 December 2027-]');
    expect(stdout).toContain('(deadline dropped)');
    expect(stdout).toContain('[-will-]{+should+}');
    expect(stdout).toMatch(/4 passages unchanged, 2 changed, new or gone\.\n$/u);
  });

  test('are compared as lines, from which both can be put together again', async () => {
    const { stdout } = await servanda('compare', first, second, '--format', 'jsonl');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const passages = lines.filter(({ what }) => what === 'passage');
    expect(passages.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'changed', 'same', 'same']);
    for (const { before, after, words } of passages.filter(({ kind }) => kind === 'changed')) {
      const without = (left: string) =>
        words
          .filter(({ kind }: { kind: string }) => kind !== left)
          .map(({ text }: { text: string }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before.text, after.text]);
    }
    const shifts = lines.filter(({ what }) => what === 'commitment').flatMap((line) => line.shifts);
    expect(shifts).toEqual(expect.arrayContaining(['deadline-dropped', 'verb-weaker', 'kind-changed']));
  });

  test('that are no files, or only one of them, are said to be so', async () => {
    const mixed = await servanda('compare', first, '0000000000', '--lang', 'da');
    expect(mixed).toMatchObject({ code: 2, stdout: '' });
    expect(mixed.stderr).toMatch(/^Sammenlign to filer eller to af registrets dokumenter/u);
    const neither = await servanda('compare', '0000000000', '1111111111');
    expect(neither).toMatchObject({ code: 2, stderr: expect.stringMatching(/^The register has no document with/u) });
  });
});

describe('documents of the register', () => {
  test('come in as versions, are compared, parted and joined again', async () => {
    const { stdout } = await servanda('ingest', first, second);
    expect(stdout).toMatch(/a new document with 3 commitments, a new version of “Council conclusions on sea charts”/u);
    const listed = await servanda('list', 'documents');
    const newest = idOf(listed.stdout, 'Council conclusions');
    const shown = await servanda('show', newest);
    const [, oldest = ''] = /Versions: 1: (\w{10}), 2: \w{10}/u.exec(shown.stdout) ?? [];
    const compared = await servanda('compare', oldest, newest);
    expect(compared.stdout).toContain('(deadline dropped)');

    expect((await servanda('relate', newest)).code).toBe(2);
    expect((await servanda('relate', newest, '--own-work')).stdout).not.toContain('Versions:');
    expect((await servanda('compare', oldest, newest)).stderr).toContain('is no version of the other document');
    expect((await servanda('list', 'documents')).stdout.match(/Council conclusions/gu)).toHaveLength(2);
    expect((await servanda('relate', newest, '--new-version-of', oldest)).stdout).toContain('Versions: 1: ');
    const again = JSON.parse((await servanda('show', newest, '--format', 'json')).stdout);
    expect(again.versions).toMatchObject([{ id: oldest }, { id: newest, recognisedBy: 'declared', isLatest: true }]);
  });

  test('are related to one document at a time, and to one that is there', async () => {
    const both = await servanda('ingest', first, second, '--same-as', '0000000000');
    expect(both).toMatchObject({ code: 2, stderr: 'Give --same-as with a single file only.\n' });
    const other = put('other.txt', 'We will publish the noise of our ships every month of the year.');
    const missing = await servanda('ingest', other, '--new-version-of', '0000000000');
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringMatching(/no document with the identifier/u) });
  });
});

test('a message is read and taken in with what it brings', async () => {
  const mail = put(
    'mail.eml',
    [
      'From: desk@ministry.example\r\nSubject: Two words on ships\r\nMIME-Version: 1.0\r\n',
      'Content-Type: multipart/mixed; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\n',
      'Dear colleagues, here is the text on ships that we agreed on yesterday.\r\n',
      '--cut\r\nContent-Type: text/plain; name="ships.txt"\r\nContent-Disposition: attachment; filename="ships.txt"\r\n\r\n',
      'We will count all ships that carry timber by 2030.\r\n--cut--\r\n',
    ].join(''),
  );
  const { stdout: read } = await servanda('read', mail);
  const documents = read
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).document);
  expect([...new Set(documents)]).toEqual(['mail', 'mail/ships']);
  const { code, stdout } = await servanda('ingest', mail);
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('; 1 attachment taken in') });
  expect(stdout).toMatch(/Found: 1 commitment/u);
});
