import { type Kysely, sql } from 'kysely';
import type { LanguageCode } from '../text/language-code.ts';
import type { Span } from '../text/span.ts';
import { spellOut } from '../text/spell-out.ts';
import type { Database } from './schema.ts';
import { searchText, vectorOf } from './search-text.ts';
import { wordsBeside, wordsIn } from './search-words.ts';
import { type SearchTerm, toMarkingQuery } from './text-query.ts';

/** Words in which matches are to be marked. */
export interface Markable {
  readonly text: string;
  /** The one that it is in; several where nobody said. */
  readonly languages: readonly LanguageCode[];
}

/** The words of each text that the terms match, as UTF-16 offsets into it; a compound that matches by a part is marked whole. */
export async function matchMarks(
  database: Kysely<Database>,
  terms: readonly SearchTerm[],
  texts: readonly Markable[],
): Promise<Span[][]> {
  const words = texts.map(({ text }) => wordsIn(searchText(text)));
  const found = new Map<LanguageCode, ReadonlySet<string>>();
  for (const language of new Set(texts.flatMap(({ languages }) => languages))) {
    const own = words.filter((_, index) => texts[index]?.languages.includes(language)).flat();
    const likely = likelyWords(terms, new Set(own.map(({ word }) => word)), language);
    found.set(language, await matchingWords(database, terms, likely, language));
  }
  return texts.map(({ languages }, index) =>
    (words[index] ?? [])
      .filter(({ word }) => languages.some((language) => found.get(language)?.has(word)))
      .map(({ word, start }) => ({ start, end: start + word.length })),
  );
}

/** Stems begin as their words do: only words of which they or a part begin with a letter that is asked for can match. */
function likelyWords(terms: readonly SearchTerm[], words: ReadonlySet<string>, language: LanguageCode): string[] {
  const initialsOf = (word: string) => [word, ...wordsBeside(word, language)].map(initialOf);
  const asked = terms.flatMap(({ choices }) => choices.flatMap((choice) => choice.words));
  const initials = new Set(asked.flatMap(initialsOf));
  return [...words].filter((word) => initialsOf(word).some((initial) => initials.has(initial)));
}

/** The first letter without its marks; letters of other alphabets are as they are. */
function initialOf(word: string): string {
  return spellOut(word).slice(0, 1);
}

/** Those of the words that the terms match. */
async function matchingWords(
  database: Kysely<Database>,
  terms: readonly SearchTerm[],
  words: readonly string[],
  language: LanguageCode,
): Promise<ReadonlySet<string>> {
  const query = toMarkingQuery(terms, language);
  if (query === null || words.length === 0) return new Set();
  const beside = words.map((word) => wordsBeside(word, language).join(' '));
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${[...words]}::text[], ${beside}::text[]) as given (word, beside)
    where ${vectorOf(sql`word`, sql`beside`, language)} @@ ${query}`.execute(database);
  return new Set(rows.map(({ word }) => word));
}
