import { BlockWriter } from '../structure/block-writer.ts';
import { type Enumeration, enumerationAt, follows, startsList } from '../structure/enumeration.ts';
import { decodeText } from './character-references.ts';
import { DataTable } from './data-table.ts';
import { ListCounters } from './list-counters.ts';
import type { HtmlNotes } from './notes.ts';
import type { Page, PageNode } from './page.ts';
import type { PageSurvey } from './page-survey.ts';
import { PlainWords } from './plain-words.ts';
import { remembering } from './remembering.ts';
import { cellsOf, markIn, useOf } from './tables.ts';
import { isBold, isWordMark, purposeIn, type StylePurpose, styleNamed, wordMark } from './text-styles.ts';

type Context = Parameters<BlockWriter['next']>[0];

const PERMALINK = /^\s*[¶#🔗]\s*$/u;
const LONGEST_START = 80;

/** Goes through the elements of a page that hold the document and writes down its blocks. */
export class PageWalk {
  readonly writer = new BlockWriter();
  private readonly page: Page;
  private readonly notes: HtmlNotes;
  private readonly survey: PageSurvey;
  private readonly lists: ListCounters;
  private readonly plainWords: PlainWords;
  private readonly styleNamed = remembering(styleNamed);
  private quotations = 0;
  /** The note, table or heading whose blocks run together to one; null outside. */
  private whole: PageNode | null = null;
  private table: DataTable | null = null;
  /** The mark that the next words have before them. */
  private mark: Enumeration | null = null;
  /** Cells that hold nothing but a mark. */
  private readonly markCells = new Set<PageNode>();
  /** What the last block was by its style, as long as no words came after it. */
  private lastPurpose: StylePurpose | null = null;
  /** The elements around this place that make words bold. */
  private readonly bold: PageNode[] = [];
  /** Whether all words of the block that is being written are bold; null as long as it has none. */
  private isAllBold: boolean | null = null;
  /** Whether nothing was written since the last line break. */
  private isAfterBreak = false;
  /** The last mark that started a line after a line break. */
  private lastLineMark: Enumeration | null = null;

  constructor(page: Page, notes: HtmlNotes, survey: PageSurvey) {
    this.page = page;
    this.lists = new ListCounters(page);
    this.plainWords = new PlainWords(page, this.writer);
    this.notes = notes;
    this.survey = survey;
  }

  /** Walks through an element and all that it holds. */
  over(root: PageNode): void {
    const { page } = this;
    const open: PageNode[] = [];
    for (let node = root; node < page.end(root); ) {
      for (let last = open.at(-1); last !== undefined && page.end(last) <= node; last = open.at(-1)) {
        this.leave(last);
        open.pop();
      }
      if (!page.isElement(node)) this.writeText(node);
      else if (this.enter(node)) open.push(node);
      else {
        node = page.end(node);
        continue;
      }
      node += 1;
    }
    for (const element of open.reverse()) this.leave(element);
    this.next();
  }

  private writeText(node: PageNode): void {
    const { page, writer } = this;
    if (page.isBlank(node)) {
      writer.separate();
      return;
    }
    if (this.isAfterBreak) this.startLine(page.markup(node));
    this.mark = null;
    if (this.whole === null) this.lastPurpose = null;
    this.isAllBold = this.bold.length > 0 && this.isAllBold !== false;
    if (this.plainWords.write(node)) return;
    const [start, markup] = [page.start(node), page.markup(node)];
    if (!markup.includes('&')) writer.writeExact(markup, start);
    else {
      const { text, pieces } = decodeText(markup, start);
      writer.writePieces(text, pieces);
    }
  }

  /** Lines that a person numbered by hand, each after a line break, are points. */
  private startLine(markup: string): void {
    this.isAfterBreak = false;
    if (this.whole !== null) return;
    const mark = enumerationAt(decodeText(markup.trimStart().slice(0, LONGEST_START), 0).text);
    if (!mark || !(startsList(mark) || (this.lastLineMark && follows(this.lastLineMark, mark)))) return;
    this.lastLineMark = mark;
    this.next(this.here());
  }

  /** Starts an element; false if its content is not to be walked. */
  private enter(element: PageNode): boolean {
    const { page } = this;
    if (this.survey.isDropped(element) || this.notes.leadsBack(element) || this.markCells.has(element)) return false;
    const call = this.notes.callOf(element);
    if (call) {
      this.writer.mark(call.label, call.note);
      return false;
    }
    const { name, isBlock } = page.tag(element);
    if (name === 'br') this.breakLine();
    else if (isBlock) this.enterBlock(element);
    else if (isWordMark(page, element)) {
      this.takeMark(wordMark(page, element));
      return false;
    } else if (isBold(page, element)) this.bold.push(element);
    return !(this.whole !== null && name === 'a' && PERMALINK.test(page.words(element, 4)));
  }

  /** A line break parts words; two of them part paragraphs. */
  private breakLine(): void {
    if (this.whole !== null || !this.isAfterBreak) this.writer.separate();
    else this.next(this.here());
    this.isAfterBreak = true;
  }

  private takeMark(mark: Enumeration | null): void {
    if (!mark || this.whole !== null) return;
    this.mark = mark;
    this.next(this.here());
  }

  private enterBlock(element: PageNode): void {
    if (this.whole !== null) {
      this.enterInside(element);
      return;
    }
    const note = this.notes.noteOf(element);
    const purpose = purposeIn(this.page, element, this.styleNamed);
    if (note) this.startWhole(element, { kind: 'footnote', note: note.note, mark: labelMark(note.label) });
    else if (purpose) this.startStyled(element, purpose);
    else if (this.page.name(element) === 'table') this.enterTable(element);
    else this.enterPlainBlock(element);
  }

  private startStyled(element: PageNode, purpose: StylePurpose): void {
    const { kind, level, joins } = purpose;
    this.startWhole(element, { kind, level });
    if (joins === 'any' || (joins === 'same' && this.lastPurpose === purpose)) this.writer.resume(kind);
    this.lastPurpose = purpose;
  }

  private enterTable(element: PageNode): void {
    if (useOf(this.page, element, this.survey) === 'data') {
      this.table = new DataTable(this.page, this.writer);
      this.startWhole(element, { kind: 'table' });
    } else this.enterPlainBlock(element);
  }

  private enterPlainBlock(element: PageNode): void {
    const name = this.page.name(element);
    if (name === 'blockquote') this.quotations += 1;
    this.mark = this.lists.enter(element) ?? this.mark;
    if (name === 'tr') this.takeRowMark(element);
    this.next(this.here());
  }

  /** A row of a table that only numbers its paragraphs: the first cell is the mark of the next. */
  private takeRowMark(row: PageNode): void {
    const cells = cellsOf(this.page, row);
    const first = cells.find((cell) => this.survey.words(cell) > 0);
    if (first === undefined || first === cells.at(-1)) return;
    const mark = markIn(this.page, first);
    if (!mark) return;
    this.markCells.add(first);
    this.mark = { ...mark, length: 0 };
  }

  private startWhole(element: PageNode, context: Context): void {
    this.next(context);
    this.whole = element;
  }

  /** Keeps words of two cells, rows or paragraphs apart inside a block that is one as a whole. */
  private enterInside(element: PageNode): void {
    if (this.table && this.page.name(element) === 'caption') this.next({ kind: 'text' });
    else if (!this.table?.enter(element)) this.writer.separate();
  }

  private leave(element: PageNode): void {
    const { name, isBlock } = this.page.tag(element);
    if (!isBlock) {
      if (this.bold.at(-1) === element) this.bold.pop();
      return;
    }
    if (this.whole !== null && this.whole !== element) {
      if (this.table && name === 'caption') this.next({ kind: 'table' });
      else if (!this.table?.leave(element)) this.writer.separate();
      return;
    }
    if (this.whole !== null) {
      this.table?.finish();
      this.table = null;
      this.whole = null;
    }
    if (name === 'blockquote') this.quotations -= 1;
    this.lists.leave(element);
    if (name === 'li' || name === 'tr') this.mark = null;
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
