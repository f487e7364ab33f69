import type { SourceText } from '../structure/flow.ts';
import { AttributeReader, Common } from './attributes.ts';
import { decodeText } from './character-references.ts';
import { BLANK, type TagRules } from './tag-rules.ts';

/** More characters than any reference takes, of which each stands for one at least. */
const LONGEST_REFERENCE = 40;

/** An element or a text of a page: its place among all of them in document order, the root being 0. */
export type PageNode = number;

/** What is known of the nodes of a page, a column for each thing and a place for each node. */
export interface PageColumns {
  readonly tags: readonly TagRules[];
  readonly parents: Int32Array;
  /** Where the attributes of an element start and end in the source; where a text does. */
  readonly starts: Int32Array;
  readonly stops: Int32Array;
}

/**
 * The elements and texts of a page in document order. All that an element holds comes right behind it, up to its end:
 * to go through it is to count, and to ask whether one element holds another is to compare. Words and attributes stay
 * in the source until somebody asks.
 */
export class Page {
  /** How many nodes the page has. */
  readonly size: number;
  readonly html: string;
  /** The UTF-16 units of {@link html}. */
  readonly units: Uint16Array;
  /** Both together. */
  readonly source: SourceText;
  private readonly columns: PageColumns;
  private readonly ends: Int32Array;
  private readonly attributes: AttributeReader;
  /** Which {@link Common} attributes each element has, as far as somebody asked; 0 where nobody did. */
  private readonly names: Uint16Array;

  constructor(html: string, units: Uint16Array, columns: PageColumns) {
    this.html = html;
    this.units = units;
    this.source = { text: html, units };
    this.columns = columns;
    this.size = columns.tags.length;
    this.ends = endsOf(columns.parents, this.size);
    this.attributes = new AttributeReader(html, units);
    this.names = new Uint16Array(this.size);
  }

  /** The rules of the element's name. */
  tag(node: PageNode): TagRules {
    return this.columns.tags[node] as TagRules;
  }

  /** The name of the element in small letters. */
  name(node: PageNode): string {
    return this.tag(node).name;
  }

  /** The element that holds the node; -1 for the root. */
  parent(node: PageNode): PageNode {
    return this.columns.parents[node] ?? -1;
  }

  /** The node behind the last one that the element holds; for a text the next one. */
  end(node: PageNode): PageNode {
    return this.ends[node] ?? this.size;
  }

  /** Where the text starts in the source. */
  start(node: PageNode): number {
    return this.columns.starts[node] ?? 0;
  }

  /** Where the text ends in the source. */
  stop(node: PageNode): number {
    return this.columns.stops[node] ?? 0;
  }

  /** Whether the node is an element. */
  isElement(node: PageNode): boolean {
    return !this.tag(node).isText;
  }

  /** Whether the node is a text of white space alone. */
  isBlank(node: PageNode): boolean {
    return this.tag(node) === BLANK;
  }

  /** Whether an element is, or holds, a node. */
  holds(outer: PageNode, inner: PageNode): boolean {
    return outer <= inner && inner < this.end(outer);
  }

  /** The elements and texts right inside an element. */
  children(element: PageNode): PageNode[] {
    const children: PageNode[] = [];
    for (let at = element + 1; at < this.end(element); at = this.end(at)) children.push(at);
    return children;
  }

  /** The elements right inside an element. */
  elementsIn(element: PageNode): PageNode[] {
    return this.children(element).filter((child) => this.isElement(child));
  }

  hasAttributes(element: PageNode): boolean {
    return this.start(element) < this.stop(element);
  }

  /** The value of an attribute, the empty string where it has none, null where it is absent. */
  attribute(element: PageNode, name: string): string | null {
    const from = this.start(element);
    const to = this.stop(element);
    if (from >= to) return null;
    return this.attributes.valueOf(name, from, to);
  }

  /** Whether an element has one of these {@link Common} attributes. */
  has(element: PageNode, common: number): boolean {
    const { names } = this;
    const known = names[element] as number;
    return ((known === 0 ? this.look(element) : known) & common) !== 0;
  }

  private look(element: PageNode): number {
    const from = this.start(element);
    const to = this.stop(element);
    const found = from < to ? this.attributes.commonIn(from, to) : 0;
    this.names[element] = found;
    return found;
  }

  /** The words of `class` and `id` of an element, which say what its page uses it for. */
  purpose(element: PageNode): string {
    const names = this.has(element, Common.class) ? (this.attribute(element, 'class') ?? '') : '';
    const id = this.has(element, Common.id) ? (this.attribute(element, 'id') ?? '') : '';
    return id === '' ? names : `${names} ${id}`;
  }

  /** A text as it is written in the source: its references are not decoded. */
  markup(text: PageNode): string {
    return this.html.slice(this.start(text), this.stop(text));
  }

  /** The text inside an element as a reader sees it, up to `limit` characters. */
  words(node: PageNode, limit: number): string {
    let words = '';
    for (let at = node; at < this.end(node) && words.length < limit; at += 1) {
      if (this.isElement(at)) continue;
      const start = this.start(at);
      const markup = this.html.slice(start, Math.min(this.stop(at), start + LONGEST_REFERENCE * limit));
      words += markup.includes('&') ? decodeText(markup, 0).text : markup;
    }
    return words.slice(0, limit);
  }
}

/** From the last node to the first: what a node holds is behind it, and so counted before it. */
function endsOf(parents: Int32Array, size: number): Int32Array {
  const ends = new Int32Array(size);
  for (let node = size - 1; node >= 0; node -= 1) {
    const end = Math.max(ends[node] ?? 0, node + 1);
    ends[node] = end;
    const parent = parents[node] ?? -1;
    if (parent >= 0 && (ends[parent] ?? 0) < end) ends[parent] = end;
  }
  return ends;
}
