import { type KnownBox, type KnownDocument, type KnownTable, type KnownText, piecesOf } from './known-document.ts';
import type { Layout } from './layout.ts';
import { CONTENTS_HEADING, titleOf } from './page-furniture.ts';

const PAPER = { a4: ['21cm', '29.7cm'], a5: ['14.8cm', '21cm'], letter: ['21.59cm', '27.94cm'] } as const;
const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const COMPATIBLE =
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"';

/** The document as a flat OpenDocument text in this layout, for LibreOffice to set. */
export function flatOdt(document: KnownDocument, layout: Layout): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} ${COMPATIBLE} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${fontOf(layout)}'"/></office:font-face-decls>
<office:styles>${styles(document, layout)}</office:styles>
<office:automatic-styles>${pageLayout(layout)}</office:automatic-styles>
<office:master-styles>${masterPage(document, layout)}</office:master-styles>
<office:body><office:text>${body(document, layout)}</office:text></office:body>
</office:document>`;
}

function styles(document: KnownDocument, layout: Layout): string {
  const { size, justified, paragraphs } = layout;
  const country = { da: 'DK', en: 'GB' }[document.language];
  const words = `fo:font-size="${size}pt" style:font-name="F" fo:language="${document.language}" fo:country="${country}" fo:hyphenate="${justified}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"`;
  const apart = paragraphs === 'spaced' ? 'fo:margin-bottom="0.2cm"' : 'fo:text-indent="0.45cm"';
  const align = `fo:text-align="${justified ? 'justify' : 'start'}" fo:hyphenation-ladder-count="no-limit"`;
  const style = (name: string, paragraph: string, text = '', parent = 'Standard') =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;
  const heading = (level: number) => {
    const large = layout.headings === 'large' ? (level === 1 ? 1.35 : 1.12) : 1;
    const weight = layout.headings === 'capitals' ? 'normal' : 'bold';
    const space = 'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always" fo:text-align="start"';
    return style(
      `H${level}`,
      space,
      `fo:font-size="${size * large}pt" fo:font-weight="${weight}" fo:hyphenate="false"`,
    );
  };
  const hanging = (left: number) =>
    layout.numbers === 'hanging'
      ? `fo:margin-left="${left + 0.8}cm" fo:text-indent="-0.8cm"><style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties`
      : `fo:margin-left="${left}cm" fo:text-indent="0cm"/`;
  const numbered = (name: string, left: number) =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Text"><style:paragraph-properties ${hanging(left)}></style:style>`;
  return [
    `<style:style style:name="Standard" style:family="paragraph"><style:text-properties ${words}/></style:style>`,
    style('Text', `${apart} ${align} fo:orphans="2" fo:widows="2"`),
    style(
      'Title',
      'fo:margin-bottom="0.3cm"',
      `fo:font-size="${layout.columns === 3 ? 18 : 20}pt" fo:font-weight="bold" fo:hyphenate="false"`,
    ),
    style('Subtitle', 'fo:margin-bottom="0.5cm"', 'fo:font-size="15pt" fo:font-weight="bold" fo:hyphenate="false"'),
    heading(1),
    heading(2),
    numbered('N0', 0),
    numbered('N1', 0.6),
    numbered('N2', 1.2),
    style('Footnote', 'fo:margin-left="0.5cm" fo:text-indent="-0.5cm"', `fo:font-size="${size * 0.82}pt"`),
    style('Running', '', 'fo:font-size="8pt" fo:hyphenate="false"'),
    style('Centred', 'fo:text-align="center"', 'fo:font-size="8pt"', 'Running'),
    style('Box', 'fo:margin-bottom="0.1cm"', `fo:font-size="${size * 0.9}pt" fo:hyphenate="false"`),
    style('BoxHeading', 'fo:margin-bottom="0.1cm"', `fo:font-size="${size * 0.9}pt" fo:font-weight="bold"`),
    style('Cell', '', `fo:font-size="${layout.columns === 3 ? 6.5 : size * 0.9}pt"`),
    `<style:style style:name="Contents" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${columnWidth(layout)}cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>`,
    '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Mark" text:citation-body-style-name="Mark" style:num-format="1" text:start-value="0" text:start-numbering-at="document"/>',
    '<style:style style:name="Mark" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
    `<style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:wrap="${hasRoomBeside(layout) ? 'parallel' : 'none'}" style:number-wrapped-paragraphs="no-limit" style:horizontal-pos="right" style:horizontal-rel="paragraph" style:vertical-pos="top" style:vertical-rel="paragraph" fo:background-color="#ebebeb" fo:padding="0.2cm" fo:border="0.5pt solid #808080" fo:margin-left="0.4cm" fo:margin-bottom="0.2cm"/></style:style>`,
  ].join('');
}

/** Fonts that Debian brings along, in place of those that come with Typst. */
const FONTS = {
  'Libertinus Serif': 'Liberation Serif',
  'New Computer Modern': 'C059',
  'Source Sans 3': 'Liberation Sans',
} as const;

/** The families that the documents are set in; without them other letters divide other words. */
export const FONT_FAMILIES: readonly string[] = Object.values(FONTS);

function fontOf({ font }: Layout): string {
  return FONTS[font];
}

function columnWidth({ paper, columns }: Layout): number {
  const width = Number.parseFloat(PAPER[paper][0]) - 4.8;
  return Math.floor(((width - (columns - 1) * 0.7) / columns) * 10) / 10;
}

