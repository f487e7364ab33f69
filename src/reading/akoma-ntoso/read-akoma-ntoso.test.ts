import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import type { ReadDocument } from '../document.ts';
import { READING_LIMITS } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { Unreadable } from '../unreadable.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

function read(xml: string, namespace = NAMESPACE): Promise<ReadDocument> {
  const document = `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${namespace}">${xml}</akomaNtoso>`;
  return readDocument({ name: 'tekst.xml', bytes: new TextEncoder().encode(document) });
}

/** Each passage on a line: type, identifier, parent, number, role, words. */
function outline({ text, passages }: ReadDocument): string[] {
  return passages.map(({ type, eId, parent, number, role, ...span }) =>
    [type, eId, parent ?? '-', number ?? '-', role ?? '-', textOf(text, span)].join(' / '),
  );
}

const meta = `<meta><identification source="#ministry">
  <FRBRWork><FRBRthis value="/akn/zz/statement/2025-03-14/12/!main"/><FRBRuri value="/akn/zz/statement/2025-03-14/12"/>
    <FRBRalias value="32025R0012" name="celex"/><FRBRdate date="2025-03-14" name="adoption"/>
    <FRBRauthor href="#conf" as="#author"/><FRBRcountry value="zz"/><FRBRnumber value="12"/></FRBRWork>
  <FRBRExpression><FRBRthis value="x"/><FRBRuri value="x"/><FRBRdate date="2025-04-01" name="publication"/>
    <FRBRauthor href="#conf"/><FRBRlanguage language="eng"/></FRBRExpression>
  <FRBRManifestation><FRBRthis value="x"/><FRBRuri value="x"/><FRBRdate date="2025-04-02" name="markup"/>
    <FRBRauthor href="#conf"/></FRBRManifestation></identification>
  <references source="#ministry"><TLCOrganization eId="conf" href="/o" showAs="Conference of Sample States"/></references></meta>`;

