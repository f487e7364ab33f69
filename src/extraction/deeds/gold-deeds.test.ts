import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../languages/registry.ts';
import { extract } from '../extract.ts';
import { documentOf } from '../testing/document-of.ts';

interface GoldSentence {
  readonly text: string;
  readonly issuer: string;
  readonly deeds: readonly { readonly actors: readonly string[]; readonly verb: string; readonly date?: string }[];
}

/** The date of every document that the gold sentences are taken to stand in. */
const DATE = '2025-03-10';

const fileOf = (language: string) => new URL(`../../languages/${language}/deeds.gold.jsonl`, import.meta.url);

function goldOf(language: string): GoldSentence[] {
  return readFileSync(fileOf(language), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe.each(languageCodes().filter((code) => existsSync(fileOf(code))))('deeds in %s', (language) => {
  test.each(goldOf(language))('$text', ({ text, issuer, deeds }) => {
    const found = extract(documentOf(text), { language, date: DATE, issuer }).deeds;
    expect(
      found.map(({ actors, verb, date }) => ({
        actors: actors.map(({ actor }) => actor),
        verb: verb?.text.split(' ').at(-1),
        ...(date?.edtf && { date: date.edtf }),
      })),
    ).toEqual(deeds);
  });
});