function pageLayout({ paper, columns }: Layout): string {
  const [width, height] = PAPER[paper];
  const column = `<style:columns fo:column-count="${columns}" fo:column-gap="0.7cm"/>`;
  const running =
    '<style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.5cm" fo:margin-top="0.5cm"/>';
  return `<style:page-layout style:name="P" style:page-usage="all"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" fo:margin="2.4cm">${columns > 1 ? column : ''}</style:page-layout-properties><style:header-style>${running}</style:header-style><style:footer-style>${running}</style:footer-style></style:page-layout>
<style:style style:name="Table" style:family="table"><style:table-properties style:width="100%" table:align="margins"/></style:style>
<style:style style:name="TableCell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>`;
}

function masterPage(document: KnownDocument, { running }: Layout): string {
  const name = escaped(titleOf(document));
  const number = '<text:page-number text:select-page="current"/>';
  const line = (words: string, style = 'Running') => `<text:p text:style-name="${style}">${words}</text:p>`;
  const section = '<text:chapter text:display="name" text:outline-level="1"/>';
  const parts = {
    none: '',
    plain: `<style:header>${line(name)}</style:header><style:footer>${line(number, 'Centred')}</style:footer>`,
    mirrored: `<style:header>${line(`${name} ${number}`)}</style:header><style:header-left>${line(`${number} ${name}`)}</style:header-left>`,
    section: `<style:header>${line(section)}</style:header><style:footer>${line(`${name} ${number}`)}</style:footer>`,
  };
  return `<style:master-page style:name="Standard" style:page-layout-name="P">${parts[running]}</style:master-page>`;
}

function body(document: KnownDocument, layout: Layout): string {
  const titles = document.items.filter((item) => item.kind === 'title').length;
  const items = document.items.map((item, index) => {
    if (item.kind === 'table') return table(item);
    if (item.kind === 'box') return layout.boxes === 'none' ? '' : box(item, layout);
    if (item.kind === 'title') return paragraph(index === 0 ? 'Title' : 'Subtitle', escaped(item.text));
    return text(item, document, layout);
  });
  const contents = layout.contents ? contentsOf(document, layout) : [];
  return [...items.slice(0, titles), ...contents, ...items.slice(titles)].join('\n');
}

function text(item: KnownText, document: KnownDocument, layout: Layout): string {
  const number = item.number === null ? '' : escaped(item.number);
  if (item.kind === 'heading') {
    const words = printedHeading(item, layout);
    return `<text:h text:style-name="H${item.level}" text:outline-level="${item.level}">${escaped(words)}</text:h>`;
  }
  const words = piecesOf(item.text)
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : note(piece.note, document)))
    .join('');
  if (item.number === null) return paragraph('Text', words);
  const parted = layout.numbers === 'hanging' ? '<text:tab/>' : ' ';
  return paragraph(item.kind === 'point' ? `N${item.level}` : 'N0', `${number}${parted}${words}`);
}

function printedHeading({ number, text: words }: KnownText, { headings }: Layout): string {
  const printed = number === null ? words : `${number} ${words}`;
  return headings === 'capitals' ? printed.toUpperCase() : printed;
}

function note(index: number, document: KnownDocument): string {
  const words = paragraph('Footnote', escaped(document.notes[index] ?? ''));
  return `<text:note text:id="n${index}" text:note-class="footnote"><text:note-citation>${index + 1}</text:note-citation><text:note-body>${words}</text:note-body></text:note>`;
}

function table({ rows }: KnownTable): string {
  const cells = (row: readonly string[]) =>
    row
      .map(
        (cell) =>
          `<table:table-cell table:style-name="TableCell">${paragraph('Cell', escaped(cell))}</table:table-cell>`,
      )
      .join('');
  const [head = [], ...others] = rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`);
  return `<table:table table:style-name="Table"><table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/><table:table-header-rows>${head}</table:table-header-rows>${others.join('')}</table:table>`;
}

/** A frame beside the text, which runs around it; as wide as its column where there are several. */
function box({ heading, text: words }: KnownBox, layout: Layout): string {
  const width = hasRoomBeside(layout) ? 5 : columnWidth(layout) - 0.4;
  const inner = paragraph('BoxHeading', escaped(heading)) + paragraph('Box', escaped(words));
  return `<text:p text:style-name="Box"><draw:frame draw:style-name="Frame" text:anchor-type="paragraph" svg:width="${width}cm"><draw:text-box fo:min-height="1cm">${inner}</draw:text-box></draw:frame></text:p>`;
}

/** A table of contents whose page numbers count on: which pages they name does not matter here. */
function contentsOf(document: KnownDocument, layout: Layout): string[] {
  const headings = document.items.flatMap((item) => (item.kind === 'heading' ? [item] : []));
  return [
    paragraph('H1', CONTENTS_HEADING[document.language]),
    ...headings.map((item, index) =>
      paragraph('Contents', `${escaped(printedHeading(item, layout))}<text:tab/>${1 + Math.floor(index / 3)}`),
    ),
  ];
}

function paragraph(style: string, words: string): string {
  return `<text:p text:style-name="${style}">${words}</text:p>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** Whether text can run beside a frame. */
function hasRoomBeside({ columns, paper }: Layout): boolean {
  return columns === 1 && paper !== 'a5';
}
