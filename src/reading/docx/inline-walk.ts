import type { Span } from '../../text/span.ts';
import type { Flow } from '../structure/flow.ts';
import { textContent, type XmlElement } from '../xml/xml-tree.ts';
import { authorshipOf } from './comments.ts';
import { OpenFields } from './fields.ts';
import { type Authorship, FlowWriter } from './flow-writer.ts';
import { formulaSigns } from './formulas.ts';
import type { LinkedNotes } from './linked-notes.ts';
import type { NoteQueue } from './note-queue.ts';
import type { NoteKind } from './notes.ts';
import type { PageCounter } from './page-counter.ts';
import type { PlacedComments } from './placed-comments.ts';
import type { Style, Styles } from './styles.ts';
import { symbolOf, withSymbols } from './symbols.ts';
import { type RunType, runType, TypeTally } from './type-tally.ts';
import { attribute, child, nameOf } from './word-xml.ts';

/** What is to happen with the content of an element: skipped, walked, or walked and then something done. */
export type Entered = boolean | (() => void);

/** The words of a block, and what their runs say about it. */
export interface InlineBlock {
  readonly flow: Flow;
  /** The spans of the flow that were asked for. */
  readonly spans: readonly Span[];
  readonly page: number | null;
  /** In points, of most of its words. */
  readonly fontSize: number | null;
  readonly bold: boolean;
  /** The names of the places in it that links lead to. */
  readonly bookmarks: readonly string[];
  /** Whether a table of contents made these words. */
  readonly isContents: boolean;
}

/** What the words of a story need from the document around them. */
export interface InlineContext {
  readonly styles: Styles;
  readonly notes: NoteQueue;
  readonly linkedNotes: LinkedNotes;
  readonly comments: PlacedComments;
  readonly pages: PageCounter;
  readonly brokenFields: ReadonlySet<XmlElement>;
  /** The decoded main part; null for words from other parts, whose places are not told. */
  readonly source: string | null;
  /** Whether results of fields that number pages are left out, as in running heads. */
  readonly dropsPageNumbers: boolean;
}

const XML_SPACE = '{http://www.w3.org/XML/1998/namespace}space';
/** What XML calls white space: a space that does not break is none, and holds its words apart. */
const OUTER_SPACE = /^[ \t\r\n]+|[ \t\r\n]+$/gu;
const PRIVATE_AREA = /[\uF020-\uF0FF]/u;
const PLAIN: RunType = { size: null, bold: false, hidden: false, raised: false };

/** Takes the words of runs, and keeps who inserted, deleted and commented on them. */
export class InlineWalk {
  private writer = new FlowWriter();
  private tally = new TypeTally();
  private wroteContents = false;
  private bookmarks: string[] = [];
  private readonly fields = new OpenFields();
  private readonly context: InlineContext;
  private readonly insertions: Authorship[] = [];
  private readonly deletions: Authorship[] = [];
  private paragraph: Style;
  private type = PLAIN;
  private font = '';
  /** Whether words keep the space around them, where they do not say it themselves. */
  private keepsSpace = false;
  /** What stands before a part of a formula that is not its first. */
  private readonly separators = new Map<XmlElement, string>();
  /** The bookmark that a link around these words leads to; null outside such links. */
  private link: string | null = null;
  /** The mark of its own that a note has, while its run is read. */
  private customMark: { readonly reference: XmlElement; readonly kind: NoteKind; label: string } | null = null;

  constructor(context: InlineContext) {
    this.context = context;
    this.paragraph = context.styles.paragraph(null);
  }

  /** Whether words that stand here are not part of the final text. */
  get isDeleted(): boolean {
    return this.deletions.length > 0;
  }

  /** Whether words that stand here are not shown. */
  get isUnseen(): boolean {
    return this.isDeleted || this.type.hidden || this.fields.isInstruction;
  }

  /** The runs from here on stand in a paragraph of this style. */
  enterParagraph(style: Style): void {
    this.paragraph = style;
  }

  /** Where the next words will stand in the block, for the spans that {@link finishBlock} takes. */
  get place(): number {
    return this.writer.place;
  }

  /** Whether the block has words so far. */
  get hasWords(): boolean {
    return this.writer.hasWords;
  }

