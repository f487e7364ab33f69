import { hash } from 'node:crypto';
import { codeUnitsOf } from './characters.ts';
import type { CodedText } from './vocabulary.ts';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const SHORT_ID_LENGTH = 10;
const BITS_PER_DIGIT = 5;
const DIGIT_MASK = 31;

/**
 * SHA-256, in hexadecimal, of the letters and digits of `text`, composed (NFC) and lower-cased. Two renderings of
 * the same words have the same fingerprint whatever their layout, hyphenation and punctuation.
 */
export function fingerprint(text: string): string {
  return fingerprintOf({ text, codes: codeUnitsOf(text) });
}

/** As {@link fingerprint}, of a text whose code units are known already. */
export function fingerprintOf(coded: CodedText): string {
  if (!NEEDS_COMPOSING.test(coded.text)) return hash('sha256', lettersAndDigits(coded), 'hex');
  const text = coded.text.normalize('NFC').toLowerCase();
  return hash('sha256', lettersAndDigits({ text, codes: codeUnitsOf(text) }), 'hex');
}

/** Signs before the first mark, and punctuation: of these, all are composed and none looks at its neighbours for its lower case. */
const NEEDS_COMPOSING = /[^\0-\u02ff\u2000-\u206f]/;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** A code unit becomes three bytes at most, also in lower case. */
const LONGEST_IN_BYTES = 3;
const ASCII_END = 0x80;
const ONE_KEPT = 0x100;
/** What is kept of each character of ASCII: itself in lower case, plus {@link ONE_KEPT}; 0 where it is no letter and no digit. */
const KEPT = Uint16Array.from({ length: ASCII_END }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(lower) ? lower.charCodeAt(0) | ONE_KEPT : 0;
});

/**
 * What `LETTER_OR_DIGIT` takes of `text` in lower case, as UTF-8; a loop over code units, for a regular expression takes
 * several times as long. It does not ask what is a letter, which no processor can foresee: it writes every character of
 * ASCII and steps on from those that count.
 */
function lettersAndDigits({ text, codes }: CodedText): Buffer {
  const bytes = Buffer.allocUnsafe(codes.length * LONGEST_IN_BYTES);
  const others = new Map<number, Buffer>();
  let length = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code < ASCII_END) {
      const kept = KEPT[code] ?? 0;
      bytes[length] = kept;
      length += kept >> 8;
      continue;
    }
    const point = text.codePointAt(at) ?? code;
    if (point !== code) at += 1;
    let kept = others.get(point);
    if (kept === undefined) {
      const lower = [...String.fromCodePoint(point).toLowerCase()];
      kept = Buffer.from(lower.filter((character) => LETTER_OR_DIGIT.test(character)).join(''));
      others.set(point, kept);
    }
    bytes.set(kept, length);
    length += kept.length;
  }
  return bytes.subarray(0, length);
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
  const byte = (digitAt(hexadecimal, first) << 4) | digitAt(hexadecimal, first + 1);
  return (byte >> (8 - BITS_PER_DIGIT - (place & 3))) & DIGIT_MASK;
}

const ZERO = 0x30;
const TEN = 0x61 - 10;

/** The value of a digit of a hexadecimal number in small letters. */
function digitAt(hexadecimal: string, place: number): number {
  const code = hexadecimal.charCodeAt(place);
  return code < TEN ? code - ZERO : code - TEN;
}
