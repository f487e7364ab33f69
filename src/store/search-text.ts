import { type RawBuilder, sql } from 'kysely';
import { languageOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';

/** The apostrophe of a genitive or elision and the single letter after it, at the end of a word: "EU's", "FN’s". */
const GENITIVE = /(?<=[\p{L}\p{N}])['’ʼ]s(?![\p{L}\p{N}\p{M}])/giu;
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]/gu;
const UPPER = /\p{Lu}/gu;

/**
 * `text` as search sees it: lower case, only letters, digits and marks, all else white space, a genitive's 's taken
 * away. Every character keeps its place, so an offset in the result is one in `text`.
 *
 * Doing this here, and not in PostgreSQL, makes words the same whatever the database's locale is, and keeps its
 * parser from seeing paths in "and/or" and host names in "art.5".
 */
export function searchText(text: string): string {
  return text
    .replace(GENITIVE, (found) => ' '.repeat(found.length))
    .replace(NOT_A_WORD, (found) => ' '.repeat(found.length))
    .replace(UPPER, lowerInPlace);
}

function lowerInPlace(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** A `tsvector` holds at most a megabyte; a single passage longer than this is no running text. */
const LONGEST_SEARCHABLE = 200_000;

/** The `tsvector` of `text`, stemmed in its language; of its first 200,000 characters where it is longer. */
export function searchVector(text: string, language: LanguageCode): RawBuilder<string> {
  return sql<string>`to_tsvector(${languageOf(language).searchConfiguration}::text::regconfig, ${searchText(text.slice(0, LONGEST_SEARCHABLE))})`;
}
