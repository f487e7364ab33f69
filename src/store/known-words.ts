import { type Kysely, sql } from 'kysely';
import { compoundSplitterOf } from '../languages/compound-splitter.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { letterDistance, mostMisspelt, wordKeys } from '../text/misspelling.ts';
import { inBatches } from './batches.ts';
import type { Database } from './schema.ts';
import { searchText } from './search-text.ts';
import { wordsIn } from './search-words.ts';

/** Shorter words are too much like one another, longer ones are none. */
const SHORTEST = 4;
const LONGEST = 40;
const HAS_FIGURE = /\p{N}/u;
const MOST_CANDIDATES = 500;

/** Notes the words of a text, and the parts of its compounds, as words that somebody of this audience may mean. */
export async function learnWords(
  database: Kysely<Database>,
  {
    text,
    language,
    audienceId,
  }: { readonly text: string; readonly language: LanguageCode; readonly audienceId: number },
): Promise<void> {
  const splitter = compoundSplitterOf(language);
  const words = new Set(wordsIn(searchText(text)).map(({ word }) => word));
  for (const word of [...words]) for (const part of splitter?.partsOf(word) ?? []) words.add(part);
  const rows = [...words]
    .filter(canBeMeant)
    .sort()
    .map((word) => ({ audience_id: audienceId, word, keys: wordKeys(word) }));
  await inBatches(rows, (batch) =>
    database
      .insertInto('search_word')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** Whether somebody can mean this word when they misspell another. */
export function canBeMeant(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !HAS_FIGURE.test(word);
}

/** Those of the words that some text has which whoever asks may see. */
export async function knownAmong(database: Kysely<Database>, words: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`
    select word from sought_word where word = any (${[...words]}::text[])`.execute(database);
  return new Set(rows.map(({ word }) => word));
}

/** Words of texts that whoever asks may see which begin so, the shortest first. */
export async function wordsBegunBy(database: Kysely<Database>, beginning: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct word from sought_word where word ^@ ${beginning} limit ${MOST_CANDIDATES}`.execute(database);
  return rows
    .map(({ word }) => word)
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .slice(0, limit);
}

/** Words of texts that whoever asks may see which differ in few letters from `word`, the most alike first. */
export async function wordsLike(database: Kysely<Database>, word: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct word from sought_word where keys && ${wordKeys(word)}::integer[] limit ${MOST_CANDIDATES}`.execute(
    database,
  );
  return rows
    .map((row) => ({ word: row.word, distance: letterDistance(word, row.word) }))
    .filter(({ distance }) => distance <= mostMisspelt(word.length))
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        unlike(word, one.word) - unlike(word, other.word) ||
        (one.word < other.word ? -1 : 1),
    )
    .slice(0, limit)
    .map((found) => found.word);
}

const DOUBLED = /(\p{L})\1/gu;

/**
 * People often write one letter for two of a kind or two for one, rarely err in the first letter, and write words too
 * short or too long less often than wrong.
 */
function unlike(word: string, other: string): number {
  if (word.replace(DOUBLED, '$1') === other.replace(DOUBLED, '$1')) return -1;
  return (word[0] === other[0] ? 0 : 2) + Math.min(1, Math.abs(word.length - other.length));
}
