import { constants, deflateRawSync } from 'node:zlib';
import type { SourceFormat } from '../src/reading/document.ts';
import { streamObject, withObjects } from '../tests/support/make-pdf.ts';
import { makeZip } from '../tests/support/make-zip.ts';
import { DICTIONARIES } from './dictionaries.ts';
import type { Random } from './random.ts';
import { pdfOf } from './written-pdfs.ts';
import { openDocument, wordParts } from './written-seeds.ts';

/** Makes an input that is well formed and wants too much; `size` is about how many bytes it may be written with. */
type Nasty = (size: number, random: Random) => Uint8Array;

/** Most are small, so that many can be tried; one in a thousand is as large as a long document. */
const USUAL = 8_000;
const LARGE = 120_000;
const HUGE = 2_000_000;

/** An input of the format made to ask too much: deep, endless, circular or packed beyond measure. */
export function nastyInput(format: SourceFormat, random: Random): Uint8Array {
  const size = random.oneIn(1000) ? HUGE : random.oneIn(20) ? LARGE : USUAL;
  return random.pick(NASTY[format])(1 + random.below(size), random);
}

/** `unit` again and again. */
function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

/** A few words of the format's dictionary in one order, again and again. */
function chant(format: SourceFormat): Nasty {
  return (size, random) => {
    const words = Array.from({ length: 1 + random.below(5) }, () => random.pick(DICTIONARIES[format]));
    return bytes(`${random.pick(['', 'x\n', 'Aftale '])}${fill(words.join(random.pick(['', ' ', 'a'])), size)}`);
  };
}

/** Words of the format's dictionary in any order. */
function babble(format: SourceFormat): Nasty {
  return (size, random) => {
    const words: string[] = [];
    for (let length = 0; length < size; length += words.at(-1)?.length || 1)
      words.push(random.pick(DICTIONARIES[format]));
    return bytes(words.join(random.pick(['', ' ', '\n', 'ord '])));
  };
}

function nested(open: string, close: string): Nasty {
  return (size, random) => {
    const depth = Math.ceil(size / (open.length + close.length));
    return bytes(`${fill(open, depth * open.length)}x${random.oneIn(2) ? close.repeat(depth) : ''}`);
  };
}

const longLine: Nasty = (size, random) =>
  bytes(fill(random.pick(['a', ' ', 'ord ', '- ', '1.', '"', '(', '.', 'ø']), size));

const TEXTS = [chant('text'), babble('text'), longLine];

const HTML: readonly Nasty[] = [
  chant('html'),
  babble('html'),
  longLine,
  ...['div', 'b', 'table', 'ul', 'blockquote', 'a href=x', 'font', 'p', 'select', 'svg'].map((name) =>
    nested(`<${name}>`, `</${name.split(' ')[0]}>`),
  ),
  nested('<table><tr><td>', '</table>'),
  nested('<ol><li>', '</ol>'),
  (size) => bytes(`<p ${fill('a=b ', size)}>x`),
  (size) => bytes(fill('<a href="#n">1</a><p id="n">', size)),
];

const PDFS: readonly Nasty[] = [
  (size) => pdfOf([`BT /F1 9 Tf 20 500 Td (${fill('ab cd', size)}) Tj ET`]),
  (size) => pdfOf([`BT /F1 9 Tf ${fill('0.1 0 Td (a) Tj ', size)} ET`]),
  (size) => pdfOf([fill('BT /F1 9 Tf 20 500 Td (ab) Tj ET ', size)]),
  (size, random) =>
    pdfOf([fill(`BT /F1 ${random.below(30)} Tf ${random.below(400)} ${random.below(600)} Td (ab) Tj ET `, size)]),
  (size, random) => pdfOf([scattered(size, random)]),
  (size) => pdfOf([fill('q ', size)]),
  (size) => pdfOf([fill('/P BMC ', size)]),
  (size) => pdfOf([`${fill('10 10 100 50 re ', size)} S`, fill('20 20 m 30 30 l S ', size)]),
  (size) => pdfOf([fill('[', size)]),
  (size) => pdfOf(Array.from({ length: 1 + Math.floor(size / 400) }, () => 'BT /F1 9 Tf 9 9 Td (side) Tj ET')),
  () => circularPages(),
  () => circularForms(),
  (size) => packedContent('BT /F1 9 Tf 20 500 Td (ab) Tj ET ', size * 4),
  (size) => packedContent(' ', size * 200),
  (size) => manyKids(size),
];

