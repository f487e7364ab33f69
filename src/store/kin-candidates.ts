import { type Kysely, sql } from 'kysely';
import type { LanguageCode } from '../text/language-code.ts';
import { isNewest } from './newest.ts';
import type { Database } from './schema.ts';

/** Shorter passages stand in texts that have nothing to do with one another; the index has longer ones only. */
const SHORTEST_PASSAGE = 40;

/** The newest texts in `language` that share most of these passages word for word, those that share the most first. */
export async function expressionsSharing(
  database: Kysely<Database>,
  language: LanguageCode,
  passages: readonly string[],
  limit: number,
): Promise<string[]> {
  const texts = [...new Set(passages.filter((text) => text.length >= SHORTEST_PASSAGE))];
  const { rows } = await sql<{ id: string }>`
    select expression.id
    from unnest(${texts}::text[]) as wanted (text)
    join passage on hashtextextended(passage.text, 0) = hashtextextended(wanted.text, 0)
      and length(passage.text) >= ${sql.lit(SHORTEST_PASSAGE)} and passage.text = wanted.text
    join expression on expression.id = passage.expression_id
    where ${isNewest('expression')} and expression.language = ${language}
    group by expression.id
    order by count(*) desc, expression.id
    limit ${limit}`.execute(database);
  return rows.map(({ id }) => id);
}

/** A text in another language whose figures are looked for. */
export interface FiguresWanted {
  readonly language: LanguageCode;
  readonly figures: readonly string[];
  /** ISO date; a text of another date is left out. */
  readonly date: string | null;
  readonly issuerId: string | null;
}

/**
 * The newest texts in other languages, whose works have none in this one, that have most figures in common with these,
 * of the same date and issuer where both are known.
 */
export async function expressionsWithFigures(
  database: Kysely<Database>,
  { language, figures, date, issuerId }: FiguresWanted,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select expression.id, expression.figures, cardinality(array(
        select unnest(expression.figures) intersect select unnest(${[...figures]}::text[]))) as shared
      from expression
      where ${isNewest('expression')} and language <> ${language}
        and (${date}::date is null or date is null or date = ${date}::date)
        and (${issuerId}::text is null or issuer_id is null or issuer_id = ${issuerId})
        and not exists (
          select from expression own where own.work_id = expression.work_id and own.language = ${language})
    ) candidate
    where shared > 0
    order by shared::real / (cardinality(figures) + ${figures.length} - shared) desc, id
    limit ${limit}`.execute(database);
  return rows.map(({ id }) => id);
}
