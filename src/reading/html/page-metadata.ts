import type { DefaultTreeAdapterTypes } from 'parse5';
import { type Metadata, NO_METADATA } from '../read-blocks.ts';
import { attribute, descendants, type Element, textInside } from './elements.ts';

const LONGEST_TITLE = 500;
/** Names of `meta` elements that give the date of a document, the surest first. */
const DATE_NAMES = [
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'article:published_time',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'publish-date',
  'publication_date',
  'date',
];
const TITLE_NAMES = ['dcterms.title', 'dc.title', 'og:title', 'citation_title'];

/** What a page says about itself in its head and in its first `time` element. */
export function pageMetadata(root: DefaultTreeAdapterTypes.Document): Metadata {
  const meta = new Map<string, string>();
  let title: string | null = null;
  let time: string | null = null;
  let language: string | null = null;
  for (const element of descendants(root)) {
    if (element.tagName === 'meta') noteMeta(element, meta);
    else if (element.tagName === 'title') title ??= textInside(element, LONGEST_TITLE).trim() || null;
    else if (element.tagName === 'time') time ??= isoDate(attribute(element, 'datetime') ?? textInside(element, 40));
    else if (element.tagName === 'html')
      language = languageOf(attribute(element, 'lang') ?? attribute(element, 'xml:lang'));
  }
  const dates = DATE_NAMES.map((name) => isoDate(meta.get(name) ?? ''));
  return {
    ...NO_METADATA,
    title: firstOf(TITLE_NAMES.map((name) => meta.get(name) ?? null)) ?? title,
    date: firstOf(dates) ?? time,
    language: language ?? languageOf(meta.get('dcterms.language') ?? meta.get('content-language') ?? null),
  };
}

function noteMeta(element: Element, meta: Map<string, string>): void {
  const name =
    attribute(element, 'name') ??
    attribute(element, 'property') ??
    attribute(element, 'itemprop') ??
    attribute(element, 'http-equiv');
  const content = attribute(element, 'content')?.trim();
  if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
}

function firstOf(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null && value !== '') ?? null;
}

/** The ISO date that `value` starts with, if the calendar has it. */
function isoDate(value: string): string | null {
  const date = /^\s*(?<date>\d{4}-\d\d-\d\d)(?!\d)/u.exec(value)?.groups?.date;
  if (!date) return null;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

function languageOf(tag: string | null): string | null {
  return /^(?<code>[a-z]{2})(?:[-_]|$)/iu.exec(tag?.trim() ?? '')?.groups?.code?.toLowerCase() ?? null;
}
