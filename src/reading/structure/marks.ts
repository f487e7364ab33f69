import type { Body, BodyLine } from './body.ts';
import { startsSmall } from './body-line.ts';
import { type Enumeration, enumerationAt, follows, startsList } from './enumeration.ts';
import { isBelow, isShifted, type LineGeometry, shift } from './line-geometry.ts';
import { Hint } from './line-hints.ts';
import { Shape } from './line-shape.ts';
import { clauseOpener, isClauseHeading, isOpenClause } from './resolution-openers.ts';

/** The layout of a document, where it is known. */
export interface KnownLayout {
  readonly lines: readonly BodyLine[];
  readonly geometry: LineGeometry;
  /** For each line whether a paragraph starts with it, numbers left aside. */
  readonly breaks: readonly boolean[];
}

/** The last marks of all lists so far; those of one style may stand inside one another: (a) … (i) … (b). */
export class ListsSoFar {
  readonly #open = new Map<string, Enumeration[]>();

  /** Whether `mark` goes on with one of the lists. */
  goesOnWith(mark: Enumeration): boolean {
    return this.#open.get(mark.style)?.some((last) => follows(last, mark)) ?? false;
  }

  /** Whether `mark` is a letter in brackets that comes later than the last of one of the lists: "e)" after "a)". */
  skipsTo(mark: Enumeration): boolean {
    if (!BRACKETED_LETTER.test(mark.number)) return false;
    return this.#open.get(mark.style)?.some((last) => last.ordinal > 0 && last.ordinal < mark.ordinal) ?? false;
  }

  /** Notes a mark that was found, which ends the lists inside the one that it goes on with. */
  add(mark: Enumeration): void {
    const open = this.#open.get(mark.style);
    if (!open) {
      this.#open.set(mark.style, [mark]);
      return;
    }
    const at = open.findLastIndex((last) => follows(last, mark));
    if (at >= 0 || !startsList(mark)) open.length = Math.max(0, at);
    if (open.length > DEEPEST_LIST) open.shift();
    open.push(mark);
  }
}

const DEEPEST_LIST = 4;
const BRACKETED_LETTER = /^\(?\p{L}\)$/u;
const COMMA = 0x2c;

/**
 * Finds the lines that start a numbered paragraph or a point. A number that stands at the start of a line only
 * because the line was broken there ("den / 5. september") is left alone: a mark must follow the one before in its
 * list, or start a list where a paragraph can start.
 */
export function findMarks(body: Body, layout: KnownLayout | null): void {
  const lists = new ListsSoFar();
  /** The last line with a bullet of each style. */
  const bulleted = new Map<string, BodyLine>();
  for (let place = 0; place < body.count; place += 1) {
    if (!body.is(place, Hint.startsWithMark)) continue;
    const text = body.words(place);
    const alone = layout === null ? markAlone(body, place, text) : null;
    const mark = alone ?? enumerationAt(text);
    if (!mark) continue;
    const line = layout?.lines[place];
    const starts =
      layout && line && (layout.breaks[place] || standsApart(line, mark, layout.lines[place - 1], layout, bulleted));
    const isBroken = layout === null && lists.goesOnWith(mark) && isBrokenOnPurpose(body, place, mark);
    const words = alone ? body.words(place + 1) : text.slice(mark.length);
    const canStart = starts === true || isBroken || alone !== null;
    if (!isMark(mark, placeOf(body, place, words, { mark, starts: canStart }), lists)) continue;
    body.marks[place] = mark;
    lists.add(mark);
    if (line && mark.ordinal === 0) bulleted.set(mark.style, line);
  }
}

/** Longer than "(xviii)" and "138.112." no mark stands alone in its line. */
const LONGEST_ALONE = 10;
/** Signs that also stand alone between two parts of a text. */
const DIVIDING = /[-*]/u;

/**
 * The mark that is all that a line has, as copying a text out of a PDF leaves it: "2." and its words in the next line, or
 * behind an empty one. Null where something else than words stands below.
 */
function markAlone(body: Body, place: number, text: string): Enumeration | null {
  if (text.length > LONGEST_ALONE || place + 1 >= body.count) return null;
  if (body.blanksBefore(place + 1) > 1 && !body.isAfterInterruption(place + 1)) return null;
  const below = body.words(place + 1);
  if (!SOME_WORDS.test(below) || enumerationAt(below) !== null) return null;
  const mark = enumerationAt(`${text} ${below}`);
  if (mark === null || mark.number !== text || mark.style === '1' || mark.style === 'article') return null;
  return DIVIDING.test(text) ? null : { ...mark, length: text.length };
}

