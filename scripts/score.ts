import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extract } from '../src/extraction/extract.ts';
import { openFile } from '../src/reading/open-file.ts';
import { readDocument } from '../src/reading/read-document.ts';
import type { LanguageCode } from '../src/text/language-code.ts';

interface GoldDocument {
  readonly gold: string;
  readonly source: string;
  readonly language: LanguageCode;
  readonly date: string;
}

/** The documents with hand-labelled commitments, and the dates from which their relative deadlines count. */
const DOCUMENTS: readonly GoldDocument[] = [
  {
    gold: 'gold/council-conclusions-digital-diplomacy-2023.da.gold.jsonl',
    source: 'seeds/council-conclusions-digital-diplomacy-2023.da.txt',
    language: 'da',
    date: '2023-06-26',
  },
  {
    gold: 'gold/foreign-security-strategy-2022-ch2.da.gold.jsonl',
    source: 'seeds/foreign-security-strategy-2022-ch2.da.txt',
    language: 'da',
    date: '2022-01-31',
  },
  {
    gold: 'gold/paris-call-2018.en.gold.jsonl',
    source: 'corpora/paris-call/paris-call.en.md',
    language: 'en',
    date: '2018-11-12',
  },
];

const shared = resolve(process.env.SERVANDA_SHARED ?? '../shared');
const flags = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'servanda-score-'));

try {
  for (const [index, { gold, source, language, date }] of DOCUMENTS.entries()) {
    const document = await readDocument(await openFile(join(shared, source)));
    const { commitments } = extract(document, { language, date });
    const predicted = join(folder, `${index}.jsonl`);
    writeFileSync(predicted, commitments.map((commitment) => `${JSON.stringify(commitment)}\n`).join(''));
    const args = [join(shared, 'gold/score.mjs'), join(shared, gold), predicted, ...flags];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    process.stdout.write(`\n${source}\n${stdout}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
