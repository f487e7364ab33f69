import type { DocumentIdentifier } from '../document.ts';
import { numbersInLines } from '../document-numbers.ts';
import { type Metadata, NO_METADATA } from '../read-blocks.ts';
import { type LinkedFacts, linkedFacts } from './linked-data.ts';
import type { Page, PageNode } from './page.ts';

const LONGEST_TITLE = 500;
const LONGEST_LINKED_DATA = 500_000;
const LONGEST_IDENTIFIER = 200;
/** Names of `meta` elements that give the date of a document, the surest first. */
const DATE_NAMES = [
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'eli:date_document',
  'eli:date_publication',
  'dc.date',
  'article:published_time',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'publish-date',
  'publication_date',
  'date',
];
const TITLE_NAMES = ['dcterms.title', 'dc.title', 'eli:title', 'og:title', 'citation_title'];
/** Who answers for the document, then who runs the site. */
const ISSUER_NAMES = [
  'dcterms.publisher',
  'dc.publisher',
  'eli:passed_by',
  'citation_author_institution',
  'dcterms.creator',
  'dc.creator',
];
const SITE_NAMES = ['citation_publisher', 'og:site_name', 'author', 'application-name'];
const LANGUAGE_NAMES = ['dcterms.language', 'dc.language', 'og:locale', 'content-language'];
const IDENTIFIER_NAMES = [
  'eli:id_local',
  'eli:uri_schema',
  'dcterms.identifier',
  'dc.identifier',
  'citation_doi',
  'citation_technical_report_number',
];

/** What the elements of a page say about it: its head, data for search engines in it, its first `time` element. */
export function pageMetadata(page: Page): Metadata {
  const meta = new Map<string, string>();
  const addresses: string[] = [];
  let title: string | null = null;
  let time: string | null = null;
  let linked: LinkedFacts | null = null;
  for (let element = 1; element < page.size; element += 1) {
    const name = page.name(element);
    if (name === 'meta') noteMeta(page, element, meta);
    else if (name === 'link') addresses.push(...canonicalAddress(page, element));
    else if (name === 'title') title ??= page.words(element, LONGEST_TITLE).trim() || null;
    else if (name === 'time') time ??= isoDate(page.attribute(element, 'datetime') ?? page.words(element, 40));
    else if (name === 'script' && isLinkedData(page, element))
      linked ??= linkedFacts(page.words(element, LONGEST_LINKED_DATA));
  }
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const dates = DATE_NAMES.map((name) => isoDate(meta.get(name) ?? ''));
  const language =
    page.attribute(0, 'lang') ?? page.attribute(0, 'xml:lang') ?? first(LANGUAGE_NAMES) ?? linked?.language;
  return {
    ...NO_METADATA,
    title: first(TITLE_NAMES) ?? title ?? linked?.title ?? null,
    date: dates.find((date) => date !== null) ?? isoDate(linked?.date ?? '') ?? time,
    language: languageOf(language ?? null),
    issuer: first(ISSUER_NAMES) ?? linked?.issuer ?? first(SITE_NAMES),
    identifiers: identifiersIn([
      ...IDENTIFIER_NAMES.flatMap((name) => meta.get(name) ?? []),
      ...(linked?.identifiers ?? []),
      ...addresses,
      meta.get('og:url') ?? '',
    ]),
  };
}

function isLinkedData(page: Page, script: PageNode): boolean {
  return page.attribute(script, 'type')?.trim().toLowerCase() === 'application/ld+json';
}

function noteMeta(page: Page, element: PageNode, meta: Map<string, string>): void {
  const value = (attribute: string) => page.attribute(element, attribute);
  const name = value('name') ?? value('property') ?? value('itemprop') ?? value('http-equiv');
  const content = (value('content') ?? value('resource'))?.trim();
  if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
}

function canonicalAddress(page: Page, link: PageNode): string[] {
  const isCanonical = page.attribute(link, 'rel')?.toLowerCase() === 'canonical';
  return isCanonical ? [page.attribute(link, 'href') ?? ''] : [];
}

/** The numbers of documents in what a page gives as its identifiers and addresses. */
function identifiersIn(values: readonly string[]): DocumentIdentifier[] {
  const identifiers: DocumentIdentifier[] = [];
  for (const value of values.map(withoutEscapes)) {
    const known = numbersInLines([value.slice(0, LONGEST_IDENTIFIER)]);
    const doi = /\b10\.\d{4,9}\/\S+/u.exec(value)?.[0];
    const found = known.length > 0 ? known : doi ? [{ scheme: 'other' as const, value: doi }] : [];
    for (const one of found) if (!identifiers.some((other) => other.value === one.value)) identifiers.push(one);
  }
  return identifiers;
}

function withoutEscapes(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The ISO date that `value` starts with, if the calendar has it; some write it with strokes or without signs. */
function isoDate(value: string): string | null {
  const groups = /^\s*(?<year>\d{4})(?<sign>[-/]?)(?<month>\d\d)\k<sign>(?<day>\d\d)(?!\d)/u.exec(value)?.groups;
  if (!groups) return null;
  const date = `${groups.year}-${groups.month}-${groups.day}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

function languageOf(tag: string | null): string | null {
  return /^(?<code>[a-z]{2})(?:[-_]|$)/iu.exec(tag?.trim() ?? '')?.groups?.code?.toLowerCase() ?? null;
}
