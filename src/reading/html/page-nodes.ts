import { decodeReferences, decodeText } from './character-references.ts';
import type { TagRules } from './tag-rules.ts';

/** What an element holds. */
export type PageNode = PageElement | PageText;

/** A stretch of text of a page, as it is written in the source: its references are not decoded. */
export class PageText {
  readonly start: number;
  readonly end: number;
  /** Whether it is white space and nothing else. */
  readonly isBlank: boolean;
  private readonly html: string;

  constructor(html: string, start: number, end: number, isBlank = false) {
    this.html = html;
    this.isBlank = isBlank;
    this.start = start;
    this.end = end;
  }

  /** The text as it is written. */
  get markup(): string {
    return this.html.slice(this.start, this.end);
  }

  /** The text as a reader sees it. */
  get words(): string {
    return this.markup.includes('&') ? decodeText(this.markup, this.start).text : this.markup;
  }
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** An element of a page. Its attributes are read when somebody asks for one. */
export class PageElement {
  readonly tag: TagRules;
  readonly children: PageNode[] = [];
  parent: PageElement | null = null;
  /** The source between the name and the end of the start tag. */
  private markup: string;
  private attributes: readonly Attribute[] | null = null;

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
    for (const one of this.attributes) if (one.name === name) return decodeReferences(one.value);
    return null;
  }
}

const ATTRIBUTE = /([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/gu;

/** The attributes of a start tag, each name with its value; of two with one name the first counts. */
function attributesIn(markup: string): Attribute[] {
  const attributes: Attribute[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(markup); match; match = ATTRIBUTE.exec(markup)) {
    attributes.push({ name: (match[1] ?? '').toLowerCase(), value: match[2] ?? match[3] ?? match[4] ?? '' });
  }
  return attributes;
}
