import { describe, expect, test } from 'vitest';
import { Kind } from './character-kinds.ts';
import { lineOfWords } from './clean-line.ts';
import { Hint } from './line-hints.ts';
import { Shape } from './line-shape.ts';
import { LineTable } from './line-table.ts';

const wordsOf = (text: string) => {
  const table = LineTable.ofText(text);
  return Array.from(table.rows(), (row) => table.words(row));
};

function featuresOf(line: string, features: Readonly<Record<string, number>>): string[] {
  const table = LineTable.ofText(line);
  return Object.entries(features).flatMap(([name, bit]) => (table.is(0, bit) ? [name] : []));
}

describe('the lines of a text', () => {
  test('end in any of the line ends, and none is empty behind the last', () => {
    expect(wordsOf('a\r\nb\rc\nd\u2028e\u0085f\n')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(wordsOf('')).toEqual(['']);
    expect(wordsOf('a\n\n b \t\n')).toEqual(['a', '', 'b']);
  });

  test('keep their white space and their place', () => {
    const table = LineTable.ofText('én\n  to \ntre');
    expect(table.lineText(1)).toBe('  to ');
    expect([table.startsWithSpace(1), table.endsInWhiteSpace(1), table.endsInWhiteSpace(2)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(table.line(1).source).toEqual({ start: 3, end: 8 });
  });

  test('are on pages where form feeds part them', () => {
    const table = LineTable.ofText('a\fb\nc');
    expect([0, 1, 2].map((row) => table.page(row))).toEqual([1, 2, 2]);
    expect(LineTable.ofText('a\nb').page(1)).toBeNull();
  });

  test('show a soft hyphen at their end as a hyphen, and no other', () => {
    expect(wordsOf('ud\u00ADvik\u00AD \nling')).toEqual(['ud\u00ADvik-', 'ling']);
  });

  test('can be those of a reader that knows more', () => {
    const table = LineTable.ofLines([lineOfWords('in two\nparts'), { ...lineOfWords('last'), page: 7 }]);
    expect([table.count, table.words(0), table.page(1)]).toEqual([2, 'in two\nparts', 7]);
    expect(table.line(1).text).toBe('last');
  });
});

test.each([
  ['', ['blank']],
  ['  \t', ['blank']],
  ['holds a vote', ['plain', 'small', 'quotedSmall']],
  ['«holds» a vote:', ['plain', 'quotedSmall', 'endsClause']],
  ['“The vote was held.”', ['plain', 'quotedCapital', 'endsSentence', 'endsClause']],
  ['In 2030 (3)', ['plain', 'quotedCapital']],
  ['It ends here. (3)', ['plain', 'quotedCapital', 'endsSentence', 'endsClause']],
  ['handels-', ['plain', 'small', 'quotedSmall', 'endsInHyphen']],
  ['12 -', ['plain']],
  ['alle lande , og', ['small', 'quotedSmall']],
  ['to  ord', ['small', 'quotedSmall']],
  ['set in by two  ', ['plain', 'small', 'quotedSmall']],
  ['. then', []],
  ['see https://a.example', ['small', 'quotedSmall']],
  ['\u{1D41A}b', ['small', 'quotedSmall']],
  ['\u{1D400}b', ['quotedCapital']],
])('%j looks like %j', (line, expected) => {
  expect(featuresOf(line, Shape)).toEqual(expected);
});

test.each([
  ['', []],
  ['Contents', ['headsContents', 'endsInSmall']],
  ['_____', ['isRule', 'startsWithMark', 'endsInBreak']],
  ['(a) the quay', ['startsWithMark', 'endsInSmall']],
  ['b.\tthe quay:', ['startsWithMark']],
  ['Article 5', ['startsWithMark', 'endsInFigure', 'endsInPage']],
  ['Quay 12', ['endsInFigure', 'endsInPage']],
  ['Quays, page XI', ['endsInPage']],
  ['by this harbour-', ['endsInBreak']],
])('%j may be looked at for %j', (line, expected) => {
  expect(featuresOf(line, Hint)).toEqual(expected);
});

test('the unbroken text has a space for each line feed that ends a line, and all else as it is', () => {
  expect(LineTable.ofText('Én\nkaj\r\nog “to”\n').unbroken.text).toBe('Én kaj\r\nog “to” ');
  expect(LineTable.ofText('En\nkaj').unbroken.text).toBe('En kaj');
});

test('the kinds of characters that a line has', () => {
  const table = LineTable.ofText('Page (3) *');
  expect([Kind.digit, Kind.opening, Kind.noteSign, Kind.half].map((kind) => table.has(0, kind))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
