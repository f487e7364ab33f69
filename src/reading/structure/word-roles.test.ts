import { expect, test } from 'vitest';
import { endsIn, WordRoles } from './word-roles.ts';

const ROLES = new WordRoles(
  new Map([
    ['noting', 1],
    ['øger', 2],
    ['also', 4],
  ]),
);

const roleOf = (word: string) => ROLES.of(`(${word})`, 1, 1 + word.length);

test('a word is known in capital and small letters, and only the whole of it', () => {
  expect(['noting', 'Noting', 'NOTING', 'ØGER', 'also'].map(roleOf)).toEqual([1, 1, 1, 2, 4]);
  expect(['notin', 'notings', 'oger', 'Σ', ''].map(roleOf)).toEqual([0, 0, 0, 0, 0]);
});

test('the end of a word is compared in small letters', () => {
  expect(endsIn('RecallING that', 9, 'ing')).toBe(true);
  expect(endsIn('Recalled that', 8, 'ing')).toBe(false);
  expect(endsIn('ng', 2, 'ing')).toBe(false);
});
