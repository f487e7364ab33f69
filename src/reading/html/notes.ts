import { Common } from './attributes.ts';
import { addHolders } from './holders.ts';
import type { Page, PageNode } from './page.ts';

const LABEL = /^[[(]?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡]{1,3})[\])]?\.?$/iu;
const LONGEST_LABEL = 8;
const BACKLINK = /^(?:\s|↩|↑|⏎|⤴|\^|\uFE0E|\uFE0F)*$/u;
const NOTE_CLASS = /foot-?note|end-?note|fn-?ref|noteref|see-footnote|\bfn\b/iu;
/** Elements that hold a note as a whole, whatever blocks are in it. */
const NOTE_ID = /^(?:(?:user-content-)?(?:fn|ftn|edn|footnote|endnote|note)[-_:.]?\w*|_ftn\d+)$/iu;

/** What gives an element a name that links lead to. */
const NAMES = Common.id | Common.name;

/** Elements that are never a note as a whole. */
const TOO_LARGE = new Set(['body', 'html', 'main', 'article', 'td']);
/** What may hold a note with the paragraph that its anchor stands in. */
const HOLDS_PARAGRAPHS = new Set(['div', 'li', 'aside']);

/** A note that a link or a raised figure calls. */
export interface NoteCall {
  readonly label: string;
  /** Key of the note on the page. */
  readonly note: string;
}

/** The footnotes of a page: which links call a note, which elements are notes. They are found by the links. */
export class HtmlNotes {
  private readonly page: Page;
  private readonly notes = new Map<PageNode, NoteCall>();
  private readonly calls = new Map<PageNode, NoteCall>();
  private readonly backlinks = new Set<PageNode>();
  /** All notes and what they stand in. */
  private readonly holders = new Set<PageNode>();

  constructor(page: Page) {
    this.page = page;
    const targets = targetsIn(page);
    const anchors = targets.size > 0 ? anchorsIn(page, new Set(targets.values())) : NO_ANCHORS;
    for (const [link, target] of targets) this.takeLink(link, target, anchors);
    for (const note of this.notes.keys()) addHolders(page, note, this.holders);
  }

  /** The note that a link or raised figure calls; null for all other elements. */
  callOf(element: PageNode): NoteCall | null {
    if (this.calls.size === 0) return null;
    return this.calls.get(element) ?? this.raisedFigure(element);
  }

  /** The note that starts with this block element, its label without brackets; null for all others. */
  noteOf(element: PageNode): NoteCall | null {
    return this.notes.get(element) ?? null;
  }

  /** Whether the element only leads from a note back to its marker, or repeats its label. */
  leadsBack(element: PageNode): boolean {
    return this.backlinks.has(element);
  }

  /** Whether the element is a note or holds one. */
  holdsNotes(element: PageNode): boolean {
    return this.holders.has(element);
  }

  private takeLink(link: PageNode, target: string, anchors: Anchors): void {
    const { page, notes } = this;
    const label = page.words(link, LONGEST_LABEL + 1).trim();
    const aim = anchors.named.get(target);
    const note = aim === undefined ? null : noteElement(page, aim, anchors);
    const isInside = this.isInsideNote(link);
    const isCall =
      note !== null &&
      !isInside &&
      !page.holds(note, link) &&
      (isMarker(page, link, label) || (notes.has(note) && LABEL.test(label)));
    if (isCall) {
      const key = notes.get(note)?.note ?? target;
      if (!notes.has(note)) notes.set(note, { label: label.replace(/[[\]().]/gu, ''), note: key });
      this.calls.set(link, { label, note: key });
    } else if (BACKLINK.test(label) || (isInside && LABEL.test(label))) this.backlinks.add(link);
  }

  private isInsideNote(element: PageNode): boolean {
    if (this.notes.size === 0) return false;
    for (let up = this.page.parent(element); up >= 0; up = this.page.parent(up)) if (this.notes.has(up)) return true;
    return false;
  }

