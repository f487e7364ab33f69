import { createHash } from 'node:crypto';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const SHORT_ID_LENGTH = 10;
const BITS_PER_DIGIT = 5n;

/**
 * SHA-256, in hexadecimal, of the letters and digits of `text`, composed (NFC) and lower-cased. Two renderings of
 * the same words have the same fingerprint whatever their layout, hyphenation and punctuation.
 */
export function fingerprint(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return createHash('sha256').update(words).digest('hex');
}

/**
 * A short identifier of what `parts` say together: ten characters of lower-case Crockford base 32 (50 bits) of
 * their SHA-256. Parts are kept apart, so `('a', 'bc')` and `('ab', 'c')` differ.
 */
export function shortId(...parts: string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  let bits = digest.readBigUInt64BE(0) >> (64n - BITS_PER_DIGIT * BigInt(SHORT_ID_LENGTH));
  let id = '';
  for (let digit = 0; digit < SHORT_ID_LENGTH; digit += 1) {
    id = CROCKFORD.charAt(Number(bits & 31n)) + id;
    bits >>= BITS_PER_DIGIT;
  }
  return id;
}
