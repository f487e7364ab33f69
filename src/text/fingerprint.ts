import { hash } from 'node:crypto';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const SHORT_ID_LENGTH = 10;
const BITS_PER_DIGIT = 5;
const DIGIT_MASK = 31;

/**
 * SHA-256, in hexadecimal, of the letters and digits of `text`, composed (NFC) and lower-cased. Two renderings of
 * the same words have the same fingerprint whatever their layout, hyphenation and punctuation.
 */
export function fingerprint(text: string): string {
  return hash('sha256', lettersAndDigits(text.normalize('NFC').toLowerCase()), 'hex');
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** A code unit becomes three bytes at most. */
const LONGEST_IN_BYTES = 3;
const ASCII_END = 0x80;

/** What `LETTER_OR_DIGIT` takes of `text`, as UTF-8; a loop over code units, for a regular expression takes several times as long. */
function lettersAndDigits(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length * LONGEST_IN_BYTES);
  const others = new Map<number, Buffer | null>();
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ASCII_END) {
      if (isAsciiLetterOrDigit(code)) {
        bytes[length] = code;
        length += 1;
      }
      continue;
    }
    const point = text.codePointAt(at) ?? code;
    if (point !== code) at += 1;
    let kept = others.get(point);
    if (kept === undefined) {
      const character = String.fromCodePoint(point);
      kept = LETTER_OR_DIGIT.test(character) ? Buffer.from(character) : null;
      others.set(point, kept);
    }
    for (let place = 0; kept !== null && place < kept.length; place += 1, length += 1) bytes[length] = kept[place] ?? 0;
  }
  return bytes.subarray(0, length);
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/**
 * A short identifier of what `parts` say together: ten characters of lower-case Crockford base 32 (50 bits) of
 * their SHA-256. Parts are kept apart, so `('a', 'bc')` and `('ab', 'c')` differ.
 */
export function shortId(...parts: string[]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'hex');
  let id = '';
  for (let digit = 0; digit < SHORT_ID_LENGTH; digit += 1)
    id += CROCKFORD.charAt(bitsAt(digest, digit * BITS_PER_DIGIT));
  return id;
}

/** The `BITS_PER_DIGIT` bits from `place` on of a hexadecimal number; they lie in two of its digits. */
function bitsAt(hexadecimal: string, place: number): number {
  const first = place >> 2;
  const byte = Number.parseInt(hexadecimal.slice(first, first + 2), 16);
  return (byte >> (8 - BITS_PER_DIGIT - (place & 3))) & DIGIT_MASK;
}
