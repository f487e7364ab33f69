import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, descendants, type Element, isBlock, isElement, textInside } from './elements.ts';

const LABEL = /^[[(]?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡]{1,3})[\])]?$/iu;
const LONGEST_LABEL = 8;
const BACKLINK = /^(?:\s|↩|↑|⏎|\^|\uFE0E|\uFE0F)*$/u;

/** The footnotes of a page: which links call a note, which elements are notes. */
export interface HtmlNotes {
  /** Label of the note that a link or raised figure calls, with the note's key where the page has the note. */
  markerOf(element: Element): { label: string; note: string | null } | null;
  /** Key of the note that starts with this block element; null for all others. */
  keyOf(element: Element): string | null;
  /** Whether the element only leads from a note back to its marker, or repeats its label. */
  leadsBack(element: Element): boolean;
  /** Whether a note lies inside the element. */
  hasNotes(element: Element): boolean;
}

/** Finds the footnotes of a page by the links that call them. */
export function findNotes(root: DefaultTreeAdapterTypes.ParentNode): HtmlNotes {
  const elements = [...descendants(root)];
  const byId = new Map<string, Element>();
  for (const element of elements) {
    for (const id of [attribute(element, 'id'), attribute(element, 'name')])
      if (id && !byId.has(id)) byId.set(id, element);
  }
  const keys = new Map<Element, string>();
  const markers = new Map<Element, { label: string; note: string | null }>();
  const backlinks = new Set<Element>();
  for (const link of elements) {
    const target = targetOf(link);
    if (target === null) continue;
    const label = textInside(link, LONGEST_LABEL + 1).trim();
    const aim = byId.get(target);
    const note = aim ? noteElement(aim) : null;
    if (note && (keys.has(note) || isMarker(link, label)) && !contains(note, link)) {
      keys.set(note, target);
      markers.set(link, { label, note: target });
    } else if ((isInsideNote(link, keys) && LABEL.test(label)) || BACKLINK.test(label)) backlinks.add(link);
  }
  const holders = new Set<Element>();
  for (const note of keys.keys()) for (let up = parentOf(note); up; up = parentOf(up)) holders.add(up);
  return {
    markerOf: (element) => markers.get(element) ?? raisedFigure(element, markers),
    keyOf: (element) => keys.get(element) ?? null,
    leadsBack: (element) => backlinks.has(element),
    hasNotes: (element) => holders.has(element) || keys.has(element),
  };
}

function targetOf(link: Element): string | null {
  const href = link.tagName === 'a' ? attribute(link, 'href') : null;
  return href?.startsWith('#') && href.length > 1 ? decoded(href.slice(1)) : null;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link calls a note if it is raised, says so, or reads like a label in brackets. */
function isMarker(link: Element, label: string): boolean {
  if (!LABEL.test(label)) return false;
  const parent = parentOf(link);
  const isRaised =
    parent?.tagName === 'sup' || link.childNodes.some((child) => isElement(child) && child.tagName === 'sup');
  const says =
    attribute(link, 'role') === 'doc-noteref' || /foot-?note|fn-?ref|noteref/iu.test(attribute(link, 'class') ?? '');
  return isRaised || says || /^[[(]/u.test(label);
}

/** A raised element that holds nothing but a link to a note is the marker as a whole. */
function raisedFigure(
  element: Element,
  markers: ReadonlyMap<Element, { label: string; note: string | null }>,
): { label: string; note: string | null } | null {
  if (element.tagName !== 'sup') return null;
  const inside = element.childNodes.filter((child) => isElement(child) || textInside(child, 1).trim() !== '');
  const [only] = inside;
  return inside.length === 1 && only && isElement(only) ? (markers.get(only) ?? null) : null;
}

/** The block that holds the note whose anchor is `element`. */
function noteElement(element: Element): Element | null {
  let at: Element | null = element;
  while (at && !isBlock(at)) at = parentOf(at);
  return at && !['body', 'html', 'main', 'article', 'td'].includes(at.tagName) ? at : null;
}

function isInsideNote(element: Element, notes: ReadonlyMap<Element, string>): boolean {
  for (let up = parentOf(element); up; up = parentOf(up)) if (notes.has(up)) return true;
  return false;
}

function contains(outer: Element, inner: Element): boolean {
  for (let up: Element | null = inner; up; up = parentOf(up)) if (up === outer) return true;
  return false;
}

function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent && isElement(parent as Element) ? (parent as Element) : null;
}