  /** Whether words were written at or behind `place`. */
  hasWordsFrom(place: number): boolean {
    return this.writer.hasWordsFrom(place);
  }

  /** Notes that a sign which is no character of a run was deleted here. */
  noteDeleted(sign: string, by: Authorship): void {
    this.writer.deleted(sign, by);
  }

  /** Ends a block; null if it has no words, and what is noted about it then goes on to the next one. */
  finishBlock(spans: readonly Span[] = []): InlineBlock | null {
    const { writer, tally, wroteContents, bookmarks } = this;
    this.context.comments.endBlock(writer);
    this.writer = new FlowWriter();
    this.tally = new TypeTally();
    this.wroteContents = false;
    this.bookmarks = [];
    if (!writer.hasWords) {
      this.writer.takeOver(writer);
      return null;
    }
    const { size: fontSize, bold } = tally;
    return { ...writer.finish(spans), page: writer.page, fontSize, bold, bookmarks, isContents: wroteContents };
  }

  /** What is noted behind the last block, and belongs to no words. */
  leftOver(): Flow {
    this.context.comments.placeRest(this.writer);
    return this.writer.finish().flow;
  }

  /** Enters an element of a paragraph; null if it is none that this walk knows. */
  enter(element: XmlElement): Entered | null {
    switch (nameOf(element)) {
      case 'w:r':
        return this.enterRun(element);
      case 'w:ins':
      case 'w:moveTo':
        return this.enterInsertion(authorshipOf(element));
      case 'w:del':
      case 'w:moveFrom':
        return this.enterDeletion(authorshipOf(element));
      case 'w:fldSimple':
        this.fields.beginResult(attribute(element, 'instr') ?? '');
        return () => this.fields.end();
      case 'w:hyperlink':
        return this.enterLink(attribute(element, 'anchor'));
      case 'w:bookmarkStart':
        this.bookmarks.push(attribute(element, 'name') ?? '');
        return false;
      case 'w:commentRangeStart':
        this.context.comments.start(attribute(element, 'id') ?? '', this.writer);
        return false;
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        this.context.comments.end(attribute(element, 'id') ?? '', this.writer);
        return false;
      default:
        return this.enterRunContent(element) ?? this.enterMath(element);
    }
  }

  enterInsertion(by: Authorship): () => void {
    this.insertions.push(by);
    return () => this.insertions.pop();
  }

  enterDeletion(by: Authorship): () => void {
    this.deletions.push(by);
    return () => this.deletions.pop();
  }

  /** What an element says of the space in it holds for all that it holds; null where it says nothing. */
  enterSpace(element: XmlElement): (() => void) | null {
    const said = element.attributes.get(XML_SPACE);
    if (said === undefined) return null;
    const before = this.keepsSpace;
    this.keepsSpace = said === 'preserve';
    return () => {
      this.keepsSpace = before;
    };
  }

  /** Adds words that the layout makes: separators and the numbers of paragraphs inside cells. */
  writeUnsourced(text: string): void {
    const deletion = this.deletions.at(-1);
    if (deletion) this.writer.deleted(text, deletion);
    else this.writer.write(text, null, this.context.pages.current);
  }

  private enterLink(bookmark: string | null): () => void {
    const before = this.link;
    this.link = bookmark;
    return () => {
      this.link = before;
    };
  }

  private enterRun(element: XmlElement): () => void {
    const before = { type: this.type, font: this.font };
    const properties = child(element, 'w:rPr');
    const fonts = child(properties, 'w:rFonts');
    this.type = runType(properties, this.paragraph, this.context.styles);
    this.font = attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi') ?? '';
    return () => {
      this.endCustomMark();
      this.type = before.type;
      this.font = before.font;
    };
  }

  private enterRunContent(element: XmlElement): Entered | null {
    switch (nameOf(element)) {
      case 'w:t':
      case 'w:delText':
        this.writeText(element);
        return false;
      case 'w:tab':
      case 'w:ptab':
      case 'w:br':
      case 'w:cr':
        this.write(' ', null);
        return false;
      case 'w:noBreakHyphen':
        this.write('-', element);
        return false;
      case 'w:sym':
        this.writeSymbol(element);
        return false;
      case 'w:instrText':
      case 'w:delInstrText':
        this.fields.instruct(textContent(element));
        return false;
      case 'w:fldChar':
        this.enterFieldCharacter(element);
        return false;
      case 'w:footnoteReference':
        this.callNote('footnote', element);
        return false;
      case 'w:endnoteReference':
        this.callNote('endnote', element);
        return false;
      case 'w:lastRenderedPageBreak':
        if (!this.isDeleted) this.context.pages.turn();
        return false;
      case 'w:rPr':
      case 'w:rt':
        return false;
      default:
        return null;
    }
  }

