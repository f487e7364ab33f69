import { describe, expect, test } from 'vitest';
import { enumerationAt, follows, startsList } from './enumeration.ts';

function mark(text: string) {
  const found = enumerationAt(text);
  if (!found) throw new Error(`no mark in ${text}`);
  return found;
}

describe('enumerationAt', () => {
  test.each([
    ['4. Rådet', '4.', 4, 3],
    ['12) mål', '12)', 12, 4],
    ['(3) mål', '(3)', 3, 4],
    ['2.1 Mål', '2.1', 1, 4],
    ['6.Calls for', '6.', 6, 2],
    ['a) styrke', 'a)', 1, 3],
    ['(b)  styrke', '(b)', 2, 5],
    ['B. Mål', 'B.', 2, 3],
    ['aa) styrke', 'aa)', 27, 4],
    ['Article 5 Each Party', 'Article 5', 5, 10],
    ['Article premier Objet', 'Article premier', 1, 16],
    ['Regel 7 Havnen', 'Regel 7', 7, 8],
    ['§ 3. Loven', '§ 3', 3, 5],
    ['• Samlet', '•', 0, 2],
    ['– at', '–', 0, 2],
    ['  1. ind', '1.', 1, 5],
  ])('%s', (text, number, ordinal, length) => {
    expect(mark(text)).toMatchObject({ number, ordinal, length });
  });

  test.each([
    'Rådet',
    '2023 var',
    '1.5 mio.x'.slice(0, 3),
    '3.',
    'a)',
    '--- x',
    'bl. a.',
    '1000. x',
    '(3 mål)',
    'EU) x',
    '-5',
    '(4. x',
    '1.1993 x',
    'Artists paint',
    'A fair wind',
    'Rules apply',
  ])('nothing in %s', (text) => {
    expect(enumerationAt(text)).toBeNull();
  });
});

describe('lists', () => {
  test('a mark follows the one before in its own style', () => {
    expect(follows(mark('1. x'), mark('2. x'))).toBe(true);
    expect(follows(mark('1. x'), mark('3. x'))).toBe(false);
    expect(follows(mark('1. x'), mark('2) x'))).toBe(false);
    expect(follows(mark('• x'), mark('• x'))).toBe(true);
  });

  test('i) follows h) as a letter, and ii) follows i) as a numeral', () => {
    expect(follows(mark('h) x'), mark('i) x'))).toBe(true);
    expect(follows(mark('i) x'), mark('ii) x'))).toBe(true);
    expect(follows(mark('(iii) x'), mark('(iv) x'))).toBe(true);
    expect(startsList(mark('(i) x'))).toBe(true);
    expect(startsList(mark('(b) x'))).toBe(false);
  });
});
