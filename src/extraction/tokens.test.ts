import { expect, test } from 'vitest';
import { codeUnitsOf } from '../text/characters.ts';
import { tokenEnd, tokenStart } from './tokens.ts';

function tokens(text: string): string[] {
  const found: string[] = [];
  const codes = codeUnitsOf(text);
  for (let at = tokenStart(codes, 0, text.length); at < text.length; ) {
    const end = tokenEnd(codes, at, text.length);
    found.push(text.slice(at, end));
    at = tokenStart(codes, end, text.length);
  }
  return found;
}

test.each([
  ['The follow-up, and/or R&D.', ['The', 'follow-up', ',', 'and/or', 'R&D', '.']],
  ['1,000.5 or 3,5 mio. kr.', ['1,000.5', 'or', '3,5', 'mio', '.', 'kr', '.']],
  ['12.34.56a, 1,2b', ['12.34', '.', '56a', ',', '1', ',', '2b']],
  ['12,34,56a', ['12,34', ',', '56a']],
  ['EU’s ‘own’', ['EU’s', '‘', 'own', '’']],
  ['é\u0301x 𝒳𝒴-z 😀', ['é', '\u0301', 'x', '𝒳𝒴-z', '😀']],
  ['', []],
  [' \u00a0\n', []],
])('%j', (text, expected) => expect(tokens(text)).toEqual(expected));

test('a token ends where the text that is looked at ends', () => {
  expect(tokenEnd(codeUnitsOf('follow-up'), 0, 7)).toBe(6);
  expect(tokenEnd(codeUnitsOf('1,000'), 0, 3)).toBe(3);
});
