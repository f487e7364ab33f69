import { describe, expect, test } from 'vitest';
import { fingerprint, shortId } from './fingerprint.ts';

describe('fingerprint', () => {
  test('is the SHA-256 of letters and digits in lower case', () => {
    // printf 'aftale2025' | sha256sum
    expect(fingerprint('Aftale 2025!')).toBe('106c4a5c634820edd9ee3679dafc2a78805528289096e84873eec53386fa9668');
  });

  test('does not depend on layout, hyphenation, punctuation or composition', () => {
    expect(fingerprint('menneske-\nrettigheder, på  én gang.')).toBe(
      fingerprint('Menneskerettigheder på e\u0301n gang'),
    );
  });

  test('depends on every letter and digit', () => {
    expect(fingerprint('5 lande')).not.toBe(fingerprint('6 lande'));
    expect(fingerprint('så')).not.toBe(fingerprint('sa'));
  });
});

describe('shortId', () => {
  test('is ten characters of Crockford base 32', () => {
    expect(shortId('a')).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{10}$/u);
  });

  test('keeps its parts apart', () => {
    expect(shortId('ab', 'c')).not.toBe(shortId('a', 'bc'));
    expect(shortId('ab', 'c')).toBe(shortId('ab', 'c'));
  });
});
