import { expect, test } from 'vitest';
import { LineTable } from './line-table.ts';
import { Words } from './words.ts';

function wordsOf(text: string): Words {
  const table = LineTable.ofText(text);
  return new Words(table, table.rows());
}

/** Those of `words` that the text has, and those of them that stand inside its lines. */
function known(text: string, words: readonly string[]): { all: string[]; inside: string[] } {
  const own = wordsOf(text);
  return { all: words.filter((word) => own.has(word)), inside: words.filter((word) => own.hasInside(word)) };
}

test('the first and the last word of a line may be parts of words; those between are whole', () => {
  const words = ['broken', 'lines', 'end', 'here', 'soon', 'line', 'so'];
  expect(known('broken lines end\nLines here end soon', words)).toEqual({
    all: ['broken', 'lines', 'end', 'here', 'soon'],
    inside: ['lines', 'end', 'here'],
  });
});

test('hyphens join the parts of a word, but not to nothing', () => {
  const words = ['a', 'well-being', 'well', 'b', 'b-', 'c', '-d', 'd', 'e'];
  expect(known('a well-being b- c -d e', words).all).toEqual(['a', 'well-being', 'b', 'c', 'd', 'e']);
});

test('capital letters are small ones, also where these take two characters or depend on the place', () => {
  const words = ['i\u0307stanbul', 'İSTANBUL', 'istanbul', 'οδος', 'ΟΔΟΣ', 'ærø', 'ÆRØ'];
  const without = words.filter((word) => word !== 'istanbul');
  expect(known('x İstanbul ΟΔΟΣ Ærø x', words)).toEqual({ all: without, inside: without });
});

test('two stretches of the text are a word together if the text has that word', () => {
  const text = 'vi bygger hav vindmøller på havet og på land\nHavVINDmøller ΟΔ ΟΣ står ΟΔΟΣ der';
  const words = wordsOf(text);
  const joined = (one: string, other: string) => {
    const [start, next] = [text.indexOf(one), text.indexOf(other)];
    return words.hasJoined(start, start + one.length, next, next + other.length);
  };
  expect(joined('hav', 'vindmøller')).toBe(true);
  expect(joined('ΟΔ', 'ΟΣ')).toBe(true);
  expect(joined('vi', 'vindmøller')).toBe(false);
});

test('more words than the table has room for at first are all kept', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `name${index}`);
  const words = wordsOf(names.join(' '));
  expect(names.filter((name) => !words.has(name))).toEqual([]);
  expect(names.filter((name) => !words.hasInside(name))).toEqual(['name0', 'name4999']);
  expect(words.has('name5000')).toBe(false);
});

test('a word that shares the hash of another is told from it', () => {
  const words = wordsOf('the yhkvxfa stands here');
  expect(words.has('yhkvxfa')).toBe(true);
  expect(words.has('xdrpsgs')).toBe(false);
});
