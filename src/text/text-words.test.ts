import { expect, test } from 'vitest';
import { TextWords } from './text-words.ts';

function wordsOf(text: string): string[] {
  const { length, starts, ends } = new TextWords(text);
  return Array.from({ length }, (_, place) => text.slice(starts[place], ends[place]));
}

test.each([
  ['Act by 2030.', ['Act', 'by', '2030']],
  ['e-mail, R&D', ['e', 'mail', 'R', 'D']],
  ['Ærø øl', ['Ærø', 'øl']],
  ['a 😀 𝒳y \ud800b', ['a', '𝒳y', 'b']],
  ['a b c d e f g', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
  ['  ', []],
  ['', []],
])('%j', (text, expected) => expect(wordsOf(text)).toEqual(expected));

test('equal words have equal numbers', () => {
  const { numbers, vocabulary } = new TextWords('to act is to act');
  expect([...numbers.slice(0, 5)].map((number) => vocabulary.word(number))).toEqual(['to', 'act', 'is', 'to', 'act']);
  expect(numbers[0]).toBe(numbers[3]);
});

test('finds the first word that ends behind an offset', () => {
  const words = new TextWords('to act now');
  expect([0, 1, 2, 5, 6, 9, 10, 99].map((offset) => words.placeBehind(offset))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});
