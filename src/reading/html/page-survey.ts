import { descendants, isElement } from './elements.ts';
import type { PageElement } from './page-nodes.ts';
import { standingOf } from './site-furniture.ts';

/** What an element holds, in characters; what is dropped counts nothing. */
export interface Holdings {
  readonly words: number;
  /** How many of these stand in links. */
  readonly linked: number;
}

/** Share of its words that stand in links where an element beside the document leads away from it. */
const MOSTLY_LINKS = 0.5;
/** An element holds the document, whatever it is called, if it has this share of all the words of its page. */
const HOLDS_DOCUMENT = 0.4;
/** The whole text of a box beside the document in characters, where it is not links. */
const SMALL_BOX = 200;

/**
 * What is on a page and where: which elements are of the document, which are of the site around it, and how many
 * words each element holds. Nothing that holds much of the page's words, a heading of the first level or notes is
 * set aside for its name alone.
 */
export class PageSurvey {
  /** All elements below the root that can be of the document, in document order. */
  readonly elements: readonly PageElement[];
  private readonly dropped = new Set<PageElement>();
  private readonly holdings = new Map<PageElement, { words: number; linked: number }>();

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
  }

  /** Whether the element is of the site around the document, or of nothing that a reader sees. */
  isDropped(element: PageElement): boolean {
    return this.dropped.has(element);
  }

  /** What the element holds. */
  of(element: PageElement): Holdings {
    return this.holdings.get(element) ?? { words: 0, linked: 0 };
  }

  /** Counts from the last element to the first, so that each child is counted before its parent. */
  private measure(): void {
    for (let index = this.elements.length - 1; index >= 0; index -= 1) {
      const element = this.elements[index];
      if (!element) continue;
      let [words, linked] = [0, 0];
      for (const child of element.children) {
        if (isElement(child)) {
          const held = this.holdings.get(child);
          words += held?.words ?? 0;
          linked += held?.linked ?? 0;
        } else if (!child.isBlank) words += child.end - child.start;
      }
      this.holdings.set(element, { words, linked: element.tagName === 'a' ? words : linked });
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
