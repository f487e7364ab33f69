import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Box, OriginRun } from '../document.ts';
import { boundsOf } from './boxes.ts';
import type { Letter } from './page-letters.ts';

/** Finds where a stretch of clean text stands on one page: one box a line, in points from the top left. */
export interface PlacesOnPage {
  /** Lines that the stretch fills count whole, with the number or bullet before it. */
  linesOf(span: Span): Box[];
  /** Nothing but the words of the stretch. */
  wordsOf(span: Span): Box[];
}

/** A text with the way back to its file. */
interface PlacedText {
  readonly text: string;
  readonly origin: readonly OriginRun[];
}

/** A run that has a box, with the letter printed for each of its UTF-16 units where it is known. */
interface PlacedRun extends Span {
  readonly box: Box;
  readonly letters: readonly (Letter | null)[];
}

/** From this share of its letters on, what is printed in the box of a run counts as its words. */
const ENOUGH_LETTERS = 0.8;
/** As many printed letters in a row may be missing from the clean text: markers of footnotes, a hyphen. */
const MOST_SKIPPED = 8;
/** A page with more letters than this is no page to read; its lines count as a whole. */
const MOST_LETTERS = 50_000;

/**
 * Lays the words of `text` over the `letters` printed on `page`, so that places within a line are exact. Where the
 * letters are not those words (text recognised in a picture), a line counts as a whole.
 */
export function placesOnPage({ text, origin }: PlacedText, page: number, letters: readonly Letter[]): PlacesOnPage {
  const printed = letters.length > MOST_LETTERS ? [] : letters.toSorted((one, other) => middle(one) - middle(other));
  const runs = origin.flatMap(({ page: own, box, start, end }): PlacedRun[] =>
    own === page && box !== null
      ? [{ start, end, box, letters: align(text.slice(start, end), lettersIn(box, printed)) }]
      : [],
  );
  const touchedBy = (span: Span) => runs.filter((run) => overlaps(run, span));
  return {
    linesOf: (span) => joined(touchedBy(span).map((run) => (contains(span, run) ? run.box : partOf(run, span)))),
    wordsOf: (span) => joined(touchedBy(span).map((run) => partOf(run, span))),
  };
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** The letters whose middle lies in `box`, along the line; `printed` is ordered from the top. */
function lettersIn(box: Box, printed: readonly Letter[]): Letter[] {
  const found: Letter[] = [];
  for (let index = firstBelow(box.top, printed); index < printed.length; index += 1) {
    const letter = printed[index];
    if (!letter || middle(letter) > box.bottom) break;
    const across = (letter.left + letter.right) / 2;
    if (across >= box.left && across <= box.right) found.push(letter);
  }
  if (isTurned(box)) return found;
  return found.sort((one, other) => one.left - other.left);
}

function firstBelow(top: number, printed: readonly Letter[]): number {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const half = (low + high) >> 1;
    const letter = printed[half];
    if (letter && middle(letter) < top) low = half + 1;
    else high = half;
  }
  return low;
}

/** Whether a line runs up or down the page. */
function isTurned({ left, top, right, bottom }: Box): boolean {
  return bottom - top > 2 * (right - left);
}

/**
 * The letter of each unit of `words`, from the end, so that a number before the line is not taken for a figure in it;
 * empty where too few of the letters are there.
 */
function align(words: string, letters: readonly Letter[]): (Letter | null)[] {
  const units = letters.flatMap((letter) => [...letter.text.normalize('NFC')].map((unit) => ({ unit, letter })));
  const found: (Letter | null)[] = new Array(words.length).fill(null);
  let next = units.length - 1;
  let wanted = 0;
  let matched = 0;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const unit = words.charAt(index);
    if (/\s/u.test(unit)) continue;
    wanted += 1;
    const lowest = Math.max(0, next - MOST_SKIPPED);
    let at = next;
    while (at >= lowest && units[at]?.unit !== unit) at -= 1;
    if (at < lowest) continue;
    found[index] = units[at]?.letter ?? null;
    matched += 1;
    next = at - 1;
  }
  return matched >= wanted * ENOUGH_LETTERS ? found : [];
}

/** Where the part of `span` that lies in `run` is printed; the whole run where its letters are not known. */
function partOf(run: PlacedRun, span: Span): Box {
  const own = run.letters
    .slice(Math.max(0, span.start - run.start), span.end - run.start)
    .filter((letter) => letter !== null);
  if (own.length === 0) return run.box;
  const { left, top, right, bottom } = boundsOf(own);
  return isTurned(run.box) ? { ...run.box, top, bottom } : { ...run.box, left, right };
}

/** Boxes that follow one another on one line, as one. */
function joined(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && continues(last, box)) lines.splice(-1, 1, boundsOf([last, box]));
    else lines.push(box);
  }
  return lines;
}

function continues(last: Box, next: Box): boolean {
  const shared = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  const height = Math.min(last.bottom - last.top, next.bottom - next.top);
  const gap = next.left - last.right;
  return shared > height / 2 && gap > -height && gap < height;
}
