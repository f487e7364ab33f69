import { describe, expect, test } from 'vitest';
import {
  type DocxParts,
  inList,
  level,
  list,
  makeDocx,
  paragraph,
  run,
  style,
} from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { readDocx } from './read-docx.ts';

async function read(parts: DocxParts, limits = READING_LIMITS): Promise<ReadBlocks> {
  return readDocx({ name: 'a.docx', bytes: makeDocx(parts) }, limits);
}

/** Each block as its kind, its level where it has one, and its words. */
async function outline(parts: DocxParts): Promise<string[]> {
  const { blocks } = await read(parts);
  return blocks.map(({ kind, level: depth, flow }) => `${kind}${depth ?? ''}: ${flow.text}`);
}

const styled = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
const outlineLevel = (depth: number) => `<w:pPr><w:outlineLvl w:val="${depth}"/></w:pPr>`;

describe('styles', () => {
  const styles = [
    style('Titel', 'Title'),
    style('Overskrift1', 'heading 1', outlineLevel(0)),
    style('Overskrift2', 'heading 2', outlineLevel(1)),
    style('Afsnit', 'House heading', '', 'Overskrift2'),
    style('Overskrift', 'Overskrift 3'),
    style('Citat', 'Quote'),
    style('TOC1', 'toc 1'),
    style('TOCHeading', 'TOC Heading', outlineLevel(9), 'Overskrift1'),
  ].join('');

  test('make titles, headings, quotations and tables of contents', async () => {
    const ids = ['Titel', 'TOCHeading', 'TOC1', 'Overskrift1', 'Afsnit', 'Overskrift', 'Citat', 'Unknown'];
    expect(await outline({ styles, body: ids.map((id) => styled(id, id)).join('') })).toEqual([
      ...['title: Titel', 'toc: TOCHeading', 'toc: TOC1', 'heading1: Overskrift1', 'heading2: Afsnit'],
      ...['heading3: Overskrift', 'quotation: Citat', 'text: Unknown'],
    ]);
  });

  test('are overruled by the paragraph itself', async () => {
    const own = (id: string, depth: number) =>
      paragraph('Words', `<w:pStyle w:val="${id}"/><w:outlineLvl w:val="${depth}"/>`);
    expect(await outline({ styles, body: own('Overskrift1', -2) + own('Overskrift2', 25) })).toEqual([
      'heading1: Words',
      'heading2: Words',
    ]);
    expect(await outline({ styles, body: own('Overskrift1', 9) + own('Unknown', 3) })).toEqual([
      ...['text: Words', 'heading4: Words'],
    ]);
  });

  test('do not make a heading of a long paragraph', async () => {
    const long = 'The parties shall report once a year. '.repeat(9).trim();
    expect(await outline({ styles, body: styled('Overskrift1', long) })).toEqual([`text: ${long}`]);
  });

  test('tell size and weight, which find headings that no style names', async () => {
    const own = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const strong =
      '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
    const bold = style('Bold', 'Bold', '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>');
    const body = [
      paragraph('Plain'),
      styled('Bold', 'Bold and large'),
      `<w:p>${run('All ', '<w:rStyle w:val="Strong"/>')}${run('bold', '<w:b/>')}</w:p>`,
      `<w:p>${run('Half ', '<w:b/>')}${run('bold')}</w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="Bold"/></w:pPr>${run('Twice bold is plain', '<w:rStyle w:val="Strong"/>')}</w:p>`,
    ].join('');
    const { blocks } = await read({ styles: own + strong + bold, body });
    expect(blocks.map(({ fontSize, bold: isBold }) => [fontSize, isBold])).toEqual([
      ...[
        [11, false],
        [14, true],
        [11, true],
        [11, false],
        [14, false],
      ],
    ]);
  });

  test('may be based on one another in a circle', async () => {
    const circle = style('A', 'A', '', 'B') + style('B', 'B', outlineLevel(0), 'A');
    expect(await outline({ styles: circle, body: styled('A', 'Words') })).toEqual(['heading1: Words']);
  });

  test('a table of contents is set aside by its field and by its content control too', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const start = `${field('begin')}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${field('separate')}`;
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Contents')}</w:sdtContent></w:sdt>`;
    const body = `${control}<w:p>${start}${run('One 1')}</w:p><w:p>${run('Two 2')}${field('end')}</w:p>${paragraph('Text')}`;
    expect(await outline({ body })).toEqual(['toc: Contents', 'toc: One 1', 'toc: Two 2', 'text: Text']);
  });

  test('a heading of contents above them is set aside with them, and none elsewhere', async () => {
    const styles = style('TOC1', 'toc 1') + style('H1', 'heading 1');
    const entry = paragraph('Aims 1', '<w:pStyle w:val="TOC1"/>');
    const heading = paragraph('CONTENTS', '<w:pStyle w:val="H1"/>');
    const aims = paragraph('Aims', '<w:pStyle w:val="H1"/>');
    expect(await outline({ styles, body: heading + entry + aims })).toEqual([
      ...['toc: CONTENTS', 'toc: Aims 1', 'heading1: Aims'],
    ]);
    expect(await outline({ styles, body: paragraph('Indhold') + paragraph('Afsnit Side') + entry })).toEqual([
      ...['toc: Indhold', 'toc: Afsnit Side', 'toc: Aims 1'],
    ]);
    expect(await outline({ styles, body: heading + paragraph('Milk, eggs.') + aims })).toEqual([
      ...['heading1: CONTENTS', 'text: Milk, eggs.', 'heading1: Aims'],
    ]);
    expect(await outline({ styles, body: paragraph('Summary') + entry })).toEqual(['text: Summary', 'toc: Aims 1']);
  });
});

