import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ReadBlocks } from '../read-blocks.ts';
import { BlockWriter } from '../structure/block-writer.ts';
import { findFlowMarks } from '../structure/flow-marks.ts';
import { type Element, isBlock, isDropped, isElement, type Node } from './elements.ts';
import { ListCounters } from './list-counters.ts';
import { mainElement } from './main-element.ts';
import { findNotes, type HtmlNotes } from './notes.ts';
import { pageMetadata } from './page-metadata.ts';
import { isDataTable } from './tables.ts';

const HEADING = /^h(?<level>[1-6])$/u;

/** Reads a web page to blocks: the document in it, without the site around it. */
export function readHtml(html: string): Omit<ReadBlocks, 'notices'> {
  const page = parse(html, { sourceCodeLocationInfo: true });
  const notes = findNotes(page);
  const walk = new PageWalk(html, notes);
  walk.over(mainElement(page, (element) => isDropped(element, notes.hasNotes)));
  return { blocks: findFlowMarks(walk.writer.blocks), metadata: pageMetadata(page), pageCount: null };
}

const LONGEST_REFERENCE = 40;

/**
 * Where the character reference starts whose last character stands at `offset`, else `offset`: parse5 places a text
 * that begins with a reference there, when white space that it leaves out stood before.
 */
function startOfReference(html: string, offset: number): number {
  if (html[offset] !== ';') return offset;
  const before = html.slice(Math.max(0, offset - LONGEST_REFERENCE), offset);
  const reference = /&#?\w+$/u.exec(before);
  return reference ? offset - reference[0].length : offset;
}

/** A step of the walk: a node to enter, or an element to leave. */
type Step = { readonly enter: Node } | { readonly leave: Element };

class PageWalk {
  readonly writer = new BlockWriter();
  private readonly html: string;
  private readonly notes: HtmlNotes;
  private readonly lists = new ListCounters();
  private quotations = 0;
  /** The note, table or heading whose blocks run together to one; null outside. */
  private whole: Element | null = null;
  private inTable = false;

  constructor(html: string, notes: HtmlNotes) {
    this.html = html;
    this.notes = notes;
  }

  /** Walks with a stack of its own: pages can be nested deeper than the call stack goes. */
  over(root: DefaultTreeAdapterTypes.ParentNode): void {
    const steps: Step[] = [];
    const enterAll = (nodes: readonly Node[]) => {
      for (let index = nodes.length - 1; index >= 0; index -= 1) {
        const node = nodes[index];
        if (node) steps.push({ enter: node });
      }
    };
    enterAll(root.childNodes);
    for (let step = steps.pop(); step; step = steps.pop()) {
      if ('leave' in step) this.leave(step.leave);
      else if (!isElement(step.enter)) this.writeText(step.enter);
      else if (this.enter(step.enter)) {
        steps.push({ leave: step.enter });
        enterAll(step.enter.childNodes);
      }
    }
    this.writer.next();
  }

  private writeText(node: Node): void {
    if (node.nodeName !== '#text' || !('value' in node)) return;
    const location = node.sourceCodeLocation;
    const start = location ? startOfReference(this.html, location.startOffset) : 0;
    this.writer.write(node.value, this.html.slice(start, location?.endOffset ?? 0), start);
  }

  /** Starts an element; false if its content is not to be walked. */
  private enter(element: Element): boolean {
    if (isDropped(element, this.notes.hasNotes) || this.notes.leadsBack(element)) return false;
    const marker = this.notes.markerOf(element);
    if (marker) {
      this.writer.mark(marker.label, marker.note);
      return false;
    }
    if (element.tagName === 'br') this.writer.separate();
    else if (isBlock(element)) this.enterBlock(element);
    return true;
  }

  private enterBlock(element: Element): void {
    if (this.whole) {
      this.separateInside(element);
      return;
    }
    const note = this.notes.keyOf(element);
    const level = HEADING.exec(element.tagName)?.groups?.level;
    if (note !== null) this.startWhole(element, { kind: 'footnote', note });
    else if (isDataTable(element)) this.startWhole(element, { kind: 'table' });
    else if (level) this.startWhole(element, { kind: 'heading', level: Number(level) });
    else this.enterPlainBlock(element);
  }

  private enterPlainBlock(element: Element): void {
    if (element.tagName === 'blockquote') this.quotations += 1;
    const mark = this.lists.enter(element);
    if (element.tagName !== 'li' && this.lists.isAtStartOfItem && !this.writer.hasWords) return;
    this.writer.next({ ...this.here(), mark });
  }

  private startWhole(element: Element, context: Parameters<BlockWriter['next']>[0]): void {
    this.writer.next(context);
    this.whole = element;
    this.inTable = element.tagName === 'table';
  }

  /** Keeps words of two cells, rows or paragraphs apart inside a block that is one as a whole. */
  private separateInside(element: Element): void {
    const isRow = element.tagName === 'tr';
    const isCell = element.tagName === 'td' || element.tagName === 'th';
    if (this.inTable && this.writer.hasWords && (isRow || isCell)) this.separateCells(element);
    else this.writer.separate();
  }

  private separateCells(element: Element): void {
    const isFirstCell = element.parentNode?.childNodes.find((child) => isElement(child)) === element;
    if (element.tagName === 'tr') this.writer.separate('; ');
    else if (!isFirstCell) this.writer.separate(' | ');
  }

  private leave(element: Element): void {
    if (!isBlock(element)) return;
    if (this.whole === element) {
      this.whole = null;
      this.inTable = false;
    } else if (this.whole) {
      if (!this.inTable) this.writer.separate();
      return;
    }
    if (element.tagName === 'blockquote') this.quotations -= 1;
    this.lists.leave(element);
    this.writer.next(this.here());
  }

  /** What words are that stand here without an element of their own. */
  private here(): Parameters<BlockWriter['next']>[0] {
    return { kind: this.quotations > 0 ? 'quotation' : 'text', level: this.lists.depth > 0 ? this.lists.depth : null };
  }
}
