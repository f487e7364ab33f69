import { expect, test } from 'vitest';
import { isCompound } from './compound-words.ts';
import { LineTable } from './line-table.ts';
import { Vocabulary } from './vocabulary.ts';

function wordsOf(lines: readonly string[]): Vocabulary {
  const table = LineTable.ofText(lines.join('\n'));
  return new Vocabulary(table, table.rows());
}

const english = wordsOf([
  'This is the end of the river road and the small boat yard here',
  'a framework exists already in the text',
]);
const danish = wordsOf(['Det er en aftale om floden og om små både i havnen her']);

test.each([
  ['twenty', 'seven', true],
  ['rules', 'based', true],
  ['river', 'boat', true],
  ['pro', 'longed', false],
  ['under', 'standing', false],
  ['short', 'age', false],
  ['frame', 'work', false],
])('%s-%s in English: %s', (first, second, kept) => {
  expect(isCompound(first, second, english)).toBe(kept);
});

test('Danish writes compounds in one, but for a few', () => {
  expect(isCompound('flod', 'både', danish)).toBe(false);
  expect(isCompound('it', 'sikkerhed', danish)).toBe(true);
});
