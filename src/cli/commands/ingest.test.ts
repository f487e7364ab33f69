import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand, startCommand } from '../../../tests/support/command-line.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { handmadePdf, hasQpdf, qpdf } from '../../../tests/support/make-pdf.ts';

const { pool, url } = await testDatabase();
const built = { program: 'build', environment: { DATABASE_URL: url } } as const;
const servanda = (...words: string[]) => runCommand(words, built);

const root = mkdtempSync(join(tmpdir(), 'servanda-ingest-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let round = 0;
beforeEach(() => {
  round += 1;
  folder = join(root, `round-${round}`);
  mkdirSync(folder);
});
afterEach(() => pool.query('delete from expression; delete from work'));

const put = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const undertaking = (topic: string) => `We will train one diplomat in every embassy to follow ${topic} by 2030.\n`;

async function count(table: string): Promise<number> {
  return (await pool.query(`select count(*)::int as count from ${table}`)).rows[0].count;
}

describe('a folder', { timeout: 180_000 }, () => {
  test('is read with all below it, in order, and summed up', async () => {
    put('b.txt', undertaking('bridges'));
    put('a.md', `# Cables\n\n${undertaking('cables')}`);
    put('table.csv.gz', Uint8Array.of(0x1f, 0x8b, 8, 0));
    put('.hidden.txt', undertaking('hidden things'));
    mkdirSync(join(folder, 'more'));
    put('more/c.html', `<!doctype html><html lang="en"><title>Canals</title><p>${undertaking('canals')}</p></html>`);
    const { code, stdout, stderr } = await servanda('ingest', folder);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^Cables: a new document with 1 commitment\nb: a new document with 1 commitment\nCanals: /u);
    expect(stdout).toMatch(/3 of 4 files read: 3 new documents\./);
    expect(stdout).toMatch(/1 file passed over/);
    expect(stdout).toMatch(
      /Found: 3 commitments \(3 undertakings\), 0 stances and \d+ mentions? of actors in 4 passages\./,
    );

    const again = await servanda('ingest', folder, '--lang', 'da');
    expect(again.stdout).toMatch(/3 af 4 filer læst: 3 var der i forvejen\./);
    expect(await count('manifestation')).toBe(3);
  });

  test('without files is said to be so', async () => {
    expect(await servanda('ingest', folder)).toMatchObject({ code: 2, stderr: 'There are no files to read.\n' });
  });
});

describe('files that cannot be read do not keep the others out', { timeout: 180_000 }, () => {
  const text = (words: string) => ({ content: `BT /F1 12 Tf 30 500 Td (${words}) Tj ET` });
  const utf16 = (words: string) => Buffer.from(`\uFEFF${words}`, 'utf16le');
  const bad: [string, () => Uint8Array | string, RegExp][] = [
    ['empty.txt', () => '', /“empty\.txt” is empty/],
    ['empty.pdf', () => '', /“empty\.pdf” is empty/],
    ['scan.pdf', () => handmadePdf([{ content: '0.5 g 0 0 400 600 re f' }]), /“scan\.pdf” consists of pictures/],
    [
      'program.txt',
      () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 31) % 256),
      /“program\.txt” holds no text/,
    ],
    [
      'italian.txt',
      () => 'Il Consiglio invita la Commissione a presentare una strategia prima della fine di questo anno.',
      /“italian\.txt” is in Italian/,
    ],
    ['cut.pdf', () => handmadePdf([text('Half')]).subarray(0, 60), /“cut\.pdf” is damaged/],
  ];

  test('and each is told what is wrong with it', async () => {
    const paths = bad.map(([name, bytes]) => put(name, bytes()));
    truncateSync(put('huge.txt', 'x'), 500_000_000);
    const good = put('good.txt', undertaking('good things'));
    const nowhere = `${folder}/../../nowhere.txt`;
    const { code, stdout, stderr } = await servanda('ingest', ...paths, join(folder, 'huge.txt'), nowhere, good);
    expect(code).toBe(2);
    const sentences = stderr.trimEnd().split('\n');
    expect(sentences).toHaveLength(paths.length + 2);
    for (const [index, [, , sentence]] of bad.entries()) expect(sentences[index]).toMatch(sentence);
    expect(sentences.at(-2)).toMatch(/“huge\.txt” is too large: 500\sMB, the limit is/);
    expect(sentences.at(-1)).toMatch(/“nowhere\.txt” does not exist/);
    expect(stdout).toMatch(/^good: a new document/u);
    expect(stdout).toContain(
      `1 of ${paths.length + 3} files read: 1 new document.\n${paths.length + 2} files could not be read.`,
    );
    expect([await count('expression'), await count('manifestation')]).toEqual([1, 1]);
  });

  test.runIf(hasQpdf())('a PDF with a password', async () => {
    const locked = qpdf(handmadePdf([text('Secret')]), '--encrypt', 'secret', 'owner', '256', '--');
    const { code, stderr } = await servanda('ingest', put('locked.pdf', locked));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/“locked\.pdf” is protected by a password/),
    });
  });

  test('a path that leads out and back keeps only the name of the file', async () => {
    put('note.txt', undertaking('paths'));
    const around = `${folder}/../${folder.split('/').at(-1)}/note.txt`;
    expect(await servanda('ingest', around)).toMatchObject({ code: 0 });
    expect((await pool.query('select file_name from manifestation')).rows).toEqual([{ file_name: 'note.txt' }]);
  });

  test('UTF-16 is read, bytes in no encoding are read with a notice or refused, and nothing is lost silently', async () => {
    const { code } = await servanda('ingest', put('utf16.txt', utf16(undertaking('letters'))));
    expect(code).toBe(0);
    expect((await pool.query('select text from expression')).rows[0].text).toContain('follow letters');
    const broken = Buffer.concat([Buffer.from(undertaking('bytes')), Buffer.of(0xc3, 0x28, 0xff)]);
    const result = await servanda('ingest', put('broken.txt', broken));
    const { rows } = await pool.query(`select notices from manifestation where file_name = 'broken.txt'`);
    if (result.code === 2) expect(result.stderr).toMatch(/“broken\.txt”/);
    else expect(rows).toEqual([{ notices: [expect.objectContaining({ code: 'undecodable-bytes-replaced' })] }]);
  });
});