  /** Formulas are read as a line of text: "(a+b)/c". */
  private enterMath(element: XmlElement): Entered | null {
    if (nameOf(element) === 'm:t') {
      this.writeText(element);
      return false;
    }
    const separator = this.separators.get(element);
    if (separator !== undefined) this.write(separator, null);
    const signs = formulaSigns(element);
    if (!signs) return separator === undefined ? null : true;
    for (const part of signs.parts.slice(1)) this.separators.set(part, signs.between);
    this.write(signs.before, null);
    return () => this.write(signs.after, null);
  }

  private writeText(element: XmlElement): void {
    const text = textContent(element);
    const said = element.attributes.get(XML_SPACE);
    const keepsSpace = said === undefined ? this.keepsSpace : said === 'preserve';
    const kept = keepsSpace ? text : text.replace(OUTER_SPACE, '');
    if (this.link !== null && !this.isUnseen && this.isNoteLink(this.link, kept)) return;
    this.write(PRIVATE_AREA.test(kept) ? withSymbols(kept, this.font) : kept, element);
  }

  /** Takes the words of a link that calls a note, or leads back from one. */
  private isNoteLink(bookmark: string, words: string): boolean {
    if (!this.type.raised) return this.context.linkedNotes.leadsBack(words);
    const note = this.context.linkedNotes.call(bookmark, words);
    if (note !== null) this.writer.mark(words.trim(), note);
    return note !== null;
  }

  private writeSymbol(element: XmlElement): void {
    const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
    if (code >= 0x20 && code <= 0xffff) this.write(symbolOf(code, attribute(element, 'font') ?? ''), element);
  }

  /** @param element whose content the words are; null for words that the layout makes. */
  private write(text: string, element: XmlElement | null): void {
    if (this.fields.isInstruction || this.type.hidden) return;
    if (this.context.dropsPageNumbers && this.fields.isIn('page-number')) return;
    const deletion = this.deletions.at(-1);
    if (deletion) this.writer.deleted(text, deletion);
    else if (this.customMark) this.customMark.label += text;
    else this.writeFinal(text, element);
  }

  private writeFinal(text: string, element: XmlElement | null): void {
    const start = this.writer.place;
    this.writer.write(text, this.markupOf(element), this.context.pages.current);
    this.tally.add(text, this.type);
    this.wroteContents ||= this.fields.isIn('contents');
    const insertion = this.insertions.at(-1);
    if (insertion) this.writer.inserted(start, insertion);
  }

  /** The characters inside the tags of a text element; the whole of an element that has none inside. */
  private markupOf(element: XmlElement | null): { markup: string; offset: number } | null {
    if (!element || this.context.source === null) return null;
    const start = element.children[0]?.start ?? element.start;
    const end = element.children.at(-1)?.end ?? element.end;
    return { markup: this.context.source.slice(start, end), offset: start };
  }

  private enterFieldCharacter(element: XmlElement): void {
    if (this.context.brokenFields.has(element)) return;
    const type = attribute(element, 'fldCharType');
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') this.fields.end();
  }

  private callNote(kind: NoteKind, reference: XmlElement): void {
    if (this.isUnseen) return;
    if (/^(?:1|true|on)$/u.test(attribute(reference, 'customMarkFollows') ?? '')) {
      this.customMark = { reference, kind, label: '' };
      return;
    }
    const page = this.context.pages.current;
    this.markNote(kind, reference, this.context.notes.nextLabel(kind, page));
  }

  private endCustomMark(): void {
    if (!this.customMark) return;
    const { kind, reference, label } = this.customMark;
    this.customMark = null;
    this.markNote(kind, reference, label.trim());
  }

  private markNote(kind: NoteKind, reference: XmlElement, label: string): void {
    this.writer.mark(label, this.context.notes.call(kind, reference, label, this.context.pages.current));
  }
}
