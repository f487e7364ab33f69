import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, run } from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import { readDocx } from './read-docx.ts';

/** The words of each block of a document with this body. */
async function wordsOf(body: string): Promise<string[]> {
  const { blocks } = await readDocx({ name: 'a.docx', bytes: makeDocx({ body }) }, READING_LIMITS);
  return blocks.map((block) => block.flow.text);
}

const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;

describe('runs', () => {
  test.each([
    ['are one text, wherever Word cuts them', `${run('Par')}${run('ties sh')}${run('all')}`, 'Parties shall'],
    ['keep spaces that are to be preserved', `${run('one ')}${run(' two')}`, 'one two'],
    ['lose spaces that are not', '<w:r><w:t> one </w:t></w:r><w:r><w:t>two</w:t></w:r>', 'onetwo'],
    [
      'keep spaces that do not break',
      '<w:r><w:t>one</w:t></w:r><w:r><w:t>\u00A0</w:t></w:r><w:r><w:t>two\u00A0</w:t></w:r><w:r><w:t>three</w:t></w:r>',
      'one two three',
    ],
    ['fold a space before a stop, also across runs', `${run('the lands ')}${run('.')}`, 'the lands.'],
    [
      'have tabs and line breaks for spaces',
      `<w:r>${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:cr/>${t('d')}</w:r>`,
      'a b c d',
    ],
    ['have hyphens that hold', `<w:r>${t('A')}<w:noBreakHyphen/>${t('78')}<w:softHyphen/>${t('9')}</w:r>`, 'A-789'],
    ['are as typed, not in the capitals that they are shown in', run('Denmark', '<w:caps/>'), 'Denmark'],
    ['may be hidden', `${run('seen')}${run(' unseen', '<w:vanish/>')}`, 'seen'],
    ['may be shown again', run('seen', '<w:vanish w:val="0"/>'), 'seen'],
    ['from right to left are in the order of reading', run('سلام', '<w:rtl/>'), 'سلام'],
    ['have signs of fonts that are no alphabet', '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', 'α'],
    ['have such signs in their text', run('x \uF0B7 y', '<w:rFonts w:ascii="Symbol"/>'), 'x • y'],
    ['in links are words', `<w:hyperlink r:id="r9">${run('a link')}</w:hyperlink>`, 'a link'],
    [
      'in tags and content controls are words',
      `<w:smartTag>${run('a ')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('b')}</w:sdtContent></w:sdt>`,
      'a b',
    ],
    [
      'with a reading above them are read once',
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '東',
    ],
    [
      'in formulas are a line of text',
      '<m:oMath><m:f><m:num><m:d><m:e><m:r><m:t>a+b</m:t></m:r></m:e></m:d></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>',
      '(a+b)/c',
    ],
    [
      'in formulas have the sign of a sum, and an integral without one',
      `<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('i')}</m:sub><m:sup>${m('n')}</m:sup><m:e>${m('x')}</m:e></m:nary>${m('+')}<m:nary><m:e>${m('y')}</m:e></m:nary></m:oMath>`,
      '∑inx+∫y',
    ],
    [
      'in formulas have bars between what stands in brackets, or what the brackets say',
      `<m:oMath><m:d><m:e>${m('a')}</m:e><m:e>${m('b')}</m:e></m:d><m:d><m:dPr><m:sepChr m:val=","/></m:dPr><m:e>${m('c')}</m:e><m:e>${m('d')}</m:e></m:d></m:oMath>`,
      '(a|b)(c,d)',
    ],
    [
      'in formulas stand apart in equations and matrices below one another',
      `<m:oMath><m:eqArr><m:e>${m('a=1')}</m:e><m:e>${m('b=2')}</m:e></m:eqArr><m:m><m:mr><m:e>${m('1')}</m:e><m:e>${m('0')}</m:e></m:mr><m:mr><m:e>${m('0')}</m:e><m:e>${m('1')}</m:e></m:mr></m:m></m:oMath>`,
      'a=1; b=21 0; 0 1',
    ],
    ['in elements that nobody knows are words', `<w:unheardOf>${run('kept')}</w:unheardOf>`, 'kept'],
  ])('%s', async (_, content, words) => {
    expect(await wordsOf(`<w:p>${content}</w:p>`)).toEqual([words]);
  });

  test('keep spaces where an element around them says so, and lose them where a nearer one does', async () => {
    const words = (attribute: string, own = '') =>
      wordsOf(`<w:p ${attribute}><w:r><w:t> one </w:t></w:r><w:r><w:t ${own}> two</w:t></w:r></w:p>${run('x')}`);
    expect(await words('xml:space="preserve"')).toEqual(['one two', 'x']);
    expect(await words('xml:space="preserve"', 'xml:space="default"')).toEqual(['one two', 'x']);
    expect(await words('xml:space="default"')).toEqual(['onetwo', 'x']);
    const after = '<w:p xml:space="preserve"/><w:p><w:r><w:t>a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>';
    expect(await wordsOf(after)).toEqual(['ab']);
  });

  test('of alternatives are read once, from the first that has words', async () => {
    const alternatives = (choice: string, fallback: string) =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await wordsOf(alternatives(t('new'), t('old')))).toEqual(['new']);
    expect(await wordsOf(alternatives('<w:drawing/>', t('old')))).toEqual(['old']);
  });

  test('an initial letter is one word with the rest', async () => {
    const initial = '<w:framePr w:dropCap="drop" w:lines="3"/>';
    expect(await wordsOf(`${paragraph('D', initial)}${paragraph('enmark leads.')}`)).toEqual(['Denmark leads.']);
  });

  test('text boxes come after the paragraph that they hang on', async () => {
    const box = (text: string) =>
      `<w:drawing><wps:txbx><w:txbxContent>${paragraph(text)}${paragraph('More.')}</w:txbxContent></wps:txbx></w:drawing>`;
    const body = `<w:p>${run('Before')}<w:r>${box('In the box.')}</w:r>${run(' and after.')}</w:p>${paragraph('Next.')}`;
    expect(await wordsOf(body)).toEqual(['Before and after.', 'In the box.', 'More.', 'Next.']);
  });

  test('several bodies, as one program writes them, are all read', async () => {
    expect(await wordsOf(`${paragraph('One.')}</w:body><w:body>${paragraph('Two.')}`)).toEqual(['One.', 'Two.']);
  });
});

