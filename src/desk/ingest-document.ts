import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { allActors } from '../authority/actors.ts';
import { realignOrigin } from '../matching/realign-origin.ts';
import type { SourceFile } from '../reading/document.ts';
import { saveActors } from '../store/actors.ts';
import { insertCommitments, type NewCommitment } from '../store/commitments.ts';
import { findExpressions, insertExpression, textOfExpression } from '../store/expressions.ts';
import { expressionOfFile, insertManifestation } from '../store/manifestations.ts';
import { countMentions, insertMentions } from '../store/mentions.ts';
import { countPassages, insertTree } from '../store/passages.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { fingerprint, shortId } from '../text/fingerprint.ts';
import type { DeskContext } from './context.ts';
import { type DeclaredDocument, declaredDocument } from './declared-document.ts';
import type { DocumentReader } from './document-reader.ts';
import { dueOn } from './due-on.ts';
import { passageLabel } from './passage-label.ts';
import { requireOperator } from './permission.ts';
import { presentDocumentRows } from './presenters/present-documents.ts';
import { storable, type UnderstoodDocument } from './understand-file.ts';
import type { IngestResult } from './views.ts';

/** A file to take in, what is known about it, and who reads it. */
export interface IngestInput {
  readonly file: SourceFile;
  readonly declared?: DeclaredDocument;
  readonly reader: DocumentReader;
}

/**
 * Takes a file into the register with everything found in it, in one transaction: all of it or nothing. Bytes that
 * are there already change nothing; a new file of a text that is there becomes another manifestation of it.
 *
 * Throws `Forbidden` for a visitor, `Invalid` for declared facts that cannot be, `Unreadable` for a file that cannot
 * be read or a text in an unknown language.
 */
export async function ingestDocument(context: DeskContext, input: IngestInput): Promise<IngestResult> {
  requireOperator(context, 'ingest-document');
  const declared = declaredDocument(input.declared);
  const sha256 = createHash('sha256').update(input.file.bytes).digest('hex');
  const known = await expressionOfFile(context.database, sha256);
  if (known) return result(context.database, 'same-file', known);

  const understood = await input.reader.understand(input.file, declared);
  const arrival: Arrival = { file: input.file, sha256, declared, understood };
  const { outcome, id } = await inTransaction(context.database, (transaction) => record(transaction, arrival));
  return result(context.database, outcome, id);
}

interface Arrival {
  readonly file: SourceFile;
  readonly sha256: string;
  readonly declared: DeclaredDocument;
  readonly understood: UnderstoodDocument;
}

type Recorded = { readonly outcome: IngestResult['outcome']; readonly id: string };

async function record(database: Kysely<Database>, arrival: Arrival): Promise<Recorded> {
  const known = await expressionOfFile(database, arrival.sha256);
  if (known) return { outcome: 'same-file', id: known };

  const print = fingerprint(arrival.understood.document.text);
  const id = shortId(print);
  const isNew = await recordText(database, arrival, id, print);
  await recordFile(database, arrival, id);
  return { outcome: isNew ? 'stored' : 'same-text', id };
}

/** False when the register has the text already. */
async function recordText(database: Kysely<Database>, arrival: Arrival, id: string, print: string): Promise<boolean> {
  const { declared, understood } = arrival;
  const { document, extraction, language, date } = understood;
  const actors = actorsIn(understood);
  await saveActors(database, actors);
  const known = new Set(actors.map((actor) => actor.id));
  const title = titleOf(arrival);
  const isNew = await insertExpression(database, {
    id,
    fingerprint: print,
    workKey: declared.work ?? null,
    language,
    title,
    date,
    issuerId: understood.issuer !== null && known.has(understood.issuer) ? understood.issuer : null,
    number: document.number && storable(document.number),
    text: document.text,
    pageCount: document.pageCount,
    sample: declared.sample ?? false,
  });
  if (!isNew) return false;

  await insertTree(database, {
    expressionId: id,
    language,
    text: document.text,
    passages: document.passages,
    footnoteMarkers: document.footnoteMarkers,
  });
  await insertCommitments(database, { id, title, date }, commitmentsOf(understood, known));
  await insertMentions(
    database,
    id,
    extraction.mentions.filter((mention) => known.has(mention.actor)),
  );
  return true;
}

async function recordFile(database: Kysely<Database>, arrival: Arrival, id: string): Promise<void> {
  const { file, sha256, understood } = arrival;
  const { document } = understood;
  const text = (await textOfExpression(database, id)) ?? document.text;
  await insertManifestation(database, {
    sha256,
    expressionId: id,
    fileName: fileName(file),
    format: document.format,
    bytes: file.bytes,
    pageCount: document.pageCount,
    notices: document.notices,
    origin: realignOrigin(document.origin, document.text, text),
  });
}

/** Every actor that authority knows among those that the document names, implies or comes from. */
function actorsIn({ extraction, issuer }: UnderstoodDocument) {
  const ids = new Set<string | null>([issuer]);
  for (const mention of extraction.mentions) ids.add(mention.actor);
  for (const { speaker, bearers } of extraction.commitments) {
    for (const part of bearers) ids.add(part.actor);
    if (speaker) ids.add(speaker.actor);
  }
  return allActors().filter((actor) => ids.has(actor.id));
}

function commitmentsOf({ document, extraction }: UnderstoodDocument, known: ReadonlySet<string>): NewCommitment[] {
  const passages = new Map(document.passages.map((passage) => [passage.eId, passage]));
  const isKnown = (id: string | null | undefined): id is string => typeof id === 'string' && known.has(id);
  return extraction.commitments.map((found) => {
    const speaker = found.speaker?.actor;
    return {
      found,
      passageLabel: passageLabel(passages, found.passage),
      dueOn: dueOn(found.deadline?.edtf),
      speakerId: isKnown(speaker) ? speaker : null,
      bearerIds: found.bearers.map((bearer) => bearer.actor).filter(isKnown),
    };
  });
}

const LONGEST_TITLE = 500;

function titleOf({ declared, understood, file }: Arrival): string {
  const title = declared.title || understood.document.title || fileName(file).replace(/\.[^.]+$/u, '');
  return storable(title.slice(0, LONGEST_TITLE));
}

const LONGEST_FILE_NAME = 255;

/** The last part of the name as it came, fit to be shown and offered for download; never used as a path. */
function fileName(file: SourceFile): string {
  const last = file.name.split(/[/\\]/u).at(-1) ?? '';
  return storable(last.replace(/\p{Cc}/gu, '\uFFFD').slice(-LONGEST_FILE_NAME)) || 'document';
}

async function result(database: Kysely<Database>, outcome: IngestResult['outcome'], id: string): Promise<IngestResult> {
  const [document] = await presentDocumentRows(database, [...(await findExpressions(database, [id])).values()]);
  if (!document) throw new Error(`expression ${id} left the register while it was taken in`);
  return {
    outcome,
    document,
    passages: await countPassages(database, id),
    mentions: await countMentions(database, id),
  };
}
