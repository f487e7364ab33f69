import type { FootnoteDefinition, List, ListItem, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readPlainText } from '../plain/read-plain-text.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { BlockWriter } from '../structure/block-writer.ts';
import { type Enumeration, enumerationAt, follows, startsList } from '../structure/enumeration.ts';
import { findFlowMarks } from '../structure/flow-marks.ts';
import { hasExcessiveMarkup } from './excessive-markup.ts';
import { takeFrontMatter } from './front-matter.ts';
import { MarkdownTable } from './markdown-table.ts';
import { splitMarkdown } from './split-markdown.ts';

/** Characters that are parsed at a time, or as many more as belong together. */
const STRETCH = 16_384;

/**
 * Reads Markdown (CommonMark with tables and footnotes) to blocks: images dropped, links kept as their text. What
 * has markup beyond all sense is read as plain text. A long text is parsed in stretches of about `stretchSize`
 * characters, which changes nothing of the result.
 */
export function readMarkdown(markdown: string, stretchSize = STRETCH): Omit<ReadBlocks, 'notices'> {
  const { metadata, body } = takeFrontMatter(markdown);
  if (hasExcessiveMarkup(body)) return readPlainText(markdown);
  const walk = new MarkdownWalk(body);
  for (const { start, length, markdown: stretch } of splitMarkdown(body, stretchSize, labelsIn)) {
    const tree = parse(stretch);
    tree.children = tree.children.filter(({ position }) => (position?.start.offset ?? 0) < length);
    walk.over(tree, start);
  }
  walk.writer.next();
  return { blocks: findFlowMarks(walk.writer.blocks), metadata, pageCount: null };
}

function parse(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

function labelsIn(markdown: string): string[] {
  const labels: string[] = [];
  const nodes: Nodes[] = [parse(markdown)];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'definition') labels.push(node.label ?? node.identifier);
    if (node.type === 'footnoteDefinition') labels.push(`^${node.label ?? node.identifier}`);
    if ('children' in node) nodes.push(...node.children);
  }
  return labels;
}

/** Notes may have any name; a number is shown as it is. */
const NUMBER = /^(?:\d{1,4}|[*†‡]{1,3})$/u;
/** What holds paragraphs; HTML elsewhere stands in the middle of a line. */
const FLOW_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

type Step = { readonly enter: Nodes; readonly parent: Parents } | { readonly leave: Nodes };

class MarkdownWalk {
  readonly writer = new BlockWriter();
  private readonly markdown: string;
  /** Where the stretch that is walked over starts. */
  private base = 0;
  private readonly lists: List[] = [];
  /** The number of the next item of each ordered list. */
  private readonly ordinals = new Map<List, number>();
  private quotations = 0;
  /** The footnote or table whose paragraphs run together to one; null outside. */
  private whole: Nodes | null = null;
  /** The item whose first block has not come yet, with its mark. */
  private pendingMark: Enumeration | null = null;
  /** Whether nothing was written since the last line break inside a paragraph. */
  private isAfterBreak = false;
  /** The last mark that started a line inside a paragraph. */
  private lastLineMark: Enumeration | null = null;
  private table: MarkdownTable | null = null;

  constructor(markdown: string) {
    this.markdown = markdown;
  }

  /** Walks with a stack of its own: quotations can be nested deeper than the call stack goes. */
  over(root: Parents, base: number): void {
    this.base = base;
    const steps: Step[] = [];
    const enterAll = (parent: Parents) => {
      for (let index = parent.children.length - 1; index >= 0; index -= 1) {
        const child = parent.children[index];
        if (child) steps.push({ enter: child, parent });
      }
    };
    enterAll(root);
    for (let step = steps.pop(); step; step = steps.pop()) {
      if ('leave' in step) {
        this.leave(step.leave);
        continue;
      }
      this.enter(step.enter, step.parent);
      if (!('children' in step.enter)) continue;
      steps.push({ leave: step.enter });
      enterAll(step.enter);
    }
  }

  private enter(node: Nodes, parent: Parents): void {
    if (node.type === 'text') this.writeLines(node);
    else if (node.type === 'inlineCode') this.write(node, node.value);
    else if (node.type === 'break') this.breakLine();
    else if (node.type === 'footnoteReference') this.writer.mark(node.label ?? node.identifier, node.identifier);
    else if (node.type === 'list') this.lists.push(node);
    else if (node.type === 'listItem') this.pendingMark = this.markOf(node, parent as List);
    else if (node.type === 'blockquote') this.quotations += 1;
    else this.enterBlock(node, parent);
  }

