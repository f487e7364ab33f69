import { existsSync, readFileSync } from 'node:fs';
import type { ExtractedCommitment } from '../commitment.ts';
import { extract } from '../extract.ts';
import { documentOf } from './document-of.ts';

/** The parts that are labelled sentence by sentence. */
export const LABELLED_PARTS = ['counterparts', 'beneficiaries', 'fora', 'places', 'references', 'topics'] as const;

type LabelledPart = (typeof LABELLED_PARTS)[number];

/**
 * A sentence with the parts that a person found in it: identifiers, and for what no list knows the words after "=".
 * A part that is left out has nothing in it; topics are labelled only where they are given.
 */
export type PartGoldSentence = { readonly text: string } & Readonly<Partial<Record<LabelledPart, readonly string[]>>>;

/** How one part is found in the sentences of a language. */
export interface PartScore {
  readonly part: LabelledPart;
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Every mistake with its sentence. */
  readonly misses: readonly string[];
}

/** The sentences whose parts are labelled in a language; none where its folder has no such file. */
export function partGoldOf(language: string): PartGoldSentence[] {
  const file = new URL(`../../languages/${language}/parts.gold.jsonl`, import.meta.url);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Scores every part over the labelled sentences of a language; a part of any record found in the sentence counts. */
export function scoreParts(language: string): PartScore[] {
  const read = partGoldOf(language).map((sentence) => ({
    sentence,
    records: extract(documentOf(sentence.text), { language, date: '2025-03-10' }).commitments,
  }));
  return LABELLED_PARTS.map((part) => {
    const misses: string[] = [];
    let labelled = 0;
    let found = 0;
    let right = 0;
    for (const { sentence, records } of read) {
      if (part === 'topics' && sentence.topics === undefined) continue;
      const wanted = sentence[part] ?? [];
      const given = valuesOf(records, part);
      const missing = wanted.filter((label) => !given.some((value) => isSame(label, value)));
      const false_ = given.filter((value) => !wanted.some((label) => isSame(label, value)));
      labelled += wanted.length;
      found += given.length;
      right += wanted.length - missing.length;
      for (const label of missing) misses.push(`${language} ${part} misses ${label}: ${sentence.text}`);
      for (const { id, text } of false_) misses.push(`${language} ${part} invents ${id ?? text}: ${sentence.text}`);
    }
    const precision = found === 0 ? 1 : right / found;
    const recall = labelled === 0 ? 1 : right / labelled;
    return { part, labelled, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), misses };
  });
}

interface Value {
  readonly id: string | null;
  readonly text: string;
}

/** What the records give for a part, each value once. */
function valuesOf(records: readonly ExtractedCommitment[], part: LabelledPart): Value[] {
  const values = records.flatMap((record) => valuesIn(record, part));
  const keys = values.map(({ id, text }) => id ?? text.toLowerCase());
  return values.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function valuesIn(record: ExtractedCommitment, part: LabelledPart): Value[] {
  switch (part) {
    case 'places':
      return record.places.map(({ place, text }) => ({ id: place, text }));
    case 'references':
      return record.references.map(({ identifier, text }) => ({ id: identifier, text }));
    case 'topics':
      return record.topics.map(({ topic, words }) => ({ id: topic, text: words.map(({ text }) => text).join(' ') }));
    default:
      return record[part].map(({ actor, text }) => ({ id: actor, text }));
  }
}

/** The identifier, or for words that no list knows the same words, an article or an adjective more or less. */
function isSame(label: string, { id, text }: Value): boolean {
  if (!label.startsWith('=')) return label === id;
  const [one, other] = [label.slice(1).toLowerCase(), text.toLowerCase()];
  return id === null && (one.endsWith(other) || other.endsWith(one));
}
