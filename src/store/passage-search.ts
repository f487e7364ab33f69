import { type Kysely, sql } from 'kysely';
import type { LanguageCode } from '../text/language-code.ts';
import { PASSAGE_COLUMNS, type StoredPassage } from './passages.ts';
import type { Database } from './schema.ts';
import { matches, rank, type SearchTerm } from './text-query.ts';

/** A passage that search found. */
export interface FoundPassage extends StoredPassage {
  readonly expression_id: string;
  readonly language: LanguageCode;
}

/** The passages of the newest versions that the terms fit best, the best first. */
export async function findPassages(
  database: Kysely<Database>,
  terms: readonly SearchTerm[],
  limit: number,
): Promise<FoundPassage[]> {
  return database
    .selectFrom('passage')
    .innerJoin('expression', 'expression.id', 'passage.expression_id')
    .select(PASSAGE_COLUMNS)
    .select(['passage.expression_id', 'expression.language'])
    .where(matches('passage', terms))
    .where('expression.is_latest', '=', true)
    .orderBy(sql`${rank('passage', terms)} desc`)
    .orderBy('passage.expression_id')
    .orderBy('passage.ordinal')
    .limit(limit)
    .execute();
}
