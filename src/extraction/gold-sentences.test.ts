import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageCodes } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { extract } from './extract.ts';
import { documentOf } from './testing/document-of.ts';

interface GoldSentence {
  readonly text: string;
  /** Points under the sentence. */
  readonly points?: readonly string[];
  readonly issuer: string;
  readonly commitments: readonly {
    readonly kind: string;
    readonly bearers: readonly string[];
    readonly deadline?: string;
  }[];
}

/** The date of every document that the gold sentences are taken to stand in. */
const DATE = '2025-03-10';

function goldOf(language: LanguageCode): GoldSentence[] {
  const file = new URL(`../languages/${language}/gold.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe.each(languageCodes())('gold sentences of %s', (language) => {
  test.each(goldOf(language))('$text', ({ text, points = [], issuer, commitments }) => {
    const document = documentOf(text, ...points.map((point) => ({ point })));
    const found = extract(document, { language, date: DATE, issuer }).commitments;
    const read = found.map(({ kind, bearers, deadline }) => ({
      kind,
      bearers: bearers.flatMap(({ actor }) => (actor === null ? [] : [actor])).sort(),
      deadline: deadline?.edtf ?? null,
    }));
    const expected = commitments.map(({ kind, bearers, deadline }) => ({
      kind,
      bearers: [...bearers].sort(),
      deadline: deadline ?? null,
    }));
    expect(read).toEqual(expected);
  });
});