  private enterBlock(node: Nodes, parent: Parents): void {
    if (this.whole) this.separateInside(node);
    else if (node.type === 'heading') this.writer.next({ kind: 'heading', level: node.depth });
    else if (node.type === 'table') this.startTable(node);
    else if (node.type === 'footnoteDefinition') this.startNote(node);
    else if (node.type === 'paragraph' || node.type === 'code') this.startParagraph();
    else if (node.type === 'html' && FLOW_PARENTS.has(parent.type)) this.startParagraph();
    if (node.type === 'code') this.write(node, node.value);
    else if (node.type === 'html') this.writeHtml(node);
  }

  private startParagraph(): void {
    this.isAfterBreak = false;
    const level = this.lists.length > 0 ? this.lists.length : null;
    this.writer.next({ kind: this.quotations > 0 ? 'quotation' : 'text', level, mark: this.pendingMark });
    this.pendingMark = null;
  }

  private startWhole(node: Nodes, context: Parameters<BlockWriter['next']>[0]): void {
    this.writer.next(context);
    this.whole = node;
  }

  private startTable(node: Nodes): void {
    this.startWhole(node, { kind: 'table' });
    this.table = new MarkdownTable(this.writer);
  }

  private startNote(node: FootnoteDefinition): void {
    const number = node.label ?? node.identifier;
    const mark = NUMBER.test(number) ? { number, style: 'note', ordinal: 0, roman: null, length: 0 } : null;
    this.startWhole(node, { kind: 'footnote', note: node.identifier, mark });
  }

  private separateInside(node: Nodes): void {
    if (node.type === 'tableRow') this.table?.startRow();
    else if (node.type === 'tableCell') this.table?.startCell();
    else if (node.type === 'paragraph') this.writer.separate();
  }

  private leave(node: Nodes): void {
    if (node.type === 'list') this.lists.pop();
    else if (node.type === 'blockquote') this.quotations -= 1;
    else if (node.type === 'tableCell') this.table?.endCell();
    else if (node === this.whole) {
      this.table?.finish();
      this.table = null;
      this.whole = null;
      this.writer.next();
    } else if (node.type === 'heading') this.writer.next();
  }

  private breakLine(): void {
    this.writer.separate();
    this.isAfterBreak = true;
  }

  /** Writes a text that may go over several lines; lines that a person lettered or numbered by hand are points. */
  private writeLines(node: Nodes & { type: 'text' }): void {
    const { start, end } = this.placeOf(node);
    const markup = this.markdown.slice(start, end);
    const [lines, markupLines] = [node.value.split('\n'), markup.split('\n')];
    if (lines.length !== markupLines.length) {
      this.writer.write(node.value, markup, start);
      return;
    }
    let offset = start;
    for (const [index, line] of lines.entries()) {
      const written = markupLines[index] ?? '';
      if (index > 0) this.breakLine();
      this.startPoint(line);
      this.writer.write(line, written, offset);
      offset += written.length + 1;
    }
  }

  private startPoint(line: string): void {
    if (!this.isAfterBreak || line.trim() === '') return;
    this.isAfterBreak = false;
    const mark = this.whole ? null : enumerationAt(line);
    if (!mark || !(startsList(mark) || (this.lastLineMark && follows(this.lastLineMark, mark)))) return;
    this.lastLineMark = mark;
    this.startParagraph();
  }

  private write(node: Nodes, text: string): void {
    const { start, end } = this.placeOf(node);
    const markup = this.markdown.slice(start, end);
    const inside = Math.max(0, markup.indexOf(text));
    this.writer.write(text, markup.slice(inside, inside + text.length), start + inside);
  }

  /** The words of HTML in Markdown, without tags, comments and code. */
  private writeHtml(node: Nodes & { type: 'html' }): void {
    const { start, end } = this.placeOf(node);
    if (/^\s*<(?:script|style|!--)/iu.test(node.value)) return;
    const markup = this.markdown.slice(start, end);
    for (const { 0: words, index } of markup.matchAll(/[^<>]+(?![^<]*>)/gu)) {
      this.writer.write(words, words, start + index);
    }
  }

  /** Offsets in the whole text. */
  private placeOf({ position }: Nodes): { readonly start: number; readonly end: number } {
    const start = this.base + (position?.start.offset ?? 0);
    return { start, end: position?.end.offset === undefined ? start : this.base + position.end.offset };
  }

  private markOf(item: ListItem, list: List): Enumeration {
    const depth = this.lists.length;
    const at = this.placeOf(item).start;
    if (!list.ordered) {
      const bullet = this.markdown.charAt(at) || '-';
      return { number: bullet, style: `•@${depth}`, ordinal: 0, roman: null, length: 0 };
    }
    const ordinal = this.ordinals.get(list) ?? list.start ?? 1;
    this.ordinals.set(list, ordinal + 1);
    const sign = /^\s*\d+(?<sign>[.)])/u.exec(this.markdown.slice(at, at + 20))?.groups?.sign ?? '.';
    const style = depth === 1 ? `1${sign}` : `1${sign}@${depth}`;
    return { number: `${ordinal}${sign}`, style, ordinal, roman: null, length: 0 };
  }
}