describe('lists', () => {
  const numbering = list(
    1,
    level(0, 'decimal', '%1.', '<w:pPr><w:ind w:left="720"/></w:pPr>'),
    level(1, 'lowerLetter', '(%2)'),
  );

  test('have their depth, also for a paragraph that goes on with a point', async () => {
    const body = [
      paragraph('A point', inList(1)),
      paragraph('Its second paragraph', '<w:ind w:left="720"/>'),
      paragraph('A point in it', inList(1, 1)),
      paragraph('Text'),
    ].join('');
    expect(await outline({ numbering, body })).toEqual([
      ...['text1: A point', 'text1: Its second paragraph', 'text2: A point in it', 'text: Text'],
    ]);
  });

  test('number headings', async () => {
    const numbered = '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const { blocks } = await read({ numbering, styles: style('H', 'heading 1', numbered), body: styled('H', 'Scope') });
    expect(blocks.map(({ kind, mark, flow }) => [kind, mark?.number, flow.text])).toEqual([['heading', '1.', 'Scope']]);
  });
});

describe('notes', () => {
  const note = (id: number, text: string, kind = 'footnote') =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}</w:p></w:${kind}>`;
  const call = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>';

  /** Labels of the markers with the words before them, and the notes with their numbers. */
  async function notesOf(parts: DocxParts): Promise<{ markers: string[]; notes: string[] }> {
    const { blocks } = await read(parts);
    const noteOf = (key: string | null) => blocks.find((block) => block.note === key && key !== null);
    const markers = blocks.flatMap(({ flow }) =>
      flow.markers.map(
        ({ at, label, note: key }) => `${flow.text.slice(0, at)}[${label}]${noteOf(key)?.flow.text ?? ''}`,
      ),
    );
    const notes = blocks.filter(({ kind }) => kind === 'footnote');
    return { markers, notes: notes.map(({ mark, flow }) => `${mark?.number} ${flow.text}`) };
  }

  test('are linked to their markers and numbered in their order', async () => {
    const footnotes = separator + note(2, 'Second.') + note(5, 'First.') + note(9, 'Never called.');
    const endnotes = note(5, 'At the end.', 'endnote');
    const body = `<w:p>${run('One')}${call(5)}${run(', two ')}${call(2)}${run('and three')}${call(5, 'endnote')}</w:p>`;
    expect(await notesOf({ body, footnotes, endnotes })).toEqual({
      markers: ['One[1]First.', 'One, two[2]Second.', 'One, two and three[i]At the end.'],
      notes: ['1 First.', '2 Second.', 'i At the end.'],
    });
  });

  test('called where no words are stand at the next words, or at the last ones', async () => {
    const footnotes = note(1, 'One.') + note(2, 'Two.');
    const alone = (id: number) => `<w:p>${call(id)}</w:p>`;
    expect(await notesOf({ body: alone(1) + paragraph('Words') + alone(2), footnotes })).toEqual({
      markers: ['[1]One.', 'Words[2]Two.'],
      notes: ['1 One.', '2 Two.'],
    });
  });

  test('have the numbers that the sections ask for', async () => {
    const properties = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr>';
    const body = [
      `<w:p>${run('A')}${call(1)}${call(2)}</w:p>`,
      `<w:p><w:pPr><w:sectPr>${properties}</w:sectPr></w:pPr>${run('B')}${call(3)}</w:p>`,
      `<w:p>${run('C')}${call(4)}</w:p><w:sectPr>${properties}</w:sectPr>`,
    ].join('');
    const footnotes = [1, 2, 3, 4].map((id) => note(id, `Note ${id}.`)).join('');
    expect((await notesOf({ body, footnotes })).notes).toEqual(['a Note 1.', 'b Note 2.', 'c Note 3.', 'a Note 4.']);
  });

  test('have the numbers that the settings ask for', async () => {
    const settings = '<w:footnotePr><w:numStart w:val="7"/><w:numFmt w:val="chicago"/></w:footnotePr>';
    const { notes } = await notesOf({
      body: `<w:p>${call(1)}${run('A')}</w:p>`,
      footnotes: note(1, 'Note.'),
      settings,
    });
    expect(notes).toEqual(['‡‡ Note.']);
  });

  test('can have marks of their own, which take no number', async () => {
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>';
    const footnotes = `<w:footnote w:id="1"><w:p>${run('*')}${run(' Starred.')}</w:p></w:footnote>${note(2, 'Numbered.')}`;
    expect(await notesOf({ body: `<w:p>${run('A')}${own}${run(' B')}${call(2)}</w:p>`, footnotes })).toEqual({
      markers: ['A[*]Starred.', 'A B[1]Numbered.'],
      notes: ['* Starred.', '1 Numbered.'],
    });
  });

  test('can be raised links to paragraphs, as in files made of web pages', async () => {
    const link = (anchor: string, text: string, properties = '') =>
      `<w:hyperlink w:anchor="${anchor}">${run(text, properties)}</w:hyperlink>`;
    const raised = '<w:vertAlign w:val="superscript"/>';
    const target = `<w:p><w:bookmarkStart w:id="1" w:name="n1"/>${run('[1] The note. ')}${link('r1', '↩')}</w:p>`;
    const body = `<w:p>${run('A')}${link('n1', '[1]', raised)}${run(' and ')}${link('n1', 'a')}${link('n1', ' ')}${link('n1', 'link')}${run('th', raised)}</w:p>${target}`;
    expect(await notesOf({ body })).toEqual({ markers: ['A[[1]]The note.'], notes: ['[1] The note.'] });
    expect((await read({ body })).blocks[0]?.flow.text).toBe('A and a linkth');
  });

  test('of several paragraphs are one, and a marker without a note is only a marker', async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph('One.')}${paragraph('Two.')}</w:footnote>`;
    const body = `<w:p>${run('A')}${call(1)}${run(' B')}${call(8)}</w:p>`;
    expect(await notesOf({ body, footnotes })).toEqual({
      markers: ['A[1]One. Two.', 'A B[2]'],
      notes: ['1 One. Two.'],
    });
  });
});

