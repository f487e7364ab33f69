import { expect, test } from 'vitest';
import { WordMemory } from './word-memory.ts';

test('asks once for each word, wherever it stands', () => {
  const asked: string[] = [];
  const memory = new WordMemory((word) => {
    asked.push(word);
    return word.toUpperCase();
  });
  const text = 'havn by havn';
  expect([memory.at(text, 0, 4), memory.at(text, 5, 7), memory.at(text, 8, 12)]).toEqual(['HAVN', 'BY', 'HAVN']);
  expect(asked).toEqual(['havn', 'by']);
});

test('tells many words apart, and forgets before it grows without end', () => {
  const memory = new WordMemory((word) => word.length);
  const words = Array.from({ length: 300_000 }, (_, index) => `w${index}`);
  expect(words.every((word) => memory.at(word, 0, word.length) === word.length)).toBe(true);
});

test('does not keep very long words', () => {
  let asked = 0;
  const memory = new WordMemory(() => {
    asked += 1;
    return asked;
  });
  const long = 'x'.repeat(1000);
  memory.at(long, 0, 1000);
  expect(memory.at(long, 0, 1000)).toBe(2);
});
