import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../reading/open-file.ts';
import { readDocument } from '../reading/read-document.ts';
import { documentFacts } from './document-facts.ts';
import { extract } from './extract.ts';

const shared = resolve(process.env.SERVANDA_SHARED ?? '../shared');
const hasShared = existsSync(join(shared, 'gold', 'score.mjs'));
if (!hasShared) console.warn(`SKIPPED: no gold files at ${shared}; set SERVANDA_SHARED to score extraction on them.`);

const CONCLUSIONS = 'seeds/council-conclusions-digital-diplomacy-2023.da.txt';
const STRATEGY = 'seeds/foreign-security-strategy-2022-ch2.da.txt';
const PRESS_RELEASE = 'seeds/press-release-copenhagen-pledge-2022.da.txt';
const PARIS_CALL = 'corpora/paris-call/paris-call.en.md';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'servanda-gold-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(path: string) {
  return readDocument(await openFile(join(shared, path)));
}

/** The figures that `score.mjs` prints, by name. */
function score(gold: string, commitments: readonly unknown[]): Record<string, string> {
  const predicted = join(folder, 'predicted.jsonl');
  writeFileSync(predicted, commitments.map((commitment) => `${JSON.stringify(commitment)}\n`).join(''));
  const args = [join(shared, 'gold', 'score.mjs'), join(shared, 'gold', `${gold}.gold.jsonl`), predicted];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(': ')),
  );
}

describe.skipIf(!hasShared)('on real documents', { timeout: 30_000 }, () => {
  test.each([
    ['council-conclusions-digital-diplomacy-2023.da', CONCLUSIONS, 'da', '2023-06-26', '2/2'],
    ['foreign-security-strategy-2022-ch2.da', STRATEGY, 'da', '2022-01-31', '1/1'],
    ['paris-call-2018.en', PARIS_CALL, 'en', '2018-11-12', '1/1'],
  ] as const)('%s reaches the bars of its gold file', async (gold, source, language, date, deadlines) => {
    const figures = score(gold, extract(await read(source), { language, date }).commitments);
    expect(Number(figures.f1)).toBeGreaterThanOrEqual(0.95);
    expect(Number(figures.kindAccuracy)).toBeGreaterThanOrEqual(0.97);
    expect(Number(figures.bearerExact)).toBeGreaterThanOrEqual(0.9);
    expect(figures.deadlinesRight).toBe(deadlines);
    expect(Number(figures.falseDeadlines)).toBe(0);
  });

  test('a press release owes only what the minister and the campaign announce', async () => {
    const document = await read(PRESS_RELEASE);
    const { commitments } = extract(document, { language: 'da', date: '2022-09-05' });
    expect(commitments.map(({ kind }) => kind)).toEqual(['undertaking', 'undertaking']);
    expect(commitments[0]?.speaker).toMatchObject({ actor: 'dk-foreign-minister', implied: false });
    expect(commitments[0]?.bearers).toMatchObject([{ actor: 'dk-government', implied: true }]);
  });

  test('issuers and dates are found where the text tells them', async () => {
    expect(documentFacts(await read(CONCLUSIONS), 'da')).toEqual({ date: null, issuer: 'eu-council' });
    expect(documentFacts(await read(STRATEGY), 'da')).toEqual({ date: null, issuer: 'dk-government' });
    expect(documentFacts(await read(PRESS_RELEASE), 'da')).toEqual({ date: null, issuer: 'dk-government' });
    expect(documentFacts(await read(PARIS_CALL), 'en')).toEqual({ date: '2018-11-12', issuer: 'signatories' });
  });

  test('every quote is the clean text at its place', async () => {
    for (const [source, language] of [
      [CONCLUSIONS, 'da'],
      [STRATEGY, 'da'],
      [PARIS_CALL, 'en'],
    ] as const) {
      const document = await read(source);
      for (const { start, end, quote } of extract(document, { language, date: null }).commitments) {
        expect(document.text.slice(start, end)).toBe(quote);
      }
    }
  });
});
