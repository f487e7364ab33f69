import { existsSync, readFileSync } from 'node:fs';
import type { CommitmentKind, ExtractedCommitment } from '../../src/extraction/commitment.ts';
import { extract } from '../../src/extraction/extract.ts';
import { documentOf } from '../../src/extraction/testing/document-of.ts';
import { languageCodes } from '../../src/languages/registry.ts';

/** A sentence, or a few, with what a person found in it by docs/annotation-guideline.md. */
export interface LabelledSentence {
  readonly text: string;
  /** Points of a list below it. */
  readonly points?: readonly string[];
  readonly issuer?: string;
  readonly commitments: readonly {
    readonly kind: CommitmentKind;
    /** Identifiers of the bearers that are known; empty where there is none or no list knows them. */
    readonly bearers: readonly string[];
    readonly deadline?: string;
  }[];
}

/** The date that every labelled sentence is taken to be written on. */
const DATE = '2025-03-10';

/** The labelled sentences of each language that has a file of this name in its folder; stances are no commitments. */
export function labelledSentences(file: string): Map<string, LabelledSentence[]> {
  const found = new Map<string, LabelledSentence[]>();
  for (const language of languageCodes()) {
    const url = new URL(`../../src/languages/${language}/${file}`, import.meta.url);
    if (!existsSync(url)) continue;
    const lines = readFileSync(url, 'utf8').trim().split('\n');
    found.set(
      language,
      lines.map((line) => withoutStances(JSON.parse(line))),
    );
  }
  return found;
}

function withoutStances(sentence: LabelledSentence): LabelledSentence {
  return { ...sentence, commitments: sentence.commitments.filter(({ kind }) => kind !== 'stance') };
}

/** What the extractor finds in a labelled sentence, stances left out. */
export function foundIn({ text, points = [], issuer }: LabelledSentence, language: string): ExtractedCommitment[] {
  const document = documentOf(text, ...points.map((point) => ({ point })));
  const options = { language, date: DATE, ...(issuer !== undefined && { issuer }) };
  return extract(document, options).commitments.filter(({ kind }) => kind !== 'stance');
}

/** Which of the records found are right, kind and bearers, each label taken once; and how many labels nobody found. */
export function compare(
  { commitments }: LabelledSentence,
  found: readonly ExtractedCommitment[],
): { readonly right: readonly boolean[]; readonly detected: number; readonly missed: number } {
  const left = [...commitments];
  let detected = 0;
  const right = found.map((record) => {
    const exact = left.findIndex((label) => label.kind === record.kind && sameBearers(label.bearers, record));
    const near = exact >= 0 ? exact : left.findIndex((label) => label.kind === record.kind);
    const place = near >= 0 ? near : left.length > 0 ? 0 : -1;
    if (place < 0) return false;
    left.splice(place, 1);
    detected += 1;
    return exact >= 0;
  });
  return { right, detected, missed: left.length };
}

function sameBearers(labelled: readonly string[], { bearers }: ExtractedCommitment): boolean {
  const known = new Set(bearers.flatMap(({ actor }) => (actor === null ? [] : [actor])));
  if (labelled.length === 0) return true;
  return known.size === labelled.length && labelled.every((actor) => known.has(actor));
}