describe('Akoma Ntoso of others', () => {
  test('a resolution as the United Nations family marks it up', async () => {
    const document = await read(`<statement name="resolution">${meta}
      <preface><p><docType>Resolution</docType> <docNumber>12</docNumber></p>
        <p><docTitle>Open doors in the digital house</docTitle></p></preface>
      <preamble><formula name="enacting"><p>The Conference of Sample States,</p></formula>
        <recitals eId="recs"><intro><p><i>recalling</i></p></intro>
          <recital eId="recs__rec_a"><num>a)</num><p>that doors were promised in Resolution 3;</p></recital>
          <recital eId="recs__rec_b"><num>b)</num><p>that few were opened,</p></recital></recitals></preamble>
      <mainBody><paragraph eId="para_1"><num>1</num>
          <intro><p><i>resolves</i> to instruct the Secretariat</p></intro>
          <point eId="para_1__point_a"><num>a)</num><content><p>to count the doors;</p></content></point>
          <point eId="para_1__point_b"><num>b)</num><content><p>to report
            every year,</p></content></point></paragraph></mainBody></statement>`);
    expect(outline(document)).toEqual([
      'paragraph / para_2 / - / - / - / Resolution 12',
      'title / title_1 / - / - / - / Open doors in the digital house',
      'paragraph / para_3 / - / - / preambular / The Conference of Sample States,',
      'paragraph / para_4 / - / - / preambular / recalling',
      'paragraph / recs__rec_a / - / a) / preambular / that doors were promised in Resolution 3;',
      'paragraph / recs__rec_b / - / b) / preambular / that few were opened,',
      'paragraph / para_1 / - / 1 / operative / resolves to instruct the Secretariat',
      'point / para_1__point_a / para_1 / a) / operative / to count the doors;',
      'point / para_1__point_b / para_1 / b) / operative / to report every year,',
    ]);
    expect(document).toMatchObject({
      ...{ date: '2025-03-14', issuer: 'Conference of Sample States', title: 'Open doors in the digital house' },
      identifiers: [{ scheme: 'celex', value: '32025R0012' }],
    });
  });

  test('an act with articles, numbered paragraphs, lists and a chapter', async () => {
    const document = await read(`<act name="regulation">${meta}<body>
      <chapter eId="chp_I"><num>CHAPTER I</num><heading>Duties</heading>
        <article eId="art_1"><num>Article 1</num><heading>Answering</heading>
          <paragraph eId="art_1__para_1"><num>1.</num><list><intro><p>Each holder shall:</p></intro>
            <point eId="art_1__para_1__point_a"><num>(a)</num><content><p>answer;</p></content></point>
            <point eId="art_1__para_1__point_b"><num>(b)</num><alinea><content><p>publish the answer.</p></content></alinea></point>
          </list></paragraph>
          <paragraph eId="art_1__para_2"><num>2.</num>
            <subparagraph><content><p>Answers are kept.</p></content></subparagraph>
            <subparagraph><content><p>They are kept for ten years.</p></content></subparagraph></paragraph></article>
        <article eId="art_2"><num>Article 2</num><paragraph><content><p>This act is a sample.</p></content></paragraph></article>
      </chapter></body></act>`);
    expect(outline(document)).toEqual([
      'section / chp_I / - / CHAPTER I / - / ',
      'heading / chp_I__heading_1 / chp_I / CHAPTER I / - / Duties',
      'section / art_1 / chp_I / Article 1 / - / ',
      'heading / art_1__heading_1 / art_1 / Article 1 / - / Answering',
      'paragraph / art_1__para_1 / art_1 / 1. / - / Each holder shall:',
      'point / art_1__para_1__point_a / art_1__para_1 / (a) / - / answer;',
      'point / art_1__para_1__point_b / art_1__para_1 / (b) / - / publish the answer.',
      'paragraph / art_1__para_2 / art_1 / 2. / - / Answers are kept.',
      'paragraph / art_1__para_2__para_1 / art_1__para_2 / - / - / They are kept for ten years.',
      'section / art_2 / chp_I / Article 2 / - / ',
      'heading / art_2__heading_1 / art_2 / - / - / Article 2',
      'paragraph / art_2__para_1 / art_2 / - / - / This act is a sample.',
    ]);
    expect(document.passages.filter(({ type }) => type === 'section').map(({ level }) => level)).toEqual([1, 2, 2]);
  });

  test('footnotes in the text and in the metadata, block lists, tables and quoted structures', async () => {
    const document =
      await read(`<doc name="report">${meta.replace('</meta>', '<notes source="#x"><note eId="n2"><p>From the metadata.</p></note></notes></meta>')}
      <mainBody><p eId="p_1">First word<authorialNote marker="1" eId="n1"><p>In the text.</p></authorialNote> and last<noteRef href="#n2" marker="2"/>.</p>
        <blockList eId="list_1"><listIntroduction>We shall:</listIntroduction>
          <item eId="list_1__item_1"><num>–</num><p>read;</p></item>
          <item eId="list_1__item_2"><num>–</num><p>write.</p></item></blockList>
        <table eId="table_1"><tr><th><p>Year</p></th><th><p>Doors</p></th></tr>
          <tr><td rowspan="2"><p>2025</p></td><td><p>7</p></td></tr><tr><td><p>8</p></td></tr></table>
        <p>It says <mod><quotedStructure eId="qs_1"><p>All doors are open.</p></quotedStructure></mod> since.</p>
      </mainBody></doc>`);
    expect(outline(document)).toEqual([
      'paragraph / p_1 / - / - / - / First word and last.',
      'paragraph / para_1 / - / - / - / We shall:',
      'point / list_1__item_1 / - / – / - / read;',
      'point / list_1__item_2 / - / – / - / write.',
      'table / table_1 / - / - / - / Year | Doors; 2025 | 7; 8',
      'paragraph / para_2 / - / - / - / It says since.',
      'quotation / qs_1 / - / - / - / All doors are open.',
      'footnote / n1 / - / 1 / - / In the text.',
      'footnote / n2 / - / 2 / - / From the metadata.',
    ]);
    expect(document.footnoteMarkers).toEqual([
      { at: 10, label: '1', footnote: 'n1' },
      { at: 19, label: '2', footnote: 'n2' },
    ]);
    const table = document.passages.find(({ type }) => type === 'table');
    const cells = table?.cells?.map(({ row, column, isHeading, ...span }) => [
      row,
      column,
      isHeading,
      textOf(document.text, span),
    ]);
    expect(cells).toEqual([
      [0, 0, true, 'Year'],
      [0, 1, true, 'Doors'],
      [1, 0, false, '2025'],
      [1, 1, false, '7'],
      [2, 1, false, '8'],
    ]);
  });

  test('page ends are counted, insertions and deletions are kept as facts', async () => {
    const document = await read(`<doc name="a">${meta}<mainBody><p>We promise <del>nothing</del><ins>much</ins>.</p>
      <p>It goes on<eop number="1"/> here.</p><p>And here.</p></mainBody></doc>`);
    expect(document.passages.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(document.pageCount).toBe(2);
    expect(document.text.startsWith('We promise much.')).toBe(true);
    expect(document.annotations).toEqual([
      { kind: 'deleted', start: 11, end: 11, text: 'nothing', author: null, date: null },
      { kind: 'inserted', start: 11, end: 15, text: null, author: null, date: null },
    ]);
  });

  test('every passage leads back to its words in the file', async () => {
    const xml = `<doc name="a">${meta}<mainBody><p>Vi &amp; I lover\n  at svare.</p><p>Ordret.</p></mainBody></doc>`;
    const document = await read(xml);
    const source = `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${NAMESPACE}">${xml}</akomaNtoso>`;
    const written = document.origin.map(({ source: span }) => span && source.slice(span.start, span.end));
    expect(written).toEqual(['Vi &amp; I lover\n  at svare.', 'Ordret.']);
  });

  test('an empty cell at the end of a table lies inside it', async () => {
    const { passages } = await read(
      `<doc name="a">${meta}<mainBody><table><tr><td><p>Havn</p></td><td><p/></td></tr></table><p>Slut.</p></mainBody></doc>`,
    );
    const table = passages.find(({ type }) => type === 'table');
    expect(table?.cells?.at(-1)).toMatchObject({ start: table?.end, end: table?.end });
  });

  test('an empty section after the last words lies at their end', async () => {
    const { text, passages } = await read(
      `<doc name="a">${meta}<mainBody><p>Vi holder ord.</p><section/></mainBody></doc>`,
    );
    const section = passages.find(({ type }) => type === 'section');
    expect(section).toMatchObject({ start: text.length, end: text.length });
  });

  test('older namespaces and their `id`s, and identifiers that come twice', async () => {
    const document = await read(
      '<doc><body><paragraph id="p1"><content><p>En.</p></content></paragraph><paragraph id="p1"><content><p>To.</p></content></paragraph></body></doc>',
      'http://www.akomantoso.org/2.0',
    );
    expect(document.passages.map(({ eId }) => eId)).toEqual(['p1', 'para_1']);
  });

  test.each([
    ['damaged', '<doc name="a"><mainBody><p>Hej</mainBody></doc>'],
    ['damaged', ''],
    ['no-words', '<doc name="a"><mainBody><p/></mainBody></doc>'],
    [
      'nested-too-deep',
      '<container>'.repeat(READING_LIMITS.maximumDepth) + '</container>'.repeat(READING_LIMITS.maximumDepth),
    ],
  ])('%s: %.40s', async (code, xml) => {
    const error = await read(xml).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Unreadable);
    expect((error as Unreadable).code).toBe(code);
  });
});
