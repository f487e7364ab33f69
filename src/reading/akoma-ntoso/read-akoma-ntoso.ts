import type { Passage } from '../document.ts';
import type { FormatReader } from '../read-blocks.ts';
import { Unreadable } from '../unreadable.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import { childElements, descendants, type XmlElement } from '../xml/xml-tree.ts';
import { BodyReader } from './body-reader.ts';
import { assembleTree } from './draft.ts';
import { readMetadata } from './metadata.ts';

const ROOT = 'akomaNtoso';

/**
 * Reads Akoma Ntoso, the documents of Servanda's own export and those of others: their structure is the tree. Every
 * document type of the standard is read; `eId`s are kept.
 *
 * @throws Unreadable `damaged` where the XML is not well-formed or no Akoma Ntoso, `nested-too-deep`, `invalid-encoding`.
 */
export const readAkomaNtoso: FormatReader = (file, limits) => {
  const root = readXml(decodeXml(file.bytes, file.name), { file: file.name, limits });
  const documents = [...childElements(root)];
  if (root.name !== ROOT || documents.length === 0) throw new Unreadable('damaged', file.name, { root: root.name });
  const metadata = readMetadata(root);
  const hasPages = [...descendants(root)].some(({ name }) => name === 'eop');
  const reader = new BodyReader({ isOwn: metadata.isOwn, hasPages });
  for (const document of documents) readDocumentType(document, reader);
  readMetaNotes(root, reader);
  const { setAside, annotations } = metadata;
  const tree = assembleTree({ body: reader.body, notes: reader.notes, setAside, annotations });
  const pages = tree.passages.map(({ page }) => page ?? 0);
  const pageCount = pages.reduce((most, page) => Math.max(most, page), 0) || null;
  const titles = reader.body.filter(({ type }) => type === 'title').map(({ flow }) => flow.text);
  const title = titles.length > 0 ? titles.join(' ') : metadata.title;
  return { blocks: [], tree, metadata: { ...metadata, title }, pageCount, notices: [] };
};

/** A text with recitals has an operative part; in all others nothing has a role. */
function readDocumentType(document: XmlElement, reader: BodyReader): void {
  const hasRecitals = [...descendants(document)].some(({ name }) => name === 'recital' || name === 'citation');
  for (const part of childElements(document)) {
    if (part.name === 'meta') continue;
    const roles: Partial<Record<string, Passage['role']>> = {
      preamble: 'preambular',
      body: 'operative',
      mainBody: 'operative',
    };
    reader.read(part, hasRecitals ? (roles[part.name] ?? null) : null);
  }
}

/** Notes can also be kept in the metadata; then the `noteRef` that calls one has its number. */
function readMetaNotes(root: XmlElement, reader: BodyReader): void {
  const elements = [...descendants(root)];
  const numbers = new Map<string, string | undefined>();
  for (const { name, attributes } of elements) {
    if (name === 'noteRef') numbers.set(attributes.get('href') ?? '', attributes.get('marker'));
  }
  for (const element of elements) {
    if (element.name === 'note') reader.note(element, numbers.get(`#${element.attributes.get('eId') ?? ''}`));
  }
}