/** Words all over the page, by the hundred. */
function scattered(size: number, random: Random): string {
  const words: string[] = [];
  for (let length = 0; length < size; length += 40) {
    words.push(`BT /F1 ${4 + random.below(9)} Tf ${random.below(390)} ${random.below(590)} Td (word ${length}) Tj ET`);
  }
  return words.join('\n');
}

function circularPages(): Uint8Array {
  return withObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R 4 0 R] /Parent 3 0 R >>',
    '<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>',
    '<< /Type /Page /Parent 4 0 R /MediaBox 4 0 R /Contents [4 0 R 5 0 R] >>',
    streamObject('BT (x) Tj ET', '/Length 5 0 R /Filter 5 0 R'),
  ]);
}

/** Forms that draw one another, each twice. */
function circularForms(): Uint8Array {
  const form = (draws: string) =>
    streamObject(`BT /F1 9 Tf (a) Tj ET ${draws}`, '/Subtype /Form /BBox [0 0 400 600] /Resources 6 0 R');
  return withObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 7 0 R /Resources 6 0 R >>',
    form('/B Do /B Do'),
    form('/A Do /A Do'),
    '<< /XObject << /A 4 0 R /B 5 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >>',
    streamObject('/A Do /B Do'),
  ]);
}

function packedContent(unit: string, size: number): Uint8Array {
  return withObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R >>',
    streamObject(deflatedAgainAndAgain(unit, size).toString('latin1'), '/Filter /FlateDecode'),
  ]);
}

const PACKED_AT_ONCE = 1024 ** 2;

/** `unit` again and again, packed a part at a time: unpacked here as a whole it would be what uses up the memory. */
function deflatedAgainAndAgain(unit: string, size: number): Buffer {
  const part = fill(unit, Math.min(size, PACKED_AT_ONCE));
  const packed = deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH });
  const parts = Array.from({ length: Math.ceil(size / part.length) }, () => packed);
  const [head, end, checksum] = [Buffer.from([0x78, 0x9c]), Buffer.from([0x03, 0x00]), Buffer.alloc(4)];
  return Buffer.concat([head, ...parts, end, checksum]);
}

function manyKids(size: number): Uint8Array {
  const kids = fill('4 0 R ', size);
  return withObjects([
    `<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R >>`,
    `<< /Type /Pages /Count ${Math.ceil(size / 6)} /Kids [3 0 R] >>`,
    `<< /Type /Pages /Parent 2 0 R /Count ${Math.ceil(size / 6)} /Kids [${kids}] >>`,
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] /StructParents 0 >>',
    `<< /Type /StructTreeRoot /K [${fill('6 0 R ', size)}] /ParentTree << /Nums [0 [${fill('6 0 R ', size)}]] >> >>`,
    '<< /Type /StructElem /S /P /P 5 0 R /K [6 0 R 0] >>',
  ]);
}

const word = (body: string): Uint8Array => makeZip(wordParts(body));

