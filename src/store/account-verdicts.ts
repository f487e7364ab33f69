import type { Kysely } from 'kysely';
import type { Verdict } from './schema/follow-up.ts';
import type { Database } from './schema.ts';

/** What an independent reviewer found of one commitment of one signatory, with what the signatory says to it. */
export interface StoredAccountVerdict {
  readonly id: number;
  readonly commitmentId: string;
  readonly code: Verdict;
  readonly text: string;
  /** Their name; null for those who may not see who people are. */
  readonly givenBy: string | null;
  readonly givenAt: Date;
  readonly replies: readonly { readonly text: string; readonly givenAt: Date }[];
}

/** A verdict to be given. */
export interface NewAccountVerdict extends Pick<StoredAccountVerdict, 'commitmentId' | 'code' | 'text' | 'givenAt'> {
  readonly signatureId: string;
  /** Who gives it. */
  readonly personId: string;
}

/** Keeps a verdict; gives its number. */
export async function insertAccountVerdict(database: Kysely<Database>, verdict: NewAccountVerdict): Promise<number> {
  const { id } = await database
    .insertInto('account_verdict')
    .values({
      ...{ signature_id: verdict.signatureId, commitment_id: verdict.commitmentId, code: verdict.code },
      ...{ text: verdict.text, given_by: verdict.personId, given_at: verdict.givenAt },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The verdicts on what a signatory owes, the newest first. */
export async function verdictsOn(database: Kysely<Database>, signatureId: string): Promise<StoredAccountVerdict[]> {
  const verdicts = await database
    .selectFrom('account_verdict')
    .leftJoin('person', 'person.id', 'given_by')
    .select(['account_verdict.id', 'commitment_id as commitmentId', 'code', 'text', 'person.name as givenBy'])
    .select('given_at as givenAt')
    .where('signature_id', '=', signatureId)
    .orderBy('account_verdict.id', 'desc')
    .execute();
  const ids = verdicts.map(({ id }) => id);
  const replies = await repliesTo(database, ids);
  return verdicts.map((verdict) => ({ ...verdict, replies: replies.get(verdict.id) ?? [] }));
}

/** Keeps what a signatory says to a verdict. */
export async function insertReply(
  database: Kysely<Database>,
  reply: { readonly verdictId: number; readonly text: string; readonly givenAt: Date },
): Promise<void> {
  await database
    .insertInto('verdict_reply')
    .values({ verdict_id: reply.verdictId, text: reply.text, given_at: reply.givenAt })
    .execute();
}

async function repliesTo(database: Kysely<Database>, verdictIds: readonly number[]) {
  if (verdictIds.length === 0) return new Map<number, StoredAccountVerdict['replies']>();
  const rows = await database
    .selectFrom('verdict_reply')
    .select(['verdict_id', 'text', 'given_at as givenAt'])
    .where('verdict_id', 'in', verdictIds)
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, ({ verdict_id }) => verdict_id);
}
