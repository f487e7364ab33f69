import type { Enumeration } from '../structure/enumeration.ts';
import type { Page, PageNode } from './page.ts';

interface OpenList {
  readonly element: PageNode;
  readonly type: string;
  readonly step: number;
  next: number;
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];
const LARGEST_ROMAN = 3999;

/** Counts the items of the lists of a page as a browser does, so that points have the numbers a reader sees. */
export class ListCounters {
  private readonly page: Page;
  private readonly lists: OpenList[] = [];
  private readonly items: PageNode[] = [];
  /** True between the start of an item and its first block. */
  isAtStartOfItem = false;

  constructor(page: Page) {
    this.page = page;
  }

  /** How many lists are open around this place. */
  get depth(): number {
    return this.items.length;
  }

  /** Takes note of an element that starts; gives the mark of an item, null for all else. */
  enter(element: PageNode): Enumeration | null {
    const name = this.page.name(element);
    if (name === 'ol' || name === 'ul' || name === 'menu') this.lists.push(openList(this.page, element));
    if (name !== 'li') return null;
    this.items.push(element);
    this.isAtStartOfItem = true;
    return this.markOf(element);
  }

  /** Takes note of an element that ends. */
  leave(element: PageNode): void {
    this.isAtStartOfItem = false;
    if (this.lists.at(-1)?.element === element) this.lists.pop();
    if (this.items.at(-1) === element) this.items.pop();
  }

  private markOf(item: PageNode): Enumeration {
    const list = this.lists.at(-1);
    const depth = this.lists.length;
    if (!list || list.type === 'bullet')
      return { number: '•', style: `•@${depth}`, ordinal: 0, roman: null, length: 0 };
    const ordinal = wholeNumber(this.page.attribute(item, 'value')) ?? list.next;
    list.next = ordinal + list.step;
    const label = labelOf(ordinal, list.type);
    const style = list.type === '1' && depth === 1 ? '1.' : `${list.type}@${depth}`;
    return { number: `${label}.`, style, ordinal, roman: null, length: 0 };
  }
}

function openList(page: Page, element: PageNode): OpenList {
  if (page.name(element) !== 'ol') return { element, type: 'bullet', step: 0, next: 0 };
  const isReversed = page.attribute(element, 'reversed') !== null;
  const items = isReversed ? page.children(element).filter((child) => page.name(child) === 'li').length : 0;
  const start = wholeNumber(page.attribute(element, 'start')) ?? (isReversed ? items : 1);
  return { element, type: page.attribute(element, 'type') ?? '1', step: isReversed ? -1 : 1, next: start };
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,9}\s*$/u.test(value) ? Number(value) : null;
}

function labelOf(ordinal: number, type: string): string {
  if (ordinal < 1) return String(ordinal);
  if (type === 'a') return letters(ordinal);
  if (type === 'A') return letters(ordinal).toUpperCase();
  if (type === 'i') return roman(ordinal);
  return type === 'I' ? roman(ordinal).toUpperCase() : String(ordinal);
}

function letters(ordinal: number): string {
  let [rest, label] = [ordinal, ''];
  while (rest > 0) {
    rest -= 1;
    label = String.fromCharCode(97 + (rest % 26)) + label;
    rest = Math.floor(rest / 26);
  }
  return label;
}

function roman(ordinal: number): string {
  if (ordinal > LARGEST_ROMAN) return String(ordinal);
  let [rest, label] = [ordinal, ''];
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      label += sign;
      rest -= value;
    }
  }
  return label;
}
