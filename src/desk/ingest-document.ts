import type { Kysely } from 'kysely';
import type { SourceFile } from '../reading/document.ts';
import { seeingOnly } from '../store/access.ts';
import { attachmentsOf, insertAttachments } from '../store/attachments.ts';
import { audienceIdOfExpression, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { findExpressions } from '../store/expressions.ts';
import { expressionOfFile } from '../store/manifestations.ts';
import { countMentions } from '../store/mentions.ts';
import { countPassages } from '../store/passages.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction, lockRegister } from '../store/transaction.ts';
import { type Admission, admissionInside, admissionOf, type DeclaredAudience, demandSeen } from './admission.ts';
import type { DeskContext } from './context.ts';
import { type DeclaredDocument, declaredDocument } from './declared-document.ts';
import type { DocumentReader } from './document-reader.ts';
import type { AttachmentProblem, AttachmentResult, IngestResult, Kinship } from './ingest-views.ts';
import { requirePermission } from './permission.ts';
import { findDocumentRefs, presentDocumentRows } from './presenters/present-documents.ts';
import { recordChange } from './record-change.ts';
import { baseName, type Recorded, recordDocument } from './record-document.ts';
import { type Arrival, type ArrivedAttachment, sha256Of, understandArrival } from './understand-arrival.ts';

/** A file to take in, what is known about it, and who reads it. */
export interface IngestInput {
  readonly file: SourceFile;
  readonly declared?: DeclaredDocument;
  readonly reader: DocumentReader;
  /** Who is to see it; if not given, those who see the text it revises, else everybody in the house. */
  readonly audience?: DeclaredAudience | undefined;
  /** What has to settle before the document is recorded, but not before it is read: the documents before it in a batch. */
  readonly before?: Promise<unknown>;
}

/**
 * Takes a file into the register with everything found in it and the files inside it, in one transaction: all of it
 * or nothing. Bytes that are there already change nothing; a new file of a text that is there becomes another
 * manifestation of it; a text that revises one that is there, or says the same in another language, joins its work.
 * An attachment that cannot be read is reported in the result.
 *
 * Throws `Forbidden` for a visitor, `Invalid` for declared facts that cannot be, `NotFound` for a declared document
 * that is not there, `Unreadable` for a file that cannot be read or a text in an unknown language.
 */
export async function ingestDocument(context: DeskContext, input: IngestInput): Promise<IngestResult> {
  requirePermission(context, 'ingest-document');
  const { everything } = context;
  const declared = declaredDocument(input.declared);
  const admission = await admissionOf(context, input.audience);
  const sha256 = sha256Of(input.file.bytes);
  const known = await expressionOfFile(everything, sha256);
  if (known) {
    return inTransaction(everything, async (transaction) =>
      presentSeen(transaction, admission, await seenDocument(transaction, admission, known)),
    );
  }

  const arrival = await understandArrival({ database: everything, reader: input.reader }, input.file, declared);
  await input.before;
  return inTransaction(everything, async (transaction) => {
    await lockRegister(transaction);
    const taken = await record(transaction, arrival, admission);
    const result = await presentSeen(transaction, admission, taken);
    await recordArrival(transaction, context, taken, input.file.name);
    return result;
  });
}

/** What whoever brought it may see of the result: other versions and languages may be hidden from them. */
function presentSeen(database: Kysely<Database>, admission: Admission, taken: Taken): Promise<IngestResult> {
  return seeingOnly(database, admission.audiences, () => present(database, taken));
}

async function recordArrival(
  transaction: Kysely<Database>,
  context: DeskContext,
  { id, outcome }: Taken,
  fileName: string,
): Promise<void> {
  if (outcome === 'same-file') return;
  const audienceId = await audienceIdOfExpression(transaction, id);
  await recordChange(transaction, context, {
    action: 'ingest-document',
    subject: { type: 'document', id },
    ...(audienceId === PUBLIC_AUDIENCE ? {} : { audienceId }),
    after: { file: baseName(fileName), outcome },
  });
}

/** What became of a file and of what is inside it. */
interface Taken extends Recorded {
  readonly attachments: readonly TakenAttachment[];
}

type TakenAttachment =
  | { readonly fileName: string; readonly taken: Taken }
  | { readonly fileName: string; readonly problem: AttachmentProblem };

async function record(database: Kysely<Database>, arrival: Arrival, admission: Admission): Promise<Taken> {
  const known = await expressionOfFile(database, arrival.sha256);
  if (known) return seenDocument(database, admission, known);

  const recorded = await recordDocument(database, arrival, admission);
  const inside = await admissionInside(database, admission, recorded.id);
  const attachments: TakenAttachment[] = [];
  for (const attachment of arrival.attachments) attachments.push(await recordAttachment(database, attachment, inside));
  await insertAttachments(
    database,
    recorded.id,
    attachments.flatMap(({ fileName, ...each }) =>
      'taken' in each && each.taken.id !== recorded.id
        ? [{ expressionId: each.taken.id, fileName: baseName(fileName) }]
        : [],
    ),
  );
  return { ...recorded, attachments };
}

async function recordAttachment(
  database: Kysely<Database>,
  attachment: ArrivedAttachment,
  admission: Admission,
): Promise<TakenAttachment> {
  const { fileName } = attachment;
  if ('problem' in attachment) return { fileName, problem: attachment.problem };
  if ('known' in attachment) return { fileName, taken: await seenDocument(database, admission, attachment.known) };
  return { fileName, taken: await record(database, attachment.arrival, admission) };
}

/** A file that is there already, if whoever brings it may see it; else throws `Invalid`. */
async function seenDocument(database: Kysely<Database>, admission: Admission, id: string): Promise<Taken> {
  await demandSeen(database, admission, id);
  return seeingOnly(database, admission.audiences, () => knownDocument(database, id));
}

/** A file that is there already, with what came inside it; `above` are the texts that it came inside. */
async function knownDocument(
  database: Kysely<Database>,
  id: string,
  above: ReadonlySet<string> = new Set(),
): Promise<Taken> {
  const inside = new Set([...above, id]);
  const attachments: TakenAttachment[] = [];
  const stored = await attachmentsOf(database, id);
  const ids = stored.map(({ expression_id }) => expression_id);
  const seen = await findExpressions(database, ids);
  for (const { expression_id, file_name } of stored) {
    if (inside.has(expression_id) || !seen.has(expression_id)) continue;
    attachments.push({ fileName: file_name, taken: await knownDocument(database, expression_id, inside) });
  }
  return { outcome: 'same-file', id, kin: null, attachments };
}

async function present(database: Kysely<Database>, { outcome, id, kin, attachments }: Taken): Promise<IngestResult> {
  const [document] = await presentDocumentRows(database, [...(await findExpressions(database, [id])).values()]);
  if (!document) throw new Error(`expression ${id} left the register while it was taken in`);
  const results: AttachmentResult[] = [];
  for (const { fileName, ...each } of attachments) {
    results.push('taken' in each ? { fileName, result: await present(database, each.taken) } : { fileName, ...each });
  }
  return {
    outcome,
    document,
    passages: await countPassages(database, id),
    mentions: await countMentions(database, id),
    kinship: kin && (await presentKinship(database, kin)),
    attachments: results,
  };
}

async function presentKinship(
  database: Kysely<Database>,
  { as, of, by }: NonNullable<Recorded['kin']>,
): Promise<Kinship | null> {
  const document = (await findDocumentRefs(database, [of])).get(of);
  return document ? { as, of: document, by } : null;
}
