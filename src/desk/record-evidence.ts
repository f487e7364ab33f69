import type { Kysely } from 'kysely';
import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { findCommitment } from '../store/commitments.ts';
import { type EvidencePassage, insertEvidence, type StoredEvidence } from '../store/evidence.ts';
import type { Database } from '../store/schema.ts';
import { type DeskContext, isSignedIn, type Principal } from './context.ts';
import { NotFound } from './errors.ts';
import type { CheckedStatement } from './evidence-statement.ts';
import { recordChange } from './record-change.ts';
import { sha256Of } from './understand-arrival.ts';

/** What evidence consists of, before it is there, and the SHA-256 of its bytes or words. */
export interface GivenSource {
  readonly source: { readonly archiveItemId: string } | EvidencePassage;
  readonly sha256: string;
  /** The deed that suggested it. */
  readonly deedId?: string;
}

/** What the log keeps of evidence, so that it shows later whether any of it was changed. */
export interface EvidenceRecord {
  readonly evidence: number;
  readonly stance: string;
  readonly sha256: string;
  readonly noteSha256: string;
  readonly isInternal: boolean;
}

/** What the log keeps of this evidence; `sha256` is that of its bytes or words. */
export function evidenceRecord(
  evidence: number,
  { stance, note, isInternal }: Readonly<Record<'stance' | 'note', string>> & { readonly isInternal: boolean },
  sha256: string,
): EvidenceRecord {
  return { evidence, stance, sha256, noteSha256: sha256Of(Buffer.from(note)), isInternal };
}

/** Evidence that was just added. */
export type AddedEvidence = Awaited<ReturnType<typeof insertEvidence>>;

/** Adds evidence and writes it into the log; gives its number. Call it last in its transaction. */
export async function recordEvidence(
  transaction: Kysely<Database>,
  context: DeskContext,
  action: string,
  statement: CheckedStatement,
  given: GivenSource,
): Promise<number> {
  const added = await addEvidence(transaction, context, statement, given);
  await logEvidence(transaction, context, action, statement, given.sha256, added);
  return added.id;
}

/** Adds evidence; `logEvidence` has to follow. */
export function addEvidence(
  transaction: Kysely<Database>,
  { principal }: DeskContext,
  statement: CheckedStatement,
  { source, deedId }: GivenSource,
): Promise<AddedEvidence> {
  return insertEvidence(transaction, {
    ...statement,
    source,
    deedId: deedId ?? null,
    givenBy: personIdOf(principal),
  });
}

/** Writes evidence into the log, with what shows later whether any of it was changed. Call it last. */
export async function logEvidence(
  transaction: Kysely<Database>,
  context: DeskContext,
  action: string,
  { stance, isInternal, commitmentId, note }: CheckedStatement,
  sha256: string,
  { id, audience_id }: AddedEvidence,
): Promise<void> {
  const after = evidenceRecord(id, { stance, note, isInternal }, sha256);
  await recordChange(transaction, context, {
    action,
    subject: { type: 'commitment', id: commitmentId },
    audienceId: auditAudience({ audience_id, is_internal: isInternal }),
    after,
  });
}

/** Who may see what the log says of evidence: who may see the commitment, and signed in for what is internal. */
export function auditAudience({
  audience_id,
  is_internal,
}: Pick<StoredEvidence, 'audience_id' | 'is_internal'>): number {
  return is_internal && audience_id === PUBLIC_AUDIENCE ? INTERNAL_AUDIENCE : audience_id;
}

/** Throws `NotFound` unless whoever asks may see the commitment. */
export async function requireCommitment({ database }: DeskContext, id: string): Promise<void> {
  if (!(await findCommitment(database, id))) throw new NotFound('commitment', id);
}

/** Who is asking, null for the operator. */
export function personIdOf(principal: Principal): string | null {
  return isSignedIn(principal) ? principal.personId : null;
}
