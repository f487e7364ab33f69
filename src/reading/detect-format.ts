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
};
const SAMPLE = 8192;
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
  if (startsWithPdfHeader(file.bytes)) return 'pdf';
  const named = file.format ?? BY_ENDING[ending(file.name)];
  if (named === 'pdf') throw new Unreadable('damaged', file.name);
  if (isBinary(file.bytes)) {
    throw new Unreadable(named ? 'binary-content' : 'unknown-type', file.name, { ending: ending(file.name) });
  }
  if (named) return named;
  if (ending(file.name) !== '') throw new Unreadable('unknown-type', file.name, { ending: ending(file.name) });
  return looksLikeHtml(file.bytes) ? 'html' : 'text';
}

function ending(name: string): string {
  return /\.(?<ending>[^.]{1,10})$/u.exec(name)?.groups?.ending?.toLowerCase() ?? '';
}

/** A PDF may have up to 1,024 bytes before its header (ISO 32000-1, annex H, note 13). */
function startsWithPdfHeader(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
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
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > 0) return !looksLikeUtf16(sample, zeros);
  return controls > 0.02 * sample.length;
}

function looksLikeUtf16(sample: Uint8Array, zeros: number): boolean {
  const hasMark = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const even = sample.reduce((count, byte, index) => count + (byte === 0 && index % 2 === 0 ? 1 : 0), 0);
  const oneSided = even > 0.9 * zeros || even < 0.1 * zeros;
  return hasMark || (oneSided && zeros > 0.2 * sample.length);
}

/** Control characters that no text has: all but tab, line feed, vertical tab, form feed, carriage return, escape. */
function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
