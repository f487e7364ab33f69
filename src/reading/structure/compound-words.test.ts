import { expect, test } from 'vitest';
import { isCompound } from './compound-words.ts';
import { vocabularyOf } from './vocabulary.ts';

const english = vocabularyOf([
  'This is the end of the river road and the small boat yard here',
  'a framework exists already in the text',
]);
const danish = vocabularyOf(['Det er en aftale om floden og om små både i havnen her']);

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
