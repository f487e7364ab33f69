import type { SourceFile, SourceFormat } from './document.ts';
import { Unreadable } from './unreadable.ts';

const BY_ENDING: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  fodt: 'odt',
  rtf: 'rtf',
  doc: 'doc',
  dot: 'doc',
  eml: 'email',
  akn: 'akoma-ntoso',
};
/** The endings, without a dot, of the names of files that can be read; such files may be called otherwise too. */
export const FILE_ENDINGS: readonly string[] = Object.keys(BY_ENDING);

/** Formats whose files are told by their bytes, whatever they are called; all others are text. */
const PACKED: readonly SourceFormat[] = ['pdf', 'docx', 'odt', 'doc'];
const SAMPLE = 8192;
/** Bytes at the end of an archive in which the names of its parts are looked for. */
const LONGEST_DIRECTORY = 262_144;
/** The root element, whatever prefix its namespace has, after a declaration and comments. */
const AKOMA_NTOSO = /<(?:[\w-]{1,40}:)?akomaNtoso[\s>]/u;
/** The root element of an OpenDocument file that is one XML document, and its type. */
const FLAT_TEXT = /<office:document\s[^>]*"application\/vnd\.oasis\.opendocument\.text"/u;
/** The start of an object, from which a PDF is known that has lost its header. */
const PDF_OBJECT = /(?:^|[\r\n])\d{1,9} \d{1,5} obj\b/u;
/** Two header lines of a message, one of them such as only messages have. */
const EMAIL = /^(?:[\w-]{1,70}:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:Received|Return-Path|Message-ID|MIME-Version):[^\n]*\n/iu;
/** 1 for the control characters that no text has: all but those of white space and escape. */
const CONTROLS = new Uint8Array(0x100).fill(1, 0, 0x20).fill(0, 0x09, 0x0e);
CONTROLS[0x1b] = 0;
CONTROLS[0x7f] = 1;
/** Starts of files that are certainly not text, as Latin-1. */
const BINARY_STARTS = [
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00FF\u00D8\u00FF',
  'GIF8',
  '\u007FELF',
  'MZ',
  '\u00D0\u00CF\u0011\u00E0',
  '\u001F\u008B',
  'Rar!',
  '7z\u00BC\u00AF',
  'SQLite format',
  'ID3',
  'OggS',
  '\u00CA\u00FE\u00BA\u00BE',
];

/**
 * Finds what kind of file this is. What the bytes show goes before what the name says.
 *
 * @throws Unreadable `empty-file`, `binary-content` (a text ending on bytes that are none) or `unknown-type`.
 */
export function detectFormat(file: SourceFile): SourceFormat {
  if (file.bytes.length === 0) throw new Unreadable('empty-file', file.name);
  const shown = shownFormat(file.bytes);
  const named = file.format ?? BY_ENDING[ending(file.name)];
  if (shown && (PACKED.includes(shown) || !file.format)) return shown;
  // What programs call a Word document for export is often a web page.
  if (named === 'doc' && looksLikeHtml(file.bytes)) return 'html';
  if (named === 'pdf' && PDF_OBJECT.test(latin1(file.bytes.subarray(0, SAMPLE)))) return 'pdf';
  if (named === 'odt' && isPackedDocument(file.bytes)) return 'odt';
  if (named && PACKED.includes(named)) throw new Unreadable('damaged', file.name);
  if (isBinary(file.bytes)) {
    throw new Unreadable(named ? 'binary-content' : 'unknown-type', file.name, { ending: ending(file.name) });
  }
  if (named) return named;
  if (ending(file.name) !== '') throw new Unreadable('unknown-type', file.name, { ending: ending(file.name) });
  return looksLikeHtml(file.bytes) ? 'html' : 'text';
}

/** What the bytes themselves show, null where they could be any text. */
function shownFormat(bytes: Uint8Array): SourceFormat | null {
  const start = latin1(bytes.subarray(0, SAMPLE));
  // Up to 1,024 bytes may stand before the header (ISO 32000-1, annex H, note 13); a message can hold a whole PDF.
  const isMessage = EMAIL.test(start);
  if (start.slice(0, 1024).includes('%PDF-') && !isMessage) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return packedFormat(bytes);
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'doc';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:\u00EF\u00BB\u00BF)?\s*</u.test(start)) {
    if (AKOMA_NTOSO.test(start)) return 'akoma-ntoso';
    if (FLAT_TEXT.test(start)) return 'odt';
  }
  return isMessage ? 'email' : null;
}

/** What a ZIP archive holds, by the names in its directory at the end. */
function packedFormat(bytes: Uint8Array): SourceFormat | null {
  const names = namesPackedIn(bytes);
  if (names.includes('word/document') || (names.includes('[Content_Types].xml') && names.includes('word/')))
    return 'docx';
  return names.includes('opendocument.text') ? 'odt' : null;
}

/** Whether this is an OpenDocument file whose type does not stand at its start, as one that was packed by hand. */
function isPackedDocument(bytes: Uint8Array): boolean {
  const names = namesPackedIn(bytes);
  return names.startsWith('PK\u0003\u0004') && names.includes('META-INF/manifest.xml') && names.includes('content.xml');
}

function namesPackedIn(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, SAMPLE)) + latin1(bytes.subarray(-LONGEST_DIRECTORY));
}

function ending(name: string): string {
  return /\.(?<ending>[^.]{1,10})$/u.exec(name)?.groups?.ending?.toLowerCase() ?? '';
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body)/iu.test(
    latin1(bytes.subarray(0, SAMPLE)).replace(/^\u00EF\u00BB\u00BF/u, ''),
  );
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const start = latin1(sample.subarray(0, 16));
  if (BINARY_STARTS.some((signature) => start.startsWith(signature))) return true;
  const controls = countControls(sample);
  const zeros = controls === 0 ? 0 : sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros > 0 ? !looksLikeUtf16(sample, zeros) : controls > 0.02 * sample.length;
}

function countControls(bytes: Uint8Array): number {
  const isControl = CONTROLS;
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) count += isControl[bytes[at] as number] as number;
  return count;
}

function looksLikeUtf16(sample: Uint8Array, zeros: number): boolean {
  const hasMark = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const even = sample.reduce((count, byte, index) => count + (byte === 0 && index % 2 === 0 ? 1 : 0), 0);
  const oneSided = even > 0.9 * zeros || even < 0.1 * zeros;
  return hasMark || (oneSided && zeros > 0.2 * sample.length);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
