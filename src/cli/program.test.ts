import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../tests/support/command-line.ts';
import { interfaceLanguage } from './interface-language.ts';
import { cliWordingIn, runIn } from './program.ts';
import type { Session } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'servanda-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = join(folder, 'plan.txt');
writeFileSync(
  plan,
  'Declaration on sea cables\n\n1. The Council invites the Commission to publish a plan within two years.\n\n' +
    '2. We will train one diplomat in every embassy.\n',
);
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Runs a command in this process, for what needs no process of its own. */
async function runHere(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const locale = interfaceLanguage(words, environment);
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    isTerminal: false,
    width: 100,
    write: async (words: string | Uint8Array) => {
      written[name] += typeof words === 'string' ? words : new TextDecoder().decode(words);
    },
  });
  const session: Session = {
    locale,
    words: cliWordingIn(locale),
    environment,
    input: new Blob([]).stream(),
    output: output('stdout'),
    messages: output('stderr'),
  };
  const code = await runIn(session, words, { serve: async () => 0 });
  return { code, ...written };
}

describe('extract', { timeout: 120_000 }, () => {
  test('writes one commitment a line and nothing else', async () => {
    const { code, stdout, stderr } = await runCommand(['extract', plan, '--date', '2025-06-26', '--format', 'jsonl']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [call, undertaking] = lines(stdout);
    expect(call).toMatchObject({
      document: 'plan',
      kind: 'call',
      speaker: { actor: 'eu-council' },
      bearers: [{ text: 'the Commission', actor: 'eu-commission' }],
      deadline: { text: 'within two years', edtf: '2027-06-26', relativeTo: '2025-06-26' },
      language: 'en',
    });
    expect(undertaking).toMatchObject({ kind: 'undertaking', document: 'plan' });
  });

  test('reads standard input when told what it is', async () => {
    const input = 'Vi vil styrke ambassaderne inden 2030.';
    const { code, stdout } = await runCommand(['extract', '-', '--type', 'text', '--language', 'da'], { input });
    expect(code).toBe(0);
    expect(lines(stdout)).toMatchObject([{ document: 'stdin', deadline: { edtf: '2030' } }]);
    const untold = await runHere(['extract', '-']);
    expect(untold).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--type') });
  });

  test('shows a table, and why a commitment is there, by number and by identifier', async () => {
    const table = await runHere(['extract', plan, '--format', 'table']);
    expect(table.stdout).toMatch(/^No\. +Id/u);
    const byNumber = await runHere(['extract', plan, '--explain', '1']);
    expect(byNumber.stdout).toMatch(/call[\s\S]*Signal words: \w+\.call[\s\S]*Confidence: /u);
    const id = /^(\S{10}):/u.exec(byNumber.stdout)?.[1] ?? '';
    expect((await runHere(['extract', plan, '--explain', id])).stdout).toBe(byNumber.stdout);
    const none = await runHere(['extract', plan, '--explain', '99']);
    expect(none).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('99') });
  });

  test('writes what was done instead, as lines and as a table, and says why', async () => {
    const news = join(folder, 'news.txt');
    writeFileSync(news, 'Denmark has opened a school for pilots.\n\nDenmark will open another one by 2030.\n');
    const { code, stdout } = await runHere(['extract', news, '--deeds', '--date', '2026-01-01', '--language', 'en']);
    expect(code).toBe(0);
    expect(lines(stdout)).toMatchObject([{ document: 'news', actors: [{ actor: 'dk' }], language: 'en' }]);
    const table = await runHere(['extract', news, '--deeds', '--language', 'en', '--format', 'table']);
    expect(table.stdout).toMatch(/^No\. +Id +Who +What[\s\S]*Denmark +opened a school for pilots/u);
    const why = await runHere(['extract', news, '--deeds', '--language', 'en', '--explain', '1']);
    expect(why.stdout).toMatch(/: done\n[\s\S]*Did it +Denmark \[dk\]/u);
  });

  test('explains what the confidence is made of', async () => {
    const { stdout } = await runHere(['extract', plan, '--explain', '1']);
    const percent = /Confidence +(\d+%)/u.exec(stdout)?.[1];
    expect(stdout).toMatch(/where every record starts +base +\+/u);
    expect(/Sum +[+−][\d.]+ +(\d+%)/u.exec(stdout)?.[1]).toBe(percent);
  });

  test('goes on after a file that cannot be read', async () => {
    const { code, stdout, stderr } = await runHere(['extract', join(folder, 'absent.pdf'), plan]);
    expect(code).toBe(2);
    expect(stderr).toBe('“absent.pdf” does not exist, or disappeared before it was read. Check the path.\n');
    expect(lines(stdout)).toHaveLength(2);
  });

  test('says nothing when its reader goes away', async () => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const many = Array(120).fill(plan).join(' ');
    const result = await new Promise<{ code: number | null; stderr: string }>((resolve) => {
      const command = `${process.execPath} ${main} read ${many} | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
      const child = execFile('bash', ['-c', command], (_, stdout, stderr) => resolve({ code: Number(stdout), stderr }));
      child.stdin?.end();
    });
    expect(result).toEqual({ code: 0, stderr: '' });
  });
});

test('read writes the passages in reading order', { timeout: 120_000 }, async () => {
  const { code, stdout } = await runHere(['read', plan]);
  expect(code).toBe(0);
  const passages = lines(stdout);
  expect(passages.map(({ type }) => type)).toEqual(['title', 'paragraph', 'paragraph']);
  expect(passages[1]).toMatchObject({ document: 'plan', number: '1.', role: null, page: null, parent: null });
  expect(passages[2].start).toBeGreaterThan(passages[1].end);
});

describe('what is called wrongly is said in one sentence', { timeout: 120_000 }, () => {
  test.each<[string[], RegExp]>([
    [['extract'], /missing: file/],
    [['extract', plan, '--colour'], /no option --colour/],
    [['extract', plan, '--date', 'today'], /--date <date> cannot be “today”/],
    [['extract', plan, '--date'], /--date <date> needs a value/],
    [['extract', plan, '--format', 'xml'], /--format <form> cannot be “xml”/],
    [['extract', plan, '--issuer', 'nobody'], /Issuer: “nobody” cannot be used/],
    [['list', 'commitments', '--kind', 'wish'], /--kind <kind> cannot be “wish”/],
    [['list', 'commitments', '--limit', '0'], /--limit <number> cannot be “0”/],
    [['dance'], /no command dance/],
  ])('%j', async (words, sentence) => {
    const { code, stdout, stderr } = await runHere(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});

describe('the language', { timeout: 120_000 }, () => {
  test.each<[string[], NodeJS.ProcessEnv, RegExp]>([
    [[], { LC_ALL: 'da_DK.UTF-8' }, /Kommandoer:/],
    [[], { LC_ALL: '', LANG: 'da_DK.UTF-8' }, /Kommandoer:/],
    [['--lang', 'en'], { LC_ALL: 'da_DK.UTF-8' }, /Commands:/],
    [['--lang=da'], {}, /Kommandoer:/],
    [[], { LC_ALL: 'C' }, /Commands:/],
  ])('%j with %j', async (words, environment, heading) => {
    const { code, stdout } = await runHere([...words, '--help'], environment);
    expect(code).toBe(0);
    expect(stdout).toMatch(heading);
  });
});
