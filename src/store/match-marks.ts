import { type Kysely, sql } from 'kysely';
import { languageOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { Span } from '../text/span.ts';
import type { Database } from './schema.ts';
import { searchText } from './search-text.ts';
import { type SearchTerm, toTextSearchQuery } from './text-query.ts';

/** Words in which matches are to be marked. */
export interface Markable {
  readonly text: string;
  readonly language: LanguageCode;
}

const HEADLINE_OPTIONS = 'HighlightAll=true, StartSel=<, StopSel=>';

/** The words of each text that the terms match, as UTF-16 offsets into it. */
export async function matchMarks(
  database: Kysely<Database>,
  terms: readonly SearchTerm[],
  texts: readonly Markable[],
): Promise<Span[][]> {
  const wanted = terms.filter((term) => !term.isExcluded);
  if (wanted.length === 0) return texts.map(() => []);
  const headlines = texts.map(({ text, language }) => {
    const query = toTextSearchQuery(wanted, language);
    const configuration = languageOf(language).searchConfiguration;
    return sql`ts_headline(${configuration}::text::regconfig, ${searchText(text)}, ${query}, ${HEADLINE_OPTIONS})`;
  });
  const { rows } = await sql<{
    headlines: string[];
  }>`select array[${sql.join(headlines)}]::text[] as headlines`.execute(database);
  return (rows[0]?.headlines ?? []).map(marksIn);
}

/** The spans that stand between `<` and `>`; a searchable text has neither of its own. */
function marksIn(headline: string): Span[] {
  return Array.from(headline.matchAll(/<([^>]*)>/gu), (found, index) => {
    const start = found.index - index * 2;
    return { start, end: start + (found[1]?.length ?? 0) };
  });
}
