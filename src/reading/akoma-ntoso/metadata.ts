import { type Annotation, type DocumentIdentifier, IDENTIFIER_SCHEMES } from '../document.ts';
import type { Metadata } from '../read-blocks.ts';
import { descendants, textContent, type XmlElement } from '../xml/xml-tree.ts';
import { type Draft, draft } from './draft.ts';
import { RECEIVED, SERVANDA_NAMESPACE, THREE_LETTER_CODES } from './vocabulary.ts';

/** What the `meta` element of a document says. */
export interface AkomaNtosoMetadata extends Metadata {
  /** Whether Servanda wrote the file. */
  readonly isOwn: boolean;
  readonly number: string | null;
  readonly setAside: readonly Draft[];
  readonly annotations: readonly Annotation[];
}

const TWO_LETTER_CODES = new Map([...THREE_LETTER_CODES].map(([two, three]) => [three, two]));
const ISO_DATE = /^\d{4}-\d\d-\d\d(?!\d)/u;
const ANNOTATION_KINDS = ['inserted', 'deleted', 'comment'] as const;

/** Reads the first `meta` of the document; without one everything is unknown. */
export function readMetadata(root: XmlElement): AkomaNtosoMetadata {
  const meta = [...descendants(root)].find(({ name }) => name === 'meta');
  const elements = meta ? [...descendants(meta)] : [];
  const value = (name: string) => elements.find((element) => element.name === name)?.attributes.get('value') ?? null;
  const own = elements.filter(({ namespace }) => namespace === SERVANDA_NAMESPACE);
  return {
    isOwn: elements.some(
      ({ name, attributes }) => name === 'identification' && attributes.get('source') === '#servanda',
    ),
    title: value('FRBRname'),
    date: dateOf(elements),
    language: languageOf(elements),
    issuer: issuerOf(elements),
    number: value('FRBRnumber'),
    identifiers: elements.filter(({ name }) => name === 'FRBRalias').flatMap(identifierOf),
    setAside: own.filter(({ name }) => name === 'setAside').flatMap(setAsideOf),
    annotations: own.filter(({ name }) => name === 'annotation').flatMap(annotationOf),
  };
}

function dateOf(elements: readonly XmlElement[]): string | null {
  for (const { name, attributes } of elements) {
    if (name !== 'FRBRdate' || attributes.get('name') === RECEIVED) continue;
    const date = ISO_DATE.exec(attributes.get('date') ?? '')?.[0];
    if (date && !date.startsWith('0001')) return date;
  }
  return null;
}

function languageOf(elements: readonly XmlElement[]): string | null {
  const code =
    elements
      .find(({ name }) => name === 'FRBRlanguage')
      ?.attributes.get('language')
      ?.toLowerCase() ?? '';
  return TWO_LETTER_CODES.get(code) ?? (/^[a-z]{2}$/u.test(code) ? code : null);
}

/** The name under which the file's references list the author of the work. */
function issuerOf(elements: readonly XmlElement[]): string | null {
  const author = elements.find(({ name }) => name === 'FRBRauthor')?.attributes;
  const key = author?.get('href')?.replace(/^#/u, '');
  if (!key || key === 'servanda') return null;
  const entry = elements.find(({ name, attributes }) => name.startsWith('TLC') && attributes.get('eId') === key);
  return entry?.attributes.get('showAs') ?? null;
}

function identifierOf({ attributes }: XmlElement): DocumentIdentifier[] {
  const value = attributes.get('value')?.trim();
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === attributes.get('name')?.toLowerCase());
  return value ? [{ scheme: scheme ?? 'other', value }] : [];
}

function setAsideOf(element: XmlElement): Draft[] {
  const type = (['header', 'footer', 'toc'] as const).find((known) => known === element.attributes.get('type'));
  const page = Number(element.attributes.get('page')) || null;
  const words = textContent(element);
  return type ? [draft(type, { eId: element.attributes.get('eId') ?? '', page, setAside: words })] : [];
}

function annotationOf(element: XmlElement): Annotation[] {
  const { attributes } = element;
  const kind = ANNOTATION_KINDS.find((known) => known === attributes.get('kind'));
  const [start, end] = [Number(attributes.get('start')), Number(attributes.get('end'))];
  if (!kind || !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) return [];
  const [author, date] = [attributes.get('author') ?? null, attributes.get('date') ?? null];
  return [{ kind, start, end, text: kind === 'inserted' ? null : textContent(element), author, date }];
}
