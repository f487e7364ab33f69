import { describe, expect, test } from 'vitest';
import { inList, level, list, listOf, makeDocx, paragraph, style } from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import { numberFormat } from './number-formats.ts';
import { readDocx } from './read-docx.ts';

/** The numbers of the paragraphs of a document, the words of those that have none. */
async function numbersOf(numbering: string, body: string, styles = ''): Promise<string[]> {
  const bytes = makeDocx({ body, numbering, styles });
  const { blocks } = await readDocx({ name: 'a.docx', bytes }, READING_LIMITS);
  return blocks.map((block) => block.mark?.number ?? block.flow.text);
}

/** Paragraphs of a list at these levels. */
function items(number: number, ...levels: readonly number[]): string {
  return levels.map((at) => paragraph('Words', inList(number, at))).join('');
}

const PLAIN = list(1, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '%3)'));
const LEGAL = list(
  1,
  level(0, 'upperRoman', 'Part %1'),
  level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  level(2, 'decimal', '%2.%3'),
);

describe('numbers', () => {
  test('count on level by level, and start again below a new one', async () => {
    const numbers = await numbersOf(PLAIN, items(1, 0, 1, 2, 2, 1, 0, 1));
    expect(numbers).toEqual(['1.', '(a)', 'i)', 'ii)', '(b)', '2.', '(a)']);
  });

  test('show the numbers of the levels above, in figures where the law asks for them', async () => {
    expect(await numbersOf(LEGAL, items(1, 0, 1, 2, 0, 1))).toEqual(['Part I', '1.1', '1.1', 'Part II', '2.1']);
  });

  test('of levels that were left out are their first ones, which are used then', async () => {
    expect(await numbersOf(LEGAL, items(1, 1, 1, 0, 1))).toEqual(['1.1', '1.2', 'Part II', '2.1']);
    expect(await numbersOf(LEGAL, items(1, 0, 2, 2, 1, 2))).toEqual(['Part I', '1.1', '1.2', '1.2', '2.1']);
    const elsewhere = `${LEGAL}${listOf(7, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>')}`;
    expect(await numbersOf(elsewhere, items(7, 1, 0, 1))).toEqual(['4.1', 'Part V', '5.1']);
  });

  test('go on after other paragraphs, and in tables', async () => {
    const cell = `<w:tc>${items(1, 0)}</w:tc>`;
    const body = `${items(1, 0)}${paragraph('Between')}<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>${items(1, 0)}`;
    expect(await numbersOf(PLAIN, body)).toEqual(['1.', 'Between', '2. Words | 3. Words', '4.']);
  });

  test('of lists with one definition go on from one another, unless one starts anew', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = `${PLAIN}${listOf(2, 1)}${listOf(3, 1, restart)}`;
    expect(await numbersOf(numbering, items(1, 0, 0) + items(2, 0) + items(3, 0, 0) + items(1, 0))).toEqual([
      ...['1.', '2.', '3.', '1.', '2.', '3.'],
    ]);
  });

  test('can start elsewhere and look otherwise in one list', async () => {
    const other = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`;
    const from = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    expect(await numbersOf(`${PLAIN}${listOf(2, 1, other)}`, items(2, 0, 0))).toEqual(['A)', 'B)']);
    expect(await numbersOf(`${PLAIN}${listOf(2, 1, from)}`, items(2, 0, 0))).toEqual(['7.', '8.']);
  });

  test('of a level need not start again', async () => {
    const through = list(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'));
    expect(await numbersOf(through, items(1, 0, 1, 1, 0, 1))).toEqual(['1.', '1)', '2)', '2.', '3)']);
    const first = level(2, 'decimal', '[%3]', '<w:lvlRestart w:val="1"/>');
    const byFirst = list(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)'), first);
    expect(await numbersOf(byFirst, items(1, 0, 1, 2, 1, 2, 0, 1, 2))).toEqual([
      ...['1.', '1)', '[1]', '2)', '[2]', '2.', '1)', '[1]'],
    ]);
  });

  test('come from styles, at the level that names the style', async () => {
    const numbering = list(
      4,
      level(0, 'decimal', '%1.', '<w:pStyle w:val="Para"/>'),
      level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Sub"/>'),
    );
    const numbered = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>';
    const styles = style('Para', 'Para', numbered) + style('Sub', 'Sub', numbered) + style('Own', 'Own', '', 'Para');
    const of = (id: string, more = '') => paragraph('Words', `<w:pStyle w:val="${id}"/>${more}`);
    expect(await numbersOf(numbering, of('Para') + of('Sub') + of('Own'), styles)).toEqual(['1.', 'a)', '2.']);
    expect(await numbersOf(numbering, of('Para') + of('Para', inList(0)) + of('Para'), styles)).toEqual([
      '1.',
      'Words',
      '2.',
    ]);
  });

  test('come through numbering styles, which may lead in a circle', async () => {
    const linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Legal"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await numbersOf(`${PLAIN}${linked}${listOf(9, 9)}`, items(9, 0, 0), styles)).toEqual(['1.', '2.']);
    const circle = styles.replace('w:val="1"', 'w:val="9"');
    expect(await numbersOf(`${linked}${listOf(9, 9)}`, items(9, 0), circle)).toEqual(['Words']);
  });

  test('come from the list that claims a numbering style, where the style is missing', async () => {
    const linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Legal"/></w:abstractNum>';
    const claiming = PLAIN.replace('<w:lvl', '<w:styleLink w:val="Legal"/><w:lvl');
    expect(await numbersOf(`${claiming}${linked}${listOf(9, 9)}`, items(9, 0, 1))).toEqual(['1.', '(a)']);
  });

  test('of paragraphs without words count, those of hidden ones do not', async () => {
    const empty = `<w:p><w:pPr>${inList(1)}</w:pPr></w:p>`;
    const hidden = `<w:p><w:pPr>${inList(1)}<w:rPr><w:vanish/></w:rPr></w:pPr></w:p>`;
    expect(await numbersOf(PLAIN, items(1, 0) + empty + hidden + items(1, 0))).toEqual(['1.', '3.']);
  });

  test('are not those of paragraphs that are only the end of a section', async () => {
    const end = (content: string) => `<w:p><w:pPr>${inList(1)}<w:sectPr/></w:pPr>${content}</w:p>`;
    const body = items(1, 0) + end('') + items(1, 0) + end('<w:r><w:t>Words</w:t></w:r>') + items(1, 0);
    expect(await numbersOf(PLAIN, body)).toEqual(['1.', '2.', '3.', '4.']);
  });

  test('typed by hand are numbers as well', async () => {
    const body = paragraph('1. The first') + paragraph('2. The second') + paragraph('(a)\u00A0A point');
    expect(await numbersOf('', body)).toEqual(['1.', '2.', '(a)']);
  });
});

describe('bullets', () => {
  test.each([
    ['\uF0B7', 'Symbol', '•'],
    ['\uF0A7', 'Wingdings', '▪'],
    ['§', 'Wingdings', '▪'],
    ['o', 'Courier New', '◦'],
    ['–', 'Calibri', '–'],
    ['\uF0FC', 'Wingdings', '✓'],
  ])('%s of %s is %s', async (sign, font, bullet) => {
    const bullets = list(1, level(0, 'bullet', sign, `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`));
    expect(await numbersOf(bullets, items(1, 0))).toEqual([bullet]);
  });
});

describe('number formats', () => {
  test.each([
    ['decimal', [1, 12], ['1', '12']],
    ['decimalZero', [1, 12, 123], ['01', '12', '123']],
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
    ['upperLetter', [2, 28], ['B', 'BB']],
    ['lowerRoman', [1, 4, 9, 14, 40, 90, 1994], ['i', 'iv', 'ix', 'xiv', 'xl', 'xc', 'mcmxciv']],
    ['upperRoman', [2026], ['MMXXVI']],
    ['ordinal', [1, 2, 3, 4, 11, 21, 112], ['1st', '2nd', '3rd', '4th', '11th', '21st', '112th']],
    ['cardinalText', [1, 20, 42], ['One', 'Twenty', 'Forty-two']],
    ['ordinalText', [1, 12, 20, 35], ['First', 'Twelfth', 'Twentieth', 'Thirty-fifth']],
    ['chicago', [1, 2, 3, 4, 5], ['*', '†', '‡', '§', '**']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['russianLower', [1, 30], ['а', 'аа']],
    ['chineseCountingThousand', [0, 1, 10, 11, 20, 99, 100], ['0', '一', '十', '十一', '二十', '九十九', '100']],
    ['ideographLegalTraditional', [9, 10, 12, 20, 100], ['玖', '壹拾', '壹拾貳', '貳拾', '100']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [0, 1, 12, 13], ['0', '子', '亥', '13']],
    ['koreanDigital2', [9, 10, 123], ['九', '一零', '一二三']],
    ['ideographDigital', [10], ['一〇']],
    ['hebrew1', [1, 10, 11, 15, 16, 115, 400, 500], ['א', 'י', 'יא', 'טו', 'טז', 'קטו', 'ת', '500']],
    ['none', [1], ['']],
    ['aFormatOfTheFuture', [7], ['7']],
  ])('%s', (name, values, expected) => {
    expect(values.map(numberFormat(name))).toEqual(expected);
  });

  test('of zeros and no letters for numbers that have none', () => {
    expect([1, 12, 1234].map(numberFormat('custom', '001, 002, 003, ...'))).toEqual(['001', '012', '1234']);
    expect([numberFormat('lowerLetter')(0), numberFormat('lowerRoman')(0)]).toEqual(['', '0']);
  });
});
