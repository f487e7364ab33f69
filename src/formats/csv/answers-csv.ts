import { toCsv } from './to-csv.ts';

/** An answer to an invitation as a file gives it. */
export interface AnswerRecord {
  readonly name: string;
  readonly actorId: string | null;
  /** Null where there is none yet. */
  readonly answer: string | null;
  /** ISO instant. */
  readonly answeredAt: string | null;
  readonly seats: number;
  readonly isWaiting: boolean;
  readonly delegates: readonly string[];
  readonly needs: string;
}

const HEADER = ['name', 'actor', 'answer', 'answered_at', 'seats', 'waiting_list', 'delegates', 'needs'];

/** Answers as comma-separated values, one a row. Formulas are not run by spreadsheets. */
export function answersCsv(records: readonly AnswerRecord[]): string {
  return toCsv(
    HEADER,
    records.map(({ name, actorId, answer, answeredAt, seats, isWaiting, delegates, needs }) => [
      ...[name, actorId, answer, answeredAt, seats, isWaiting ? 'yes' : 'no', delegates.join('; '), needs],
    ]),
  );
}
