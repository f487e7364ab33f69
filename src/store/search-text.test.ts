import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchText } from './search-text.ts';
import { parseTextQuery } from './text-query.ts';

describe('what search sees', () => {
  test.each([
    ['EU’s ØKONOMI', 'eu   økonomi'],
    ["Rådet's og/eller art.5", 'rådet   og eller art 5'],
    ["'sammen' i 2030's", ' sammen  i 2030  '],
    ['cyber-diplomati', 'cyber diplomati'],
  ])('%s', (text, seen) => {
    expect(searchText(text)).toBe(seen);
  });

  test('every character keeps its place', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const seen = searchText(text);
        expect(seen).toHaveLength(text.length);
        expect(seen).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
      }),
    );
  });
});

describe('what is asked for', () => {
  const term = (words: string, given = {}) => ({
    words: words.split(' '),
    isPrefix: false,
    isExcluded: false,
    ...given,
  });

  test.each([
    ['sea cables', [term('sea'), term('cables')]],
    ['"sea cables" map', [term('sea cables'), term('map')]],
    ['»sea cables«', [term('sea cables')]],
    ['-stance -"two words"', [term('stance', { isExcluded: true }), term('two words', { isExcluded: true })]],
    ['diplo*', [term('diplo', { isPrefix: true })]],
    ['EU-dele*', [term('eu dele', { isPrefix: true })]],
    ['"begun phrase', [term('begun phrase')]],
    ['- "" * - & |', []],
    ['well-known', [term('well known')]],
  ])('%s', (text, terms) => {
    expect(parseTextQuery(text)).toEqual(terms);
  });

  test('a letter with its accent apart is the same letter', () => {
    expect(parseTextQuery('re\u0301sume\u0301')).toEqual(parseTextQuery('résumé'));
  });

  test('no text is too much', () => {
    expect(parseTextQuery('word '.repeat(1000))).toHaveLength(32);
  });
});
