import { describe, expect, test, vi } from 'vitest';
import { chromiumPdf, handmadePdf, hasChromium, typstPdf } from '../../../tests/support/make-pdf.ts';
import type { LineRegion, SourceLine } from '../lines.ts';
import { readPdfLines } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const SENTENCES = [
  'Havnene i nord lover at dele deres officielle målinger af støj, strøm og affald med hinanden.',
  'Kystbyerne stiller effektive mandskaber til rådighed døgnet rundt, også når fjorden fryser til.',
  'Rederierne betaler for 40 flydende bøjer og for den fælles vagtcentral, i alt 3,5 mio. euro.',
  'Ingen part må sælge oplysningerne videre, og hver part skal fortælle de andre, hvis noget går i stykker.',
  'Skibe, der kommer ude fra, får besked på »deres eget sprog« – dansk, norsk, færøsk eller finsk.',
  'Efter fire år gør parterne regnskabet op (første gang i 2030) og offentliggør tallene for enhver.',
  'The ports publish every waiting time within a day, and they explain any figure that looks odd.',
  'No fleet shall be refused a berth because it asks difficult questions about fuel, noise or fees.',
];

/** Paragraph `number`, of a length of its own and unlike its neighbours. */
function paragraph(number: number): string {
  const count = 2 + ((number * 5) % 6);
  const chosen = Array.from({ length: count }, (_, index) => SENTENCES[(number * 3 + index) % SENTENCES.length]);
  return `Stykke ${number}. ${chosen.join(' ')}`;
}

function paragraphs(count: number): string[] {
  return Array.from({ length: count }, (_, index) => paragraph(index + 1));
}

const DANISH = '#set text(lang: "da", size: 10pt, hyphenate: true)\n#set par(justify: true)\n';

async function linesOf(bytes: Uint8Array): Promise<readonly SourceLine[]> {
  return (await readPdfLines(bytes, 'fil.pdf')).lines;
}

function inRegion(lines: readonly SourceLine[], region: LineRegion): string[] {
  return lines.filter((line) => line.region === region).map((line) => line.text);
}

/** The words of lines with division at line ends undone; none of the texts here has a hyphen of its own there. */
function words(lines: readonly string[]): string[] {
  return lines.join('\n').replace(/-\n/gu, '').split(/\s+/u);
}

