import { isUtf8 } from 'node:buffer';
import type { ReadingNotice } from './document.ts';
import { Unreadable } from './unreadable.ts';

/** Text decoded from bytes. */
export interface Decoded {
  readonly text: string;
  /** Its name in the Encoding Standard: "utf-8", "utf-16le", "windows-1252". */
  readonly encoding: string;
  readonly notices: readonly ReadingNotice[];
}

const SAMPLE = 4096;

/**
 * Decodes a text file: UTF-8 or UTF-16, with or without a byte order mark, else Windows-1252 where the bytes look
 * like text in it. Byte order marks are dropped.
 *
 * @throws Unreadable `invalid-encoding` with the `offset` of the first byte that fits no encoding.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const mark = byteOrderMark(bytes);
  const utf16 = mark?.startsWith('utf-16') ? mark : mark ? null : utf16ByPattern(bytes);
  if (utf16) return { text: decodeUtf16(bytes, utf16, name), encoding: utf16, notices: [] };
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', notices: [] };
  return decodeLegacy(bytes, name, firstInvalidUtf8(bytes), mark === 'utf-8');
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Western text in UTF-16 has a zero for every second byte. */
function utf16ByPattern(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  for (let index = sample.indexOf(0); index >= 0; index = sample.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return null;
  if (odd > 0.4 * pairs && even < 0.05 * pairs) return 'utf-16le';
  if (even > 0.4 * pairs && odd < 0.05 * pairs) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: string, name: string): string {
  if (bytes.length % 2 === 1) throw new Unreadable('invalid-encoding', name, { encoding, offset: bytes.length - 1 });
  const text = new TextDecoder(encoding).decode(bytes);
  const markLength = byteOrderMark(bytes) === encoding ? 2 : 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.includes('\uFFFD')) {
    for (let index = 0; index < text.length; index += 1) {
      const offset = markLength + index * 2;
      if (text.charCodeAt(index) !== 0xfffd || view.getUint16(offset, encoding === 'utf-16le') === 0xfffd) continue;
      throw new Unreadable('invalid-encoding', name, { encoding, offset });
    }
  }
  return text;
}

/** Offset of the first byte that is no UTF-8; the number of bytes if all are. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the UTF-8 sequence at `at`, 0 if it is none (RFC 3629, section 4). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let index = 2; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/**
 * Not UTF-8: Windows-1252 if no byte is one that it leaves undefined and the letters above ASCII are as rare as they
 * are in Western text; UTF-8 with a few broken bytes if nearly all sequences are right; else nothing.
 */
function decodeLegacy(bytes: Uint8Array, name: string, offset: number, hasMark: boolean): Decoded {
  const { broken, sound, undefinedBytes } = countHighBytes(bytes);
  if (sound > 20 * broken || hasMark) {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, encoding: 'utf-8', notices: [notice('utf-8', broken, offset)] };
  }
  if (undefinedBytes > 0 || sound > broken || broken > 0.3 * bytes.length) {
    throw new Unreadable('invalid-encoding', name, { encoding: 'utf-8', offset });
  }
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text, encoding: 'windows-1252', notices: [notice('windows-1252', broken, offset)] };
}

function notice(encoding: string, count: number, offset: number): ReadingNotice {
  return { code: 'undecodable-bytes-replaced', details: { encoding, count, offset } };
}

function countHighBytes(bytes: Uint8Array): { broken: number; sound: number; undefinedBytes: number } {
  const counts = { broken: 0, sound: 0, undefinedBytes: 0 };
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      counts.broken += 1;
      if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(bytes[at] ?? 0)) counts.undefinedBytes += 1;
    }
    if (length > 1) counts.sound += 1;
    at += Math.max(1, length);
  }
  return counts;
}
