import { describe, expect, test } from 'vitest';
import { Flow, NO_ORIGIN } from './flow.ts';
import { closeLine, lineEnd } from './line-end.ts';
import { LineTable } from './line-table.ts';
import { Vocabulary } from './vocabulary.ts';

function wordsOf(lines: readonly string[]): Vocabulary {
  const table = LineTable.ofText(lines.join('\n'));
  return new Vocabulary(table, table.rows());
}

const vocabulary = wordsOf([
  'Det er afgørende for FN’s Sikkerhedsråd og for menneskerettigheder,',
  'også i handels- og well-being-aftaler; for well-being er',
  'det samme som alt det andet, som vi er enige om at være.',
]);

function join(before: string, after: string, broken = false): string {
  const flow = new Flow();
  flow.append(before, NO_ORIGIN);
  closeLine(flow, lineEnd(before, after, vocabulary, broken));
  flow.append(after, NO_ORIGIN);
  return flow.text;
}

describe('lineEnd', () => {
  test.each([
    ['menneskeret-', 'tighedsforkæmperne', 'menneskerettighedsforkæmperne'],
    ['FN-konto-', 'ret i København', 'FN-kontoret i København'],
    ['regulerings-', 'og lovgivningsmæssig', 'regulerings- og lovgivningsmæssig'],
    ['long-', 'and short-term', 'long- and short-term'],
    ['en aftale om e-', 'handel', 'en aftale om e-handel'],
    ['NATO-', 'allieret', 'NATO-allieret'],
    ['Ruslands-', 'Ukrainepolitik', 'Ruslands-Ukrainepolitik'],
    ['perioden 2023-', '24', 'perioden 2023-24'],
    ['their well-', 'being', 'their well-being'],
    ['se https://eu.int/digital-', 'partnerships', 'se https://eu.int/digital-partnerships'],
    ['se https://eu.int/a/', 'https://eu.int/b', 'se https://eu.int/a/ https://eu.int/b'],
    ['enestående og af', 'gørende partner', 'enestående og afgørende partner'],
    ['FN’s Sikker', 'hedsråd', 'FN’s Sikkerhedsråd'],
    ['alt det', 'andet', 'alt det andet'],
    ['to ord', 'her', 'to ord her'],
  ])('%s + %s', (before, after, expected) => {
    expect(join(before, after)).toBe(expected);
  });

  test('glues a word where the source shows that it was broken', () => {
    expect(join('mo', 'nitorering', true)).toBe('monitorering');
    expect(join('i 80%', 'af verden', true)).toBe('i 80% af verden');
  });
});