describe('running heads', () => {
  const section = (content: string) => `<w:sectPr>${content}</w:sectPr>`;
  const refer = (kind: string, id: string, type = 'default') => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

  test('are set aside, every text once and without page numbers', async () => {
    const page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>';
    const heads = {
      header1: paragraph('ST 1/26'),
      header2: paragraph('ST 1/26') + paragraph('LIMITED'),
      footer1: `<w:p>${run('– ')}${page}${run(' –')}</w:p>`,
      footer2: `<w:p>${run('Page ')}${page}${run(' of the draft')}</w:p>`,
    };
    const body = `${paragraph('Text')}<w:p><w:pPr>${section(refer('header', 'header1') + refer('footer', 'footer1'))}</w:pPr></w:p>${section(refer('header', 'header2') + refer('footer', 'footer2'))}`;
    expect(await outline({ heads, body })).toEqual([
      ...['text: Text', 'header: ST 1/26', 'header: LIMITED', 'footer: Page of the draft'],
    ]);
  });

  test('of first and even pages are read where there are such pages', async () => {
    const heads = { header1: paragraph('First'), header2: paragraph('Even') };
    const both = refer('header', 'header1', 'first') + refer('header', 'header2', 'even');
    expect(await outline({ heads, body: paragraph('Text') + section(both) })).toEqual(['text: Text']);
    const settings = '<w:evenAndOddHeaders/>';
    const body = paragraph('Text') + section(`${both}<w:titlePg/>`);
    expect(await outline({ heads, body, settings })).toEqual(['text: Text', 'header: First', 'header: Even']);
  });
});