/** Tags that a producer with another layout of the same words writes around paragraphs. */
function html(style: string, body: string, title = 'Havneplanen'): string {
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${title}</title><style>
    @page { size: A4; margin: 20mm } body { font: 10pt 'Liberation Serif', serif; hyphens: auto; text-align: justify }
    ${style}</style></head><body>${body}</body></html>`;
}

describe('words and reading order', () => {
  test('one column over several pages', async () => {
    const source = paragraphs(40);
    const lines = await linesOf(typstPdf(`#set page(paper: "a4")\n${DANISH}${source.join('\n\n')}`));
    expect(words(inRegion(lines, 'body'))).toEqual(words(source));
    expect(new Set(lines.map((line) => line.page)).size).toBeGreaterThan(2);
  });

  test.each([2, 3])('%i columns under a title', async (columns) => {
    const source = paragraphs(30);
    const text = `#set page(paper: "a4")\n${DANISH}#align(center, text(18pt)[*Planen for havnene*])
      #columns(${columns})[${source.join('\n\n')}]`;
    const lines = await linesOf(typstPdf(text));
    expect(words(inRegion(lines, 'body'))).toEqual(words(['Planen for havnene', ...source]));
    expect(new Set(lines.filter((line) => line.page === 1).map((line) => line.column)).size).toBe(columns + 1);
  });

  test.runIf(hasChromium())('one, two and three columns printed by a browser', async () => {
    const source = paragraphs(14);
    const columns = [1, 2, 3].map(
      (count) => `<h1>Planen i ${count}</h1><div style="columns: ${count}; column-gap: 8mm">
        ${source.map((text) => `<p>${text}</p>`).join('')}</div><p>Efter spalterne står der mere.</p>`,
    );
    const lines = await linesOf(chromiumPdf(html('h1 { break-before: page }', columns.join(''))));
    const expected = [1, 2, 3].flatMap((count) => [`Planen i ${count}`, ...source, 'Efter spalterne står der mere.']);
    expect(words(inRegion(lines, 'body'))).toEqual(words(expected));
  });

  test('words before the dots that lead to a page number keep spaces that only their distance shows', async () => {
    const words = (left: number, text: string) => `1 0 0 1 ${left} 500 Tm (${text}) Tj `;
    const dots = Array.from({ length: 30 }, (_, index) => words(115 + 6 * index, '.')).join('');
    const content = `BT /F1 10 Tf ${words(40, 'Havne')}${words(72, 'i')}${words(76.6, 'nord')}${words(100, 'og')}${dots}ET`;
    const [line] = await linesOf(handmadePdf([{ content }]));
    expect(line?.text).toMatch(/^Havne i nord og ?\./u);
  });

  test('columns that a line printer wrote across', async () => {
    const left = [
      'Havnene i nord lover at dele',
      'deres tal med hinanden og',
      'med alle, som spørger dem',
      'om dem, hver eneste dag.',
    ];
    const right = [
      'Kystbyerne stiller folk til',
      'rådighed, og det gælder om',
      'natten og om vinteren, når',
      'de andre ellers har fri nu.',
    ];
    const rows = [...left, ...left].map(
      (text, index) =>
        `1 0 0 1 30 ${500 - index * 14} Tm (${text}) Tj 1 0 0 1 215 ${500 - index * 14} Tm (${right[index % 4]}) Tj`,
    );
    const lines = await linesOf(handmadePdf([{ content: `BT /F1 11 Tf ${rows.join('\n')} ET` }]));
    expect(lines.map((line) => line.text)).toEqual([...left, ...left, ...right, ...right]);
  });

  test('a box beside the text is read after the paragraph that runs past it', async () => {
    const [before, after] = [paragraph(3), paragraph(5)];
    const box = 'Boks: Vagtcentralen åbner i marts.';
    const text = `#set page(paper: "a4")\n${DANISH}#place(top + right, rect(width: 30%, height: 60pt, fill: luma(230))[${box}])
      #block(width: 66%)[${before} ${paragraph(4)}]\n${after}`;
    const lines = await linesOf(typstPdf(text));
    expect(words(inRegion(lines, 'body'))).toEqual(words([before, paragraph(4), box, after]));
  });

  test.runIf(hasChromium())(
    'a box that the text flows around does not break the sentence',
    { timeout: 60_000 },
    async () => {
      const box = '<div class="box">Vagtcentralen åbner i marts, og den har åbent døgnet rundt.</div>';
      const style = '.box { float: right; width: 40%; background: #ddd; padding: 8px; margin: 8px }';
      const lines = await linesOf(chromiumPdf(html(style, `${box}<p>${paragraph(4)} ${paragraph(5)}</p><p>Slut.</p>`)));
      const expected = [
        `${paragraph(4)} ${paragraph(5)}`,
        'Vagtcentralen åbner i marts, og den har åbent døgnet rundt.',
        'Slut.',
      ];
      expect(words(inRegion(lines, 'body'))).toEqual(words(expected));
    },
  );

  test('table cells stay whole and are read row by row', async () => {
    const cells = [
      ['Nordhavn', SENTENCES[0], '2026'],
      ['Sydhavn', SENTENCES[1], '2027'],
      ['Vesthavn', SENTENCES[3], '2028'],
    ];
    const table = `#table(columns: (1fr, 2fr, 1fr), ${cells
      .flat()
      .map((cell) => `[${cell}]`)
      .join(', ')})`;
    const small = '#table(columns: 3, [Land], [Navn], [År], [Danmark], [Ane], [2026], [Norge], [Bo], [2027])';
    const lines = await linesOf(
      typstPdf(`#set page(paper: "a5")\n${DANISH}${paragraph(1)}\n${table}\n${paragraph(2)}\n${small}`),
    );
    const body = inRegion(lines, 'body');
    expect(words(body)).toEqual(
      words([paragraph(1), cells.flat().join(' '), paragraph(2), 'Land Navn År Danmark Ane 2026 Norge Bo 2027']),
    );
    expect(body.slice(-4)).toEqual(['2026', 'Norge', 'Bo', '2027']);
    expect(lines.at(-2)?.cell).toMatchObject({ column: 1, rowSpan: 1, columnSpan: 1, isHeading: false });
    expect(new Set(lines.map((line) => line.cell?.table)).size).toBe(3);
  });

  test('numbers and bullets stay with their text', async () => {
    const text =
      '#set page(paper: "a4")\n+ Første punkt\n+ Andet punkt\n+ Tredje punkt\n+ Fjerde punkt\n\n- Et\n- To\n- Tre';
    expect((await linesOf(typstPdf(text))).map((line) => line.text)).toEqual([
      '1. Første punkt',
      '2. Andet punkt',
      '3. Tredje punkt',
      '4. Fjerde punkt',
      '• Et',
      '• To',
      '• Tre',
    ]);
  });
});

