import { isBlock, isElement, textInside } from './elements.ts';
import type { PageElement } from './page-nodes.ts';

const LABEL = /^[[(]?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡]{1,3})[\])]?\.?$/iu;
const LONGEST_LABEL = 8;
const BACKLINK = /^(?:\s|↩|↑|⏎|⤴|\^|\uFE0E|\uFE0F)*$/u;
const NOTE_CLASS = /foot-?note|end-?note|fn-?ref|noteref|see-footnote|\bfn\b/iu;
/** Elements that hold a note as a whole, whatever blocks are in it. */
const NOTE_ID = /^(?:(?:user-content-)?(?:fn|ftn|edn|footnote|endnote|note)[-_:.]?\w*|_ftn\d+)$/iu;

/** A note that a link or a raised figure calls. */
export interface NoteCall {
  readonly label: string;
  /** Key of the note on the page. */
  readonly note: string;
}

/** The footnotes of a page: which links call a note, which elements are notes. */
export interface HtmlNotes {
  /** The note that a link or raised figure calls; null for all other elements. */
  callOf(element: PageElement): NoteCall | null;
  /** The note that starts with this block element, its label without brackets; null for all others. */
  noteOf(element: PageElement): NoteCall | null;
  /** Whether the element only leads from a note back to its marker, or repeats its label. */
  leadsBack(element: PageElement): boolean;
  /** Whether the element is a note or holds one. */
  holdsNotes(element: PageElement): boolean;
}

/** Finds the footnotes of a page among all its elements, by the links that call them. */
export function findNotes(elements: readonly PageElement[]): HtmlNotes {
  const links = elements.filter((element) => element.tagName === 'a' && targetOf(element) !== null);
  const byId = links.length > 0 ? idsOf(elements) : new Map<string, PageElement>();
  const notes = new Map<PageElement, NoteCall>();
  const calls = new Map<PageElement, NoteCall>();
  const backlinks = new Set<PageElement>();
  for (const link of links) {
    const target = targetOf(link) ?? '';
    const label = textInside(link, LONGEST_LABEL + 1).trim();
    const aim = byId.get(target);
    const note = aim ? noteElement(aim) : null;
    const isInside = isInsideNote(link, notes);
    if (
      note &&
      !isInside &&
      !contains(note, link) &&
      (isMarker(link, label) || (notes.has(note) && LABEL.test(label)))
    ) {
      const key = notes.get(note)?.note ?? target;
      if (!notes.has(note)) notes.set(note, { label: label.replace(/[[\]().]/gu, ''), note: key });
      calls.set(link, { label, note: key });
    } else if (BACKLINK.test(label) || (isInside && LABEL.test(label))) backlinks.add(link);
  }
  const holders = new Set<PageElement>();
  for (const note of notes.keys()) {
    for (let up: PageElement | null = note; up && !holders.has(up); up = up.parent) holders.add(up);
  }
  return {
    callOf: (element) => calls.get(element) ?? (calls.size > 0 ? raisedFigure(element, calls) : null),
    noteOf: (element) => notes.get(element) ?? null,
    leadsBack: (element) => backlinks.has(element),
    holdsNotes: (element) => holders.has(element),
  };
}

function idsOf(elements: readonly PageElement[]): Map<string, PageElement> {
  const byId = new Map<string, PageElement>();
  for (const element of elements) {
    if (!element.hasAttributes) continue;
    for (const id of [element.attribute('id'), element.tagName === 'a' ? element.attribute('name') : null])
      if (id && !byId.has(id)) byId.set(id, element);
  }
  return byId;
}

/** The place on a page that a link leads to; sites write the address of the page before it now and then. */
function targetOf(link: PageElement): string | null {
  const href = link.attribute('href') ?? '';
  const at = href.indexOf('#');
  return at < 0 || at === href.length - 1 ? null : decoded(href.slice(at + 1));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link calls a note if it is raised, says so, or reads like a label in brackets. */
function isMarker(link: PageElement, label: string): boolean {
  if (!LABEL.test(label)) return false;
  const isRaised =
    link.parent?.tagName === 'sup' || link.children.some((child) => isElement(child) && child.tagName === 'sup');
  const says =
    /doc-noteref|noteref/u.test(`${link.attribute('role') ?? ''} ${link.attribute('epub:type') ?? ''}`) ||
    link.attribute('data-footnote-ref') !== null ||
    NOTE_CLASS.test(link.attribute('class') ?? '');
  return isRaised || says || /^[[(]/u.test(label);
}

/** A raised element that holds nothing but a link to a note is the marker as a whole. */
function raisedFigure(element: PageElement, calls: ReadonlyMap<PageElement, NoteCall>): NoteCall | null {
  if (element.tagName !== 'sup') return null;
  const inside = element.children.filter((child) => isElement(child) || child.words.trim() !== '');
  const [only] = inside;
  return inside.length === 1 && only && isElement(only) ? (calls.get(only) ?? null) : null;
}

/** The block that holds the note whose anchor is `element`: what is named after it, else the nearest block. */
function noteElement(element: PageElement): PageElement | null {
  let nearest: PageElement | null = element;
  while (nearest && !isBlock(nearest)) nearest = nearest.parent;
  if (!nearest || ['body', 'html', 'main', 'article', 'td'].includes(nearest.tagName)) return null;
  const { parent } = nearest;
  const isWhole = parent && nearest.tagName === 'p' && ['div', 'li', 'aside'].includes(parent.tagName);
  return isWhole && NOTE_ID.test(parent.attribute('id') ?? '') ? parent : nearest;
}

function isInsideNote(element: PageElement, notes: ReadonlyMap<PageElement, NoteCall>): boolean {
  for (let up = element.parent; up; up = up.parent) if (notes.has(up)) return true;
  return false;
}

function contains(outer: PageElement, inner: PageElement): boolean {
  for (let up: PageElement | null = inner; up; up = up.parent) if (up === outer) return true;
  return false;
}
