import { type Kysely, sql } from 'kysely';
import { isoDate } from './iso-date.ts';
import type { Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** A period's call for accounts. */
export interface StoredRound {
  readonly id: number;
  readonly initiativeId: string;
  /** The text whose commitments are accounted for. */
  readonly expressionId: string;
  /** ISO dates. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
  readonly questions: readonly Translations[];
  /** Null while signatories can hand in. */
  readonly closedAt: Date | null;
}

/** A round to be opened. */
export interface NewRound extends Omit<StoredRound, 'id' | 'closedAt'> {
  readonly openedBy: string | null;
  readonly openedAt: Date;
}

/** Opens a round; gives its number. */
export async function insertRound(database: Kysely<Database>, round: NewRound): Promise<number> {
  const { id } = await database
    .insertInto('round')
    .values({
      ...{ initiative_id: round.initiativeId, expression_id: round.expressionId, due_on: round.dueOn },
      ...{ period_from: round.periodFrom, period_to: round.periodTo, questions: JSON.stringify(round.questions) },
      ...{ opened_by: round.openedBy, opened_at: round.openedAt, closed_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The rounds of an initiative, the latest first. */
export function roundsOf(database: Kysely<Database>, initiativeId: string): Promise<StoredRound[]> {
  return rounds(database).where('initiative_id', '=', initiativeId).orderBy('id', 'desc').execute();
}

/** The round of this number. */
export function findRound(database: Kysely<Database>, id: number): Promise<StoredRound | undefined> {
  return rounds(database).where('id', '=', id).executeTakeFirst();
}

/** Every round in which signatories can hand in. */
export function openRounds(database: Kysely<Database>): Promise<StoredRound[]> {
  return rounds(database).where('closed_at', 'is', null).orderBy('id').execute();
}

/** Closes a round. Gives whether it was open. */
export async function closeOpenRound(database: Kysely<Database>, id: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('round')
    .set({ closed_at: at })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** How many accounts of each round were handed in, by its number. */
export async function submissionCounts(
  database: Kysely<Database>,
  initiativeId: string,
): Promise<ReadonlyMap<number, number>> {
  const rows = await database
    .selectFrom('account')
    .innerJoin('round', 'round.id', 'round_id')
    .select(['round_id', sql<number>`count(*)::integer`.as('count')])
    .where('initiative_id', '=', initiativeId)
    .where('submitted_at', 'is not', null)
    .groupBy('round_id')
    .execute();
  return new Map(rows.map(({ round_id, count }) => [round_id, count]));
}

function rounds(database: Kysely<Database>) {
  return database
    .selectFrom('round')
    .select(['id', 'initiative_id as initiativeId', 'expression_id as expressionId', 'questions'])
    .select([isoDate<string>('period_from').as('periodFrom'), isoDate<string>('period_to').as('periodTo')])
    .select([isoDate<string>('due_on').as('dueOn'), 'closed_at as closedAt']);
}
