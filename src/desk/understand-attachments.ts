import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SourceFile } from '../reading/document.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { expressionOfFile } from '../store/manifestations.ts';
import type { Database } from '../store/schema.ts';
import type { DeclaredDocument } from './declared-document.ts';
import type { DocumentReader } from './document-reader.ts';
import type { UnderstoodFile } from './record-document.ts';
import type { AttachmentProblem } from './views.ts';

/** A file with everything inside it, ready to be written into the register. */
export interface Arrival extends UnderstoodFile {
  readonly attachments: readonly ArrivedAttachment[];
}

/** An attachment: understood, in the register already, or with what is wrong with it. */
export type ArrivedAttachment =
  | { readonly fileName: string; readonly arrival: Arrival }
  | { readonly fileName: string; readonly known: string }
  | { readonly fileName: string; readonly problem: AttachmentProblem };

/** Messages inside messages, deeper than anybody forwards. */
const DEEPEST = 4;
/** Attachments of one file, those of its attachments counted with them. */
const MOST = 100;

/** What attachments are taken in with. */
export interface AttachmentInput {
  readonly database: Kysely<Database>;
  readonly reader: DocumentReader;
  /** What is declared of every attachment; what is said of the file itself does not hold for them. */
  readonly declared: DeclaredDocument;
}

/**
 * Understands a file's attachments, and theirs. One that cannot be read is reported and keeps none of the others out;
 * so are those beyond what one file may bring.
 */
export async function understandAttachments(
  input: AttachmentInput,
  attachments: readonly SourceFile[],
): Promise<ArrivedAttachment[]> {
  return understandEach(input, attachments, { depth: 1, room: { left: MOST } });
}

interface Bounds {
  readonly depth: number;
  /** How many more attachments there may be, shared by all levels. */
  readonly room: { left: number };
}

async function understandEach(input: AttachmentInput, files: readonly SourceFile[], bounds: Bounds) {
  const understood: ArrivedAttachment[] = [];
  for (const file of files) understood.push({ fileName: file.name, ...(await understandOne(input, file, bounds)) });
  return understood;
}

type Outcome = { readonly arrival: Arrival } | { readonly known: string } | { readonly problem: AttachmentProblem };

async function understandOne(input: AttachmentInput, file: SourceFile, { depth, room }: Bounds): Promise<Outcome> {
  if (room.left === 0) return { problem: { code: 'unpacks-too-large', details: {} } };
  if (depth > DEEPEST) return { problem: { code: 'nested-too-deep', details: {} } };
  room.left -= 1;
  const sha256 = sha256Of(file.bytes);
  const known = await expressionOfFile(input.database, sha256);
  if (known !== undefined) return { known };
  try {
    const understood = await input.reader.understand(file, input.declared);
    const attachments = await understandEach(input, understood.document.attachments, { depth: depth + 1, room });
    return { arrival: { file, sha256, declared: input.declared, understood, attachments } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { code: error.code, details: error.details } };
  }
}

/** The SHA-256 of `bytes`, hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
