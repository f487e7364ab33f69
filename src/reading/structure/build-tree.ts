import type { Annotation, FootnoteMarker, OriginRun, Passage, PassageType } from '../document.ts';
import type { Block, Division } from './block.ts';
import { type Enumeration, follows } from './enumeration.ts';
import type { Flow } from './flow.ts';
import { type ResolutionParts, resolutionParts, roleOf } from './resolution.ts';
import { isClauseHeading } from './resolution-openers.ts';

/** The clean text of a document with its tree. */
export interface Tree {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly footnoteMarkers: readonly FootnoteMarker[];
  readonly origin: readonly OriginRun[];
  readonly annotations: readonly Annotation[];
}

const SEPARATOR = '\n\n';
/** "4.", "(a)", "12)": what nearly all numbers are. */
const PLAIN_NUMBER = /^\(?([0-9a-z]+)[.)]$/u;

/** Builds the document tree from blocks in reading order: sections, numbered paragraphs, points, notes. */
export function buildTree(blocks: readonly Block[]): Tree {
  const builder = new TreeBuilder(blocks);
  const inText = blocks.filter((block) => block.flow.text !== '');
  const isAside = (block: Block) => block.kind === 'header' || block.kind === 'footer' || block.kind === 'toc';
  for (const block of inText) if (block.kind !== 'footnote' && !isAside(block)) builder.add(block);
  for (const block of inText) if (block.kind === 'footnote') builder.addNote(block);
  for (const block of inText) if (isAside(block)) builder.setAside(block);
  return builder.finish();
}

/** A list that is open: its marks' style, the passage that owns it, its last mark. */
interface OpenList {
  readonly owner: string | null;
  last: Enumeration;
  /** The last point of the list, which owns the lists inside it. */
  point: string;
}

class TreeBuilder {
  private text = '';
  private readonly passages: Passage[] = [];
  private readonly origin: OriginRun[] = [];
  private readonly annotations: Annotation[] = [];
  private readonly pending: { at: number; label: string; note: string | null }[] = [];
  private readonly noteIds = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();
  private readonly sections: { eId: string; level: number; division: Division | null }[] = [];
  private readonly lists: OpenList[] = [];
  private readonly resolution: ResolutionParts | null;
  private readonly hasNumberedParagraphs: boolean;
  /** The numbered paragraph that later sub-paragraphs belong to. */
  private paragraph: string | null = null;
  /** The passage that points belong to, and whether it ends in a colon. */
  private owner: { eId: string; isChapeau: boolean } | null = null;

  constructor(blocks: readonly Block[]) {
    this.resolution = resolutionParts(blocks);
    this.hasNumberedParagraphs = numbersParagraphs(blocks);
  }

  add(block: Block): void {
    if (block.kind === 'title') this.addPassage(block, 'title', this.sequential('title'), null);
    else if (block.kind === 'heading') this.addHeading(block);
    else if (block.kind === 'text') this.addText(block);
    else
      this.addPassage(
        block,
        block.kind,
        this.sequential(this.within(block.kind === 'quotation' ? 'quote' : 'table')),
        this.container(),
      );
  }

  addNote(block: Block): void {
    const eId = this.free(`fn_${numberPart(block.mark) ?? this.noteIds.size + 1}`);
    if (block.note !== null) this.noteIds.set(block.note, eId);
    this.addPassage(block, 'footnote', eId, null);
  }

