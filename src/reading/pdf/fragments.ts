import type { Box } from '../document.ts';
import type { ContentTag } from './content-tag.ts';
import type { Glyph } from './page-glyphs.ts';
import type { PageTags } from './page-tags.ts';
import type { TextPiece } from './text-pieces.ts';
import { runsLeftward } from './writing-direction.ts';

/** Words of a line that stand alike: on the line, or raised above it. */
export interface TextPart {
  readonly text: string;
  readonly raised: boolean;
}

/** Characters that follow one another on one baseline without a wide gap: a line, part of one, or a table cell. */
export interface Fragment extends Box {
  readonly parts: readonly TextPart[];
  readonly baseline: number;
  /** Size of its type in points. */
  readonly size: number;
  readonly characters: number;
  readonly boldCharacters: number;
  /** Where it begins in the order of drawing. */
  readonly order: number;
  /** Whether the file marks it as no part of the content: header, footer, page number. */
  readonly artifact: boolean;
  /** What the file says of its content; null where it says nothing. */
  readonly tag: ContentTag | null;
  /** Whether it is of a script that runs from right to left. */
  readonly leftward: boolean;
  /** Whether a space precedes it in the file. */
  readonly spaceBefore: boolean;
  /** Whether its letters were recognised in a picture, here or by whoever made the file, and some may be mistaken. */
  readonly unsure: boolean;
  /** How sure character recognition is of it, 0 to 1; absent where the file itself has the words. */
  readonly recognition?: number;
}

/* All in shares of the type size. */
const SAME_BASELINE = 0.12;
const WIDEST_GAP = 0.9;
const SPACE_GAP = 0.27;
/** PDFium guesses a space at every change of object; one that a person would see is wider by this than the letters stand apart. */
const LEAST_SPACE = 0.1;
/** Inside one object it guesses where the file moves on: behind a letter that leans over, a space may be narrower. */
const LEAST_SPACE_INSIDE = 0.06;
const SAME_PLACE = 0.12;
/** How many earlier fragments of the same words are compared: bounds the work on hostile pages. */
const MOST_PRINTS = 16;
/** From this much air between its letters on, a word counts as set in spaced letters. */
const SPACED_LETTERS = 0.1;
const FEWEST_SPACED_GAPS = 4;
/** Sizes that differ by no more than this factor stand in one fragment. */
const SAME_SIZE = 1.12;

/**
 * Joins characters, in the order of drawing, into fragments: parted by white, by tags and by lines drawn down between
 * them. Text printed twice for boldness or shadow counts once.
 */
export function toFragments(glyphs: readonly Glyph[], tags: PageTags, linesDown: readonly Box[] = []): Fragment[] {
  const fragments: Fragment[] = [];
  let run: Glyph[] = [];
  let order = 0;
  const finishRun = (): void => {
    const [first] = run;
    if (first) fragments.push(toFragment(first, run, order, tagOf(first, tags)));
  };
  let last: Glyph | null = null;
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (!glyph || (last && isSecondPrint(last, glyph))) continue;
    if (last && !(follows(last, glyph) && isOneWith(last, glyph, tags, linesDown))) {
      finishRun();
      run = [];
      order = index;
    }
    run.push(glyph);
    last = glyph;
  }
  finishRun();
  return withoutSecondPrints(fragments);
}

function follows(last: Glyph, next: Glyph): boolean {
  const larger = Math.max(last.piece.size, next.piece.size);
  const smaller = Math.min(last.piece.size, next.piece.size);
  return (
    Math.abs(next.baseline - last.baseline) <= larger * SAME_BASELINE &&
    larger <= smaller * SAME_SIZE &&
    (isNextTo(last, next, larger) ||
      ((runsLeftward(last.text) || runsLeftward(next.text)) && isNextTo(next, last, larger))) &&
    last.piece.artifact === next.piece.artifact
  );
}

function isNextTo(left: Glyph, right: Glyph, size: number): boolean {
  return right.left - left.right <= size * WIDEST_GAP && right.left >= left.left - size * SAME_PLACE;
}

function isOneWith(last: Glyph, next: Glyph, tags: PageTags, linesDown: readonly Box[]): boolean {
  if (last.piece === next.piece) return true;
  return tagOf(last, tags) === tagOf(next, tags) && !linesDown.some((line) => liesBetween(line, last, next));
}

function liesBetween(line: Box, last: Glyph, next: Glyph): boolean {
  const slight = last.piece.size * SAME_PLACE;
  return (
    line.left >= last.right - slight &&
    line.right <= next.left + slight &&
    line.top <= last.baseline &&
    line.bottom >= last.baseline - last.piece.size / 2
  );
}

function tagOf(glyph: Glyph, tags: PageTags): ContentTag | null {
  return tags.get(glyph.piece.content) ?? null;
}

/** Whether the same character is set again at nearly the same place, by another drawing operation. */
function isSecondPrint(last: Glyph, next: Glyph): boolean {
  return last.piece !== next.piece && last.text === next.text && standOnEachOther(last, next, last.piece.size);
}

function standOnEachOther(one: Glyph | Fragment, other: Glyph | Fragment, size: number): boolean {
  return (
    Math.abs(one.left - other.left) < size * SAME_PLACE && Math.abs(one.baseline - other.baseline) < size * SAME_PLACE
  );
}

