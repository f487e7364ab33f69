import type { RecognisedLine, RecognisedWord } from '../ocr/parse-hocr.ts';
import { type GreyPixels, strokeWidth } from '../ocr/stroke-width.ts';
import type { Fragment } from './fragments.ts';
import type { TextLayer } from './read-page.ts';
import { type Place, StraightenedView } from './straightened-view.ts';
import { typeSizeOf } from './type-size.ts';
import type { PageView } from './view.ts';

/** Lines that are surer than this, and have a letter or figure, are words; others are stains and pictures. */
const LEAST_CONFIDENCE = 0.4;
/** A single sign without letter or figure has to be surer. */
const LEAST_OF_SIGNS = 0.7;
/** Where the surer lines of a page are no surer than this, it is a picture, or in letters that nobody has taught the program. */
const LEAST_OF_PAGES = 0.65;
/** So has a line of so few characters, which a stain makes as easily as a numeral. */
const SHORT = 5;
const LEAST_OF_SHORT = 0.6;
const FEWEST_WORDS = 3;
/** Words this far apart, in type sizes, stand in different columns or cells. */
const WIDEST_GAP = 1.2;
/* What a line of type takes above its baseline and below, in type sizes. */
const ABOVE_BASELINE = 0.75;
const BELOW_BASELINE = 0.22;
/** Slopes below this are those of lines that run level. */
const LEVEL = 0.0008;

/** Stems this much wider than usual are those of bold type. */
const BOLD = 1.25;

/** A recognised word, and how wide its stems are as a share of its type's size. */
interface MeasuredWord extends RecognisedWord {
  readonly stroke: number;
}

/** A recognised line, and the size of its type in pixels. */
interface MeasuredLine extends RecognisedLine {
  readonly words: readonly MeasuredWord[];
  readonly size: number;
}

/** What the lines of one page have in common. */
interface PageMeasure {
  readonly view: StraightenedView;
  readonly pixelsPerPoint: number;
  /** How wide the stems of most words are, as a share of the type's size. */
  readonly usualStroke: number;
}

/** What was recognised in a picture of a page, as text of the page; null if nothing of it can be words. */
export function recognisedLayer(
  lines: readonly RecognisedLine[],
  page: PageView,
  picture: GreyPixels,
): TextLayer | null {
  const credible = lines.map(withoutStains).filter(isCredible);
  if (confidenceOf(credible.flatMap(({ words }) => words)) < LEAST_OF_PAGES) return null;
  const measured = credible.map((line) => measuredLine(line, picture));
  const measure: PageMeasure = {
    view: new StraightenedView(page, slopeOf(credible)),
    pixelsPerPoint: picture.width / page.width,
    usualStroke: usualStroke(measured.flatMap(({ words }) => words)),
  };
  const fragments: Fragment[] = [];
  for (const line of measured) fragments.push(...fragmentsOf(line, measure, fragments.length));
  const drawings = { rules: [], frames: [], ruling: { across: [], down: [] } };
  return { view: measure.view, fragments, drawings, slanted: false };
}

function measuredLine(line: RecognisedLine, picture: GreyPixels): MeasuredLine {
  const size = typeSizeOf(line);
  return { ...line, size, words: line.words.map((word) => ({ ...word, stroke: strokeWidth(picture, word, size) })) };
}

/** The stroke of the word in the middle of the page's characters, ordered by their strokes. */
function usualStroke(words: readonly MeasuredWord[]): number {
  const ordered = words.toSorted((one, other) => one.stroke - other.stroke);
  let left = ordered.reduce((sum, { text }) => sum + text.length, 0) / 2;
  for (const { text, stroke } of ordered) {
    left -= text.length;
    if (left <= 0) return stroke;
  }
  return 0;
}

function withoutStains(line: RecognisedLine): RecognisedLine {
  return { ...line, words: line.words.filter((word) => isWord(word.text) || word.confidence >= LEAST_OF_SIGNS) };
}

function isCredible({ words }: RecognisedLine): boolean {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  const least = characters < SHORT ? LEAST_OF_SHORT : LEAST_CONFIDENCE;
  return words.some((word) => isWord(word.text)) && confidenceOf(words) >= least;
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The mean of the words, each as often as it has characters. */
function confidenceOf(words: readonly RecognisedWord[]): number {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, characters);
}

/** How far the lines of a page sink on a point to the right: the middle one of the long ones. */
function slopeOf(lines: readonly RecognisedLine[]): number {
  const slopes = lines.filter(({ words }) => words.length >= FEWEST_WORDS).map(({ slope }) => slope);
  const middle = slopes.sort((one, other) => one - other)[Math.floor(slopes.length / 2)] ?? 0;
  return Math.abs(middle) < LEVEL ? 0 : middle;
}

/** The words of a line, as far as they stand together. */
function fragmentsOf(line: MeasuredLine, measure: PageMeasure, order: number): Fragment[] {
  const runs: MeasuredWord[][] = [];
  for (const word of line.words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && word.left - last.right <= WIDEST_GAP * line.size) run.push(word);
    else runs.push([word]);
  }
  return runs.map((words, index) => toFragment(words, line, measure, order + index));
}

function toFragment(
  words: readonly MeasuredWord[],
  line: MeasuredLine,
  { view, pixelsPerPoint, usualStroke }: PageMeasure,
  order: number,
): Fragment {
  const onBaseline = (across: number): Place => {
    const down = line.baseline + line.slope * (across - line.left);
    return view.placeOf({ across: across / pixelsPerPoint, down: down / pixelsPerPoint });
  };
  const baseline = onBaseline((line.left + line.right) / 2).down;
  const size = line.size / pixelsPerPoint;
  const text = words.map((word) => word.text).join(' ');
  const bold = words.filter(({ stroke }) => stroke > BOLD * usualStroke);
  return {
    left: onBaseline(Math.min(...words.map(({ left }) => left))).across,
    right: onBaseline(Math.max(...words.map(({ right }) => right))).across,
    top: baseline - ABOVE_BASELINE * size,
    bottom: baseline + BELOW_BASELINE * size,
    parts: [{ text, raised: false }],
    baseline,
    size,
    characters: text.length,
    boldCharacters: bold.reduce((sum, word) => sum + word.text.length, 0),
    order,
    artifact: false,
    tag: null,
    leftward: false,
    spaceBefore: true,
    unsure: true,
    recognition: confidenceOf(words),
  };
}