const DOCX: readonly Nasty[] = [
  (size) => word(fill('<w:p><w:r><w:t>ord </w:t></w:r></w:p>', size)),
  (size) => word(`<w:p>${fill('<w:r><w:t>ord </w:t></w:r>', size)}</w:p>`),
  (size) => word(deep('<w:tbl><w:tr><w:tc><w:p/>', '</w:tc></w:tr></w:tbl>', size)),
  (size) => word(deep('<w:ins>', '</w:ins>', size)),
  (size) => word(deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', size)),
  (size) => word(`<w:p>${fill('<w:r><w:footnoteReference w:id="1"/></w:r>', size)}</w:p>`),
  (size) => word(`<w:p>${fill('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', size)}</w:p>`),
  (size) => word(`<w:tbl>${fill('<w:tr><w:tc><w:p/></w:tc></w:tr>', size)}</w:tbl>`),
  (size) =>
    word(
      `<w:tbl><w:tr>${fill('<w:tc><w:tcPr><w:gridSpan w:val="99999"/><w:vMerge/></w:tcPr><w:p/></w:tc>', size)}</w:tr></w:tbl>`,
    ),
  (size, random) => word(Buffer.from(babble('docx')(size, random)).toString()),
  (size) => word(fill(' ', size * 100)),
  (size) =>
    makeZip([
      ...wordParts('<w:p/>'),
      ...Array.from({ length: Math.ceil(size / 100) }, (_, n) => ({ name: `p${n}`, content: '' })),
    ]),
  (size) => makeZip(wordParts(`<w:p ${fill('a', size)}="b"/>`)),
  (size) => makeZip([{ name: 'word/document.xml', content: entityBomb(size) }]),
];

function deep(open: string, close: string, size: number): string {
  const depth = Math.ceil(size / (open.length + close.length));
  return `${open.repeat(depth)}${close.repeat(depth)}`;
}

function entityBomb(size: number): string {
  const count = Math.min(60, 2 + Math.ceil(size / 200));
  const entities = Array.from({ length: count }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ord">${entities.join('')}]><a>&e${count};</a>`;
}

const AKOMA_NTOSO: readonly Nasty[] = [
  (size) => bytes(akomaNtoso(deep('<section><content><p>a</p></content>', '</section>', size))),
  (size) => bytes(akomaNtoso(deep('<p><b>', '</b></p>', size))),
  (size) =>
    bytes(akomaNtoso(fill('<paragraph eId="para_1"><num>1.</num><content><p>a</p></content></paragraph>', size))),
  (size) => bytes(akomaNtoso(fill('<p>a<authorialNote marker="1"><p>b</p></authorialNote></p>', size))),
  (size) =>
    bytes(akomaNtoso(`<table>${fill('<tr><td colspan="9999" rowspan="9999"><p>a</p></td></tr>', size)}</table>`)),
  (size, random) => bytes(akomaNtoso(Buffer.from(babble('akoma-ntoso')(size, random)).toString())),
  (size) => bytes(entityBomb(size)),
  (size) => bytes(`<akomaNtoso ${fill('a="b" ', size)}/>`),
];

function akomaNtoso(body: string): string {
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="a"><meta/><body>${body}</body></act></akomaNtoso>`;
}

const EMAILS: readonly Nasty[] = [
  chant('email'),
  babble('email'),
  (size) => bytes(`Subject: ${fill('=?utf-8?Q?=C3=B8?= ', size)}\r\n\r\nx`),
  (size) => bytes(`Subject: a\r\n${fill('X: y\r\n', size)}\r\nx`),
  (size) => bytes(`From: ${fill('"a" <b@c>, ', size)}\r\n\r\nx`),
  (size) => bytes(`Content-Type: multipart/mixed; boundary=a\r\n\r\n${fill('--a\r\n\r\nx\r\n', size)}--a--`),
  (size) => bytes(fill('Content-Type: message/rfc822\r\n\r\n', size)),
  (size) => bytes(nestedParts(size)),
  (size) => bytes(`Content-Type: text/html\r\n\r\n${fill('<div>', size)}`),
  (size) => bytes(`Content-Transfer-Encoding: base64\r\n\r\n${fill('YQ', size)}`),
];

function nestedParts(size: number): string {
  const depth = Math.ceil(size / 60);
  return Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  ).join('');
}

const ODTS: readonly Nasty[] = [
  (size) => makeZip([...openDocument(), { name: 'x', content: fill(' ', size * 100) }]),
  (size) =>
    makeZip(
      openDocument().map((part) => (part.name === 'content.xml' ? { ...part, content: entityBomb(size) } : part)),
    ),
];

const NASTY: Readonly<Record<SourceFormat, readonly Nasty[]>> = {
  text: TEXTS,
  markdown: [
    ...TEXTS,
    chant('markdown'),
    babble('markdown'),
    nested('> ', ''),
    nested('- ', ''),
    nested('[', ']'),
    nested('*a **', ''),
  ],
  html: HTML,
  pdf: PDFS,
  docx: DOCX,
  odt: ODTS,
  rtf: [chant('rtf'), babble('rtf'), nested('{', '}')],
  doc: [chant('doc'), babble('doc')],
  email: EMAILS,
  'akoma-ntoso': AKOMA_NTOSO,
};
