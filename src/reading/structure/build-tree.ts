import type { Annotation, FootnoteMarker, OriginRun, Passage, PassageType } from '../document.ts';
import type { Block, Division } from './block.ts';
import { startsSmall } from './body-line.ts';
import { UnitSet, unitAt } from './character-kinds.ts';
import { type Enumeration, follows } from './enumeration.ts';
import type { Flow } from './flow.ts';
import { Identifiers, NumbersOf } from './identifiers.ts';
import { type ResolutionParts, resolutionParts } from './resolution.ts';
import { isClauseHeading, isOpenClause } from './resolution-openers.ts';

/** The clean text of a document with its tree. */
export interface Tree {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly footnoteMarkers: readonly FootnoteMarker[];
  readonly origin: readonly OriginRun[];
  readonly annotations: readonly Annotation[];
}

const SEPARATOR = '\n\n';
const [OPENING, CLOSING, COMMA, STOP] = [0x28, 0x29, 0x2c, 0x2e];
const [ZERO, NINE, SMALL_A, SMALL_Z] = [0x30, 0x39, 0x61, 0x7a];
/** The styles of most points. */
const LETTER_STYLES = new Set(['a)', '(a)', 'a.', '–', '-', '•']);
/** Ends a paragraph that points or other paragraphs follow. */
const CHAPEAU_ENDS = new UnitSet(':—–');

/** Builds the document tree from blocks in reading order: sections, numbered paragraphs, points, notes. */
export function buildTree(blocks: readonly Block[]): Tree {
  const builder = new TreeBuilder(blocks);
  const notes: Block[] = [];
  const aside: Block[] = [];
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (!block || block.flow.length === 0) continue;
    if (block.kind === 'footnote') notes.push(block);
    else if (block.kind === 'header' || block.kind === 'footer' || block.kind === 'toc') aside.push(block);
    else builder.add(block, place);
  }
  for (const note of notes) builder.addNote(note);
  for (const block of aside) builder.setAside(block);
  return builder.finish();
}

/** A list that is open: its marks' style, the passage that owns it, its last mark. */
interface OpenList {
  readonly owner: string | null;
  /** The numbers of its points. */
  readonly numbers: NumbersOf;
  last: Enumeration;
  /** The last point of the list, which owns the lists inside it. */
  point: string;
}

/** A section that is open. */
interface OpenSection {
  readonly eId: string;
  readonly level: number;
  readonly division: Division | null;
  /** The numbers of its paragraphs; null as long as none was asked for. */
  paragraphs: NumbersOf | null;
}

/** No text numbers its points in more lists inside one another; identifiers grow with each. */
const DEEPEST_LIST = 8;

