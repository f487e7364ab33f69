import { expect, test } from 'vitest';
import { findTitle } from './document-facts.ts';

test.each([
  ['Strategy for the digital decade', 'Strategy for the digital decade'],
  [' Two\n lines ', 'Two lines'],
  ['', null],
  ['.', null],
  ['– –', null],
  ['Microsoft Word - draft.doc', null],
  [null, null],
])('of the metadata %j the title is %j', (inMetadata, title) => {
  expect(findTitle([], inMetadata)).toBe(title);
});
