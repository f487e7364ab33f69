import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type KnownBox, type KnownDocument, type KnownTable, type KnownText, piecesOf } from './known-document.ts';
import type { Layout } from './layout.ts';
import { CONTENTS_HEADING, titleOf } from './page-furniture.ts';

const SOURCE_SANS = `${import.meta.dirname}/../../node_modules/@expo-google-fonts/source-sans-3`;
const FONT_FOLDERS = ['400Regular', '600SemiBold', '700Bold'].map((cut) => `${SOURCE_SANS}/${cut}`);

let compiler: NodeCompiler | null = null;

/** The document as Typst sets it in this layout: a PDF. */
export function setWithTypst(document: KnownDocument, layout: Layout): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: FONT_FOLDERS }] });
  const mainFileContent = typstSource(document, layout);
  return new Uint8Array(compiler.pdf({ mainFileContent }, { pdfTags: layout.tagged }));
}

/** What Typst is given. */
export function typstSource(document: KnownDocument, layout: Layout): string {
  return [
    settings(document, layout),
    title(document, layout),
    ...(layout.contents ? [`#outline(title: ${quoted(CONTENTS_HEADING[document.language])}, depth: 2)`] : []),
    ...document.items.map((item) => {
      if (item.kind === 'table') return table(item);
      if (item.kind === 'box') return box(item, layout);
      return item.kind === 'title' ? '' : text(item, document, layout);
    }),
  ].join('\n\n');
}

function settings(document: KnownDocument, layout: Layout): string {
  const { columns, font, size, justified, paragraphs, paper } = layout;
  const margins = layout.boxes === 'margin' ? '(left: 2.4cm, right: 6.2cm, y: 2.6cm)' : '(x: 2.4cm, y: 2.6cm)';
  const apart = paragraphs === 'spaced' ? 'spacing: 1.15em' : 'spacing: 0.62em, first-line-indent: 1.2em';
  return `
#set document(title: ${quoted(titleOf(document))})
#set page(paper: "${paper === 'letter' ? 'us-letter' : paper}", columns: ${columns}, margin: ${margins}${running(document, layout)})
#set columns(gutter: 0.7cm)
#set text(font: "${font}", size: ${size}pt, lang: "${document.language}", hyphenate: ${justified})
#set par(justify: ${justified}, leading: 0.62em, ${apart})
#set outline.entry(fill: repeat[.])
#show heading: it => block(above: 1.5em, below: 0.8em, sticky: true, ${headingStyle(layout)})`;
}

function headingStyle(layout: Layout): string {
  const { headings, columns } = layout;
  const plain = `hyphenate: ${columns === 3}, it.body`;
  if (headings === 'large') return `text(size: if it.level == 1 { 1.35em } else { 1.12em }, weight: "bold", ${plain})`;
  return headings === 'bold'
    ? `text(size: 1em, weight: "bold", ${plain})`
    : `text(size: 1em, weight: "regular", ${plain})`;
}

function running(document: KnownDocument, { running: kind }: Layout): string {
  const name = quoted(titleOf(document));
  const small = 'set text(size: 8pt)';
  const number = 'counter(page).display()';
  if (kind === 'none') return '';
  if (kind === 'plain')
    return `, header: { ${small}; ${name} }, footer: context { ${small}; align(center, ${number}) }`;
  if (kind === 'mirrored') {
    const left = `{ ${number}; h(1fr); ${name} }`;
    return `, header: context { ${small}; if calc.even(counter(page).get().first()) ${left} else { ${name}; h(1fr); ${number} } }`;
  }
  const section = 'query(selector(heading.where(level: 1)).before(here())).last(default: (body: "")).body';
  return `, header: context { ${small}; ${section} }, footer: context { ${small}; ${name}; h(1fr); ${number} }`;
}

function title(document: KnownDocument, layout: Layout): string {
  const lines = document.items.flatMap((item) => (item.kind === 'title' ? [item] : []));
  const set = lines.map(
    (line, index) => `par(text(size: ${index === 0 ? 20 : 15}pt, weight: "bold", ${quoted(line.text)}))`,
  );
  const block = `{ set par(justify: false, first-line-indent: 0pt); set text(hyphenate: false); ${set.join('; ')} }`;
  if (layout.columns === 1) return `#${block}\n#v(1em)`;
  return `#place(top, scope: "parent", float: true, clearance: 1.6em, block(width: 100%, ${block}))`;
}

function text(item: KnownText, document: KnownDocument, layout: Layout): string {
  const words = piecesOf(item.text)
    .map((piece) =>
      typeof piece === 'string' ? quoted(piece) : `footnote(${quoted(document.notes[piece.note] ?? '')})`,
    )
    .join('; ');
  if (item.kind === 'heading') {
    const number = item.number === null ? '' : `${item.number} `;
    const printed = layout.headings === 'capitals' ? (number + item.text).toUpperCase() : number + item.text;
    return `#heading(level: ${item.level}, ${quoted(printed)})`;
  }
  if (item.number === null) return `#par({ ${words} })`;
  const indent = item.kind === 'point' ? `left: ${item.level * 0.6}cm` : 'left: 0cm';
  if (layout.numbers === 'inline')
    return `#pad(${indent}, par(first-line-indent: 0pt, { ${quoted(`${item.number} `)}; ${words} }))`;
  const number = `box(width: 0.8cm, ${quoted(item.number)})`;
  return `#pad(${indent}, par(first-line-indent: 0pt, hanging-indent: 0.8cm, { ${number}; ${words} }))`;
}

function table({ rows }: KnownTable): string {
  const cells = rows
    .flat()
    .map(
      (cell) =>
        `[#set text(size: 0.9em, hyphenate: true); #par(justify: false, first-line-indent: 0pt, ${quoted(cell)})]`,
    );
  return `#table(columns: ${rows[0]?.length ?? 1}, inset: 5pt, ${cells.join(', ')})`;
}

function box({ heading, text: words }: KnownBox, { boxes }: Layout): string {
  if (boxes === 'none') return '';
  const inner = `{ set par(justify: false, first-line-indent: 0pt); set text(size: 0.9em); strong(${quoted(heading)}); parbreak(); ${quoted(words)} }`;
  const framed = (width: string) => `block(width: ${width}, breakable: false, inset: 8pt, fill: luma(235), ${inner})`;
  if (boxes === 'between') return `#${framed('100%')}`;
  if (boxes === 'floating') return `#place(auto, float: true, clearance: 1.2em, ${framed('100%')})`;
  return `#place(right, dx: 5.2cm, align(left, ${framed('4.6cm')}))`;
}

/** A string of Typst. */
function quoted(words: string): string {
  return JSON.stringify(words);
}
