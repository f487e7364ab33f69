import { BlockWriter } from '../structure/block-writer.ts';
import { type Enumeration, enumerationAt, follows, startsList } from '../structure/enumeration.ts';
import { decodeText } from './character-references.ts';
import { DataTable } from './data-table.ts';
import { isBlock, isElement, textInside } from './elements.ts';
import { ListCounters } from './list-counters.ts';
import type { HtmlNotes } from './notes.ts';
import type { PageElement, PageText } from './page-nodes.ts';
import type { PageSurvey } from './page-survey.ts';
import { cellsOf, markIn, useOf } from './tables.ts';
import { isBold, isWordMark, purposeIn, type StylePurpose, wordMark } from './text-styles.ts';

type Context = Parameters<BlockWriter['next']>[0];
/** An element that the walk is in, and which of its children comes next. */
interface OpenElement {
  readonly element: PageElement;
  next: number;
}

const PERMALINK = /^\s*[¶#🔗]\s*$/u;
const LONGEST_START = 80;

/** Goes through the elements of a page that hold the document and writes down its blocks. */
export class PageWalk {
  readonly writer = new BlockWriter();
  private readonly notes: HtmlNotes;
  private readonly survey: PageSurvey;
  private readonly lists = new ListCounters();
  private quotations = 0;
  /** The note, table or heading whose blocks run together to one; null outside. */
  private whole: PageElement | null = null;
  private table: DataTable | null = null;
  /** The mark that the next words have before them. */
  private mark: Enumeration | null = null;
  /** Cells that hold nothing but a mark. */
  private readonly markCells = new Set<PageElement>();
  /** What the last block was by its style, as long as no words came after it. */
  private lastPurpose: StylePurpose | null = null;
  private bold = 0;
  /** Whether all words of the block that is being written are bold; null as long as it has none. */
  private isAllBold: boolean | null = null;
  /** Whether nothing was written since the last line break. */
  private isAfterBreak = false;
  /** The last mark that started a line after a line break. */
  private lastLineMark: Enumeration | null = null;

  constructor(notes: HtmlNotes, survey: PageSurvey) {
    this.notes = notes;
    this.survey = survey;
  }

  /** Walks with a stack of its own: pages can be nested deeper than the call stack goes. */
  over(root: PageElement): void {
    const open: OpenElement[] = this.enter(root) ? [{ element: root, next: 0 }] : [];
    for (let here = open.at(-1); here; here = open.at(-1)) {
      const node = here.element.children[here.next];
      here.next += 1;
      if (!node) {
        open.pop();
        this.leave(here.element);
      } else if (!isElement(node)) this.writeText(node);
      else if (this.enter(node)) open.push({ element: node, next: 0 });
    }
    this.next();
  }

  private writeText(node: PageText): void {
    if (node.isBlank) {
      this.writer.separate();
      return;
    }
    const { markup } = node;
    this.startLine(markup);
    this.mark = null;
    if (!this.whole) this.lastPurpose = null;
    this.isAllBold = this.bold > 0 && this.isAllBold !== false;
    if (!markup.includes('&')) this.writer.writeExact(markup, node.start);
    else {
      const { text, pieces } = decodeText(markup, node.start);
      this.writer.writePieces(text, pieces);
    }
  }

  /** Lines that a person numbered by hand, each after a line break, are points. */
  private startLine(markup: string): void {
    if (!this.isAfterBreak) return;
    this.isAfterBreak = false;
    if (this.whole) return;
    const mark = enumerationAt(decodeText(markup.trimStart().slice(0, LONGEST_START), 0).text);
    if (!mark || !(startsList(mark) || (this.lastLineMark && follows(this.lastLineMark, mark)))) return;
    this.lastLineMark = mark;
    this.next(this.here());
  }

  /** Starts an element; false if its content is not to be walked. */
  private enter(element: PageElement): boolean {
    if (this.survey.isDropped(element) || this.notes.leadsBack(element) || this.markCells.has(element)) return false;
    const call = this.notes.callOf(element);
    if (call) {
      this.writer.mark(call.label, call.note);
      return false;
    }
    if (element.tagName === 'br') this.breakLine();
    else if (isBlock(element)) this.enterBlock(element);
    else if (isWordMark(element)) {
      this.takeMark(wordMark(element));
      return false;
    } else if (isBold(element)) this.bold += 1;
    return !(this.whole && element.tagName === 'a' && PERMALINK.test(textInside(element, 4)));
  }

  /** A line break parts words; two of them part paragraphs. */
  private breakLine(): void {
    if (this.whole || !this.isAfterBreak) this.writer.separate();
    else this.next(this.here());
    this.isAfterBreak = true;
  }

  private takeMark(mark: Enumeration | null): void {
    if (!mark || this.whole) return;
    this.mark = mark;
    this.next(this.here());
  }

  private enterBlock(element: PageElement): void {
    if (this.whole) {
      this.enterInside(element);
      return;
    }
    const note = this.notes.noteOf(element);
    const purpose = purposeIn(element);
    if (note) this.startWhole(element, { kind: 'footnote', note: note.note, mark: labelMark(note.label) });
    else if (purpose) this.startStyled(element, purpose);
    else if (element.tagName === 'table') this.enterTable(element);
    else this.enterPlainBlock(element);
  }

  private startStyled(element: PageElement, purpose: StylePurpose): void {
    const { kind, level, joins } = purpose;
    this.startWhole(element, { kind, level });
    if (joins === 'any' || (joins === 'same' && this.lastPurpose === purpose)) this.writer.resume(kind);
    this.lastPurpose = purpose;
  }

  private enterTable(element: PageElement): void {
    const use = useOf(element, this.survey);
    if (use === 'data') {
      this.table = new DataTable(this.writer);
      this.startWhole(element, { kind: 'table' });
    } else this.enterPlainBlock(element);
  }

  private enterPlainBlock(element: PageElement): void {
    if (element.tagName === 'blockquote') this.quotations += 1;
    this.mark = this.lists.enter(element) ?? this.mark;
    if (element.tagName === 'tr') this.takeRowMark(element);
    this.next(this.here());
  }

  /** A row of a table that only numbers its paragraphs: the first cell is the mark of the next. */
  private takeRowMark(row: PageElement): void {
    const [first] = cellsOf(row).filter((cell) => this.survey.of(cell).words > 0);
    const mark = first && first !== cellsOf(row).at(-1) ? markIn(first) : null;
    if (!first || !mark) return;
    this.markCells.add(first);
    this.mark = { ...mark, length: 0 };
  }

  private startWhole(element: PageElement, context: Context): void {
    this.next(context);
    this.whole = element;
  }

  /** Keeps words of two cells, rows or paragraphs apart inside a block that is one as a whole. */
  private enterInside(element: PageElement): void {
    if (this.table && element.tagName === 'caption') this.next({ kind: 'text' });
    else if (!this.table?.enter(element)) this.writer.separate();
  }

  private leave(element: PageElement): void {
    if (!isBlock(element)) {
      if (isBold(element)) this.bold -= 1;
      return;
    }
    if (this.whole && this.whole !== element) {
      if (this.table && element.tagName === 'caption') this.next({ kind: 'table' });
      else if (!this.table?.leave(element)) this.writer.separate();
      return;
    }
    if (this.whole) {
      this.table?.finish();
      this.table = null;
      this.whole = null;
    }
    if (element.tagName === 'blockquote') this.quotations -= 1;
    this.lists.leave(element);
    if (element.tagName === 'li' || element.tagName === 'tr') this.mark = null;
    this.next(this.here());
  }

  private next(context: Context = {}): void {
    if (this.isAllBold === true) this.writer.amend({ bold: true });
    this.isAllBold = null;
    this.isAfterBreak = false;
    this.writer.next(context);
  }

  /** What words are that stand here without an element of their own. */
  private here(): Context {
    const level = this.lists.depth > 0 ? this.lists.depth : null;
    return { kind: this.quotations > 0 ? 'quotation' : 'text', level, mark: this.mark };
  }
}

function labelMark(label: string): Enumeration {
  return { number: label, style: 'note', ordinal: 0, roman: null, length: 0 };
}
