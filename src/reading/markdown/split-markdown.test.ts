import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import { splitMarkdown } from './split-markdown.ts';

/** Blocks in the ways in which people write them, some that go on over empty lines. */
const BLOCKS = [
  '# Havnen\n\n',
  'Vi vil rydde kajen\nog tænde fyret.\n\n',
  'Se [aftalen][a] og noten[^1].\n\n',
  '- en\n\n- to\n\n  mere om to\n\n',
  '1. første\n2. anden\n\n',
  '> Sagt er sagt.\n\n',
  '| A | B |\n|---|---|\n| 1 | 2 |\n\n',
  '[a]: https://eu.int\n\n',
  '[^1]: En note.\n\n    som går videre\n\n',
  '    indrykket\n\n',
  'Titel\n-----\n\n',
  '\n \nKajen\n',
  '```\nkode\n\nKode\n```\n\n',
  '<!-- skjult\n\nSkjult -->\n\n',
  '- ```\n  kode\n\nEfter\n\n',
  '[A  a]\n\n[a a]: x\n\n',
];

describe('splitMarkdown', { timeout: 60_000 }, () => {
  test('parsed in stretches, a text gives what it gives as a whole', () => {
    const texts = fc.array(fc.constantFrom(...BLOCKS), { maxLength: 14 }).map((blocks) => blocks.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(readMarkdown(text, 1)).toEqual(readMarkdown(text, Number.POSITIVE_INFINITY));
      }),
      { numRuns: 200 },
    );
  });

  test('splits where a word or heading stands at the margin after an empty line', () => {
    const text = 'En.\n\n- to\n\n  tre\n\nFire.\n\n# Fem';
    const stretches = splitMarkdown(text, 1, () => []);
    expect(stretches.map(({ start, length }) => text.slice(start, start + length))).toEqual([
      'En.\n\n- to\n\n  tre\n\n',
      'Fire.\n\n',
      '# Fem',
    ]);
  });

  test('brings along what is defined elsewhere', () => {
    const [first] = splitMarkdown('Se [Aftalen][a b] og[^1].\n\nSlut.\n\n[A  B]: x\n[^1]: y', 1, (words) =>
      words.startsWith('Slut') ? ['A  B', '^1'] : [],
    );
    expect(first?.markdown).toBe('Se [Aftalen][a b] og[^1].\n\n\n\n[a b]: #\n\n[^1]: #');
  });
});