test('a process killed in the middle leaves no trace, and the next one takes the document in', {
  timeout: 120_000,
}, async () => {
  const paragraphs = Array.from({ length: 4000 }, (_, index) => `${index + 1}. ${undertaking(`topic ${index + 1}`)}`);
  const path = put('long.txt', paragraphs.join('\n'));
  const child = startCommand(['ingest', path], built);
  const ended = new Promise((resolve) => child.once('close', resolve));
  await writingHasBegun();
  child.kill('SIGKILL');
  await ended;
  const tables = ['work', 'expression', 'passage', 'commitment', 'mention', 'manifestation', 'file_content'];
  for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);

  const { code, stdout } = await servanda('ingest', path);
  expect(code).toBe(0);
  expect(stdout).toContain('4,000 commitments');
  expect(await count('commitment')).toBe(4000);
});

/** Until another session holds rows that it has written but not committed. */
async function writingHasBegun(): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `select 1 from pg_locks where relation = 'passage'::regclass and mode = 'RowExclusiveLock' and pid <> pg_backend_pid()`,
    );
    if (rowCount) return;
    await setTimeout(5);
  }
}

test('what was taken in can be listed and shown', { timeout: 180_000 }, async () => {
  const path = put('cables.txt', `Declaration on sea cables\n\n1. ${undertaking('sea cables')}`);
  await servanda('ingest', path, '--date', '2026-01-15');
  const documents = await servanda('list', '--format', 'jsonl');
  const { id, date } = JSON.parse(documents.stdout);
  expect(date).toBe('2026-01-15');
  expect((await servanda('list')).stdout).toContain(id);
  expect((await servanda('list', '--format', 'csv')).stdout).toMatch(new RegExp(`^\uFEFFid,title.*\r\n${id},`, 'u'));

  const found = await servanda('list', 'commitments', 'cable', '--kind', 'undertaking', '--format', 'jsonl');
  const commitment = JSON.parse(found.stdout);
  expect(commitment).toMatchObject({ kind: 'undertaking', document: id, deadline: { edtf: '2030' } });
  expect((await servanda('list', 'commitments', 'nothing')).stderr).toMatch(/No commitment fits/);

  expect((await servanda('show', id)).stdout).toContain(commitment.id);
  expect((await servanda('show', commitment.id)).stdout).toContain(commitment.quote);
  expect(JSON.parse((await servanda('show', commitment.id, '--format', 'json')).stdout).id).toBe(commitment.id);
  expect(await servanda('show', 'nothing')).toMatchObject({ code: 2, stderr: expect.stringContaining('“nothing”') });
});

test('a database that does not answer is named', { timeout: 180_000 }, async () => {
  const wrong = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' };
  const { code, stderr } = await runCommand(['list'], { program: 'build', environment: wrong });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/127\.0\.0\.1:1/) });
});
