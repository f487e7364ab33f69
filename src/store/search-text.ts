import { type RawBuilder, sql } from 'kysely';
import { languageOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { textBeside } from './search-words.ts';

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

/**
 * The `tsvector` of `text`, stemmed in its language; of its first 200,000 characters where it is longer. Its own words
 * have the weight A. Behind them, with the weight D, stand the parts of compounds and the words in plain letters, so that
 * a phrase can ask for words only, and words that stand there as they are asked for come first.
 */
export function searchVector(text: string, language: LanguageCode): RawBuilder<string> {
  const { words, beside } = searchedWords(text, language);
  return vectorOf(sql`${words}`, sql`${beside}`, language);
}

/** The words of `text`, and what stands beside them, as `vectorOf` takes them. */
export function searchedWords(
  text: string,
  language: LanguageCode,
): { readonly words: string; readonly beside: string } {
  const words = searchText(text.slice(0, LONGEST_SEARCHABLE));
  return { words, beside: textBeside(words, language) };
}

/** The same of words and what stands beside them, as SQL has them. */
export function vectorOf(
  words: RawBuilder<unknown>,
  beside: RawBuilder<unknown>,
  language: LanguageCode,
): RawBuilder<string> {
  const configuration = configurationOf(language);
  return sql<string>`(setweight(to_tsvector(${configuration}, ${words}), 'A') || to_tsvector(${configuration}, ${beside}))`;
}

/** How PostgreSQL stems a language: written out, so that it makes a query once, and not for every row that it looks at. */
export function configurationOf(language: LanguageCode): RawBuilder<unknown> {
  return sql`${sql.lit(languageOf(language).searchConfiguration)}::regconfig`;
}
