import type { Page, PageNode } from './page.ts';
import { PageDraft } from './page-draft.ts';
import { BLANK, type TagNames, type TagRules, TEXT } from './tag-rules.ts';
import { isSpace } from './units.ts';

/** Elements inside one another; deeper ones stand side by side, as in browsers. */
const DEEPEST = 512;
const FOREIGN = new Set(['svg', 'math']);
/** Elements of drawings and formulas that hold HTML again. */
const HOLDS_HTML = new Set(['foreignobject', 'desc', 'title', 'annotation-xml', 'mi', 'mo', 'mn', 'ms', 'mtext']);
const GROUPS_OF_ROWS = new Set(['tbody', 'thead', 'tfoot']);
const STAYS_IN_TABLE = new Set(['script', 'style', 'template']);
/** Special elements that an item which starts looks past for the item before. */
const LEAVES_ITEM_OPEN = new Set(['address', 'div', 'p']);
const NONE = -1;

/** Puts the elements of a page into one another by the rules of the HTML Standard (section 13.2.6). */
export class PageBuilder {
  private readonly units: Uint16Array;
  private readonly names: TagNames;
  private readonly draft: PageDraft;
  /** The elements that are open, outermost first, and their rules. */
  private readonly open: PageNode[] = [];
  private readonly openTags: TagRules[] = [];
  /** How many elements of a name are open, so that most searches end before they start. */
  private readonly counts: number[] = [];
  private readonly paragraph: TagRules;
  private readonly places: Readonly<Record<'svg' | 'math' | 'form' | 'template', number>>;
  private body: PageNode = NONE;
  private head: PageNode = NONE;

  constructor(html: string, units: Uint16Array, names: TagNames) {
    const placeOf = (name: string) => names.of(name).index;
    this.units = units;
    this.names = names;
    this.draft = new PageDraft(html, units);
    this.paragraph = names.of('p');
    this.places = {
      ...{ svg: placeOf('svg'), math: placeOf('math') },
      ...{ form: placeOf('form'), template: placeOf('template') },
    };
    this.push(this.draft.add(names.of('html'), NONE, 0, 0), names.of('html'));
  }

  /** The page of all that was taken. */
  finish(): Page {
    return this.draft.finish();
  }

  /** Whether the words that come stand in a drawing or formula. */
  get isInForeign(): boolean {
    if (!this.isOpen(this.places.svg) && !this.isOpen(this.places.math)) return false;
    const at = this.openTags.findLastIndex(({ name }) => FOREIGN.has(name) || HOLDS_HTML.has(name));
    return FOREIGN.has(this.openTags[at]?.name ?? '');
  }

  /** Takes a stretch of text. */
  text(start: number, end: number): void {
    const isBlank = this.isBlank(start, end);
    if (this.body < 0 && (this.head < 0 || this.current === this.head)) {
      if (isBlank) return;
      this.openBody(0, 0);
    }
    if (!this.currentTag.isTableContext) this.draft.add(isBlank ? BLANK : TEXT, this.current, start, end);
    else if (!isBlank) this.draft.addBefore(this.table(), TEXT, start, end);
  }

  /** Takes the text of the element that was started last and that holds nothing else. */
  rawText(start: number, end: number): void {
    this.draft.add(TEXT, this.current, start, end);
  }

  /** Ends the element that holds nothing but text. */
  endRaw(): void {
    this.pop();
  }

  /** Takes a start tag, with attributes from `start` to `end`; gives whether its element is open now. */
  start(tag: TagRules, start: number, end: number, isEmpty: boolean): boolean {
    if (this.isInForeign) {
      if (!tag.breaksForeign) return this.startForeign(tag, start, end, isEmpty);
      this.leaveForeign();
    }
    if (tag.isFrame) return this.startFrame(tag, start, end);
    if (this.body < 0 && !tag.isForHead && !this.isOpen(this.places.template)) this.openBody(0, 0);
    if (tag.index === this.places.form && this.isOpen(tag.index)) return false;
    if (tag.isTablePart) return this.startTablePart(tag, start, end);
    this.closeBefore(tag);
    const isOpen = !tag.isVoid && !(isEmpty && FOREIGN.has(tag.name));
    const isMisplaced = this.currentTag.isTableContext && !STAYS_IN_TABLE.has(tag.name);
    const element = isMisplaced
      ? this.draft.addBefore(this.table(), tag, start, end)
      : this.draft.add(tag, this.current, start, end);
    return isOpen && this.push(element, tag);
  }

