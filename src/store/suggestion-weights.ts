import { type Kysely, sql } from 'kysely';
import { modelOf, type SuggestionModel, UNTAUGHT, WEIGHED } from '../matching/suggestion-model.ts';
import type { Database } from './schema.ts';

/** Any number that no other program on the same database uses for its own advisory lock. */
const MODEL_LOCK = 7_378_268_330;

/** What decisions have taught so far. */
export async function findModel(database: Kysely<Database>): Promise<SuggestionModel> {
  const rows = await database.selectFrom('suggestion_weight').select(['sign', 'mean', 'precision']).execute();
  const weights = new Map(rows.map(({ sign, ...weight }) => [sign, weight]));
  return modelOf((sign) => weights.get(sign) ?? UNTAUGHT[sign]);
}

/** Lets one decision at a time teach, until the transaction ends. */
export async function lockModel(transaction: Kysely<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MODEL_LOCK})`.execute(transaction);
}

/** Keeps what decisions have taught. */
export async function saveModel(database: Kysely<Database>, model: SuggestionModel): Promise<void> {
  await database
    .insertInto('suggestion_weight')
    .values(WEIGHED.map((sign) => ({ sign, ...model[sign] })))
    .onConflict((conflict) =>
      conflict.column('sign').doUpdateSet((excluded) => ({
        mean: excluded.ref('excluded.mean'),
        precision: excluded.ref('excluded.precision'),
      })),
    )
    .execute();
}
