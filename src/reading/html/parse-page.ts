import { unitsOf } from '../structure/text-units.ts';
import type { Page } from './page.ts';
import { PageBuilder } from './page-builder.ts';
import { hashWith, TagNames, type TagRules } from './tag-rules.ts';
import { isSpace } from './units.ts';

const [BANG, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER, QUESTION] = [0x21, 0x22, 0x27, 0x2f, 0x3d, 0x3e, 0x3f];
const END_OF_COMMENT = /--!?>/gu;

/**
 * Parses a page as browsers do (HTML Standard, section 13.2), as far as it decides which words stand in which block:
 * tags left out, tags that cross and words in the wrong place of a table come out as a reader sees them. Linear in
 * the length of the source; nothing is an error.
 */
export function parsePage(html: string): Page {
  return new PageScanner(html).scan();
}

/** Goes through the source once and tells the builder of each tag and each stretch of text. */
class PageScanner {
  private readonly html: string;
  private readonly units: Uint16Array;
  private readonly names = new TagNames();
  private readonly builder: PageBuilder;

  constructor(html: string) {
    this.html = html;
    this.units = unitsOf(html);
    this.builder = new PageBuilder(html, this.units, this.names);
  }

  scan(): Page {
    const { html, builder } = this;
    let text = 0;
    let from = 0;
    for (;;) {
      const open = html.indexOf('<', from);
      if (open < 0) break;
      const after = this.markupAt(open, text);
      from = after < 0 ? open + 1 : after;
      if (after >= 0) text = after;
    }
    this.text(text, html.length);
    return builder.finish();
  }

  /** Where the markup ends that starts with the `<` at `open`, -1 if it is a sign of the text that starts at `text`. */
  private markupAt(open: number, text: number): number {
    const { html, units } = this;
    const next = units[open + 1];
    if (isLetter(next)) {
      this.text(text, open);
      return this.startTag(open + 1);
    }
    if (next === SLASH) {
      const isTag = isLetter(units[open + 2]);
      if (!isTag && open + 2 >= html.length) return -1;
      this.text(text, open);
      return isTag ? this.endTag(open + 2) : this.after('>', open + 2);
    }
    if (next !== BANG && next !== QUESTION) return -1;
    this.text(text, open);
    return html.startsWith('<!--', open) ? this.afterComment(open) : this.afterDeclaration(open);
  }

  private text(start: number, end: number): void {
    if (end > start) this.builder.text(start, end);
  }

  private startTag(start: number): number {
    const { html, units, builder } = this;
    const nameEnd = this.endOfName(start);
    const end = this.endOfTag(nameEnd);
    if (end >= html.length) return html.length;
    const named = this.tag(start, nameEnd);
    const tag = named.name === 'image' ? this.names.of('img') : named;
    const opened = builder.start(tag, nameEnd, end, units[end - 1] === SLASH);
    return tag.isRaw && opened ? this.rawText(tag.name, end + 1) : end + 1;
  }

  private endTag(start: number): number {
    const nameEnd = this.endOfName(start);
    const end = this.endOfTag(nameEnd);
    if (end >= this.html.length) return this.html.length;
    this.builder.end(this.tag(start, nameEnd));
    return end + 1;
  }

  /** Takes everything up to the end tag of `name` as text; up to the end of the page where it is missing. */
  private rawText(name: string, start: number): number {
    const { html, builder } = this;
    const end = name === 'plaintext' ? html.length : this.startOfEndTag(name, start);
    if (end > start) builder.rawText(start, end);
    builder.endRaw();
    return end < html.length ? this.endOfTag(end + name.length + 2) + 1 : html.length;
  }

  private afterComment(open: number): number {
    const { html } = this;
    if (html.startsWith('>', open + 4)) return open + 5;
    if (html.startsWith('->', open + 4)) return open + 6;
    END_OF_COMMENT.lastIndex = open + 4;
    return END_OF_COMMENT.test(html) ? END_OF_COMMENT.lastIndex : html.length;
  }

  /** A document type, a processing instruction, or what looks like one; in drawings, text that is no markup. */
  private afterDeclaration(open: number): number {
    const isSection = this.html.startsWith('<![CDATA[', open) && this.builder.isInForeign;
    return isSection ? this.after(']]>', open) : this.after('>', open + 2);
  }

  private after(sign: string, from: number): number {
    const at = this.html.indexOf(sign, from);
    return at < 0 ? this.html.length : at + sign.length;
  }

  private tag(start: number, end: number): TagRules {
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = hashWith(hash, this.units[at] ?? 0);
    return this.names.at(this.html, start, end, hash);
  }

  private endOfName(from: number): number {
    const { units } = this;
    let at = from;
    for (; at < units.length; at += 1) {
      const unit = units[at];
      if (unit === GREATER || unit === SLASH || isSpace(unit)) break;
    }
    return at;
  }

  /** The place of the `>` that ends a tag, past quoted values; the length of the source if it has none. */
  private endOfTag(from: number): number {
    const { html, units } = this;
    let isValue = false;
    for (let at = from; at < units.length; at += 1) {
      const unit = units[at];
      if (unit === GREATER) return at;
      if (isValue && (unit === QUOTE || unit === APOSTROPHE)) {
        at = html.indexOf(unit === QUOTE ? '"' : "'", at + 1);
        if (at < 0) break;
      }
      isValue = unit === EQUALS || (isValue && isSpace(unit));
    }
    return html.length;
  }

  /** Where the end tag of the element `name` starts; the length of the source if it is missing. */
  private startOfEndTag(name: string, from: number): number {
    const { html, units } = this;
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      const next = units[end];
      const isEnd = next === GREATER || next === SLASH || isSpace(next);
      if (isEnd && html.slice(at + 2, end).toLowerCase() === name) return at;
    }
    return html.length;
  }
}

function isLetter(unit: number | undefined): boolean {
  const small = (unit ?? 0) | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