class TreeBuilder {
  private readonly parts: string[] = [];
  /** Characters that {@link parts} have, with separators between them. */
  private length = 0;
  private readonly passages: Passage[] = [];
  private readonly origin: OriginRun[] = [];
  private readonly annotations: Annotation[] = [];
  private readonly pending: { at: number; label: string; note: string | null }[] = [];
  private readonly noteIds = new Map<string, string>();
  private readonly identifiers = new Identifiers();
  private readonly paragraphNumbers = this.identifiers.under('para');
  private readonly sections: OpenSection[] = [];
  private readonly lists: OpenList[] = [];
  private readonly resolution: ResolutionParts | null;
  private readonly blocks: readonly Block[];
  /** Whether clauses stood below lines in small letters so far: "resolves", "instructs the Secretary-General". */
  private hasClauseHeadings = false;
  /** What paragraphs without a number are counted by. */
  private readonly unnumbered: NumbersOf;
  /** The part of a resolution that the block is of which is being added. */
  private role: Passage['role'] = null;
  /** The numbered paragraph that later sub-paragraphs belong to, and the numbers of these once it has one. */
  private paragraph: { readonly eId: string; numbers: NumbersOf | null } | null = null;
  /** The numbered paragraphs of the open section by their numbers. */
  private readonly numbered = new Map<string, string>();
  /** The passage that points belong to, and whether it ends in a colon. */
  private owner: { eId: string; isChapeau: boolean } | null = null;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    this.resolution = resolutionParts(blocks);
    this.unnumbered = this.identifiers.under(numbersParagraphs(blocks) ? 'p' : 'para');
  }

  /** Adds a block of the running text, which stands at this place among all blocks. */
  add(block: Block, place: number): void {
    this.role = this.resolution?.roles[place] ?? null;
    if (block.kind === 'title') this.addPassage(block, 'title', this.identifiers.sequential('title'), null);
    else if (block.kind === 'heading') this.addHeading(block);
    else if (block.kind === 'text') this.addText(block, this.blocks[place + 1]);
    else
      this.addPassage(
        block,
        block.kind,
        this.identifiers.sequential(this.within(block.kind === 'quotation' ? 'quote' : 'table')),
        this.container(),
      );
  }

  addNote(block: Block): void {
    this.role = null;
    const eId = this.identifiers.free(numberPart(block.mark) ?? String(this.noteIds.size + 1), 'fn');
    if (block.note !== null) this.noteIds.set(block.note, eId);
    this.addPassage(block, 'footnote', eId, null);
  }

  setAside(block: Block): void {
    const at = this.length;
    this.passages.push({
      ...{
        eId: this.identifiers.sequential(block.kind),
        type: block.kind as 'header' | 'footer' | 'toc',
        start: at,
        end: at,
        number: null,
      },
      ...{ role: null, page: block.page, parent: null, level: null, setAside: block.flow.text },
    });
  }

  finish(): Tree {
    const footnoteMarkers = this.pending.map(({ at, label, note }) => ({
      at,
      label,
      footnote: note === null ? null : (this.noteIds.get(note) ?? null),
    }));
    const { parts, passages, origin, annotations } = this;
    return { text: parts.join(SEPARATOR), passages, footnoteMarkers, origin, annotations };
  }

  private addHeading(block: Block): void {
    const level = block.level ?? 1;
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
    const parent = this.container();
    const eId = this.sectionId(block, parent);
    const at = this.length === 0 ? 0 : this.length + SEPARATOR.length;
    this.passages.push({
      ...{ eId, type: 'section', start: at, end: at, number: block.mark?.number ?? null },
      ...{ role: null, page: block.page, parent, level },
    });
    this.sections.push({ eId, level, division: block.division ?? null, paragraphs: null });
    this.addPassage(block, 'heading', `${eId}__heading`, eId, level);
    this.numbered.clear();
    this.closeParagraph();
  }

  /** Articles are numbered through the whole document, other divisions inside those that hold them. */
  private sectionId({ division, mark }: Block, parent: string | null): string {
    const within = (name: string) => (parent === null ? name : `${parent}__${name}`);
    if (division) {
      const { name, number, abbreviation } = division;
      const inDocument = name === 'article' ? this.identifiers.under(abbreviation).take(number) : null;
      return inDocument ?? this.identifiers.free(number, within(abbreviation));
    }
    const number = numberPart(mark);
    return number === null ? this.identifiers.sequential(within('sec')) : this.identifiers.free(number, within('sec'));
  }

  private addText(block: Block, next: Block | undefined): void {
    if (block.mark && !this.startsParagraph(block.mark)) this.addPoint(block, block.mark);
    else this.addParagraph(block, next);
  }

  /** Whether the mark numbers a paragraph; the same mark numbers a point where a list is open or announced. */
  private startsParagraph(mark: Enumeration): boolean {
    if (!isParagraphMark(mark)) return false;
    if (this.lists.some((list) => follows(list.last, mark))) return false;
    if (this.owner?.isChapeau !== true) return true;
    return this.paragraph?.eId === this.owner.eId && mark.ordinal !== 1;
  }

  private addParagraph(block: Block, next: Block | undefined): void {
    const point = this.lists.at(-1)?.point;
    if (point !== undefined && block.mark === null && block.level !== null) {
      this.addPassage(block, 'paragraph', this.identifiers.sequential(`${point}__subpara`), point);
      return;
    }
    this.closeLists();
    const isNumbered = block.mark !== null;
    const isClosing = this.resolution?.closing === block;
    if (isClosing || this.opensClause(block)) this.closeParagraph();
    if (!isNumbered && this.paragraph !== null) {
      this.paragraph.numbers ??= new NumbersOf(`${this.paragraph.eId}__subpara`);
      const eId = this.paragraph.numbers.next();
      this.addPassage(block, 'paragraph', eId, this.paragraph.eId);
      this.owner = { eId, isChapeau: isChapeau(block.flow, next) };
      return;
    }
    const eId = isNumbered ? this.paragraphId(numberPart(block.mark) ?? '') : this.unnumbered.next();
    this.addPassage(block, 'paragraph', eId, this.numberedAbove(block.mark) ?? this.container());
    if (block.mark) this.numbered.set(block.mark.number.replace(/[.)]$/u, ''), eId);
    if (isNumbered) this.paragraph = { eId, numbers: null };
    this.owner = { eId, isChapeau: isChapeau(block.flow, next) };
  }

  /**
   * "instructs the Council …" in a text whose clauses stand below such lines: one without a number belongs to no numbered
   * paragraph above it.
   */
  private opensClause({ mark, flow }: Block): boolean {
    if (this.role === null || mark !== null || flow.opener !== 'operative' || !startsSmall(flow.text)) return false;
    this.hasClauseHeadings ||= isClauseHeading(flow.text, flow.opener);
    return this.hasClauseHeadings;
  }

  /** The open paragraph "2." of a mark "2.1"; null if it has none above it. */
  private numberedAbove(mark: Enumeration | null): string | null {
    const upper = mark?.style.endsWith('.1') ? mark.style.slice(0, -'.1'.length) : null;
    return upper === null ? null : (this.numbered.get(upper) ?? null);
  }

  /** Paragraphs are numbered through the whole document, but in articles, which start again at 1. */
  private paragraphId(number: string): string {
    const section = this.sections.at(-1);
    const isOfArticle = section?.division?.name === 'article';
    const inDocument = isOfArticle ? null : this.paragraphNumbers.take(number);
    if (inDocument !== null) return inDocument;
    if (section === undefined) return this.paragraphNumbers.free(number);
    section.paragraphs ??= this.identifiers.under(`${section.eId}__para`);
    return section.paragraphs.free(number);
  }

  private addPoint(block: Block, mark: Enumeration): void {
    const list = this.listFor(mark);
    const number = numberPart(mark);
    const eId = number === null ? list.numbers.next() : list.numbers.free(number);
    this.addPassage(block, 'point', eId, list.owner);
    if (this.owner) this.owner = { ...this.owner, isChapeau: isChapeau(block.flow) };
    list.last = mark;
    list.point = eId;
  }

  /**
   * The open list that the mark goes on with, else a new one inside the last point or paragraph. A mark that says the
   * same as the one before, and lists inside ever more lists, are no list of their own.
   */
  private listFor(mark: Enumeration): OpenList {
    for (let index = this.lists.length - 1; index >= 0; index -= 1) {
      const list = this.lists[index];
      if (
        !list ||
        !(
          follows(list.last, mark) ||
          (list.last.style === mark.style && this.lists.length - 1 === index && !startsInside(list.last, mark))
        )
      )
        continue;
      this.lists.length = index + 1;
      return list;
    }
    const innermost = this.lists.at(-1);
    const isAgain = innermost?.last.style === mark.style && innermost.last.number === mark.number;
    if (innermost && (isAgain || this.lists.length === DEEPEST_LIST)) return innermost;
    const owner = innermost?.point ?? this.owner?.eId ?? this.container();
    const numbers = this.identifiers.under(owner === null ? 'point' : `${owner}__point`);
    const list: OpenList = { owner, numbers, last: mark, point: '' };
    this.lists.push(list);
    return list;
  }

  private addPassage(
    block: Block,
    type: PassageType,
    eId: string,
    parent: string | null,
    level: number | null = null,
  ): void {
    const { flow } = block;
    const start = this.length === 0 ? 0 : this.length + SEPARATOR.length;
    this.parts.push(flow.text);
    this.length = start + flow.length;
    flow.releaseRuns(start, this.origin);
    for (const { at, label, note } of flow.markers) this.pending.push({ at: at + start, label, note });
    const number = block.mark?.number ?? null;
    for (const note of flow.annotations) {
      this.annotations.push({ ...note, start: note.start + start, end: note.end + start });
    }
    const passage: Passage = {
      eId,
      type,
      start,
      end: this.length,
      number,
      role: this.role,
      page: block.page,
      parent,
      level,
    };
    const cells = block.cells?.map((cell) => ({ ...cell, start: cell.start + start, end: cell.end + start }));
    const { recognition } = block;
    const isPlain = cells === undefined && recognition === undefined;
    this.passages.push(
      isPlain ? passage : { ...passage, ...(cells && { cells }), ...(recognition !== undefined && { recognition }) },
    );
  }

  private closeParagraph(): void {
    this.paragraph = null;
    this.owner = null;
    this.closeLists();
  }

  /** To set a length is a call into the engine, and most paragraphs have no lists before them. */
  private closeLists(): void {
    if (this.lists.length > 0) this.lists.length = 0;
  }

  private container(): string | null {
    return this.sections.at(-1)?.eId ?? null;
  }

  private within(name: string): string {
    const section = this.container();
    return section === null ? name : `${section}__${name}`;
  }
}

