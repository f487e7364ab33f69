import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Actor } from '../authority/actor.ts';
import { saveActors } from '../store/actors.ts';
import { commitmentsOf, type NewCommitment, type StoredCommitment } from '../store/commitments.ts';
import { addCommitments, lockCommitments } from '../store/decided-commitments.ts';
import { findExpressions } from '../store/expressions.ts';
import { deleteCommitments, referredTo } from '../store/references.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction, lockRegister } from '../store/transaction.ts';
import type { Span } from '../text/span.ts';
import { chainVersions } from './chain-versions.ts';
import type { DeskContext } from './context.ts';
import type { DocumentReader } from './document-reader.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { actorsIn, newCommitments } from './record-document.ts';
import { loadReviewedText, type ReviewedText } from './review/reviewed-text.ts';
import { storedDocument } from './review/stored-document.ts';

/** Which document is read through again, and who reads. */
export interface ReExtraction {
  readonly document: string;
  readonly reader: DocumentReader;
}

/** What extraction changed. */
export interface ReExtracted {
  readonly added: number;
  readonly removed: number;
  /** What people have decided or written of, which stays as it is. */
  readonly kept: number;
}

/**
 * Extracts from a stored document again. What people have decided of, or refer to, stays as it is; all other
 * commitments are as extraction finds them now. Throws `Forbidden`, `NotFound`, and `Unreadable` where extraction takes
 * too long.
 */
export async function reExtractDocument(
  context: DeskContext,
  { document: id, reader }: ReExtraction,
): Promise<ReExtracted> {
  requirePermission(context, 're-extract-document');
  const found = await extractAnew(context, { document: id, reader });
  return inTransaction(context.database, async (database) => {
    await lockRegister(database);
    return replaceExtracted(database, context, found);
  });
}

/** What extraction finds in a text that the register has. */
export interface ExtractedAnew {
  readonly text: ReviewedText;
  /** Everybody that it names. */
  readonly actors: readonly Actor[];
  readonly commitments: readonly NewCommitment[];
}

/** What is known of a document, which extraction counts dates and speakers from. */
type KnownFacts = Pick<ReviewedText, 'title' | 'date' | 'issuer_id'>;

/**
 * What extraction finds in a stored document, as if it had the date and issuer that are given. Writes nothing. Throws
 * `NotFound`, and `Unreadable` where extraction takes too long.
 */
export async function extractAnew(
  { database }: Pick<DeskContext, 'database'>,
  { document: id, reader }: ReExtraction,
  facts: Partial<KnownFacts> = {},
): Promise<ExtractedAnew> {
  const text = { ...(await loadReviewedText(database, id)), ...facts };
  const document = await storedDocument(database, text);
  const { language, date, issuer_id: issuer } = text;
  const extraction = await reader.extractAgain({ document, options: { language, date, ...(issuer && { issuer }) } });
  const actors = actorsIn({ extraction, issuer });
  const known = new Set(actors.map((actor) => actor.id));
  return { text, actors, commitments: newCommitments(document.passages, extraction.commitments, known) };
}

/** Puts what was found in the place of what nobody has decided of. Belongs in a transaction that locks the register. */
export async function replaceExtracted(
  database: Kysely<Database>,
  context: DeskContext,
  { text, actors, commitments: found }: ExtractedAnew,
): Promise<ReExtracted> {
  const { id } = text;
  await saveActors(database, actors);
  const before = await commitmentsOf(database, [id], { withRejected: true });
  const ids = before.map((commitment) => commitment.id);
  await lockCommitments(database, ids);
  const touched = await referredTo(database, ids);
  const kept = before.filter((commitment) => touched.has(commitment.id));
  const replaced = before.filter((commitment) => !kept.includes(commitment));
  const wanted = found.filter((each) => !isDecided(each, kept, found)).map((each) => countingOn(each, replaced));
  await deleteCommitments(
    database,
    replaced.map((commitment) => commitment.id),
  );
  await addCommitments(database, text, wanted);
  const expression = (await findExpressions(database, [id])).get(id);
  if (expression) await chainVersions(database, { ...expression, isSorted: false });
  const result = changesFrom(replaced, wanted, kept.length);
  await recordChange(database, context, {
    action: 're-extract-document',
    subject: { type: 'document', id },
    audienceId: text.audience_id,
    after: result,
  });
  return result;
}

/**
 * Whether people have decided of what was found: under the same identifier, or as a commitment of mostly the same words
 * that extraction does not give as they are.
 */
function isDecided(
  { found }: NewCommitment,
  kept: readonly StoredCommitment[],
  all: readonly NewCommitment[],
): boolean {
  if (kept.some(({ id }) => id === found.id)) return true;
  const isFound = new Set(all.map((each) => each.found.id));
  return kept.some(
    (one) => !isFound.has(one.id) && isMostlySame(found, { start: one.start_offset, end: one.end_offset }),
  );
}

/** Whether two spans share more than half of what they cover together. */
function isMostlySame(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const together = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return shared > together / 2;
}

/** The commitment that takes the place of one with its identifier: another revision of it where it says something else. */
function countingOn(commitment: NewCommitment, replaced: readonly StoredCommitment[]): NewCommitment {
  const { found } = commitment;
  const before = replaced.find(({ id }) => id === found.id);
  if (!before) return commitment;
  const isSame = Object.entries(before.parts).every(([part, value]) =>
    isDeepStrictEqual(value, JSON.parse(JSON.stringify(found[part as keyof typeof before.parts] ?? null))),
  );
  return { ...commitment, revision: before.revision + (isSame ? 0 : 1) };
}

function changesFrom(
  replaced: readonly StoredCommitment[],
  wanted: readonly NewCommitment[],
  kept: number,
): ReExtracted {
  const before = new Set(replaced.map(({ id }) => id));
  const after = new Set(wanted.map(({ found }) => found.id));
  return {
    added: [...after].filter((id) => !before.has(id)).length,
    removed: [...before].filter((id) => !after.has(id)).length,
    kept,
  };
}
