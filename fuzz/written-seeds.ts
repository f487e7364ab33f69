import type { ZipPart } from '../tests/support/make-zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Word files with styles, numbering, notes, changes, comments and tables. */
export function wordDocuments(): ZipPart[][] {
  return [wordParts(plainBody()), wordParts(richBody())];
}

/** The parts of a Word file whose body this is. */
export function wordParts(body: string): ZipPart[] {
  return [
    { name: '[Content_Types].xml', content: contentTypes() },
    { name: '_rels/.rels', content: relations([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(['styles', 'numbering', 'footnotes', 'comments'].map((part) => [part, `${part}.xml`])),
    },
    { name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`) },
    { name: 'word/styles.xml', content: part('styles', styles()) },
    { name: 'word/numbering.xml', content: part('numbering', numbering()) },
    { name: 'word/footnotes.xml', content: part('footnotes', note('footnote', '1', 'See the annex.')) },
    { name: 'word/comments.xml', content: part('comments', note('comment', '0', 'Is this agreed?')) },
  ];
}

function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${WORD}" xmlns:r="${OFFICE_RELATIONS}">${content}</w:${name}>`;
}

function relations(targets: readonly (readonly string[])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${OFFICE_RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${entries.join('')}</Relationships>`;
}

function contentTypes(): string {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
}

function styles(): string {
  return (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="H1"/></w:style>'
  );
}

function numbering(): string {
  const levels = [0, 1, 2].map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${['decimal', 'lowerLetter', 'lowerRoman'][level]}"/><w:lvlText w:val="%${level + 1}."/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
}

function note(kind: string, id: string, words: string): string {
  return `<w:${kind} w:id="${id}" w:author="Ane" w:date="2025-03-03T10:00:00Z"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:${kind}>`;
}

function paragraph(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

function plainBody(): string {
  return [
    paragraph('Aftale om havne', '<w:pStyle w:val="T"/>'),
    paragraph('Parterne vil mødes hvert år.'),
    paragraph('Opgaver', '<w:pStyle w:val="H1"/>'),
    ...['Byg en kaj.', 'Lær lodser op.'].map((words) => paragraph(words, numbered(0))),
    paragraph('Også om natten.', numbered(1)),
  ].join('');
}

function numbered(level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
}

function richBody(): string {
  const cell = (words: string) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${paragraph(words)}</w:tc>`;
  return [
    '<w:p><w:r><w:t>The states</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>',
    '<w:ins w:id="5" w:author="Bo" w:date="2025-01-01T00:00:00Z"><w:r><w:t> and islands</w:t></w:r></w:ins>',
    '<w:del w:id="6" w:author="Bo"><w:r><w:delText> might</w:delText></w:r></w:del>',
    '<w:commentRangeStart w:id="0"/><w:r><w:t> will meet.</w:t></w:r><w:commentRangeEnd w:id="0"/>',
    '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
    `<w:tbl><w:tr>${cell('Harbour')}${cell('Pilots')}</w:tr><w:tr>${cell('North')}${cell('3')}</w:tr></w:tbl>`,
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>',
    '<w:sectPr/>',
  ].join('');
}

/** Letters in one part, in several, with attached files, and with another letter inside. */
export function emails(): string[] {
  const head = [
    'From: Ane Holm <ane@um.example>',
    'To: bo@um.example',
    'Date: Mon, 3 Mar 2025 00:20:00 +0100',
    'Subject: =?utf-8?Q?L=C3=B8fter_om?= havne',
    'MIME-Version: 1.0',
  ];
  const words = ['Hej Bo', '', 'Landene vil mødes i maj.', '', '> Hvem betaler?', '-- ', 'Ane'];
  const html = '<html><body><p>Landene vil <b>mødes</b> i maj.</p><ul><li>Nord<li>Syd</ul></body></html>';
  const type = (value: string, encoding = '8bit') => [
    `Content-Type: ${value}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
  ];
  const attached = [...type('text/plain; name="a.txt"', 'base64').slice(0, -1), 'Content-Disposition: attachment', ''];
  return [
    [...head, ...type('text/plain; charset=utf-8'), ...words],
    [...head, ...type('text/plain; charset=windows-1252', 'quoted-printable'), 'Vi l=F8ber =96 n=E6ste =', 'uge.'],
    [
      ...[...head, 'Content-Type: multipart/mixed; boundary=x', '', '--x'],
      ...['Content-Type: multipart/alternative; boundary=y', '', '--y', ...type('text/plain; charset=utf-8'), ...words],
      ...['--y', ...type('text/html; charset=utf-8'), html, '--y--', '--x', ...attached],
      ...[Buffer.from('Bilag: parterne vil måle.').toString('base64'), '--x--', ''],
    ],
    [
      ...[...head, 'Content-Type: multipart/mixed; boundary="a b"', '', '--a b', 'Content-Type: message/rfc822', ''],
      ...[...head, ...type('text/plain'), 'Inside', '--a b--'],
    ],
  ].map((lines) => lines.join('\r\n'));
}

/** The parts of an OpenDocument text. */
export function openDocument(): ZipPart[] {
  const names = 'urn:oasis:names:tc:opendocument:xmlns';
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'META-INF/manifest.xml',
      content: `<m:manifest xmlns:m="${names}:manifest:1.0"><m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/></m:manifest>`,
    },
    {
      name: 'content.xml',
      content: `<o:document-content xmlns:o="${names}:office:1.0" xmlns:t="${names}:text:1.0"><o:body><o:text><t:h t:outline-level="1">Havne</t:h><t:p>Parterne vil mødes.</t:p></o:text></o:body></o:document-content>`,
    },
  ];
}

/** A text in Rich Text Format. */
export function richText(): string {
  return "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 Aftale om \\b havne\\b0\\par Parterne m\\'f8des {\\footnote Se bilag.}\\par}";
}
