import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SourceFile } from '../reading/document.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { expressionOfFile } from '../store/manifestations.ts';
import type { Database } from '../store/schema.ts';
import type { DeclaredDocument } from './declared-document.ts';
import type { DocumentReader } from './document-reader.ts';
import type { AttachmentProblem } from './ingest-views.ts';
import type { UnderstoodFile } from './record-document.ts';

/** A file with everything inside it, ready to be written into the register. */
export interface Arrival extends UnderstoodFile {
  readonly attachments: readonly ArrivedAttachment[];
}

/** An attachment: understood, in the register already, or with what is wrong with it. */
export type ArrivedAttachment =
  | { readonly fileName: string; readonly arrival: Arrival }
  | { readonly fileName: string; readonly known: string }
  | { readonly fileName: string; readonly problem: AttachmentProblem };

/** What files are understood with. */
export interface Understanding {
  readonly database: Kysely<Database>;
  readonly reader: DocumentReader;
}

/** How deep messages lie inside messages, deeper than anybody forwards; what is deeper is not read. */
export const DEEPEST_ATTACHMENT = 4;
/** Attachments of one file, those of its attachments counted with them. */
const MOST = 100;

/** How deep a file lies inside others, and how many more there may be, shared by all of them. */
interface Bounds {
  readonly depth: number;
  readonly room: { left: number };
}

/**
 * Understands a file, its attachments, and theirs. An attachment that cannot be read is reported and keeps none of the
 * others out; so are those beyond what one file may bring. What is declared holds for the file and not for what is
 * inside it. A message too short to tell its language has that of its first attachment. Throws `Unreadable`.
 */
export function understandArrival(
  understanding: Understanding,
  file: SourceFile,
  declared: DeclaredDocument,
): Promise<Arrival> {
  return understand(understanding, file, declared, { depth: 0, room: { left: MOST } });
}

async function understand(
  understanding: Understanding,
  file: SourceFile,
  declared: DeclaredDocument,
  bounds: Bounds,
): Promise<Arrival> {
  const { reader } = understanding;
  const sha256 = sha256Of(file.bytes);
  const inside = (files: readonly SourceFile[]) =>
    understandEach(understanding, files, { sample: declared.sample }, { ...bounds, depth: bounds.depth + 1 });
  try {
    const understood = await reader.understand(file, declared);
    return { file, sha256, declared, understood, attachments: await inside(understood.document.attachments) };
  } catch (error) {
    if (!(error instanceof Unreadable) || error.code !== 'unknown-language') throw error;
    const attachments = await inside((await reader.read(file)).attachments);
    const language = languageOf(attachments);
    if (language === null) throw error;
    const understood = await reader.understand(file, { ...declared, language });
    return { file, sha256, declared, understood, attachments };
  }
}

function languageOf(attachments: readonly ArrivedAttachment[]) {
  const first = attachments.find((attachment) => 'arrival' in attachment);
  return first ? first.arrival.understood.language : null;
}

async function understandEach(
  understanding: Understanding,
  files: readonly SourceFile[],
  declared: DeclaredDocument,
  bounds: Bounds,
): Promise<ArrivedAttachment[]> {
  const attachments: ArrivedAttachment[] = [];
  for (const file of files) {
    attachments.push({ fileName: file.name, ...(await understandOne(understanding, file, declared, bounds)) });
  }
  return attachments;
}

type Outcome = { readonly arrival: Arrival } | { readonly known: string } | { readonly problem: AttachmentProblem };

async function understandOne(
  understanding: Understanding,
  file: SourceFile,
  declared: DeclaredDocument,
  bounds: Bounds,
): Promise<Outcome> {
  const { depth, room } = bounds;
  if (room.left === 0) return { problem: { code: 'unpacks-too-large', details: {} } };
  if (depth > DEEPEST_ATTACHMENT) return { problem: { code: 'nested-too-deep', details: {} } };
  room.left -= 1;
  const known = await expressionOfFile(understanding.database, sha256Of(file.bytes));
  if (known !== undefined) return { known };
  try {
    return { arrival: await understand(understanding, file, declared, bounds) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { code: error.code, details: error.details } };
  }
}

/** The SHA-256 of `bytes`, hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
