import { Page, type PageColumns, type PageNode } from './page.ts';
import type { TagRules } from './tag-rules.ts';

/** How many characters of the source a node takes at least, as a rule: from this the first room is reckoned. */
const CHARACTERS_A_NODE = 24;
const LEAST_ROOM = 64;
const NONE = -1;

/** Takes the nodes of a page as they are found. */
export class PageDraft {
  private readonly html: string;
  private readonly units: Uint16Array;
  private readonly tags: TagRules[] = [];
  private parents: Int32Array;
  private starts: Int32Array;
  private stops: Int32Array;
  /** Nodes that stand before a table that was found earlier, and that table; {@link NONE} for the end of the page. */
  private readonly moved = new Map<PageNode, PageNode>();

  constructor(html: string, units: Uint16Array) {
    const room = Math.ceil(html.length / CHARACTERS_A_NODE) + LEAST_ROOM;
    this.html = html;
    this.units = units;
    this.parents = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.stops = new Int32Array(room);
  }

  /** Adds a node to the end of what `parent` holds; -1 for the root. */
  add(tag: TagRules, parent: PageNode, start: number, stop: number): PageNode {
    const node = this.tags.length;
    if (node === this.parents.length) this.makeRoom();
    this.tags.push(tag);
    this.parents[node] = parent;
    this.starts[node] = start;
    this.stops[node] = stop;
    return node;
  }

  /** Adds a node right before a table, or at the end of the page where `table` is -1. */
  addBefore(table: PageNode, tag: TagRules, start: number, stop: number): PageNode {
    const node = this.add(tag, table === NONE ? 0 : (this.parents[table] ?? 0), start, stop);
    this.moved.set(node, table);
    return node;
  }

  /** Gives an element attributes, where it has none. */
  adopt(element: PageNode, start: number, stop: number): void {
    if ((this.starts[element] ?? 0) < (this.stops[element] ?? 0)) return;
    this.starts[element] = start;
    this.stops[element] = stop;
  }

  /** The page of all nodes. */
  finish(): Page {
    const { html, units, tags, parents, starts, stops } = this;
    const columns = { tags, parents, starts, stops };
    return new Page(html, units, this.moved.size > 0 ? sorted(columns, this.order()) : columns);
  }

  private makeRoom(): void {
    const wider = (column: Int32Array) => {
      const wide = new Int32Array(2 * column.length);
      wide.set(column);
      return wide;
    };
    this.parents = wider(this.parents);
    this.starts = wider(this.starts);
    this.stops = wider(this.stops);
  }

  /** All nodes in document order. */
  private order(): PageNode[] {
    const siblings = new Siblings(this.tags.length);
    for (let node = 1; node < this.tags.length; node += 1) {
      siblings.add(node, this.parents[node] ?? 0, this.moved.get(node) ?? NONE);
    }
    return siblings.inOrder();
  }
}

/** The nodes right inside each element, as chains that a node can be put into anywhere. */
class Siblings {
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(size: number) {
    this.first = new Int32Array(size).fill(NONE);
    this.last = new Int32Array(size).fill(NONE);
    this.next = new Int32Array(size).fill(NONE);
    this.previous = new Int32Array(size).fill(NONE);
  }

  /** Adds a node to `parent`, before its child `before`; at the end where that is {@link NONE}. */
  add(node: PageNode, parent: PageNode, before: PageNode): void {
    const after = (before === NONE ? this.last[parent] : this.previous[before]) ?? NONE;
    this.previous[node] = after;
    this.next[node] = before;
    if (after === NONE) this.first[parent] = node;
    else this.next[after] = node;
    if (before === NONE) this.last[parent] = node;
    else this.previous[before] = node;
  }

  /** All nodes, each element before what it holds. */
  inOrder(): PageNode[] {
    const order: PageNode[] = [];
    const waiting: PageNode[] = [0];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      order.push(node);
      const [next, first] = [this.next[node] ?? NONE, this.first[node] ?? NONE];
      if (next !== NONE) waiting.push(next);
      if (first !== NONE) waiting.push(first);
    }
    return order;
  }
}

/** The same nodes in another order. */
function sorted({ tags, parents, starts, stops }: PageColumns, order: readonly PageNode[]): PageColumns {
  const places = new Int32Array(order.length);
  for (const [place, node] of order.entries()) places[node] = place;
  return {
    tags: order.map((node) => tags[node] as TagRules),
    parents: Int32Array.from(order, (node) => places[parents[node] ?? NONE] ?? NONE),
    starts: Int32Array.from(order, (node) => starts[node] ?? 0),
    stops: Int32Array.from(order, (node) => stops[node] ?? 0),
  };
}
