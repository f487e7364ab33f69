import { type Kysely, type RawBuilder, sql } from 'kysely';
import { languageCodes } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { Database } from './schema.ts';
import { type SearchTerm, toTextSearchQuery } from './text-query.ts';

/** Terms as PostgreSQL stems them: the `tsquery` of each language, written out; without those in which nothing is left. */
export interface StemmedQuery {
  /** Of all terms. */
  readonly asked: ReadonlyMap<LanguageCode, string>;
  /** Of those that must be there. */
  readonly wanted: ReadonlyMap<LanguageCode, string>;
}

/** How terms were stemmed: that never changes while a server runs, and what is searched is looked up in several tables. */
const known = new Map<string, StemmedQuery>();
const MOST_KNOWN = 500;

/**
 * Stems terms in every language, once for all statements that look for them: whatever a statement stems itself is stemmed
 * at each place where it stands, dozens of times.
 */
export async function stemmed(database: Kysely<Database>, terms: readonly SearchTerm[]): Promise<StemmedQuery> {
  const key = JSON.stringify(terms);
  const before = known.get(key);
  if (before) return before;
  const wanted = terms.filter((term) => !term.isExcluded);
  const asked = await stems(database, terms);
  const query = { asked, wanted: wanted.length === terms.length ? asked : await stems(database, wanted) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, query);
  return query;
}

async function stems(
  database: Kysely<Database>,
  terms: readonly SearchTerm[],
): Promise<ReadonlyMap<LanguageCode, string>> {
  const queries = languageCodes().flatMap((code) => {
    const query = toTextSearchQuery(terms, code);
    return query ? [{ code, query }] : [];
  });
  if (queries.length === 0) return new Map();
  const texts = sql.join(queries.map(({ query }) => sql`${query}::text`));
  const { rows } = await sql<{ texts: string[] }>`select array[${texts}] as texts`.execute(database);
  return new Map(queries.flatMap(({ code }, place) => (rows[0]?.texts[place] ? [[code, rows[0].texts[place]]] : [])));
}

/**
 * That the `search` of a row has what a query asks for, in the `language` of the row; false where nothing is asked. The
 * index is asked once, for what the words are in any language.
 */
export function isFoundBy(
  { asked }: StemmedQuery,
  languages: readonly LanguageCode[] = languageCodes(),
): RawBuilder<boolean> {
  const queries = [...asked].filter(([code]) => languages.includes(code));
  if (queries.length === 0) return sql<boolean>`false`;
  const inAny = [...new Set(queries.map(([, query]) => query))].map((query) => sql`${query}::tsquery`);
  const inItsOwn = queries.map(([code, query]) => sql`when ${code} then search @@ ${query}::tsquery`);
  return sql<boolean>`(search @@ (${sql.join(inAny, sql` || `)})
    and case language ${sql.join(inItsOwn, sql` `)} else false end)`;
}

/** How well a `tsvector` in the language that another column names fits a query: the closer together and the more often, the higher. */
export function rankOf(
  search: RawBuilder<unknown>,
  language: RawBuilder<unknown>,
  { wanted }: StemmedQuery,
): RawBuilder<number> {
  if (wanted.size === 0) return sql<number>`0`;
  const perLanguage = [...wanted].map(
    ([code, query]) => sql`when ${code} then ts_rank_cd(${search}, ${query}::tsquery, ${LENGTH_COUNTS})`,
  );
  return sql<number>`(case ${language} ${sql.join(perLanguage, sql` `)} else 0 end)`;
}

/** `ts_rank_cd` divides by 1 + the logarithm of the length: a short sentence with the word before a long one. */
const LENGTH_COUNTS = 1;
