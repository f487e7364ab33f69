import type { Passage, ReadDocument } from '../reading/document.ts';
import { clauseOpener, isOpenClause } from '../reading/structure/resolution-openers.ts';
import type { Chapeau } from './chapeau.ts';
import type { ExtractedCommitment, ExtractedDeed } from './commitment.ts';
import { isToldAgain } from './deeds/told-again.ts';
import type { DocumentContext } from './document-context.ts';
import { listsOfOrders, opensWithOrder, startsWithImperative } from './imperative.ts';
import { type PassagePlace, type PassageReading, type PassageStatements, readPassage } from './read-passage.ts';
import { type ListParts, listUnder } from './recommendation.ts';
import { recommendationLine } from './recommendation-line.ts';
import { recommendationCells } from './recommendation-table.ts';
import { isReviewer } from './review.ts';
import { isWhollyQuoted } from './speech.ts';

const READ_TYPES: ReadonlySet<Passage['type']> = new Set(['paragraph', 'point', 'quotation', 'heading', 'title']);

/** Reads the passages in order; points take up the sentence of the passage above them. */
export function readPassages(document: ReadDocument, context: DocumentContext): PassageStatements {
  const reader = new PassagesReader(document, context);
  for (const [index, passage] of document.passages.entries()) {
    if (passage.type === 'table') reader.readTable(passage);
    if (!READ_TYPES.has(passage.type) || isRecital(document, passage, context)) continue;
    if (quotesOther(document, passage, context)) continue;
    if (passage.type === 'title') reader.readTitle(passage);
    else if (passage.type === 'heading') reader.readHeading(passage);
    else reader.read(passage, document.passages[index + 1]);
  }
  return reader.finish();
}

/** A preamble gives reasons; it owes nothing. */
function isRecital(document: ReadDocument, passage: Passage, { lexicon }: DocumentContext): boolean {
  if (passage.role !== null) return passage.role === 'preambular';
  if (passage.type !== 'paragraph' || passage.number !== null) return false;
  return lexicon.language.recital.test(document.text.slice(passage.start, passage.end));
}

/** A numbered paragraph that is one quotation, and says of nobody that it is his, gives the words of another text. */
function quotesOther({ text }: ReadDocument, passage: Passage, { lexicon }: DocumentContext): boolean {
  return passage.type === 'paragraph' && passage.number !== null && isWhollyQuoted(text, passage, lexicon);
}

/** What the passages read so far leave to those below them. */
class PassagesReader {
  private readonly commitments: ExtractedCommitment[] = [];
  private readonly deeds: ExtractedDeed[] = [];
  /** What title and headings say was done, until the whole text shows whether it says the same. */
  private readonly headlines: ExtractedDeed[] = [];
  private readonly chapeaux = new Map<string, Chapeau>();
  /** The chapeau that the last passage beside points makes. */
  private last: Chapeau | null = null;
  private listed: { readonly parts: ListParts; readonly level: number } | null = null;
  /** What the last heading promises, until the text below shows whether it says the same. */
  private heading: readonly ExtractedCommitment[] = [];
  private section: ExtractedCommitment[] = [];
  private readonly document: ReadDocument;
  private readonly context: DocumentContext;
  /** Passages of lists that say in imperatives what is to be reached. */
  private readonly orders: ReadonlySet<string>;

  constructor(document: ReadDocument, context: DocumentContext) {
    this.document = document;
    this.context = context;
    this.orders = listsOfOrders(document.text, document.passages, context.lexicon);
  }

  /** A title names what the text is; only a headline says what was done. */
  readTitle(passage: Passage): void {
    this.headlines.push(...this.reading(passage, null, false).deeds);
  }

  readHeading(passage: Passage): void {
    this.closeSection();
    const words = this.wordsOf(passage);
    const level = passage.level ?? 1;
    const line = recommendationLine(this.document.text, passage, this.context);
    const parts = line?.content === null ? line.parts : listUnder(words, this.context);
    const isItem = this.listed !== null && startsWithImperative(words, this.context.lexicon);
    if (this.listed !== null && level <= this.listed.level && !isItem) this.listed = null;
    if (parts !== null) this.listed = { parts, level };
    const reading = this.reading(passage, null, true);
    this.last = reading.chapeau;
    this.headlines.push(...reading.deeds);
    if (parts !== null || reading.chapeau !== null) return;
    this.heading = reading.commitments.filter(
      ({ kind, action }) => (kind === 'undertaking' || isItem) && kind !== 'stance' && hasWords(action?.text ?? ''),
    );
  }

