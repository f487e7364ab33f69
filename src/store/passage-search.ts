import { type Kysely, sql } from 'kysely';
import type { LanguageCode } from '../text/language-code.ts';
import { PASSAGE_COLUMNS, type StoredPassage } from './passages.ts';
import type { Database } from './schema.ts';
import { isFoundBy, rankOf, stemmed } from './stemmed-query.ts';
import { MOST_RANKED, type SearchTerm } from './text-query.ts';

/** A passage that search found. */
export interface FoundPassage extends StoredPassage {
  readonly expression_id: string;
  readonly language: LanguageCode;
}

/** The passages of the newest versions that the terms fit best, the best first, of the newest that have the words. */
export async function findPassages(
  database: Kysely<Database>,
  terms: readonly SearchTerm[],
  limit: number,
): Promise<FoundPassage[]> {
  const query = await stemmed(database, terms);
  const best = sql<{ expression_id: string; ordinal: number; rank: number }>`(
    select expression_id, ordinal, ${rankOf(sql.ref('search'), sql.ref('language'), query)} as rank
    from (
      select expression_id, ordinal, language, search from sought_passage where ${isFoundBy(query)}
      order by on_date desc nulls last, expression_id, ordinal limit ${MOST_RANKED}
    ) newest
    order by rank desc, expression_id, ordinal limit ${limit}
  )`.as('best');
  return database
    .selectFrom(best)
    .innerJoin('passage', (join) =>
      join.onRef('passage.expression_id', '=', 'best.expression_id').onRef('passage.ordinal', '=', 'best.ordinal'),
    )
    .innerJoin('expression', 'expression.id', 'passage.expression_id')
    .select(PASSAGE_COLUMNS)
    .select(['passage.expression_id', 'expression.language'])
    .orderBy('rank', 'desc')
    .orderBy('passage.expression_id')
    .orderBy('passage.ordinal')
    .execute();
}
