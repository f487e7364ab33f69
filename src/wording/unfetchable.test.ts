import { expect, test } from 'vitest';
import { UNFETCHABLE_CODES, Unfetchable } from '../fetching/unfetchable.ts';
import { LOCALES } from './locale.ts';
import { wordUnfetchable } from './unfetchable.ts';

test.each(UNFETCHABLE_CODES)('%s is told in both languages, with the address and no gap', (code) => {
  const details = { bytes: 200_000_000, limit: 5, seconds: 30, status: 404, port: 22 };
  for (const locale of LOCALES) {
    const sentence = wordUnfetchable(new Unfetchable(code, 'https://example.org/a', details), locale);
    expect(sentence).toMatch(/^[»“]https:\/\/example\.org\/a[«”] .+\.$/);
    expect(sentence).not.toMatch(/undefined|\[object/);
  }
});

test('a page that is too large says how large it is and what the limit is', () => {
  const failure = new Unfetchable('too-large', 'https://example.org/', { bytes: 200_000_000, limit: 64_000_000 });
  expect(wordUnfetchable(failure, 'en')).toMatch(/200\sMB, the limit is 64\sMB/u);
  expect(wordUnfetchable(failure, 'da')).toMatch(/200\sMB, grænsen er 64\sMB/u);
});
