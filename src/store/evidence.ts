import type { Kysely } from 'kysely';
import { isOneOf } from './one-of.ts';
import type { EvidenceStance } from './schema/evidence.ts';
import type { Database } from './schema.ts';

/** The words of a document that are evidence. */
export interface EvidencePassage {
  readonly expressionId: string;
  /** `eId` of the passage they stand in. */
  readonly passage: string;
  /** UTF-16 offsets into the clean text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What somebody gives as evidence. */
export interface NewEvidence {
  readonly commitmentId: string;
  readonly stance: EvidenceStance;
  readonly note: string;
  readonly isInternal: boolean;
  readonly source: { readonly archiveItemId: string } | EvidencePassage;
  readonly deedId: string | null;
  readonly givenBy: string | null;
}

/** Evidence as the register keeps it, with the names of people. */
export interface StoredEvidence {
  readonly id: number;
  readonly commitment_id: string;
  readonly stance: EvidenceStance;
  readonly note: string;
  readonly is_internal: boolean;
  readonly archive_item_id: string | null;
  readonly expression_id: string | null;
  readonly passage: string | null;
  readonly start_offset: number | null;
  readonly end_offset: number | null;
  readonly quote: string | null;
  readonly deed_id: string | null;
  readonly given_by: string | null;
  readonly giver: string | null;
  readonly given_at: Date;
  readonly withdrawn_at: Date | null;
  readonly withdrawer: string | null;
  readonly withdrawal_reason: string | null;
  readonly audience_id: number;
}

/** Adds evidence and gives its number and who may see it. */
export async function insertEvidence(
  database: Kysely<Database>,
  evidence: NewEvidence,
): Promise<{ readonly id: number; readonly audience_id: number }> {
  const { source } = evidence;
  const passage = 'expressionId' in source ? source : null;
  return database
    .insertInto('evidence')
    .values({
      commitment_id: evidence.commitmentId,
      stance: evidence.stance,
      note: evidence.note,
      is_internal: evidence.isInternal,
      archive_item_id: 'archiveItemId' in source ? source.archiveItemId : null,
      expression_id: passage?.expressionId ?? null,
      passage: passage?.passage ?? null,
      start_offset: passage?.start ?? null,
      end_offset: passage?.end ?? null,
      quote: passage?.quote ?? null,
      deed_id: evidence.deedId,
      given_by: evidence.givenBy,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawal_reason: null,
    })
    .returning(['id', 'audience_id'])
    .executeTakeFirstOrThrow();
}

function selectEvidence(database: Kysely<Database>) {
  return database
    .selectFrom('evidence')
    .leftJoin('person as giver', 'giver.id', 'evidence.given_by')
    .leftJoin('person as withdrawer', 'withdrawer.id', 'evidence.withdrawn_by')
    .select([
      'evidence.id',
      'evidence.commitment_id',
      'evidence.stance',
      'evidence.note',
      'evidence.is_internal',
      'evidence.archive_item_id',
      'evidence.expression_id',
      'evidence.passage',
      'evidence.start_offset',
      'evidence.end_offset',
      'evidence.quote',
      'evidence.deed_id',
      'evidence.given_by',
      'giver.name as giver',
      'evidence.given_at',
      'evidence.withdrawn_at',
      'withdrawer.name as withdrawer',
      'evidence.withdrawal_reason',
      'evidence.audience_id',
    ]);
}

/** Evidence for the commitments of `ids`, withdrawn or not, the latest first. */
export async function evidenceFor(
  database: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<StoredEvidence[]> {
  if (commitmentIds.length === 0) return [];
  return selectEvidence(database)
    .where(isOneOf('evidence.commitment_id', commitmentIds))
    .orderBy('evidence.id', 'desc')
    .execute();
}

/** The evidence of this number; undefined where there is none. */
export async function findEvidence(database: Kysely<Database>, id: number): Promise<StoredEvidence | undefined> {
  return selectEvidence(database).where('evidence.id', '=', id).executeTakeFirst();
}

/** What is said when evidence is withdrawn. */
export interface Withdrawal {
  readonly at: Date;
  /** Null for the operator. */
  readonly by: string | null;
  readonly reason: string;
}

/** Withdraws evidence, and tells whether it was not withdrawn before. */
export async function withdraw(database: Kysely<Database>, id: number, { at, by, reason }: Withdrawal) {
  const { numUpdatedRows } = await database
    .updateTable('evidence')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawal_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
