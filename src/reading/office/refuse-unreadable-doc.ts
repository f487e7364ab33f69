import type { SourceFile } from '../document.ts';
import { Unreadable } from '../unreadable.ts';
import { openCompoundFile } from './compound-file.ts';

/** The stream of a Word document, and what begins it: a number of its own and flags (MS-DOC, 2.5.2). */
const WORD_STREAM = 'WordDocument';
const FLAGS_AT = 10;
const ENCRYPTED = 0x0100;
const START_BYTES = 32;
/** Streams of an encrypted DOCX or XLSX (MS-OFFCRYPTO, 2.3). */
const ENCRYPTED_PACKAGE = 'EncryptedPackage';

/**
 * Refuses what looks like a Word document from before 2007 and cannot be read as one.
 * @throws Unreadable `damaged`, `password-protected`, and `unknown-type` for spreadsheets, slides and messages
 */
export function refuseUnreadableDoc(file: SourceFile): void {
  const compound = openCompoundFile(file.bytes);
  if (compound === null) throw new Unreadable('damaged', file.name);
  if (compound.names.includes(ENCRYPTED_PACKAGE)) throw new Unreadable('password-protected', file.name);
  if (!compound.names.includes(WORD_STREAM)) throw new Unreadable('unknown-type', file.name, { ending: 'doc' });
  const start = compound.start(WORD_STREAM);
  if (!start || start.length < START_BYTES) throw new Unreadable('damaged', file.name);
  const flags = new DataView(start.buffer, start.byteOffset).getUint16(FLAGS_AT, true);
  if ((flags & ENCRYPTED) !== 0) throw new Unreadable('password-protected', file.name);
}