/** Two words, the first of letters. */
const SOME_WORDS = /^["'”“‘„»«([]*\p{L}[^\s]*\s+\S/u;

/**
 * Whether the layout shows that a line does not simply go on with the one before: that one ended early, or this one
 * begins elsewhere. What follows a bullet or number hangs, and shows nothing; but bullets stand below one another.
 */
function standsApart(
  line: BodyLine,
  mark: Enumeration,
  before: BodyLine | undefined,
  { geometry }: KnownLayout,
  bulleted: ReadonlyMap<string, BodyLine>,
): boolean {
  if (!before || geometry.endsEarly(before, line)) return true;
  if (!isBelow(before, line)) return false;
  const last = bulleted.get(mark.style);
  if (last && last.line.page === line.line.page && !isShifted(Math.abs(shift(last, line)))) return true;
  return isShifted(before.mark ? -shift(before, line) : Math.abs(shift(before, line)));
}

/** Characters within which a clause's first word stands. */
const LONGEST_OPENER = 100;

/** What a mark shows of its place that has `words` behind it; `starts` says whether a paragraph starts there. */
function placeOf(
  body: Body,
  place: number,
  words: string,
  { mark, starts }: { readonly mark: Enumeration; readonly starts: boolean },
): MarkPlace {
  const isFirst = place === 0;
  const head = words.slice(0, LONGEST_OPENER);
  const afterComma = !isFirst && body.table.lastUnit(body.row(place - 1)) === COMMA;
  const isSmall = startsSmall(head);
  const isFirstOfList = mark.ordinal === 1 && !isFirst && (starts || body.blanksBefore(place) > 0);
  return {
    startsSmall: isSmall,
    opensClause:
      isSmall && mark.style === '1.' && (clauseOpener(head) !== null || (isFirstOfList && LEADS_IN.test(head))),
    canStart:
      starts ||
      isFirst ||
      body.blanksBefore(place) > 0 ||
      body.is(place - 1, Shape.endsClause) ||
      body.table.startsWithSpace(body.row(place)) ||
      (mark.style === '1' && afterComma) ||
      isClauseHeading(body.words(place - 1)) ||
      (mark.style === '1' && mark.ordinal === 1 && isOpenClause(body.words(place - 1))) ||
      (mark.ordinal === 0 && leadsToPoints(body.words(place - 1), words)),
    afterComma,
  };
}

/** First words of a point that goes on with the line above the list. */
const LEADS_IN = /^(?:(?:to|that|de|que|à|at|att|om)\s+\p{Ll}|(?:d|qu)[’'])/u;

/** Last words of a line that the points below it finish. */
const LEADS_ON = /(?:^|\s)(?:til|at|om|to|that|by|à|de|que|zu|att|a)$/iu;
const DASH_INSIDE = /\s[-–—]\s/u;

/** "opfordrer medlemsstaterne til / – at …", unless a second dash shows an insertion: "til / – om nødvendigt – at". */
function leadsToPoints(before: string, words: string): boolean {
  return LEADS_ON.test(before.trimEnd()) && !DASH_INSIDE.test(words);
}

/** How many lines before a line show how long lines are there. */
const LINES_COMPARED = 12;

/**
 * Whether a dash that goes on with a list stands first in its line because somebody broke the line there: the line above is
 * a point of its own, or had room for it and its word, and no second dash shows an insertion.
 */
function isBrokenOnPurpose(body: Body, place: number, mark: Enumeration): boolean {
  const words = body.words(place);
  if (mark.ordinal !== 0 || DASH_INSIDE.test(words.slice(mark.length))) return false;
  const above = body.words(place - 1);
  if (body.marks[place - 1]?.number === mark.number && !DASH_INSIDE.test(above.slice(mark.length))) return true;
  let longest = words.length;
  for (let other = Math.max(0, place - LINES_COMPARED); other < place; other += 1) {
    longest = Math.max(longest, body.words(other).length);
  }
  const firstWord = /^\S*/u.exec(words.slice(mark.length).trimStart())?.[0].length ?? 0;
  return above.length + 1 + mark.length + firstWord <= longest;
}

/** Where a mark was found. */
interface MarkPlace {
  /** Whether the words after the mark start with a small letter. */
  readonly startsSmall: boolean;
  /** Whether these are those of a clause of a resolution: "2. opfordrer Kommissionen". */
  readonly opensClause: boolean;
  /** Whether a paragraph can start here, as far as the text before shows. */
  readonly canStart: boolean;
  /** Whether the text before ends in a comma, as a point of a list may. */
  readonly afterComma: boolean;
}

/** Whether what looks like a mark is one, given the lists before it. */
export function isMark(mark: Enumeration, place: MarkPlace, lists: ListsSoFar): boolean {
  if (mark.ordinal === 0 && mark.roman === null) return isBullet(mark, place, lists);
  const inSequence = lists.goesOnWith(mark);
  if (mark.style === '1') return place.canStart && (inSequence || mark.ordinal === 1);
  const isOrdinalWord = place.startsSmall && mark.style === '1.' && !place.opensClause;
  if (isOrdinalWord) return inSequence && place.canStart;
  if (inSequence) return true;
  return place.canStart && (startsList(mark) || lists.skipsTo(mark) || mark.style === '1.' || mark.style === 'article');
}

/** A dash may also stand in the middle of a sentence; a hyphen that has started a point before hardly does. */
function isBullet(mark: Enumeration, place: MarkPlace, lists: ListsSoFar): boolean {
  if (place.canStart || !place.startsSmall || place.afterComma) return true;
  return !/[-–—*]/u.test(mark.number) || (mark.number === '-' && lists.goesOnWith(mark));
}