  read(passage: Passage, next: Passage | undefined): void {
    const line = recommendationLine(this.document.text, passage, this.context);
    if (line?.content === null) this.listed = { parts: line.parts, level: DEEPEST };
    const above = this.above(passage);
    const words = this.wordsOf(passage);
    const goesOnBelow = isOpenLine(words) ? this.goesOn(next) : next?.type === 'point' && isOpenClause(words);
    const reading =
      line?.content == null
        ? this.reading(passage, above, goesOnBelow)
        : this.reading({ ...passage, ...line.content }, null, false, line.parts);
    this.section.push(...reading.commitments);
    this.deeds.push(...reading.deeds);
    if (reading.chapeau !== null) this.chapeaux.set(passage.eId, reading.chapeau);
    if (passage.type !== 'point' && above === null) this.last = reading.chapeau;
  }

  /** Of the cells of a table recommendations count, and what has a limit in time counts; the others say of what or whom their row is. */
  readTable(passage: Passage): void {
    const recommended = recommendationCells(this.document.text, passage, this.context);
    for (const place of passage.cells ?? []) {
      const { isHeading, start, end } = place;
      const cell = { ...passage, start, end };
      const listed = recommended.get(place);
      if (listed !== undefined)
        this.section.push(...this.reading({ ...passage, ...listed.words }, null, false, listed.parts).commitments);
      if (listed !== undefined || isHeading || !YEAR_TO_COME.test(this.wordsOf(cell))) continue;
      const { commitments } = readPassage(this.document, cell, TABLE_CELL, this.context);
      this.section.push(...commitments.filter(({ kind, deadline }) => kind !== 'stance' && deadline !== null));
    }
  }

  finish(): PassageStatements {
    this.closeSection();
    const own = this.headlines.filter((headline) => !this.deeds.some((deed) => isToldAgain(headline, deed)));
    const deeds = [...own, ...this.deeds].sort((one, other) => one.start - other.start);
    return { commitments: this.commitments, deeds };
  }

  private reading(
    passage: Passage,
    above: Chapeau | null,
    goesOnBelow: boolean,
    listed: ListParts | null = this.listedAt(passage),
  ): PassageReading {
    const place = { above, goesOnBelow, listed };
    return readPassage(this.document, passage, place, this.context);
  }

  /** In a review every numbered paragraph that opens with an imperative is a recommendation, and every one in other words of who reviews. */
  private listedAt(passage: Passage): ListParts | null {
    if (this.listed !== null) return this.listed.parts;
    const { type, number, eId } = passage;
    const { reviewed, issuer, issuerPart: speaker } = this.context;
    if (reviewed !== null)
      return type === 'point' || number !== null ? { kind: 'recommendations', speaker, bearers: [reviewed] } : null;
    if (this.orders.has(eId)) return { kind: 'targets', speaker, bearers: [] };
    return isReviewer(issuer) && this.isOrder(passage) ? { kind: 'recommendations', speaker, bearers: [] } : null;
  }

  /** A sentence that opens with an imperative, and no line such as "Report by the secretariat". */
  private isOrder(passage: Passage): boolean {
    const words = this.wordsOf(passage);
    return /[.;)]\s*$/u.test(words) && opensWithOrder(words, this.context.lexicon);
  }

  /** A point goes on from what it belongs to, a paragraph from a heading where its first word shows it. */
  private above(passage: Passage): Chapeau | null {
    if (passage.type === 'point') return this.chapeaux.get(passage.parent ?? '') ?? this.last;
    return this.last !== null && this.continues(passage) ? this.last : null;
  }

  private continues(passage: Passage): boolean {
    const words = this.wordsOf(passage);
    if (clauseOpener(words) !== null) return false;
    return /^["“”„»«(]*\p{Ll}/u.test(words) || startsWithImperative(words, this.context.lexicon);
  }

  private goesOn(next: Passage | undefined): boolean {
    return next !== undefined && (next.type === 'point' || (next.type === 'paragraph' && this.continues(next)));
  }

  private wordsOf({ start, end }: Passage): string {
    return this.document.text.slice(start, end);
  }

  /** A promise in a heading counts where the text below promises and asks nothing; else it is the text's. */
  private closeSection(): void {
    const isSpeltOut = this.section.some(({ kind }) => kind !== 'stance');
    for (const commitment of isSpeltOut ? this.section : [...this.heading, ...this.section])
      this.commitments.push(commitment);
    this.heading = [];
    this.section = [];
  }
}

const YEAR_TO_COME = /\b2\d\d\d\b/u;
const TABLE_CELL: PassagePlace = { above: null, listed: null, goesOnBelow: false };

/** The level of a line that no heading is below. */
const DEEPEST = 99;
const LONGEST_LINE = 120;

/** A short line without a stop, such as a heading that the layout does not show. */
function isOpenLine(words: string): boolean {
  return words.length <= LONGEST_LINE && !/[.,;:!?…]["'”’»“)\]]*$/u.test(words);
}

function hasWords(action: string): boolean {
  return /\S\s+\S/u.test(action);
}