  setAside(block: Block): void {
    const at = this.text.length;
    this.passages.push({
      ...{
        eId: this.sequential(block.kind),
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
    const { text, passages, origin, annotations } = this;
    return { text, passages, footnoteMarkers, origin, annotations };
  }

  private addHeading(block: Block): void {
    const level = block.level ?? 1;
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
    const parent = this.container();
    const eId = this.sectionId(block, parent);
    const at = this.text.length === 0 ? 0 : this.text.length + SEPARATOR.length;
    this.passages.push({
      ...{ eId, type: 'section', start: at, end: at, number: block.mark?.number ?? null },
      ...{ role: null, page: block.page, parent, level },
    });
    this.sections.push({ eId, level, division: block.division ?? null });
    this.addPassage(block, 'heading', this.free(`${eId}__heading`), eId, level);
    this.closeParagraph();
  }

  /** Articles are numbered through the whole document, other divisions inside those that hold them. */
  private sectionId({ division, mark }: Block, parent: string | null): string {
    const within = (name: string) => (parent === null ? name : `${parent}__${name}`);
    if (division) {
      const name = `${division.abbreviation}_${division.number}`;
      return division.name === 'article' ? this.free(name, within(name)) : this.free(within(name));
    }
    const number = numberPart(mark);
    return number === null ? this.sequential(within('sec')) : this.free(within(`sec_${number}`));
  }

  private addText(block: Block): void {
    if (block.mark && !this.startsParagraph(block.mark)) this.addPoint(block, block.mark);
    else this.addParagraph(block);
  }

  /** Whether the mark numbers a paragraph; the same mark numbers a point where a list is open or announced. */
  private startsParagraph(mark: Enumeration): boolean {
    if (!isParagraphMark(mark)) return false;
    if (this.lists.some((list) => follows(list.last, mark))) return false;
    if (this.owner?.isChapeau !== true) return true;
    return this.paragraph === this.owner.eId && mark.ordinal !== 1;
  }

  private addParagraph(block: Block): void {
    const point = this.lists.at(-1)?.point;
    if (point !== undefined && block.mark === null && block.level !== null) {
      this.addPassage(block, 'paragraph', this.sequential(`${point}__subpara`), point);
      return;
    }
    this.lists.length = 0;
    const isNumbered = block.mark !== null;
    const isClosing = this.resolution?.closing === block;
    if (isClosing) this.closeParagraph();
    if (!isNumbered && this.paragraph !== null) {
      const eId = this.sequential(`${this.paragraph}__subpara`);
      this.addPassage(block, 'paragraph', eId, this.paragraph);
      this.owner = { eId, isChapeau: isChapeau(block.flow) };
      return;
    }
    const eId = isNumbered
      ? this.free(...this.paragraphIds(numberPart(block.mark) ?? ''))
      : this.sequential(this.hasNumberedParagraphs ? 'p' : 'para');
    this.addPassage(block, 'paragraph', eId, this.container());
    if (isNumbered) this.paragraph = eId;
    this.owner = { eId, isChapeau: isChapeau(block.flow) };
  }

  /** Paragraphs are numbered through the whole document, but in articles, which start again at 1. */
  private paragraphIds(number: string): readonly string[] {
    const inSection = this.within('para', number);
    return this.sections.at(-1)?.division?.name === 'article' ? [inSection] : [`para_${number}`, inSection];
  }

  private addPoint(block: Block, mark: Enumeration): void {
    const list = this.listFor(mark);
    const prefix = list.owner === null ? 'point' : `${list.owner}__point`;
    const number = numberPart(mark);
    const eId = number === null ? this.sequential(prefix) : this.free(`${prefix}_${number}`);
    this.addPassage(block, 'point', eId, list.owner);
    if (this.owner) this.owner = { ...this.owner, isChapeau: isChapeau(block.flow) };
    list.last = mark;
    list.point = eId;
  }

  /** The open list that the mark goes on with, else a new one inside the last point or paragraph. */
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
    const owner = this.lists.at(-1)?.point ?? this.owner?.eId ?? this.container();
    const list: OpenList = { owner, last: mark, point: '' };
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
    if (this.text !== '') this.text += SEPARATOR;
    const start = this.text.length;
    const { flow } = block;
    this.text += flow.text;
    for (const run of flow.releaseRuns(start)) this.origin.push(run);
    for (const { at, label, note } of flow.markers) this.pending.push({ at: at + start, label, note });
    const role = this.resolution ? roleOf(block, this.resolution) : null;
    const number = block.mark?.number ?? null;
    for (const note of flow.annotations) {
      this.annotations.push({ ...note, start: note.start + start, end: note.end + start });
    }
    const passage: Passage = { eId, type, start, end: this.text.length, number, role, page: block.page, parent, level };
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
    this.lists.length = 0;
  }

  private container(): string | null {
    return this.sections.at(-1)?.eId ?? null;
  }

  private within(...parts: string[]): string {
    const section = this.container();
    return section === null ? parts.join('_') : `${section}__${parts.join('_')}`;
  }

  /** The next identifier `prefix_1`, `prefix_2`, … that is not taken. */
  private sequential(prefix: string): string {
    let count = this.counts.get(prefix) ?? 0;
    let eId = '';
    do {
      count += 1;
      eId = `${prefix}_${count}`;
    } while (!this.take(eId));
    this.counts.set(prefix, count);
    return eId;
  }

  /** The first of `wishes` that is not taken, else the last of them with a number after it. */
  private free(...wishes: string[]): string {
    for (const wish of wishes) if (this.take(wish)) return wish;
    return this.sequential(`${wishes.at(-1) ?? ''}-dup`);
  }

  /** Takes the identifier, if it is free. */
  private take(eId: string): boolean {
    const before = this.taken.size;
    return this.taken.add(eId).size > before;
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

function isChapeau(flow: Flow): boolean {
  return (flow.length > 0 && ':—–'.includes(flow.text.charAt(flow.length - 1))) || isClauseHeading(flow.text);
}

/** "4.", "12." and "2.1" number paragraphs; letters, bullets and numbers in brackets are points. */
function isParagraphMark(mark: Enumeration | null): boolean {
  return mark !== null && /^(?:[\d.]*1\.?|\(1\)|article)$/u.test(mark.style);
}

/** Whether `mark` starts a list of the same style inside the point `last`. */
function startsInside(last: Enumeration, mark: Enumeration): boolean {
  return mark.ordinal === 1 || (mark.roman === 1 && last.ordinal !== 8);
}

/** The number as it stands in an eId: "a" of "a)", "2-1" of "2.1"; null for a bullet. */
function numberPart(mark: Enumeration | null): string | null {
  if (!mark) return null;
  const plain = PLAIN_NUMBER.exec(mark.number)?.[1];
  if (plain) return plain;
  const part = mark.number
    .replace(/^(?:Article|Artikel|Rule|Regel|§)\s*/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return part ? part : null;
}
