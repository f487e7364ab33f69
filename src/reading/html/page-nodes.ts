import { decodeReferences } from './character-references.ts';
import type { TagRules } from './tag-rules.ts';

/** What an element holds. */
export type PageNode = PageElement | PageText;

/** A stretch of text of a page, as it is written in the source: its references are not decoded. */
export class PageText {
  readonly start: number;
  readonly end: number;
  private readonly html: string;

  constructor(html: string, start: number, end: number) {
    this.html = html;
    this.start = start;
    this.end = end;
  }

  /** The text as it is written. */
  get markup(): string {
    return this.html.slice(this.start, this.end);
  }

  /** The text as a reader sees it. */
  get words(): string {
    return decodeReferences(this.markup);
  }
}

const ATTRIBUTE = /(?<name>[^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]*)))?/gu;

/** An element of a page. Its attributes are read when somebody asks for one. */
export class PageElement {
  readonly tag: TagRules;
  readonly children: PageNode[] = [];
  parent: PageElement | null = null;
  /** The source between the name and the end of the start tag. */
  private markup: string;
  private attributes: Map<string, string> | null = null;

  constructor(tag: TagRules, markup: string) {
    this.tag = tag;
    this.markup = markup;
  }

  /** Takes attributes from a second start tag of the same element, where it had none. */
  adopt(markup: string): void {
    if (this.markup === '') this.markup = markup;
  }

  get tagName(): string {
    return this.tag.name;
  }

  get hasAttributes(): boolean {
    return this.markup !== '';
  }

  /** The value of an attribute, the empty string where it has none, null where it is absent. */
  attribute(name: string): string | null {
    if (this.markup === '') return null;
    this.attributes ??= attributesIn(this.markup);
    return this.attributes.get(name) ?? null;
  }
}

/** The attributes of a start tag; of two with one name the first counts. */
function attributesIn(markup: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { groups } of markup.matchAll(ATTRIBUTE)) {
    const name = groups?.name?.toLowerCase() ?? '';
    const value = groups?.double ?? groups?.single ?? groups?.bare ?? '';
    if (!attributes.has(name)) attributes.set(name, decodeReferences(value));
  }
  return attributes;
}
