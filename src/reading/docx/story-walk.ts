import { type Block, type BlockKind, emptyBlock } from '../structure/block.ts';
import type { Enumeration } from '../structure/enumeration.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR } from '../structure/table-text.ts';
import { childElements, descendants, isElement, type XmlElement, type XmlNode } from '../xml/xml-tree.ts';
import { authorshipOf } from './comments.ts';
import type { EnclosedTexts } from './enclosed-texts.ts';
import { type Entered, type InlineBlock, type InlineContext, InlineWalk } from './inline-walk.ts';
import { noteBlock } from './linked-notes.ts';
import { ListCounters } from './list-counters.ts';
import type { Lists } from './numbering.ts';
import { type ParagraphFormat, paragraphFormat } from './paragraph-format.ts';
import { type CellPlace, readTable, type TablePlan } from './tables.ts';
import { hidesMark } from './type-tally.ts';
import { attribute, child, nameOf, propertyOf } from './word-xml.ts';

/** What a story needs from the document around it. */
export interface StoryContext extends InlineContext {
  readonly lists: Lists;
  readonly enclosed: EnclosedTexts;
  /** What every block of the story is, whatever its style says; null for the text of the document. */
  readonly kind: Extract<BlockKind, 'header' | 'footer'> | null;
  /** Called where a section ends. */
  readonly onSectionEnd?: () => void;
}

/** A step of the walk: a node to enter, or what to do when the content of an element is done. */
type Step = { readonly enter: XmlNode } | { readonly leave: () => void };

/** A cell that was read, and its words as written. */
interface ReadCell {
  readonly place: CellPlace;
  readonly start: number;
  end: number;
}

/** Elements without words, which are looked at from the elements that they describe. */
const PROPERTIES = new Set(['w:pPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sectPr', 'w:rubyPr']);
/** How far indents may differ, in twentieths of a point, for two paragraphs to stand in line. */
const INDENT_TOLERANCE = 40;
/** A paragraph of more characters than this is no heading, whatever its style. */
const LONGEST_HEADING = 300;

/**
 * Reads one story of a Word file, the text of the document, of a running head or of a note, to blocks. It walks with
 * a stack of its own: tables can be nested deeper than the call stack goes.
 */
export class StoryWalk {
  readonly blocks: Block[] = [];
  private readonly context: StoryContext;
  private readonly inline: InlineWalk;
  private readonly counters: ListCounters;
  private readonly steps: Step[] = [];
  /** The text boxes of the paragraph that is being read; their words come after it. */
  private readonly boxes: XmlElement[] = [];
  /** The words of its diagrams, which come after it as well. */
  private readonly diagrams: Block[] = [];
  /** The table whose cells are being read, and those read so far. */
  private table: { readonly plan: TablePlan; readonly cells: ReadCell[] } | null = null;
  /** Cells with the number of the paragraph in the next cell, which goes on with it. */
  private readonly labels = new Set<XmlElement>();
  /** Whether paragraphs run together to one block: in a table and in a note. */
  private isWhole = false;
  private isInLabel = false;
  /** How many content controls with a table of contents are open. */
  private contents = 0;
  private format: ParagraphFormat;
  private mark: Enumeration | null = null;
  /** Whether the next paragraph goes on with this one, whose mark was deleted. */
  private isJoined = false;
  /** How far in the text of the last point stands; null where no point came before. */
  private pointIndent: number | null = null;

  constructor(context: StoryContext) {
    this.context = context;
    this.inline = new InlineWalk(context);
    this.counters = new ListCounters(context.lists);
    this.format = paragraphFormat(null, context.styles, context.lists);
  }

  /** Reads the content of `root` to blocks. */
  read(root: XmlElement): readonly Block[] {
    this.walk(root);
    this.finishParagraph();
    const last = this.blocks.at(-1)?.flow;
    if (last) {
      const { annotations, markers } = this.inline.leftOver();
      for (const note of annotations) last.annotate({ ...note, start: last.length, end: last.length });
      for (const { label, note } of markers) last.mark(label, note);
    }
    return this.blocks;
  }

  /** Reads the content of `root` to one block; null where it has no words. */
  readWhole(root: XmlElement, kind: BlockKind): Block | null {
    this.isWhole = true;
    this.walk(root);
    const read = this.inline.finishBlock();
    return read && emptyBlock(kind, read.flow);
  }

