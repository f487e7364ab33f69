import { expect, test } from 'vitest';
import { LineTable } from './line-table.ts';
import { gatherWords } from './words.ts';

function wordsOf(text: string): Map<string, boolean> {
  const table = LineTable.ofText(text);
  return new Map(gatherWords(table, table.rows()));
}

test('the first and the last word of a line may be parts of words; those between are whole', () => {
  expect(wordsOf('broken lines end\nLines here end soon')).toEqual(
    new Map([
      ['broken', false],
      ['lines', true],
      ['end', true],
      ['here', true],
      ['soon', false],
    ]),
  );
});

test('hyphens join the parts of a word, but not to nothing', () => {
  expect([...wordsOf('a well-being b- c -d e').keys()]).toEqual(['a', 'well-being', 'b', 'c', 'd', 'e']);
});

test('capital letters are small ones, also where these take two characters or depend on the place', () => {
  expect([...wordsOf('x İstanbul ΟΔΟΣ Ærø x').keys()]).toEqual(['x', 'i\u0307stanbul', 'οδος', 'ærø']);
});

test('more words than the table has room for at first are all kept', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `name${index}`);
  const words = wordsOf(names.join(' '));
  expect(words.size).toBe(5000);
  expect([...words].filter(([, isInside]) => !isInside).map(([word]) => word)).toEqual(['name0', 'name4999']);
});