describe('what stands apart from the text', () => {
  const running = `#set page(paper: "a5", header: [Nordhavnsrådet #h(1fr) NR 14/25],
    footer: context align(center)[#counter(page).display("1 / 1", both: true)])\n${DANISH}`;

  test('headers and footers that repeat', async () => {
    const source = paragraphs(20);
    const lines = await linesOf(typstPdf(running + source.join('\n\n')));
    const pages = lines.at(-1)?.page ?? 0;
    expect(words(inRegion(lines, 'body'))).toEqual(words(source));
    expect(inRegion(lines, 'header')).toEqual(Array(pages).fill('Nordhavnsrådet NR 14/25'));
    expect(inRegion(lines, 'footer')).toEqual(Array.from({ length: pages }, (_, index) => `${index + 1} / ${pages}`));
  });

  test('a file without tags, widely spaced, with a language code in large type at the foot', async () => {
    const foot = `footer: context [#set text(9pt); NR 14/25 #h(1fr) abc/DEF/gh #h(1fr) #counter(page).display() \\
      BILAG #h(1fr) HAVN.1 #h(1fr) #text(18pt)[*DA*]]`;
    const set = `#set page(paper: "a4", ${foot})\n#set text(lang: "da", size: 12pt)\n#set par(leading: 1.4em, spacing: 2.2em)`;
    const source = paragraphs(9);
    const text = source.map((words, index) =>
      index % 4 === 1 ? `${words}#footnote[Note til stykke ${index + 1}.]` : words,
    );
    const lines = await linesOf(typstPdf(`${set}\n${text.join('\n\n')}`, false));
    const pages = lines.at(-1)?.page ?? 0;
    expect(pages).toBeGreaterThan(2);
    const raised = (line: SourceLine) =>
      line.superscripts.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), line.text);
    expect(words(lines.filter((line) => line.region === 'body').map(raised))).toEqual(words(source));
    expect(inRegion(lines, 'footer')).toEqual(
      Array.from({ length: pages }, (_, index) => [`NR 14/25 abc/DEF/gh ${index + 1}`, 'BILAG HAVN.1 DA']).flat(),
    );
    expect(inRegion(lines, 'footnote')).toEqual(['1Note til stykke 2.', '2Note til stykke 6.']);
  });

  test('text that repeats on the next page stays where the file marks its headers, and so does a footnote that counts', async () => {
    const same = `${paragraph(2)}#pagebreak()`;
    const tagged = await linesOf(typstPdf(`${running}${same}${same}${paragraph(3)}`));
    expect(words(inRegion(tagged, 'body'))).toEqual(words([paragraph(2), paragraph(2), paragraph(3)]));
    const noted = (number: number) => `${paragraph(number)}#footnote[Note ${number}.]#pagebreak()`;
    const untagged = await linesOf(typstPdf(`${running}${noted(1)}${noted(2)}${noted(3)}Slut.`, false));
    expect(inRegion(untagged, 'footnote')).toEqual(['1Note 1.', '2Note 2.', '3Note 3.']);
  });

  test('headers and footers of a file without marks for them', async () => {
    const page = (number: number) => ({
      content: `BT /F1 9 Tf 30 570 Td (Harbour Council, draft ${number}) Tj ET BT /F1 11 Tf 30 500 Td (Text of page ${number} stands here.) Tj ET
        BT /F1 9 Tf ${number % 2 ? 350 : 30} 25 Td (${number}) Tj ET`,
    });
    const lines = await linesOf(handmadePdf([page(1), page(2), page(3)]));
    expect(inRegion(lines, 'header')).toEqual([1, 2, 3].map((number) => `Harbour Council, draft ${number}`));
    expect(inRegion(lines, 'body')).toEqual([1, 2, 3].map((number) => `Text of page ${number} stands here.`));
    expect(inRegion(lines, 'footer')).toEqual(['1', '2', '3']);
  });

  test('a header that was recognised a little differently on each page of a scan', async () => {
    const heads = ['HARBOUR TREATY SERIES', 'HARB0UR TREATY SERIES', 'HARBOUR TREATV SERIES', 'HARBOUR TREATY SERIES'];
    const texts = ['The ports promise much.', 'No ship sails at night.', 'Pilots learn two tongues.', 'All agree.'];
    const page = (head: string, index: number, mode: number) => ({
      content: `BT ${mode} Tr /F1 8 Tf 150 ${570 + (index % 2)} Td (${head}) Tj ET BT /F1 11 Tf 350 ${569 + (index % 3)} Td (${index + 45}) Tj ET
        BT /F1 11 Tf 30 540 Td (${texts[index]}) Tj ET`,
    });
    const scan = await linesOf(handmadePdf(heads.map((head, index) => page(head, index, 3))));
    expect(inRegion(scan, 'header')).toEqual(heads.map((head, index) => `${head} ${index + 45}`));
    const typed = await linesOf(
      handmadePdf(['Rule on cats', 'Rule on bats'].map((head, index) => page(head, index, 0))),
    );
    expect(inRegion(typed, 'body').join(' ')).toMatch(/Rule on cats.*Rule on bats/u);
  });

  test('a first line like no other stays in the text', async () => {
    const page = (text: string) => ({ content: `BT /F1 11 Tf 30 570 Td (${text}) Tj 0 -14 Td (More of it.) Tj ET` });
    const lines = await linesOf(handmadePdf([page('The ports promise much.'), page('The towns promise less.')]));
    expect(inRegion(lines, 'header')).toEqual([]);
  });

  test('footnotes, and the raised markers in text and note', async () => {
    const note = 'Se bilaget om målinger, som er lagt ved.';
    const source = `${SENTENCES[0]}#footnote[${note}] ${SENTENCES[1]}#footnote[Samme sted.]`;
    const lines = await linesOf(typstPdf(`${running}${paragraph(1)}\n\n${source}\n\n${paragraph(2)}`));
    expect(inRegion(lines, 'footnote')).toEqual([`1${note}`, '2Samme sted.']);
    const marked = lines.flatMap((line) => line.superscripts.map(({ start, end }) => line.text.slice(start, end)));
    expect(marked).toEqual(['1', '2', '1', '2']);
    const body = words(inRegion(lines, 'body')).join(' ');
    expect(body).toContain('hinanden.1 Kystbyerne');
    expect(body).toContain('fryser til.2');
  });

  test('footnotes in columns stand at the foot of their column', async () => {
    const source = paragraphs(8).map((text, index) => (index === 1 ? `${text}#footnote[Note i spalten.]` : text));
    const text = `#set page(paper: "a4", columns: 2)\n${DANISH}${source.join('\n\n')}`;
    const lines = await linesOf(typstPdf(text));
    expect(inRegion(lines, 'footnote')).toEqual(['1Note i spalten.']);
  });

  test('small type inside the text is no footnote', async () => {
    const text = `#set page(paper: "a5")\n${DANISH}${paragraph(1)}\n\n#text(7pt)[1 Lille skrift midt i teksten.]\n\n${paragraph(2)}`;
    expect(inRegion(await linesOf(typstPdf(text)), 'footnote')).toEqual([]);
  });

  test('a year that ends a page is no page number, a number well below the text is one', async () => {
    const page = (foot: number) => ({
      content: `BT /F1 11 Tf 30 90 Td (The ports publish their figures in the spring of) Tj 0 -14 Td (2027.) Tj ET
        BT /F1 11 Tf 195 ${foot} Td (12) Tj ET`,
    });
    expect(inRegion(await linesOf(handmadePdf([page(62)])), 'footer')).toEqual([]);
    expect(inRegion(await linesOf(handmadePdf([page(30)])), 'footer')).toEqual(['12']);
  });

  test('chapters that each begin a page keep their headings', async () => {
    const page = (number: number) => ({
      content: `BT /F2 16 Tf 30 560 Td (Annex ${number}) Tj /F1 11 Tf 0 -30 Td (What annex ${number} says of it.) Tj ET`,
    });
    expect(inRegion(await linesOf(handmadePdf([page(1), page(2)])), 'header')).toEqual([]);
  });

  test('a watermark at a slant is set aside as one line', async () => {
    const mark = '#place(center + horizon, rotate(-45deg, text(60pt, fill: luma(220))[UDKAST]))';
    const lines = await linesOf(typstPdf(`#set page(paper: "a5", background: [${mark}])\n${DANISH}${paragraph(1)}`));
    expect(inRegion(lines, 'header')).toEqual(['UDKAST']);
    expect(words(inRegion(lines, 'body'))).toEqual(words([paragraph(1)]));
  });
});