describe('what the file says about itself', () => {
  test('title, date, issuer and language', async () => {
    const core =
      '<dc:title>Pledge</dc:title><dcterms:created>2025-11-01T08:00:00Z</dcterms:created><dcterms:modified>2026-02-03T09:00:00Z</dcterms:modified>';
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="da-DK"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const { metadata } = await read({
      body: paragraph('Text'),
      core,
      styles,
      app: '<Company>Udenrigsministeriet</Company>',
    });
    expect(metadata).toEqual({
      ...{ title: 'Pledge', date: '2026-02-03', language: 'da', issuer: 'Udenrigsministeriet', identifiers: [] },
    });
  });

  test('nothing where it says nothing, or what no calendar has', async () => {
    const core = '<dc:title> </dc:title><dcterms:modified>2026-02-31T09:00:00Z</dcterms:modified>';
    const { metadata } = await read({ body: paragraph('Text'), core, app: '<Company>Microsoft</Company>' });
    expect(metadata).toEqual({ title: null, date: null, language: null, issuer: null, identifiers: [] });
  });

  test('pages, if the breaks that Word left are as many as it counted', async () => {
    const broken = `<w:p>${run('Two')}<w:r><w:lastRenderedPageBreak/></w:r>${run(' pages')}</w:p>`;
    const body = paragraph('One') + broken + paragraph('Three');
    const sure = await read({ body, app: '<Pages>2</Pages>' });
    expect(sure.pageCount).toBe(2);
    expect(sure.blocks.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(sure.blocks[1]?.flow.runs.map(({ page, start }) => [start, page])).toEqual([
      ...[
        [0, 1],
        [3, 2],
      ],
    ]);
    const unsure = await read({ body, app: '<Pages>3</Pages>' });
    expect([unsure.pageCount, ...unsure.blocks.map(({ page }) => page)]).toEqual([null, null, null, null]);
  });
});

describe('kinds of file', () => {
  test('Strict files, and main parts of other names', async () => {
    const parts = {
      body: styled('H', 'Heading') + paragraph('Text'),
      styles: style('H', 'heading 1', outlineLevel(0)),
    };
    expect(await outline({ ...parts, strict: true })).toEqual(['heading1: Heading', 'text: Text']);
    expect(await outline({ ...parts, main: 'content/main7.xml' })).toEqual(['heading1: Heading', 'text: Text']);
  });

  test('nothing outside the file is asked for', async () => {
    const relationships =
      '<Relationship Id="r9" Type="http://x/styles" Target="http://example.org/styles.xml" TargetMode="External"/>';
    expect(await outline({ body: paragraph('Text'), relationships })).toEqual(['text: Text']);
  });
});
