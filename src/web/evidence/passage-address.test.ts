import { expect, test } from 'vitest';
import { passageAddress } from './passage-address.ts';

test.each([
  ['https://servanda.ministry.example/documents/0123abcdef#para_4__point_a', '0123abcdef', 'para_4__point_a'],
  ['  /documents/0123abcdef?c=zzz#para_4 ', '0123abcdef', 'para_4'],
  ['0123abcdef#para_4', '0123abcdef', 'para_4'],
  ['/documents/0123abcdef#sec_1%5F2', '0123abcdef', 'sec_1_2'],
  ['/documents/0123abcdef#%E0', '0123abcdef', '%E0'],
  ['/documents/0123abcdef', '', ''],
  ['https://elsewhere.example/page#top', '', ''],
  ['', '', ''],
])('%s', (pasted, documentId, passage) => {
  expect(passageAddress(pasted)).toEqual({ documentId, passage });
});