  /** Takes an end tag. */
  end(tag: TagRules): void {
    const { name } = tag;
    if (tag === this.currentTag && !tag.isFrame) this.pop();
    else if (this.isInForeign && this.closeForeign(tag)) return;
    else if (name === 'head') this.closeHead();
    else if (name === 'p' && !this.hasInScope(tag)) this.start(tag, 0, 0, false) && this.pop();
    else if (name === 'br') this.start(tag, 0, 0, false);
    else if (tag.isHeading) this.closeHeading();
    else if (tag.isFormatting) this.closeFormatting(tag);
    else if (!tag.isFrame) this.close(tag);
  }

  private get current(): PageNode {
    return this.open[this.open.length - 1] ?? 0;
  }

  private get currentTag(): TagRules {
    return this.openTags[this.openTags.length - 1] as TagRules;
  }

  private isBlank(start: number, end: number): boolean {
    let at = start;
    while (at < end && isSpace(this.units[at])) at += 1;
    return at === end;
  }

  /** Whether an element with the name of this index is open. */
  private isOpen(index: number): boolean {
    return (this.counts[index] ?? 0) > 0;
  }

  /** Starts an element of a drawing or formula; what it holds is never raw text, so for the source it is not open. */
  private startForeign(tag: TagRules, start: number, end: number, isEmpty: boolean): boolean {
    this.insert(this.names.foreignOf(tag), start, end, !isEmpty);
    return false;
  }

  /** The parts of every page: `html`, `head` and `body`, which the source may leave out or repeat. */
  private startFrame(tag: TagRules, start: number, end: number): boolean {
    if (tag.name === 'html') this.draft.adopt(0, start, end);
    else if (tag.name === 'head' && this.head < 0 && this.body < 0) {
      this.head = this.draft.add(tag, this.current, start, end);
      this.push(this.head, tag);
    } else if (tag.name === 'body' && this.body < 0) this.openBody(start, end);
    return false;
  }

  private openBody(start: number, end: number): void {
    this.closeHead();
    const tag = this.names.of('body');
    this.body = this.draft.add(tag, this.current, start, end);
    this.push(this.body, tag);
  }

  private closeHead(): void {
    if (this.head >= 0 && this.open.includes(this.head)) this.popTo(1);
  }

  /** Closes what a start tag ends: a paragraph, the item before, a heading, a link. */
  private closeBefore(tag: TagRules): void {
    const { name } = tag;
    if (name === 'li') this.closeItem('li', 'li');
    else if (name === 'dd' || name === 'dt') this.closeItem('dd', 'dt');
    else if (name === 'option' && this.currentTag === tag) this.pop();
    else if (name === 'a' && this.hasInScope(tag)) this.closeFormatting(tag);
    else if (name === 'button' && this.hasInScope(tag)) this.popThrough(tag);
    else if (name === 'table' && this.currentTag.isTableContext) this.popThrough(tag);
    if (tag.closesParagraph && this.hasInScope(this.paragraph)) this.popThrough(this.paragraph);
    if (tag.isHeading && this.currentTag.isHeading) this.pop();
  }