function withoutSecondPrints(fragments: readonly Fragment[]): Fragment[] {
  const firstPrints = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const text = textOfParts(fragment.parts);
    const same = firstPrints.get(text);
    if (same?.slice(-MOST_PRINTS).some((earlier) => standOnEachOther(earlier, fragment, fragment.size))) return false;
    if (same) same.push(fragment);
    else firstPrints.set(text, [fragment]);
    return true;
  });
}

/** The words of some parts one after another. */
export function textOfParts(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join('');
}

/** The size in points in which most of the characters are set; 0 if there are none. */
export function mainSizeOf(fragments: readonly Fragment[]): number {
  const characters = new Map<number, number>();
  for (const fragment of fragments) {
    const size = Math.round(fragment.size * 2) / 2;
    characters.set(size, (characters.get(size) ?? 0) + fragment.characters);
  }
  const [most] = [...characters].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}

function toFragment(first: Glyph, run: readonly Glyph[], order: number, tag: ContentTag | null): Fragment {
  const spaceGap = spaceGapOf(run);
  const spacing = new LetterSpacing(run);
  const parts: { text: string; raised: boolean }[] = [];
  const box = { left: first.left, top: first.top, right: first.right, bottom: first.bottom };
  let size = 0;
  let boldCharacters = 0;
  let last: Glyph | null = null;
  for (const glyph of run) {
    const text = last && hasSpaceBetween(last, glyph, spaceGap, spacing) ? ` ${glyph.text}` : glyph.text;
    const part = parts.at(-1);
    if (part && part.raised === glyph.superior) part.text += text;
    else parts.push({ text, raised: glyph.superior });
    box.left = Math.min(box.left, glyph.left);
    box.top = Math.min(box.top, glyph.top);
    box.right = Math.max(box.right, glyph.right);
    box.bottom = Math.max(box.bottom, glyph.bottom);
    size = Math.max(size, glyph.piece.size);
    if (glyph.piece.bold) boldCharacters += 1;
    last = glyph;
  }
  return {
    ...box,
    parts,
    baseline: first.baseline,
    size,
    characters: run.length,
    boldCharacters,
    order,
    artifact: first.piece.artifact,
    tag,
    leftward: runsLeftward(first.text) || (run.length > 1 && run.some((glyph) => runsLeftward(glyph.text))),
    spaceBefore: first.space === 'set',
    unsure: first.piece.invisible,
  };
}

/** PDFium's guesses go wrong in spaced letters, where each gap is as wide as a narrow space; there the gap decides. */
function hasSpaceBetween(last: Glyph, next: Glyph, spaceGap: number, spacing: LetterSpacing): boolean {
  if (next.space === 'set') return true;
  const gap = gapBetween(last, next);
  if (gap > spaceGap) return true;
  const size = next.piece.size;
  if (next.space !== 'guessed' || spaceGap > size * SPACE_GAP) return false;
  const least = last.piece === next.piece ? LEAST_SPACE_INSIDE : LEAST_SPACE;
  return gap > size * least + spacing.before(last);
}

/**
 * How far letters stand apart that nothing parts. Character recognition sets each word with a spacing of its own and
 * its last letter by itself; condensed type stands closer than its letters are wide.
 */
class LetterSpacing {
  readonly #run: readonly Glyph[];
  #usual: { readonly inPieces: ReadonlyMap<TextPiece, number | null>; readonly inRun: number } | null = null;

  constructor(run: readonly Glyph[]) {
    this.#run = run;
  }

  /** The usual gap in points in what was set in one go with `last`, or in the whole run where that is too little. */
  before(last: Glyph): number {
    this.#usual ??= { inPieces: this.#usualInPieces(), inRun: usualGapOf(this.#run) ?? 0 };
    return this.#usual.inPieces.get(last.piece) ?? this.#usual.inRun;
  }

  #usualInPieces(): Map<TextPiece, number | null> {
    const pieces = Map.groupBy(this.#run, (glyph) => glyph.piece);
    return new Map([...pieces].map(([piece, glyphs]) => [piece, usualGapOf(glyphs)]));
  }
}

/** The white between two characters, whichever of them stands to the left. */
function gapBetween(one: Box, other: Box): number {
  return Math.max(other.left - one.right, one.left - other.right);
}

/** The gap in points from which on two characters of the run have a space between them; leaders tell nothing of it. */
function spaceGapOf(run: readonly Glyph[]): number {
  const size = run[0]?.piece.size ?? 0;
  let [count, wide] = [0, 0];
  forEachGap(run, (gap) => {
    count += 1;
    if (gap > size * SPACED_LETTERS) wide += 1;
  });
  const isSpaced = count >= FEWEST_SPACED_GAPS && wide > count / 2;
  return isSpaced ? 2 * (usualGapOf(run) ?? 0) : size * SPACE_GAP;
}

/** The middle one of the gaps in order of size, the smaller of two; null for fewer than tell anything. */
function usualGapOf(run: readonly Glyph[]): number | null {
  const gaps: number[] = [];
  forEachGap(run, (gap) => gaps.push(gap));
  if (gaps.length < FEWEST_SPACED_GAPS) return null;
  gaps.sort((one, other) => one - other);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? null;
}

/** The white between characters that the file sets without a space between them, other than leaders. */
function forEachGap(run: readonly Glyph[], use: (gap: number) => void): void {
  for (let index = 1; index < run.length; index += 1) {
    const [last, glyph] = [run[index - 1], run[index]];
    if (last && glyph && glyph.space !== 'set' && !(isDot(last) && isDot(glyph))) use(gapBetween(last, glyph));
  }
}

function isDot(glyph: Glyph): boolean {
  return glyph.text === '.';
}