describe('fields', () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  test.each([
    [
      'show their result',
      `${begin}${instruction('REF x')}${separate}${run('Article 4')}${end}${run(' applies')}`,
      'Article 4 applies',
    ],
    ['show nothing without one', `${run('a')}${begin}${instruction('XE "a"')}${end}${run('b')}`, 'ab'],
    ['in one element show its content', `<w:fldSimple w:instr="DATE">${run('3 May')}</w:fldSimple>`, '3 May'],
    [
      'in the instruction of another are not shown',
      `${begin}${instruction('IF ')}${begin}${instruction('PAGE')}${separate}${run('7')}${end}${instruction(' = 1')}${separate}${run('shown')}${end}`,
      'shown',
    ],
    [
      'in the result of another are shown',
      `${begin}${instruction('HYPERLINK')}${separate}${run('see ')}${begin}${instruction('REF')}${separate}${run('this')}${end}${end}`,
      'see this',
    ],
    ['that never end hide nothing', `${begin}${instruction('REF x')}${run('All this is text.')}`, 'All this is text.'],
    ['that never began are nothing', `${run('a')}${end}${separate}${run('b')}`, 'ab'],
  ])('%s', async (_, content, words) => {
    expect(await wordsOf(`<w:p>${content}</w:p>`)).toEqual([words]);
  });

  test('go on over paragraphs', async () => {
    const body = `<w:p>${begin}${instruction('QUOTE')}${separate}${run('one')}</w:p><w:p>${run('two')}${end}</w:p>`;
    expect(await wordsOf(body)).toEqual(['one', 'two']);
  });
});

describe('the way back to the file', () => {
  test('leads to each word in the decoded main part', async () => {
    const body = `${paragraph('Tom &amp; Jerry  shall report')}<w:p>${run('b')}<w:r><w:noBreakHyphen/></w:r>${run('c')}</w:p>`;
    const bytes = makeDocx({ body });
    const source = new TextDecoder().decode(mainPartOf(bytes));
    const { blocks } = await readDocx({ name: 'a.docx', bytes }, READING_LIMITS);
    const traced = blocks.map(({ flow }) =>
      flow.runs.map((one) => [flow.text.slice(one.start, one.end), source.slice(one.source?.start, one.source?.end)]),
    );
    expect(traced).toEqual([
      [
        ['Tom ', 'Tom '],
        ['&', '&amp;'],
        [' Jerry ', ' Jerry '],
        ['shall report', 'shall report'],
      ],
      [
        ['b', 'b'],
        ['-', '<w:noBreakHyphen/>'],
        ['c', 'c'],
      ],
    ]);
  });
});

/** The third part of the archive, found by its local header. */
function mainPartOf(bytes: Uint8Array): Uint8Array {
  const archive = Buffer.from(bytes);
  const name = archive.indexOf('word/document.xml');
  const header = name - 30;
  const start = name + 'word/document.xml'.length;
  return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(header + 18)));
}