  private closeItem(name: string, other: string): void {
    if (!this.isOpen(this.names.of(name).index) && !this.isOpen(this.names.of(other).index)) return;
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const tag = this.openTags[at];
      if (!tag) return;
      if (tag.name === name || tag.name === other) {
        this.popTo(at);
        return;
      }
      if (tag.isSpecial && !LEAVES_ITEM_OPEN.has(tag.name)) return;
    }
  }

  private startTablePart(tag: TagRules, start: number, end: number): boolean {
    const table = this.openTags.findLastIndex(({ name }) => name === 'table' || name === 'template');
    if (this.openTags[table]?.name !== 'table') return false;
    const isCell = tag.name === 'td' || tag.name === 'th';
    this.popTo(this.homeOf(tag.name, table) + 1);
    if (isCell && this.currentTag.name !== 'tr') this.insert(this.names.of('tr'), 0, 0, true);
    return this.insert(tag, start, end, !tag.isVoid);
  }

  /** The place on the stack of the part of the table that a part of this name goes into. */
  private homeOf(name: string, table: number): number {
    for (let at = this.open.length - 1; at > table; at -= 1) {
      const outer = this.openTags[at]?.name ?? '';
      if ((name === 'td' || name === 'th') && outer === 'tr') return at;
      if ((name === 'td' || name === 'th' || name === 'tr') && GROUPS_OF_ROWS.has(outer)) return at;
    }
    return table;
  }

  private closeHeading(): void {
    const at = this.findInScope((tag) => tag.isHeading);
    if (at > 0) this.popTo(at);
  }

  /** Closes bold type or a link; where a block inside it is open, only what comes after that block is outside it. */
  private closeFormatting({ name, index }: TagRules): void {
    if (!this.isOpen(index)) return;
    const at = this.findInScope((tag) => tag.name === name);
    if (at <= 0) return;
    if (!this.openTags.slice(at + 1).some((tag) => tag.isSpecial)) this.popTo(at);
    else {
      this.open.splice(at, 1);
      this.openTags.splice(at, 1);
      this.count(index, -1);
    }
  }

  private close(tag: TagRules): void {
    const { name } = tag;
    if (!this.isOpen(tag.index)) return;
    if (tag.isSpecial) {
      const at = this.findToClose(tag);
      if (at > 0) this.popTo(at);
      return;
    }
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const outer = this.openTags[at];
      if (outer?.name === name) {
        this.popTo(at);
        return;
      }
      if (outer?.isSpecial) return;
    }
  }

  /** The end tag of an item looks no further than its list. */
  private findToClose(tag: TagRules): number {
    const { name } = tag;
    if (tag.isTablePart || name === 'table') return this.findInTable(name);
    const isItem = name === 'li';
    const at = this.findInScope((one) => one.name === name || (isItem && (one.name === 'ul' || one.name === 'ol')));
    return this.openTags[at]?.name === name ? at : NONE;
  }

  /** The place of the innermost part of this name of the innermost table; -1 if there is none. */
  private findInTable(wanted: string): number {
    const at = this.openTags.findLastIndex(({ name }) => name === wanted || name === 'table' || name === 'template');
    return this.openTags[at]?.name === wanted ? at : NONE;
  }

  private hasInScope({ name, index }: TagRules): boolean {
    return this.isOpen(index) && this.findInScope((tag) => tag.name === name, name === 'p') > 0;
  }

  private findInScope(isWanted: (tag: TagRules) => boolean, inButton = false): number {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const tag = this.openTags[at];
      if (!tag || isWanted(tag)) return at;
      if (tag.boundsScope || (inButton && tag.name === 'button')) return NONE;
    }
    return NONE;
  }

  private leaveForeign(): void {
    this.popTo(this.openTags.findLastIndex(({ name }) => FOREIGN.has(name)));
  }

  private closeForeign({ name }: TagRules): boolean {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const outer = this.openTags[at]?.name ?? '';
      if (outer === name) {
        this.popTo(at);
        return true;
      }
      if (FOREIGN.has(outer)) return false;
    }
    return false;
  }

  /** The innermost table that is open, before which what may not stand in it goes; -1 if there is none. */
  private table(): PageNode {
    const at = this.openTags.findLastIndex(({ name }) => name === 'table');
    return this.open[at] ?? NONE;
  }

  private insert(tag: TagRules, start: number, end: number, isOpen: boolean): boolean {
    const element = this.draft.add(tag, this.current, start, end);
    return isOpen && this.push(element, tag);
  }

  private push(element: PageNode, tag: TagRules): boolean {
    if (this.open.length >= DEEPEST && !tag.isRaw) return false;
    this.open.push(element);
    this.openTags.push(tag);
    this.count(tag.index, 1);
    return true;
  }

  private popThrough({ index }: TagRules): void {
    const at = this.openTags.findLastIndex((tag) => tag.index === index);
    if (at > 0) this.popTo(at);
  }

  /** Closes everything from the place `length` on the stack. */
  private popTo(length: number): void {
    while (this.open.length > Math.max(1, length)) this.pop();
  }

  private pop(): void {
    this.open.pop();
    const tag = this.openTags.pop();
    if (tag) this.count(tag.index, -1);
  }

  private count(index: number, change: number): void {
    this.counts[index] = (this.counts[index] ?? 0) + change;
  }
}
