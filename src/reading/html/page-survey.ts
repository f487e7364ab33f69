import { descendants, isElement } from './elements.ts';
import type { PageElement } from './page-nodes.ts';
import { standingOf } from './site-furniture.ts';

/** What an element holds, in characters; what is dropped counts nothing. */
export interface Holdings {
  readonly words: number;
  /** How many of these stand in links. */
  readonly linked: number;
  /** How many links lead away from the page. */
  readonly links: number;
}

/** Share of its words that stand in links where an element beside the document leads away from it. */
const MOSTLY_LINKS = 0.5;
/** An element holds the document, whatever it is called, if it has this share of all the words of its page. */
const HOLDS_DOCUMENT = 0.4;
/** The whole text of a box beside the document in characters, where it is not links. */
const SMALL_BOX = 200;

/** Elements that menus are made of, and what makes one: many short links, hardly any other words. */
const MENUS = new Set(['ul', 'ol', 'td', 'table', 'div', 'p', 'center']);
const FEWEST_LINKS = 4;
const MENU_LINKS = 0.85;
const LONGEST_LINK = 50;
/** Share of the words of the page that no menu has. */
const LARGEST_MENU = 0.3;

/**
 * What is on a page and where: which elements are of the document, which are of the site around it, and how many
 * words each element holds. Nothing that holds much of the page's words, a heading of the first level or notes is
 * set aside for its name alone.
 */
export class PageSurvey {
  /** All elements below the root that can be of the document, in document order. */
  readonly elements: readonly PageElement[];
  private readonly dropped = new Set<PageElement>();
  private readonly holdings = new Map<PageElement, Holdings>();

  constructor(root: PageElement, holdsNotes: (element: PageElement) => boolean) {
    const elements: PageElement[] = [];
    const doubtful: PageElement[] = [];
    const stack: PageElement[] = [root];
    for (let element = stack.pop(); element; element = stack.pop()) {
      const standing = standingOf(element);
      if (standing !== 'document' && !holdsNotes(element)) {
        if (standing === 'dropped' || (standing === 'around' && !holdsDocument(element))) {
          this.dropped.add(element);
          continue;
        }
        if (standing === 'beside') doubtful.push(element);
      }
      elements.push(element);
      for (let index = element.children.length - 1; index >= 0; index -= 1) {
        const child = element.children[index];
        if (child && isElement(child)) stack.push(child);
      }
    }
    this.elements = elements;
    this.measure();
    this.dropDoubtful(doubtful, this.of(root).words);
    this.dropMenus(this.of(root).words);
  }

  /** Whether the element is of the site around the document, or of nothing that a reader sees. */
  isDropped(element: PageElement): boolean {
    return this.dropped.has(element);
  }

  /** What the element holds. */
  of(element: PageElement): Holdings {
    return this.holdings.get(element) ?? { words: 0, linked: 0, links: 0 };
  }

  /** Counts from the last element to the first, so that each child is counted before its parent. */
  private measure(): void {
    for (let index = this.elements.length - 1; index >= 0; index -= 1) {
      const element = this.elements[index];
      if (!element) continue;
      let [words, linked, links] = [0, 0, 0];
      for (const child of element.children) {
        if (isElement(child)) {
          const held = this.holdings.get(child);
          words += held?.words ?? 0;
          linked += held?.linked ?? 0;
          links += held?.links ?? 0;
        } else if (!child.isBlank) words += child.end - child.start;
      }
      const isLink = element.tagName === 'a' && words > 0;
      if (isLink && !(element.attribute('href') ?? '#').startsWith('#')) links += 1;
      this.holdings.set(element, { words, linked: isLink ? words : linked, links });
    }
  }

  /** Drops lists and cells that hold little but links to other pages, where they stand outside the document. */
  private dropMenus(total: number): void {
    for (const element of this.elements) {
      const { words, linked, links } = this.of(element);
      if (links < FEWEST_LINKS || !MENUS.has(element.tagName) || words > LARGEST_MENU * total) continue;
      if (linked < MENU_LINKS * words || words > LONGEST_LINK * links || isInArticle(element)) continue;
      this.dropped.add(element);
    }
  }

  private dropDoubtful(doubtful: readonly PageElement[], total: number): void {
    for (const element of doubtful) {
      const { words, linked } = this.of(element);
      if (words >= HOLDS_DOCUMENT * total) continue;
      if (linked >= MOSTLY_LINKS * words || words <= SMALL_BOX) this.dropped.add(element);
    }
  }
}

/** Whether an element that is called after the site's parts has the main part of the page inside it all the same. */
function holdsDocument(element: PageElement): boolean {
  return descendants(element).some(({ tagName }) => tagName === 'h1' || tagName === 'main');
}

function isInArticle(element: PageElement): boolean {
  for (let up = element.parent; up; up = up.parent) {
    if (up.tagName === 'main' || up.tagName === 'article' || up.attribute('role') === 'main') return true;
  }
  return false;
}
