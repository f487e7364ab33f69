import { PageElement, PageText } from './page-nodes.ts';
import { foreignRulesOf, rulesOf, type TagRules } from './tag-rules.ts';

/** Elements inside one another; deeper ones stand side by side, as in browsers. */
const DEEPEST = 512;
const NOT_SPACE = /[^\t\n\f\r ]/gu;
const FOREIGN = new Set(['svg', 'math']);
/** Elements of drawings and formulas that hold HTML again. */
const HOLDS_HTML = new Set(['foreignobject', 'desc', 'title', 'annotation-xml', 'mi', 'mo', 'mn', 'ms', 'mtext']);
/** The end tag of an item looks no further than its list. */
const LISTS = new Set(['ul', 'ol']);
const GROUPS_OF_ROWS = new Set(['tbody', 'thead', 'tfoot']);

/** Puts the elements of a page into one another by the rules of the HTML Standard (section 13.2.6). */
export class PageBuilder {
  readonly root = new PageElement(rulesOf('html'), '');
  private readonly open: PageElement[] = [this.root];
  /** How many elements of a name are open, so that most searches end before they start. */
  private readonly counts = new Map<string, number>();
  private body: PageElement | null = null;
  private head: PageElement | null = null;

  /** Whether the words that come stand in a drawing or formula. */
  get isInForeign(): boolean {
    const { tagName } = this.current;
    if ((this.counts.get('svg') ?? 0) + (this.counts.get('math') ?? 0) === 0 || HOLDS_HTML.has(tagName)) return false;
    const at = this.open.findLastIndex((element) => FOREIGN.has(element.tagName) || HOLDS_HTML.has(element.tagName));
    return FOREIGN.has(this.open[at]?.tagName ?? '');
  }

  /** Takes a stretch of text of `html`. */
  text(html: string, start: number, end: number): void {
    NOT_SPACE.lastIndex = start;
    const hasWords = NOT_SPACE.test(html) && NOT_SPACE.lastIndex <= end;
    if (!this.body && !this.head) {
      if (!hasWords) return;
      this.openBody('');
    } else if (!this.body && this.current === this.head) {
      if (!hasWords) return;
      this.openBody('');
    }
    const isMisplaced = this.current.tag.isTableContext;
    if (hasWords && isMisplaced) this.foster(new PageText(html, start, end));
    else if (!isMisplaced) this.current.children.push(new PageText(html, start, end, !hasWords));
  }

  /** Takes the text of the element that was started last and that holds nothing else. */
  rawText(html: string, start: number, end: number): void {
    this.current.children.push(new PageText(html, start, end));
  }

  /** Ends the element that holds nothing but text. */
  endRaw(): void {
    this.pop();
  }

  /** Takes a start tag; gives whether its element is open now. */
  start(tag: TagRules, markup: string, isEmpty: boolean): boolean {
    if (this.isInForeign && !tag.breaksForeign) return this.startForeign(tag.name, markup, isEmpty);
    if (this.isInForeign) this.leaveForeign();
    if (this.startsFrame(tag, markup)) return false;
    if (tag.name === 'form' && this.counts.get('form')) return false;
    if (tag.isTablePart) return this.startTablePart(tag, markup);
    this.closeBefore(tag);
    const element = new PageElement(tag, markup);
    const isOpen = !tag.isVoid && !(FOREIGN.has(tag.name) && isEmpty);
    const isMisplaced = this.current.tag.isTableContext && !['script', 'style', 'template'].includes(tag.name);
    return isMisplaced ? this.foster(element) && this.push(element, isOpen) : this.insert(element, isOpen);
  }

  /** Takes an end tag. */
  end(tag: TagRules): void {
    const { name } = tag;
    if (this.isInForeign && this.closeForeign(name)) return;
    if (name === 'head') this.closeHead();
    else if (name === 'p' && !this.hasInScope('p')) this.start(tag, '', false) && this.pop();
    else if (name === 'br') this.start(tag, '', false);
    else if (tag.isHeading) this.closeHeading();
    else if (tag.isFormatting) this.closeFormatting(name);
    else if (name !== 'body' && name !== 'html') this.close(tag);
  }

  private get current(): PageElement {
    return this.open.at(-1) ?? this.root;
  }

  /** Starts an element of a drawing or formula; what it holds is never raw text, so for the source it is not open. */
  private startForeign(name: string, markup: string, isEmpty: boolean): boolean {
    this.insert(new PageElement(foreignRulesOf(name), markup), !isEmpty);
    return false;
  }

  /** The parts of every page: `html`, `head` and `body`, which the source may leave out or repeat. */
  private startsFrame(tag: TagRules, markup: string): boolean {
    if (tag.name === 'html') {
      this.root.adopt(markup);
      return true;
    }
    if (tag.name === 'head') {
      if (!this.head && !this.body) {
        this.head = new PageElement(tag, markup);
        this.insert(this.head, true);
      }
      return true;
    }
    if (tag.name === 'body') {
      if (!this.body) this.openBody(markup);
      return true;
    }
    if (!this.body && !tag.isForHead && !this.isInTemplate()) this.openBody('');
    return false;
  }

  private isInTemplate(): boolean {
    return (this.counts.get('template') ?? 0) > 0;
  }

  private openBody(markup: string): void {
    this.closeHead();
    this.body = new PageElement(rulesOf('body'), markup);
    this.insert(this.body, true);
  }

  private closeHead(): void {
    if (this.head && this.open.includes(this.head)) while (this.current !== this.root) this.pop();
  }

