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
  const words = (written: string, given = {}) => ({
    words: written.split(' '),
    isPrefix: false,
    isPhrase: false,
    ...given,
  });
  const term = (written: string, given = {}) => ({ choices: [words(written, given)], isExcluded: false });
  const phrase = (written: string) => term(written, { isPhrase: true });
  const without = (found: ReturnType<typeof term>) => ({ ...found, isExcluded: true });

  test.each([
    ['sea cables', [term('sea'), term('cables')]],
    ['"sea cables" map', [phrase('sea cables'), term('map')]],
    ['»sea cables«', [phrase('sea cables')]],
    ['-stance -"two words"', [without(term('stance')), without(phrase('two words'))]],
    ['diplo*', [term('diplo', { isPrefix: true })]],
    ['EU-dele*', [term('eu dele', { isPrefix: true })]],
    ['"begun phrase', [phrase('begun phrase')]],
    ['- "" * - & |', []],
    ['well-known', [term('well known')]],
    ['sea OR ocean map', [{ choices: [words('sea'), words('ocean')], isExcluded: false }, term('map')]],
    [
      'hav ELLER kyst ELLER "åben strand"',
      [{ choices: [words('hav'), words('kyst'), words('åben strand', { isPhrase: true })], isExcluded: false }],
    ],
    ['OR sea OR', [term('sea')]],
    ['sea OR -map', [term('sea'), without(term('map'))]],
    ['or ORDER', [term('or'), term('order')]],
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