  /** A raised element that holds nothing but a link to a note is the marker as a whole. */
  private raisedFigure(element: PageNode): NoteCall | null {
    const { page } = this;
    if (page.name(element) !== 'sup') return null;
    const inside = page.children(element).filter((child) => !page.isBlank(child));
    const [only] = inside;
    return inside.length === 1 && only !== undefined ? (this.calls.get(only) ?? null) : null;
  }
}

/** The places of a page that links lead to. */
interface Anchors {
  readonly named: ReadonlyMap<string, PageNode>;
  /** Elements whose name says that they hold a note as a whole. */
  readonly wholes: ReadonlySet<PageNode>;
  /** Headings and what holds them: a note has none, a section that a link leads to has. */
  readonly headed: ReadonlySet<PageNode>;
}

const NO_ANCHORS: Anchors = { named: new Map(), wholes: new Set(), headed: new Set() };

/** The links that lead to a place on the page, each with the name of that place. */
function targetsIn(page: Page): Map<PageNode, string> {
  const targets = new Map<PageNode, string>();
  for (let node = 1; node < page.size; node += 1) {
    const target = page.name(node) === 'a' ? targetOf(page, node) : null;
    if (target !== null) targets.set(node, target);
  }
  return targets;
}

/**
 * The elements that bear one of the names that are `wanted`; of two with one name, as pages have that were put together
 * of several, the one that says that it is a note, else the first.
 */
function anchorsIn(page: Page, wanted: ReadonlySet<string>): Anchors {
  const named = new Map<string, PageNode>();
  const wholes = new Set<PageNode>();
  const headed = new Set<PageNode>();
  const name = (element: PageNode, id: string | null) => {
    if (id === null || !wanted.has(id)) return;
    const before = named.get(id);
    if (before === undefined || (saysNote(page, element) && !saysNote(page, before))) named.set(id, element);
  };
  for (let node = 0; node < page.size; node += 1) {
    if (page.tag(node).isHeading) addHolders(page, node, headed);
    if (!page.isElement(node) || !page.has(node, NAMES)) continue;
    const id = page.attribute(node, 'id');
    name(node, id);
    if (page.name(node) === 'a') name(node, page.attribute(node, 'name'));
    else if (id !== null && HOLDS_PARAGRAPHS.has(page.name(node)) && NOTE_ID.test(id)) wholes.add(node);
  }
  return { named, wholes, headed };
}

function saysNote(page: Page, element: PageNode): boolean {
  const role = page.attribute(element, 'role') ?? '';
  return /^(?:note|doc-(?:foot|end)note)$/u.test(role) || NOTE_CLASS.test(page.attribute(element, 'class') ?? '');
}

/** The place on a page that a link leads to; sites write the address of the page before it now and then. */
function targetOf(page: Page, link: PageNode): string | null {
  const href = page.attribute(link, 'href') ?? '';
  const at = href.indexOf('#');
  return at < 0 || at === href.length - 1 ? null : decoded(href.slice(at + 1));
}

function decoded(fragment: string): string {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link calls a note if it is raised, says so, or reads like a label in brackets. */
function isMarker(page: Page, link: PageNode, label: string): boolean {
  if (!LABEL.test(label)) return false;
  const isRaised =
    page.name(page.parent(link)) === 'sup' || page.children(link).some((child) => page.name(child) === 'sup');
  const says =
    /doc-noteref|noteref/u.test(`${page.attribute(link, 'role') ?? ''} ${page.attribute(link, 'epub:type') ?? ''}`) ||
    page.attribute(link, 'data-footnote-ref') !== null ||
    NOTE_CLASS.test(page.attribute(link, 'class') ?? '');
  return isRaised || says || /^[[(]/u.test(label);
}

/** The block that holds the note whose anchor is `element`: what is named after it, else the nearest block. */
function noteElement(page: Page, element: PageNode, { wholes, headed }: Anchors): PageNode | null {
  let nearest = element;
  while (nearest >= 0 && !page.tag(nearest).isBlock) nearest = page.parent(nearest);
  if (nearest < 0 || TOO_LARGE.has(page.name(nearest))) return null;
  const parent = page.parent(nearest);
  const note = page.name(nearest) === 'p' && wholes.has(parent) ? parent : nearest;
  return headed.has(note) ? null : note;
}