  /** Closes what a start tag ends: a paragraph, the item before, a heading, a link. */
  private closeBefore(tag: TagRules): void {
    const { name } = tag;
    if (name === 'li') this.closeItem(['li']);
    else if (name === 'dd' || name === 'dt') this.closeItem(['dd', 'dt']);
    else if (name === 'option' && this.current.tagName === 'option') this.pop();
    else if (name === 'a' && this.hasInScope('a')) this.closeFormatting('a');
    else if (name === 'button' && this.hasInScope('button')) this.popThrough('button');
    else if (name === 'table' && this.current.tag.isTableContext) this.popThrough('table');
    if (tag.closesParagraph && this.hasInScope('p')) this.popThrough('p');
    if (tag.isHeading && this.current.tag.isHeading) this.pop();
  }

  private closeItem(names: readonly string[]): void {
    if (!names.some((name) => this.counts.get(name))) return;
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const element = this.open[at];
      if (!element) return;
      if (names.includes(element.tagName)) {
        this.popTo(at);
        return;
      }
      if (element.tag.isSpecial && !['address', 'div', 'p'].includes(element.tagName)) return;
    }
  }

  private startTablePart(tag: TagRules, markup: string): boolean {
    const table = this.open.findLastIndex((element) => element.tagName === 'table' || element.tagName === 'template');
    if (this.open[table]?.tagName !== 'table') return false;
    const isCell = tag.name === 'td' || tag.name === 'th';
    const home = this.homeOf(tag.name, table);
    this.popTo(home + 1);
    if (isCell && this.current.tagName !== 'tr') this.insert(new PageElement(rulesOf('tr'), ''), true);
    return this.insert(new PageElement(tag, markup), !tag.isVoid);
  }

  /** The place on the stack of the part of the table that a part of this name goes into. */
  private homeOf(name: string, table: number): number {
    for (let at = this.open.length - 1; at > table; at -= 1) {
      const { tagName } = this.open[at] ?? this.root;
      if ((name === 'td' || name === 'th') && tagName === 'tr') return at;
      if ((name === 'td' || name === 'th' || name === 'tr') && GROUPS_OF_ROWS.has(tagName)) return at;
    }
    return table;
  }

  private closeHeading(): void {
    const at = this.findInScope((element) => element.tag.isHeading);
    if (at > 0) this.popTo(at);
  }

  /** Closes bold type or a link; where a block inside it is open, only what comes after that block is outside it. */
  private closeFormatting(name: string): void {
    const at = this.findInScope((element) => element.tagName === name);
    if (at <= 0) return;
    if (!this.open.slice(at + 1).some((element) => element.tag.isSpecial)) this.popTo(at);
    else {
      this.open.splice(at, 1);
      this.count(name, -1);
    }
  }

  private close(tag: TagRules): void {
    const { name } = tag;
    if (!this.counts.get(name)) return;
    if (tag.isSpecial) {
      const at = this.findToClose(tag);
      if (at > 0) this.popTo(at);
      return;
    }
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const element = this.open[at];
      if (element?.tagName === name) {
        this.popTo(at);
        return;
      }
      if (element?.tag.isSpecial) return;
    }
  }

  private findToClose(tag: TagRules): number {
    const { name } = tag;
    if (tag.isTablePart || name === 'table') return this.findInTable(name);
    const at = this.findInScope((one) => one.tagName === name || (name === 'li' && LISTS.has(one.tagName)));
    return this.open[at]?.tagName === name ? at : -1;
  }

  /** The place of the innermost part of this name of the innermost table; -1 if there is none. */
  private findInTable(name: string): number {
    const at = this.open.findLastIndex(
      ({ tagName }) => tagName === name || tagName === 'table' || tagName === 'template',
    );
    return this.open[at]?.tagName === name ? at : -1;
  }

  private hasInScope(name: string): boolean {
    return (
      (this.counts.get(name) ?? 0) > 0 && this.findInScope((element) => element.tagName === name, name === 'p') > 0
    );
  }

  private findInScope(isWanted: (element: PageElement) => boolean, inButton = false): number {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const element = this.open[at];
      if (!element || isWanted(element)) return at;
      if (element.tag.boundsScope || (inButton && element.tagName === 'button')) return -1;
    }
    return -1;
  }

  private leaveForeign(): void {
    const at = this.open.findLastIndex((element) => FOREIGN.has(element.tagName));
    this.popTo(at);
  }

  private closeForeign(name: string): boolean {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const element = this.open[at];
      if (element?.tagName === name) {
        this.popTo(at);
        return true;
      }
      if (element && FOREIGN.has(element.tagName)) return false;
    }
    return false;
  }

  /** Puts a node that may not stand in a table before it. */
  private foster(node: PageElement | PageText): boolean {
    const table = this.open.findLast((element) => element.tagName === 'table');
    const parent = table?.parent ?? this.root;
    const at = table ? parent.children.lastIndexOf(table) : parent.children.length;
    parent.children.splice(at, 0, node);
    if (node instanceof PageElement) node.parent = parent;
    return true;
  }

  private insert(element: PageElement, isOpen: boolean): boolean {
    element.parent = this.current;
    this.current.children.push(element);
    return this.push(element, isOpen);
  }

  private push(element: PageElement, isOpen: boolean): boolean {
    if (!isOpen || (this.open.length >= DEEPEST && !element.tag.isRaw)) return false;
    this.open.push(element);
    this.count(element.tagName, 1);
    return true;
  }

  private popThrough(name: string): void {
    const at = this.open.findLastIndex((element) => element.tagName === name);
    if (at > 0) this.popTo(at);
  }

  /** Closes everything from the place `length` on the stack. */
  private popTo(length: number): void {
    while (this.open.length > Math.max(1, length)) this.pop();
  }

  private pop(): void {
    const element = this.open.pop();
    if (element) this.count(element.tagName, -1);
  }

  private count(name: string, change: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + change);
  }
}