/** Whether some number of the document numbers a paragraph, not a point that an unnumbered paragraph announces. */
function numbersParagraphs(blocks: readonly Block[]): boolean {
  let announced: Enumeration | null = null;
  let before: Block | null = null;
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    const { mark } = block;
    if (mark && isParagraphMark(mark)) {
      const isFirst = mark.ordinal === 1 && before !== null && before.mark === null && isChapeau(before.flow);
      if (!isFirst && !(announced && follows(announced, mark))) return true;
      announced = mark;
    }
    before = block;
  }
  return false;
}

function isChapeau(flow: Flow, next?: Block): boolean {
  if (CHAPEAU_ENDS.has(flow.lastUnit)) return true;
  const { opener, text } = flow;
  if (opener === null) return false;
  if (isClauseHeading(text, opener)) return true;
  const beginsList = next?.mark?.ordinal === 1 && (flow.lastUnit !== COMMA || next.mark.style === '1');
  return beginsList && isOpenClause(text, opener);
}

/** "4.", "12." and "2.1" number paragraphs; letters, bullets and numbers in brackets are points. */
function isParagraphMark(mark: Enumeration | null): boolean {
  if (mark === null) return false;
  const { style } = mark;
  return style === '1.' || (!LETTER_STYLES.has(style) && /^(?:[\d.]*1\.?|\(1\)|article)$/u.test(style));
}

/** Whether figures and small letters stand from `start` to `end`, and a stop or a bracket there: "4.", "a)", as in nearly all. */
function isPlainNumber(number: string, start: number, end: number): boolean {
  const close = unitAt(number, end);
  if (close !== STOP && close !== CLOSING) return false;
  for (let at = start; at < end; at += 1) {
    const unit = number.charCodeAt(at);
    if ((unit < ZERO || unit > NINE) && (unit < SMALL_A || unit > SMALL_Z)) return false;
  }
  return true;
}

/** Whether `mark` starts a list of the same style inside the point `last`. */
function startsInside(last: Enumeration, mark: Enumeration): boolean {
  return mark.ordinal === 1 || (mark.roman === 1 && last.ordinal !== 8);
}

/** The number as it stands in an eId: "a" of "a)", "2-1" of "2.1"; null for a bullet. */
function numberPart(mark: Enumeration | null): string | null {
  if (!mark) return null;
  const { number } = mark;
  const start = unitAt(number, 0) === OPENING ? 1 : 0;
  const end = number.length - 1;
  if (start < end && isPlainNumber(number, start, end)) return number.slice(start, end);
  const part = number
    .replace(/^(?:Article|Artikel|Rule|Regel|§)\s*/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return part ? part : null;
}
