import { type Kysely, sql } from 'kysely';
import { BINDING_KINDS } from './commitments.ts';
import { isNewest } from './newest.ts';
import { isOneOf } from './one-of.ts';
import { registerIndex } from './register-index/follow-register.ts';
import { bindingRows, type Sight } from './register-index/sight.ts';
import type { Database } from './schema.ts';

/** How far the review of a document has come. */
export interface ReviewProgress {
  readonly expressionId: string;
  /** Commitments that nobody has decided of. */
  readonly left: number;
  readonly confirmed: number;
  readonly rejected: number;
}

/** A page of the documents in whose newest version commitments wait to be decided of, the last taken in first. */
export async function documentsToReview(
  sight: Sight,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly left: number; readonly rows: readonly ReviewProgress[] }> {
  const index = await registerIndex(sight.everything);
  const { state, document } = index.columns;
  const binding = bindingRows(index, sight);
  const waiting = state.narrow(binding, state.havingOneOf(['candidate']));
  const left = document.count(waiting);
  const confirmed = document.count(state.narrow(binding, state.havingOneOf(['confirmed'])));
  const { rows } = await sql<Pick<ReviewProgress, 'expressionId' | 'rejected'>>`
    select id as "expressionId", (select count(*)::integer from commitment
      where expression_id = page.id and ${isNewest('commitment')} and state = 'rejected'
        and kind in (${sql.join(BINDING_KINDS)})) as rejected
    from (select id, ingested_at from expression where id = any(${[...left.keys()]}::text[])
      order by ingested_at desc, id offset ${offset} limit ${limit}) page
    order by ingested_at desc, id`.execute(sight.database);
  return {
    total: left.size,
    left: waiting.length,
    rows: rows.map(({ expressionId, rejected }) => ({
      ...{ expressionId, rejected },
      ...{ left: left.get(expressionId) ?? 0, confirmed: confirmed.get(expressionId) ?? 0 },
    })),
  };
}

/** Somebody who has decided of commitments of a document. */
export interface Reviewer {
  readonly expressionId: string;
  /** Null for the operator. */
  readonly personName: string | null;
  readonly decisions: number;
  readonly lastAt: Date;
}

/** Who has reviewed the documents, the last first. */
export async function reviewersOf(database: Kysely<Database>, expressionIds: readonly string[]): Promise<Reviewer[]> {
  if (expressionIds.length === 0) return [];
  return database
    .selectFrom('decision')
    .leftJoin('person', 'person.id', 'decision.person_id')
    .select(['expression_id as expressionId', 'person.name as personName'])
    .select(sql<number>`count(*)::integer`.as('decisions'))
    .select(sql<Date>`max(decided_at)`.as('lastAt'))
    .where(isOneOf('expression_id', expressionIds))
    .where('action', '!=', 'carry-over')
    .groupBy(['expression_id', 'decision.person_id', 'person.name'])
    .orderBy('lastAt', 'desc')
    .execute();
}

/** Which of the documents several people review apart from one another at the moment. */
export async function reviewedApart(
  database: Kysely<Database>,
  expressionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (expressionIds.length === 0) return new Set();
  const rows = await database
    .selectFrom('double_review')
    .select('expression_id')
    .where(isOneOf('expression_id', expressionIds))
    .where('closed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ expression_id }) => expression_id));
}
