import { type RawBuilder, sql } from 'kysely';
import { languageCodes, languageOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { searchText } from './search-text.ts';

/** Something to look for: words that must follow one another, the last one perhaps only begun. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
  readonly isExcluded: boolean;
}

const TERM = /(?<minus>-?)(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu;
const QUOTATION_MARKS = /[“”„‟«»]/gu;
const MOST_TERMS = 32;

/**
 * What a person asked for: words, "phrases", -excluded ones and begun* ones. Any text can be parsed; signs that mean
 * nothing are passed over, and terms beyond the first 32 are too.
 */
export function parseTextQuery(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const { groups } of text.replace(QUOTATION_MARKS, '"').matchAll(TERM)) {
    const written = groups?.phrase ?? groups?.word ?? '';
    const words = searchText(written.normalize('NFC')).split(' ').filter(Boolean);
    if (words.length === 0) continue;
    terms.push({
      words,
      isPrefix: groups?.phrase === undefined && written.endsWith('*'),
      isExcluded: groups?.minus === '-',
    });
  }
  return terms.slice(0, MOST_TERMS);
}

type TextSearchQuery = RawBuilder<unknown>;

/** The `tsquery` of terms that must all be found, or be absent, in a text of `language`; null where there is none. */
export function toTextSearchQuery(terms: readonly SearchTerm[], language: LanguageCode): TextSearchQuery | null {
  const queries = terms.map((term) => {
    const query = termQuery(term, languageOf(language).searchConfiguration);
    return term.isExcluded ? sql`!! (${query})` : query;
  });
  return queries.length === 0 ? null : sql`(${sql.join(queries, sql` && `)})`;
}

function termQuery({ words, isPrefix }: SearchTerm, configuration: string): TextSearchQuery {
  if (!isPrefix) return phraseQuery(words, configuration);
  const last = words.at(-1) ?? '';
  const begun = sql`(to_tsquery('simple', ${`${last}:*`}) || ${phraseQuery([last], configuration)})`;
  const before = words.slice(0, -1);
  return before.length === 0 ? begun : sql`(${phraseQuery(before, configuration)} <-> ${begun})`;
}

function phraseQuery(words: readonly string[], configuration: string): TextSearchQuery {
  return sql`phraseto_tsquery(${configuration}::text::regconfig, ${words.join(' ')})`;
}

/** That a row of `table`, in its own language, has what the terms ask for; false for no terms at all. */
export function matches(table: 'commitment' | 'passage', terms: readonly SearchTerm[]): RawBuilder<boolean> {
  const language = sql.ref(table === 'commitment' ? 'commitment.language' : 'expression.language');
  const search = sql.ref(`${table}.search`);
  const perLanguage = languageCodes().map((code) => {
    const query = toTextSearchQuery(terms, code);
    return query ? sql<boolean>`(${language} = ${code} and ${search} @@ ${query})` : sql<boolean>`false`;
  });
  return sql<boolean>`(${sql.join(perLanguage, sql` or `)})`;
}

/** How well a row of `table` fits the terms: the closer together and the more often, the higher. */
export function rank(table: 'commitment' | 'passage', terms: readonly SearchTerm[]): RawBuilder<number> {
  const language = sql.ref(table === 'commitment' ? 'commitment.language' : 'expression.language');
  const search = sql.ref(`${table}.search`);
  const wanted = terms.filter((term) => !term.isExcluded);
  const perLanguage = languageCodes().map((code) => {
    const query = toTextSearchQuery(wanted, code);
    return sql`when ${code} then ${query ? sql`ts_rank_cd(${search}, ${query}, ${LENGTH_COUNTS})` : sql`0`}`;
  });
  return sql<number>`(case ${language} ${sql.join(perLanguage, sql` `)} else 0 end)`;
}

/** `ts_rank_cd` divides by 1 + the logarithm of the length: a short sentence with the word before a long one. */
const LENGTH_COUNTS = 1;