  private walk(root: XmlElement): void {
    this.follow(root, true);
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      if ('leave' in step) step.leave();
      else if (isElement(step.enter)) this.follow(step.enter, this.enter(step.enter));
    }
  }

  private follow(element: XmlElement, entered: Entered): void {
    if (entered === false) return;
    if (entered !== true) this.steps.push({ leave: entered });
    const leaveSpace = this.inline.enterSpace(element);
    if (leaveSpace) this.steps.push({ leave: leaveSpace });
    this.enterAll(element.children);
  }

  private enterAll(nodes: readonly XmlNode[]): void {
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index];
      if (node) this.steps.push({ enter: node });
    }
  }

  private enter(element: XmlElement): Entered {
    const name = nameOf(element);
    if (PROPERTIES.has(name)) return false;
    switch (name) {
      case 'w:p':
        return this.enterParagraph(element);
      case 'w:tbl':
        return this.enterTable(element);
      case 'w:tr':
        return this.enterChanged(child(element, 'w:trPr'), 'w:ins', 'w:del') ?? true;
      case 'w:tc':
        return this.enterCell(element);
      case 'w:sdt':
        return this.enterControl(child(element, 'w:sdtPr'));
      case 'mc:AlternateContent':
        this.enterAll(branchOf(element)?.children ?? []);
        return false;
      case 'w:txbxContent':
        return this.enterBox(element);
      case 'w:altChunk':
        if (!this.isWhole) this.finishParagraph();
        this.addEnclosed(this.context.enclosed.get(element) ?? []);
        return false;
      case 'relIds':
        this.enterDiagram(element);
        return false;
      default:
        return this.inline.enter(element) ?? true;
    }
  }

  private enterParagraph(element: XmlElement): () => void {
    const { styles, lists } = this.context;
    const properties = child(element, 'w:pPr');
    this.format = paragraphFormat(properties, styles, lists);
    this.inline.enterParagraph(this.format.style);
    const isJoining = this.isInLabel || lostMarkOf(properties) !== null || isDropCapital(properties);
    const isShown = !hidesMark(properties) && !isBareSectionBreak(element, properties);
    const isCounted = !isJoining && !this.inline.isDeleted && isShown;
    const { list } = this.format;
    const lostMark = this.isInLabel ? null : lostMarkOf(properties);
    const start = this.inline.place;
    this.mark = isCounted && list ? this.counters.next(list.number, list.level) : null;
    if (this.isWhole) this.startPartOfWhole();
    return () => {
      if (lostMark && this.inline.hasWordsFrom(start)) this.inline.noteDeleted('¶', authorshipOf(lostMark));
      this.leaveParagraph(properties, isJoining);
    };
  }

  /** In a table or note the number of a paragraph is one of the words. */
  private startPartOfWhole(): void {
    if (!this.isJoined) this.inline.writeUnsourced(' ');
    if (this.mark) this.inline.writeUnsourced(`${this.mark.number} `);
  }

  private leaveParagraph(properties: XmlElement | null, isJoining: boolean): void {
    this.isJoined = isJoining;
    if (child(properties, 'w:sectPr')) this.context.onSectionEnd?.();
    if (isJoining || this.isWhole) return;
    this.finishParagraph();
    for (const box of this.boxes.splice(0).reverse()) this.enterAll(box.children);
  }

  /** Makes a block of the words since the last one, and of each point of the diagrams among them. */
  private finishParagraph(): void {
    this.finishWords();
    this.addEnclosed(this.diagrams.splice(0));
  }

  private finishWords(): void {
    const read = this.inline.finishBlock();
    this.isJoined = false;
    if (!read) return;
    const kind = this.kindOf(read);
    const note = kind === 'text' ? this.context.linkedNotes.noteAt(read.bookmarks) : null;
    if (note) this.blocks.push(noteBlock(read.flow, { ...note, page: read.page }));
    else this.addBlock(read, kind);
    this.mark = null;
  }

  private addBlock(read: InlineBlock, kind: BlockKind): void {
    const { mark, format } = this;
    const isBelowPoint =
      mark === null && this.pointIndent !== null && Math.abs(format.indent - this.pointIndent) <= INDENT_TOLERANCE;
    if (kind !== 'text') this.pointIndent = null;
    else if (mark) this.pointIndent = format.indent > 0 ? format.indent : null;
    else if (!isBelowPoint) this.pointIndent = null;
    this.blocks.push({
      ...emptyBlock(kind, read.flow),
      mark,
      level: kind === 'heading' ? format.level : kind === 'text' ? this.depthOf(isBelowPoint) : null,
      page: read.page,
      fontSize: read.fontSize,
      bold: read.bold,
    });
  }

  /** How many lists a paragraph of text stands in; null outside any. */
  private depthOf(isBelowPoint: boolean): number | null {
    if (this.mark && this.format.list) return this.format.list.level + 1;
    return isBelowPoint ? 1 : null;
  }

  private kindOf(read: InlineBlock): BlockKind {
    if (this.context.kind) return this.context.kind;
    if (this.contents > 0 || read.isContents) return 'toc';
    return this.format.kind === 'heading' && read.flow.length > LONGEST_HEADING ? 'text' : this.format.kind;
  }

  private enterTable(element: XmlElement): Entered {
    if (this.isWhole) return true;
    this.finishParagraph();
    const { plan, labels } = readTable(element, this.context.styles);
    for (const cell of labels) this.labels.add(cell);
    if (!plan) return true;
    this.table = { plan, cells: [] };
    this.isWhole = true;
    return () => this.leaveTable();
  }

  private leaveTable(): void {
    const cells = this.table?.cells ?? [];
    this.table = null;
    this.isWhole = false;
    this.mark = null;
    const read = this.inline.finishBlock(cells);
    if (!read) return;
    const { flow, spans, page } = read;
    const placed = spans.flatMap((span, index) => {
      const place = cells[index]?.place;
      return place ? [{ ...place, ...span }] : [];
    });
    this.blocks.push({
      ...emptyBlock(this.context.kind ?? 'table', flow),
      page,
      ...(!this.context.kind && { cells: placed }),
    });
    this.pointIndent = null;
  }

  private enterCell(element: XmlElement): Entered {
    const { table } = this;
    const place = table?.plan.get(element);
    const properties = child(element, 'w:tcPr');
    const isDeleted = this.inline.isDeleted || child(properties, 'w:cellDel') !== null;
    if (table && !place && !isDeleted) return false;
    const leaveChanged = this.enterChanged(properties, 'w:cellIns', 'w:cellDel');
    if (!table || !place) return this.enterLayoutCell(element, leaveChanged);
    const before = table.cells.at(-1);
    if (before && this.inline.hasWords) {
      this.inline.writeUnsourced(before.place.row === place.row ? CELL_SEPARATOR : ROW_SEPARATOR);
    }
    const cell: ReadCell = { place, start: this.inline.place, end: this.inline.place };
    table.cells.push(cell);
    return () => {
      cell.end = this.inline.place;
      leaveChanged?.();
    };
  }

  private enterLayoutCell(element: XmlElement, leaveChanged: (() => void) | null): () => void {
    if (this.isWhole) this.inline.writeUnsourced(' ');
    const wasLabel = this.isInLabel;
    this.isInLabel = this.labels.has(element);
    return () => {
      if (this.isInLabel) this.inline.writeUnsourced(' ');
      else if (!this.isWhole) this.finishParagraph();
      this.isInLabel = wasLabel;
      leaveChanged?.();
    };
  }

  /** Rows and cells are inserted and deleted as wholes. */
  private enterChanged(properties: XmlElement | null, inserted: string, deleted: string): (() => void) | null {
    const deletion = child(properties, deleted);
    if (deletion) return this.inline.enterDeletion(authorshipOf(deletion));
    const insertion = child(properties, inserted);
    return insertion && this.inline.enterInsertion(authorshipOf(insertion));
  }

  private enterDiagram(element: XmlElement): void {
    if (this.inline.isUnseen) return;
    const blocks = this.context.enclosed.get(element) ?? [];
    if (this.isWhole) this.addEnclosed(blocks);
    else for (const block of blocks) this.diagrams.push(block);
  }

  /** Adds a text that another part has; in a cell it is words like the others. */
  private addEnclosed(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (this.isWhole) this.inline.writeUnsourced(` ${block.flow.text}`);
      else this.blocks.push(block);
      this.pointIndent = null;
    }
  }

  private enterControl(properties: XmlElement | null): Entered {
    const gallery = propertyOf(child(properties, 'w:docPartObj'), 'w:docPartGallery');
    if (!/table of contents/iu.test(gallery ?? '')) return true;
    this.contents += 1;
    return () => {
      this.contents -= 1;
    };
  }

  private enterBox(element: XmlElement): boolean {
    if (this.inline.isUnseen) return false;
    if (this.isWhole) return true;
    this.boxes.push(element);
    return false;
  }
}

/** The branch that is read of several that show the same: the first that has words. */
function branchOf(alternatives: XmlElement): XmlElement | null {
  const branches = [...childElements(alternatives)];
  return branches.find(hasText) ?? branches[0] ?? null;
}

function hasText(branch: XmlElement): boolean {
  for (const element of descendants(branch)) if (/^[wm]:(?:t|sym)$/u.test(nameOf(element))) return true;
  return false;
}

/** Whether the paragraph is only the large first letter of the next one. */
function isDropCapital(properties: XmlElement | null): boolean {
  return /^(?:drop|margin)$/u.test(attribute(child(properties, 'w:framePr'), 'dropCap') ?? '');
}

/** Whether the paragraph is nothing but the end of a section, which shows no number. */
function isBareSectionBreak(paragraph: XmlElement, properties: XmlElement | null): boolean {
  if (!child(properties, 'w:sectPr')) return false;
  for (const element of descendants(paragraph)) if (nameOf(element) === 'w:r') return false;
  return true;
}

/** The tracked change that takes the end of the paragraph away, so that the next one goes on with its words. */
function lostMarkOf(properties: XmlElement | null): XmlElement | null {
  const mark = child(properties, 'w:rPr');
  return child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
}
