import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import type { ReadDocument } from '../document.ts';
import { readDocument } from '../read-document.ts';

function read(markdown: string): Promise<ReadDocument> {
  return readDocument({ name: 'aftale.md', bytes: new TextEncoder().encode(markdown) });
}

/** Each passage as "eId number| words". */
async function outline(markdown: string): Promise<string[]> {
  const { text, passages } = await read(markdown);
  return passages.map((one) => `${one.eId} ${one.number ?? ''}| ${textOf(text, one)}`);
}

describe('readMarkdown', { timeout: 30_000 }, () => {
  test('reads headings, lists and quotations', async () => {
    const markdown = `# Løftet\n\n## Hvad\n\nVi vil:\n\n- *bygge*\n  1. højt\n- [bo](https://eu.int)\n\n> Sagt er sagt.\n`;
    expect(await outline(markdown)).toEqual([
      'title_1 | Løftet',
      'sec_1 | ',
      'sec_1__heading | Hvad',
      'para_1 | Vi vil:',
      'para_1__point_1 -| bygge',
      'para_1__point_1__point_1 1.| højt',
      'para_1__point_2 -| bo',
      'sec_1__quote_1 | Sagt er sagt.',
    ]);
  });

  test('numbered paragraphs keep the numbers that they are written with', async () => {
    expect(await outline('3. Rådet takker.\n4. Rådet slutter.')).toEqual([
      'para_3 3.| Rådet takker.',
      'para_4 4.| Rådet slutter.',
    ]);
  });

  test('links footnotes, reads tables, drops images and comments', async () => {
    const markdown =
      '![Logo](l.png)\n\nEt ord[^a] til.\n\n<!-- skjult -->\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[^a]: En note.\n';
    const document = await read(markdown);
    expect(document.text).toBe('Et ord til.\n\nA | B; 1 | 2\n\nEn note.');
    expect(document.footnoteMarkers).toEqual([{ at: 6, label: 'a', footnote: 'fn_1' }]);
    expect(document.passages.map((one) => one.type)).toEqual(['paragraph', 'table', 'footnote']);
  });

  test('leads back to the source through escapes, entities and soft line breaks', async () => {
    const markdown = '> Fem \\* to &amp; lidt\n> til i alt.';
    const { text, origin } = await read(markdown);
    expect(text).toBe('Fem * to & lidt til i alt.');
    const run = origin.find((one) => one.start <= text.indexOf('til') && text.indexOf('til') < one.end);
    expect(run?.source && markdown.slice(run.source.start, run.source.end)).toBe('til i alt.');
  });

  test('reads the fields above the text, which are no part of it', async () => {
    const document = await read('---\ntitle: "Et løfte"\ndate: 2025-03-04\nlang: da\n---\n\nVi holder det.\n');
    expect([document.title, document.date, document.text]).toEqual(['Et løfte', '2025-03-04', 'Vi holder det.']);
    expect(document.origin[0]?.source?.start).toBe(53);
  });

  test('what nests beyond all sense is read as plain text, a rule of dashes is not', async () => {
    const deep = `${'- '.repeat(40_000)}ord`;
    expect((await read(deep)).text).toContain('ord');
    expect((await read(`${'> '.repeat(40_000)}ord`)).text).toContain('ord');
    expect(await outline(`# Titel\n\n${'- '.repeat(200)}\n\n* ord`)).toEqual(['title_1 | Titel', 'point_1 *| ord']);
  });

  test('lines of one paragraph that are lettered or numbered by hand are points', async () => {
    expect(await outline('Vi vil:\na) rydde kajen\nb) tænde fyret, og det\nskal ske nu\n\n1. Ja  \n(2) nej')).toEqual([
      'p_1 | Vi vil:',
      'p_1__point_a a)| rydde kajen',
      'p_1__point_b b)| tænde fyret, og det skal ske nu',
      'para_1 1.| Ja (2) nej',
    ]);
  });

  test('tables have cells, notes have numbers, the fields above the text name issuer and number', async () => {
    const markdown =
      '---\npublisher: Havnerådet\nidentifier: A/RES/78/265\n---\n\nSe her[^1]:\n\n| A | B |\n|---|---|\n| 1 | |\n\n[^1]: Note.\n';
    const { text, passages, issuer, identifiers } = await read(markdown);
    const cells = passages.find(({ type }) => type === 'table')?.cells;
    expect(cells?.map((cell) => [textOf(text, cell), cell.row, cell.column, cell.isHeading])).toEqual([
      ['A', 0, 0, true],
      ['B', 0, 1, true],
      ['1', 1, 0, false],
      ['', 1, 1, false],
    ]);
    expect(passages.find(({ type }) => type === 'footnote')?.number).toBe('1');
    expect([issuer, identifiers]).toEqual(['Havnerådet', [{ scheme: 'un', value: 'A/RES/78/265' }]]);
  });

  test('HTML inside Markdown is read as its words', async () => {
    expect((await read('Før <b>midt</b> efter\n\n<div class="x">Boks</div>')).text).toBe('Før midt efter\n\nBoks');
  });
});
