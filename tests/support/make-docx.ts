import { makeZip, type ZipPart } from './make-zip.ts';

/** The parts of a Word file, each as the XML inside its root element. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  /** Headers and footers by the id by which sections refer to them: `{ header1: '<w:p>…' }`. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Properties with the prefixes `dc` and `dcterms`. */
  readonly core?: string;
  readonly app?: string;
  /** Relationships of the main part beside those to the parts above. */
  readonly relationships?: string;
  /** Parts beside those above, by their names in the archive. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Where the main part stands; "word/document.xml" if not said. */
  readonly main?: string;
  /** Use the namespaces of Strict Open XML. */
  readonly strict?: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OTHER_NAMESPACES = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const ROOTS = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
} as const;

/** Makes a Word file of `parts`. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const uris = parts.strict ? STRICT : OFFICE;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${uris}/relationships/${type}" Target="${target}"/>`;
  const main = parts.main ?? 'word/document.xml';
  const names = Object.keys(ROOTS) as (keyof typeof ROOTS)[];
  const present = names.filter((name) => parts[name] !== undefined);
  const heads = Object.entries(parts.heads ?? {});
  const toParts = [
    ...present.map((name) => relation(name, name, `/word/${name}.xml`)),
    ...heads.map(([id]) => relation(id, id.replace(/\d+$/u, ''), `/word/${id}.xml`)),
  ];
  const files: ZipPart[] = [
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: '_rels/.rels',
      content: relationships(
        relation('r1', 'officeDocument', main),
        `<Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
        relation('r3', 'extended-properties', 'docProps/app.xml'),
      ),
    },
    { name: main, content: wordXml('w:document', `<w:body>${parts.body}</w:body>`, parts.strict) },
    { name: main.replace(/([^/]+)$/u, '_rels/$1.rels'), content: relationships(...toParts, parts.relationships ?? '') },
    ...present.map((name) => ({
      name: `word/${name}.xml`,
      content: wordXml(ROOTS[name], parts[name] ?? '', parts.strict),
    })),
    ...heads.map(([id, content]) => ({
      name: `word/${id}.xml`,
      content: wordXml(id.startsWith('header') ? 'w:hdr' : 'w:ftr', content, parts.strict),
    })),
  ];
  for (const [name, content] of Object.entries(parts.files ?? {})) files.push({ name, content });
  if (parts.core !== undefined) files.push({ name: 'docProps/core.xml', content: coreXml(parts.core) });
  if (parts.app !== undefined)
    files.push({ name: 'docProps/app.xml', content: `<Properties>${parts.app}</Properties>` });
  return makeZip(files);
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

/** A run of `text`, which may not have characters that XML escapes. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties of a paragraph in a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** One level of a list. */
export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** An abstract list with these levels and a list of the same number that uses it. */
export function list(number: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${number}">${levels.join('')}</w:abstractNum>${listOf(number, number)}`;
}

/** A list that uses an abstract list. */
export function listOf(number: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${number}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** A style of paragraphs. */
export function style(id: string, name: string, properties = '', basedOn = ''): string {
  const parent = basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${parent}${properties}</w:style>`;
}

function wordXml(root: string, content: string, isStrict = false): string {
  const word = isStrict
    ? 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    : 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const namespaces = `xmlns:w="${word}" xmlns:r="${isStrict ? STRICT : OFFICE}/relationships" ${OTHER_NAMESPACES}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} ${namespaces}>${content}</${root}>`;
}

function coreXml(content: string): string {
  const namespaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';
  return `<coreProperties ${namespaces}>${content}</coreProperties>`;
}

function relationships(...content: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${content.join('')}</Relationships>`;
}
