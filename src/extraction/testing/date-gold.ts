import { existsSync, readFileSync } from 'node:fs';
import { lexiconOf } from '../../languages/registry.ts';
import type { LanguageCode } from '../../text/language-code.ts';
import { overlaps } from '../../text/span.ts';
import { extract } from '../extract.ts';
import { resolveDate } from '../resolve-date.ts';
import { documentOf } from './document-of.ts';

/** A sentence whose dates were marked by hand, as docs/annotation-guideline.md says. */
export interface DateGold {
  readonly text: string;
  /** Every date with the words that make it; `edtf` is null where the words do not tell the date. */
  readonly dates: readonly { readonly words: string; readonly edtf: string | null }[];
  /** The deadline that the sentence sets: EDTF, null for one that cannot be dated, false for none; absent where not judged. */
  readonly deadline?: string | null | false;
  /** Identifier of the actor whose text it is; the Council of the EU where absent. */
  readonly issuer?: string;
}

/** The date of every document that the sentences are taken to stand in, a Monday. */
const GOLD_DATE = '2025-03-10';

/** What was found right and wrong in the sentences of a language. */
export interface DateScore {
  readonly sentences: number;
  readonly dates: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly deadlines: number;
  readonly deadlinesRight: number;
  readonly falseDeadlines: number;
  /** One line for each mistake. */
  readonly misses: readonly string[];
}

const fileOf = (language: LanguageCode) => new URL(`../../languages/${language}/dates.gold.jsonl`, import.meta.url);

/** The gold of a language; empty where it has none. */
export function dateGoldOf(language: LanguageCode): DateGold[] {
  const file = fileOf(language);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Scores dates by value: one is right if its EDTF is that of a marked date whose words it shares. */
export function scoreDates(language: LanguageCode): DateScore {
  const gold = dateGoldOf(language);
  const misses: string[] = [];
  let [marked, found, right] = [0, 0, 0];
  for (const sentence of gold) {
    const read = datesOf(language, sentence.text);
    const wanted = sentence.dates.map(({ words, edtf }) => ({ edtf, ...spanOf(sentence.text, words) }));
    const hits = wanted.filter((date) => read.some((other) => other.edtf === date.edtf && overlaps(other, date)));
    marked += wanted.length;
    found += read.length;
    right += hits.length;
    if (hits.length < wanted.length || hits.length < read.length) {
      misses.push(`${sentence.text} → ${read.map(({ edtf }) => edtf).join(', ') || 'none'}`);
    }
  }
  const [precision, recall] = [right / (found || 1), right / (marked || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const deadlines = scoreDeadlines(language, gold);
  return {
    sentences: gold.length,
    dates: marked,
    precision,
    recall,
    f1,
    ...deadlines,
    misses: [...misses, ...deadlines.misses],
  };
}

function datesOf(language: LanguageCode, text: string) {
  const dates = lexiconOf(language).language.dates.dates(text);
  return dates.map((date) => ({ start: date.start, end: date.end, edtf: resolveDate(date, GOLD_DATE).edtf }));
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`"${words}" does not stand in "${text}"`);
  return { start, end: start + words.length };
}

function scoreDeadlines(language: LanguageCode, gold: readonly DateGold[]) {
  const misses: string[] = [];
  let [deadlines, deadlinesRight, falseDeadlines] = [0, 0, 0];
  for (const { text, deadline, issuer = 'eu-council' } of gold) {
    if (deadline === undefined) continue;
    const { commitments } = extract(documentOf(text), { language, date: GOLD_DATE, issuer });
    const found = commitments.flatMap((commitment) => commitment.deadline ?? []);
    const [first] = found;
    const isRight = deadline === false ? found.length === 0 : found.length === 1 && first?.edtf === deadline;
    if (deadline !== false) deadlines += 1;
    if (deadline !== false && isRight) deadlinesRight += 1;
    if (deadline === false && !isRight) falseDeadlines += 1;
    if (!isRight)
      misses.push(`${text} ⇒ ${found.map(({ edtf, text: words }) => `${words}: ${edtf}`).join('; ') || 'no deadline'}`);
  }
  return { deadlines, deadlinesRight, falseDeadlines, misses };
}
