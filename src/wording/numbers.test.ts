import { describe, expect, it } from 'vitest';
import { formatBytes, formatNumber, formatShare, plural } from './numbers.ts';

/** Intl separates with spaces that do not break, which ones depends on its data. */
const plainSpaces = (text: string) => text.replace(/\s/gu, ' ');

describe('numbers', () => {
  it.each([
    [0, '0 B', '0 byte'],
    [900, '900 B', '900 byte'],
    [143_400, '143 kB', '143 kB'],
    [1_449_000, '1,4 MB', '1.4 MB'],
    [67_108_864, '67 MB', '67 MB'],
    [3_072e9, '3.072 GB', '3,072 GB'],
  ])('says how large %d bytes are', (bytes, danish, english) => {
    expect(plainSpaces(formatBytes(bytes, 'da'))).toBe(danish);
    expect(plainSpaces(formatBytes(bytes, 'en'))).toBe(english);
    expect(formatBytes(bytes, 'da') + formatBytes(bytes, 'en')).not.toContain(' ');
  });

  it('separates thousands as the language does', () => {
    expect([formatNumber(1222, 'da'), formatNumber(1222, 'en')]).toEqual(['1.222', '1,222']);
    expect([plainSpaces(formatShare(0.93, 'da')), formatShare(0.93, 'en')]).toEqual(['93 %', '93%']);
  });

  it('has the singular for one only', () => {
    expect([0, 1, 2].map((count) => plural(count, 'frist', 'frister'))).toEqual(['frister', 'frist', 'frister']);
  });
});
