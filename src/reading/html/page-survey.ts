import { Common } from './attributes.ts';
import { addHolders } from './holders.ts';
import type { Page, PageNode } from './page.ts';
import { remembering } from './remembering.ts';
import { standingNamed, standingOf } from './site-furniture.ts';

/** Share of its words that stand in links where an element beside the document leads away from it. */
const MOSTLY_LINKS = 0.5;
/** An element holds the document, whatever it is called, if it has this share of all the words of its page. */
const HOLDS_DOCUMENT = 0.4;
/** The whole text of a box beside the document in characters, where it is not links. */
const SMALL_BOX = 200;

/** Elements that menus are made of, and what makes one: many short links, hardly any other words. */
const MENUS = new Set(['ul', 'ol', 'td', 'table', 'div', 'p', 'center']);
const TABLE_HEADS = new Set(['thead', 'caption']);
const FEWEST_LINKS = 4;
const MENU_LINKS = 0.85;
const LONGEST_LINK = 50;
/** Share of the words of the page that no menu has. */
const LARGEST_MENU = 0.3;

/**
 * What is on a page and where: which elements are of the document, which are of the site around it, and how many
 * words each element holds, in characters; what is dropped counts nothing. Nothing that holds much of the page's
 * words, a heading of the first level or notes is set aside for its name alone.
 */
export class PageSurvey {
  /** All elements that can be of the document, in document order, the root first. */
  readonly elements: PageNode[] = [];
  /** Those of them that the markup calls the main part of the page. */
  readonly mains: PageNode[] = [];
  readonly articles: PageNode[] = [];
  /** The headings of the first two levels. */
  readonly headings: PageNode[] = [];
  /** Those of them that are dropped if what they hold is what a box beside the document holds. */
  private readonly doubtful: PageNode[] = [];
  /** Tables whose columns or which themselves have a heading, as no menu has, and all that they stand in. */
  private readonly headedTables = new Set<PageNode>();
  private readonly page: Page;
  private readonly dropped: Uint8Array;
  private readonly held: Int32Array;
  private readonly heldInLinks: Int32Array;
  private readonly links: Int32Array;

  constructor(page: Page, holdsNotes: (element: PageNode) => boolean) {
    this.page = page;
    this.dropped = new Uint8Array(page.size);
    this.held = new Int32Array(page.size);
    this.heldInLinks = new Int32Array(page.size);
    this.links = new Int32Array(page.size);
    this.sift(holdsNotes);
    this.measure();
    this.dropDoubtful(this.words(0));
    this.dropMenus(this.words(0));
  }

  /** Whether the element is of the site around the document, or of nothing that a reader sees. */
  isDropped(element: PageNode): boolean {
    return this.dropped[element] === 1;
  }

  /** How many words the element holds. */
  words(element: PageNode): number {
    return this.held[element] ?? 0;
  }

  /** How many of the words of the element stand in no link. */
  unlinked(element: PageNode): number {
    return this.words(element) - (this.heldInLinks[element] ?? 0);
  }

  /** Drops what the markup sets apart, and counts the words right inside all other elements. */
  private sift(holdsNotes: (element: PageNode) => boolean): void {
    const { page } = this;
    const landmarks = new Landmarks(page);
    const named = remembering(standingNamed);
    for (let node = 0; node < page.size; node += 1) {
      if (!page.isElement(node)) {
        if (!page.isBlank(node)) this.add(this.held, page.parent(node), page.stop(node) - page.start(node));
        continue;
      }
      const standing = standingOf(page, node, named);
      if (standing !== 'document' && !holdsNotes(node)) {
        if (standing === 'dropped' || (standing === 'around' && !landmarks.isIn(node))) {
          this.dropped[node] = 1;
          node = page.end(node) - 1;
          continue;
        }
        if (standing === 'beside') this.doubtful.push(node);
      }
      this.take(node);
    }
  }

  private take(element: PageNode): void {
    const { page } = this;
    const name = page.name(element);
    this.elements.push(element);
    const isMain = name === 'main' || (page.has(element, Common.role) && page.attribute(element, 'role') === 'main');
    if (isMain) this.mains.push(element);
    if (TABLE_HEADS.has(name)) addHolders(page, element, this.headedTables);
    if (name === 'article') this.articles.push(element);
    else if (name === 'h1' || name === 'h2') this.headings.push(element);
  }

  /** Counts from the last element to the first, so that what an element holds is counted before it. */
  private measure(): void {
    const { page, held, heldInLinks, links } = this;
    for (let index = this.elements.length - 1; index > 0; index -= 1) {
      const element = this.elements[index] ?? 0;
      const words = this.words(element);
      if (words === 0) continue;
      if (page.name(element) === 'a') {
        heldInLinks[element] = words;
        if (!(page.attribute(element, 'href') ?? '#').startsWith('#')) this.add(links, element, 1);
      }
      const parent = page.parent(element);
      this.add(held, parent, words);
      this.add(heldInLinks, parent, heldInLinks[element] ?? 0);
      this.add(links, parent, links[element] ?? 0);
    }
  }

  private add(counts: Int32Array, element: PageNode, count: number): void {
    counts[element] = (counts[element] ?? 0) + count;
  }

  private dropDoubtful(total: number): void {
    for (const element of this.doubtful) {
      const words = this.words(element);
      if (words >= HOLDS_DOCUMENT * total) continue;
      if ((this.heldInLinks[element] ?? 0) >= MOSTLY_LINKS * words || words <= SMALL_BOX) this.dropped[element] = 1;
    }
  }

  /** Drops lists and cells that hold little but links to other pages, where they stand outside the document. */
  private dropMenus(total: number): void {
    const { page } = this;
    const documents = [...this.mains, ...this.articles].sort((one, other) => one - other);
    let [next, endOfDocument] = [0, 0];
    for (const element of this.elements) {
      const links = this.links[element] ?? 0;
      if (links < FEWEST_LINKS || !MENUS.has(page.name(element))) continue;
      for (let document = documents[next]; document !== undefined && document < element; document = documents[next]) {
        endOfDocument = Math.max(endOfDocument, page.end(document));
        next += 1;
      }
      const words = this.words(element);
      const isMenu = words <= LARGEST_MENU * total && words <= LONGEST_LINK * links && element >= endOfDocument;
      if (!isMenu || (this.heldInLinks[element] ?? 0) < MENU_LINKS * words) continue;
      if (!this.headedTables.has(element)) this.dropped[element] = 1;
    }
  }
}

/**
 * Elements that show where the main part of a page is, whatever the element that they stand in is called. To be asked
 * in document order.
 */
class Landmarks {
  private readonly page: Page;
  private next = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Whether a landmark stands inside the element. */
  isIn(element: PageNode): boolean {
    this.next = Math.max(this.next, element + 1);
    while (this.next < this.page.size && !isLandmark(this.page.name(this.next))) this.next += 1;
    return this.next < this.page.end(element);
  }
}

function isLandmark(name: string): boolean {
  return name === 'h1' || name === 'main';
}
