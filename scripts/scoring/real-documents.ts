import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ExtractedCommitment } from '../../src/extraction/commitment.ts';
import { extract } from '../../src/extraction/extract.ts';
import { openFile } from '../../src/reading/open-file.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import type { LanguageCode } from '../../src/text/language-code.ts';

interface RealDocument {
  readonly gold: string;
  readonly source: string;
  readonly language: LanguageCode;
  readonly date: string;
}

/** The documents with hand-labelled commitments, and the dates from which their relative deadlines count. */
const DOCUMENTS: readonly RealDocument[] = [
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

/** Scores the real documents beside the checkout by their own scorer, line by line; says so where they are absent. */
export async function scoreRealDocuments(flags: readonly string[]): Promise<string> {
  if (!existsSync(join(shared, 'gold'))) return `No labelled documents in ${shared}: not scored.\n`;
  const folder = mkdtempSync(join(tmpdir(), 'servanda-score-'));
  try {
    const parts: string[] = [];
    for (const [index, { gold, source, language, date }] of DOCUMENTS.entries()) {
      const document = await readDocument(await openFile(join(shared, source)));
      const { commitments } = extract(document, { language, date });
      const predicted = join(folder, `${index}.jsonl`);
      writeFileSync(predicted, commitments.map((one) => `${JSON.stringify(one)}\n`).join(''));
      parts.push(`\n${source}\n${scored(join(shared, gold), predicted, flags, commitments)}`);
    }
    return parts.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scored(
  gold: string,
  predicted: string,
  flags: readonly string[],
  commitments: readonly ExtractedCommitment[],
): string {
  const args = [join(shared, 'gold/score.mjs'), gold, predicted, ...flags];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const sure = commitments.filter(({ kind, confidence }) => kind !== 'stance' && confidence >= 0.9).length;
  return `${stdout}at a confidence of 0.9 and more: ${sure}\n`;
}
