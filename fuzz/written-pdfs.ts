import { deflateSync } from 'node:zlib';
import { type HandmadePage, handmadePdf, streamObject, withObjects } from '../tests/support/make-pdf.ts';

const LINES = [
  'Declaration on harbours and cables',
  'The Council invites the Commission to report by 2027.',
  '1. States will train a pilot in every harbour and co-',
  'operate with the islands.',
  'a) Each island keeps a log.',
  '________',
  '1 See the annex.',
];

/** PDFs of a page or two, written by hand so that nearly every byte means something to a reader. */
export function writtenPdfs(): Uint8Array[] {
  return [
    handmadePdf([{ content: paragraph(LINES, 40, 540) }], '/Title (Harbours)'),
    handmadePdf([{ content: columns() }, { content: paragraph(LINES, 40, 540), entries: '/Rotate 90' }]),
    handmadePdf([{ content: table(), entries: '/CropBox [10 10 390 590]' }]),
    handmadePdf([{ content: transformed() }]),
    tagged(),
    packedStreams(),
  ];
}

function paragraph(lines: readonly string[], left: number, top: number): string {
  const shown = lines.map((line) => `(${line}) Tj T*`).join('\n');
  return `BT /F2 14 Tf 14 TL ${left} ${top} Td (Report 7) Tj T* /F1 10 Tf\n${shown}\nET`;
}

function columns(): string {
  return `${paragraph(LINES, 20, 560)}\n${paragraph(LINES, 210, 560)}\n0.5 w 200 20 m 200 580 l S`;
}

function table(): string {
  const cells = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => {
      const [x, y] = [40 + column * 100, 500 - row * 20];
      return `${x} ${y} 100 20 re S BT /F1 9 Tf ${x + 4} ${y + 6} Td [(Cell) -250 (${row}.${column})] TJ ET`;
    }),
  );
  return cells.join('\n');
}

function transformed(): string {
  return [
    'q 1 0 0 1 0 0 cm BT /F1 12 Tf 3 Tr 40 500 Td (unseen) Tj ET Q',
    'q 0.7 0.7 -0.7 0.7 100 100 cm BT /F1 40 Tf (DRAFT) Tj ET Q',
    '/Artifact BMC BT /F1 8 Tf 40 20 Td (page 1 of 1) Tj ET EMC',
    'BT /F1 12 Tf 1 0 0 1 40 400 Tm (Foot) Tj 5 Ts /F1 6 Tf (1) Tj 0 Ts /F1 12 Tf ( notes) Tj ET',
    'BT /F1 12 Tf 40 380 Td 2 Tc 4 Tw 120 Tz (\\344\\345 \\(x\\)) Tj <414243> Tj ET',
    'BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI',
  ].join('\n');
}

/** With a structure tree, a form with text in it, a font with a table of its characters, and a link. */
function tagged(): Uint8Array {
  const content = '/P << /MCID 0 >> BDC BT /F1 11 Tf 40 500 Td (The parties will meet) Tj ET EMC /X Do';
  const map = '1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <0041> <42> <00660069> endbfchar';
  return withObjects([
    '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> /Lang (en) >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /StructParents 0 /Contents 4 0 R /Annots [9 0 R] /Resources << /Font << /F1 7 0 R >> /XObject << /X 8 0 R >> >> >>',
    streamObject(content),
    '<< /Type /StructTreeRoot /K 6 0 R /ParentTree << /Nums [0 [6 0 R]] >> >>',
    '<< /Type /StructElem /S /P /P 5 0 R /Pg 3 0 R /K 0 >>',
    '<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Some-Bold /FirstChar 65 /LastChar 66 /Widths [600 700] /ToUnicode 10 0 R >>',
    streamObject(
      'BT /F1 9 Tf 40 400 Td (AB) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Matrix [1 0 0 1 0 0]',
    ),
    '<< /Type /Annot /Subtype /Link /Rect [40 490 200 510] /A << /S /URI /URI (https://eu.example) >> >>',
    streamObject(map),
  ]);
}

/** Objects and cross-references in compressed streams, as most files of today have them, with the words compressed too. */
function packedStreams(): Uint8Array {
  const content = deflateSync(paragraph(LINES, 40, 540)).toString('latin1');
  return withObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 400 600] /Resources << /Font << /F1 5 0 R /F2 5 0 R >> >> >>',
    '<< /Type /Page /Parent 2 0 R /Contents [4 0 R] >>',
    streamObject(content, '/Filter /FlateDecode'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Differences [65 /fi /AE /aring] >> >>',
  ]);
}

/** Pages that hold this content, for inputs that are hostile by what they say and not by how they are written. */
export function pdfOf(contents: readonly string[]): Uint8Array {
  return handmadePdf(contents.map((content): HandmadePage => ({ content })));
}
