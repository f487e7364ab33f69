import { describe, expect, test } from 'vitest';
import { wordsOf } from './words.ts';

function seen(text: string): string[] {
  return wordsOf(text).map(({ form, joiner }) => `${joiner ?? '|'}${form}`);
}

describe('wordsOf', () => {
  test.each([
    ['Rådet for EU', ['|Rådet', ' for', ' EU']],
    ["EU’s and EU's", ["|EU's", ' and', " EU's"]],
    ['the U.S. and D.R. Congo', ['|the', ' US', ' and', ' DR', ' Congo']],
    ['St. Lucia. Fiji', ['|St', ' Lucia', '|Fiji']],
    ['EU-USA, Guinea‑Bissau', ['|EU', '-USA', ', Guinea', '-Bissau']],
    ['HR/VP (EU)', ['|HR', '/VP', '|EU']],
    ['one\ntwo\n\nthree\n \nfour', ['|one', ' two', '|three', '|four']],
    ['Trinidad & Tobago', ['|Trinidad', ' &', ' Tobago']],
    ['EU-\ndelegation', ['|EU', '-delegation']],
    ['Kommis\u00ADsionen R\u0061\u030Adet', ['|Kommissionen', ' Rådet']],
    ['', []],
  ])('%j', (text, expected) => expect(seen(text)).toEqual(expected));

  test('places every word where it stands', () => {
    const text = '“Den Afrikanske Union” (AU) – U.S.';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Den',
      'Afrikanske',
      'Union',
      'AU',
      'U.S.',
    ]);
  });
});
