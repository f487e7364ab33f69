import type { Kysely } from 'kysely';
import { contentOf, type LockedCommitment, lockCommitments } from '../../store/decided-commitments.ts';
import { decisionsOf } from '../../store/decisions.ts';
import { expressionText } from '../../store/expressions.ts';
import type { Database } from '../../store/schema.ts';
import { Conflict, NotFound } from '../errors.ts';
import { contentTexts } from './part-texts.ts';

/** Which commitment a person decides of, and as they saw it. */
export interface SeenCommitment {
  readonly id: string;
  readonly revision: number;
}

/** What a person wants to save, field by field, for the case that somebody else came first. */
export type WantedTexts = Readonly<Record<string, string>>;

/**
 * Locks a commitment that a person decides of. Throws `NotFound`; `Conflict` where somebody changed it since, unless
 * `isAgreed` says that nothing stands against what is wanted.
 */
export async function lockRecord(
  database: Kysely<Database>,
  { id, revision }: SeenCommitment,
  wanted: WantedTexts,
  isAgreed: (record: LockedCommitment) => Promise<boolean> = async () => false,
): Promise<LockedCommitment> {
  const [record] = await lockCommitments(database, [id]);
  if (!record) throw new NotFound('commitment', id);
  if (record.revision !== revision && !(await isAgreed(record))) await refuse(database, record, wanted);
  return record;
}

/** Throws `Conflict` with what is wanted and what stands there now. */
export async function refuse(
  database: Kysely<Database>,
  record: LockedCommitment,
  wanted: WantedTexts,
): Promise<never> {
  const text = await expressionText(database, record.expression_id);
  const [last] = await decisionsOf(database, [record.id]);
  const theirs: Record<string, string> = { state: record.state, ...contentTexts(contentOf(record), text) };
  if (last?.personName) theirs.by = last.personName;
  throw new Conflict('commitment', record.id, { yours: wanted, theirs });
}

/** Whether everybody who changed a commitment since a revision only said what it now is, and nothing of what it says. */
export async function hasSameWords(
  database: Kysely<Database>,
  record: LockedCommitment,
  { revision }: SeenCommitment,
): Promise<boolean> {
  const since = (await decisionsOf(database, [record.id])).filter(({ after }) => after.revision > revision);
  return since.length > 0 && since.every(({ after }) => after.content === undefined);
}
