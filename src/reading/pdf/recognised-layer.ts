import type { RecognisedLine, RecognisedWord } from '../ocr/parse-hocr.ts';
import type { Fragment } from './fragments.ts';
import type { TextLayer } from './read-page.ts';
import { StraightenedView } from './straightened-view.ts';
import { typeSizeOf } from './type-size.ts';
import type { PageView } from './view.ts';

/** Lines that are surer than this, and have a letter or figure, are words; others are stains and pictures. */
const LEAST_CONFIDENCE = 0.4;
/** A single sign without letter or figure has to be surer. */
const LEAST_OF_SIGNS = 0.7;
const FEWEST_WORDS = 3;
/** Words this far apart, in type sizes, stand in different columns or cells. */
const WIDEST_GAP = 1.2;
/** Slopes below this are those of lines that run level. */
const LEVEL = 0.0008;

/** What was recognised on a page, as text of it; null if nothing of it can be words. */
export function recognisedLayer(
  lines: readonly RecognisedLine[],
  page: PageView,
  pixelsPerPoint: number,
): TextLayer | null {
  const credible = lines.map(withoutStains).filter(isCredible);
  if (credible.length === 0) return null;
  const slope = slopeOf(credible);
  const view = new StraightenedView(page, slope);
  const fragments: Fragment[] = [];
  for (const line of credible) fragments.push(...fragmentsOf(line, view, pixelsPerPoint, fragments.length));
  return { view, fragments, drawings: { rules: [], frames: [], ruling: { across: [], down: [] } }, slanted: false };
}

function withoutStains(line: RecognisedLine): RecognisedLine {
  return { ...line, words: line.words.filter((word) => isWord(word.text) || word.confidence >= LEAST_OF_SIGNS) };
}

function isCredible({ words }: RecognisedLine): boolean {
  return words.some((word) => isWord(word.text)) && confidenceOf(words) >= LEAST_CONFIDENCE;
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
function fragmentsOf(line: RecognisedLine, view: StraightenedView, pixels: number, order: number): Fragment[] {
  const size = typeSizeOf(line);
  const runs: RecognisedWord[][] = [];
  for (const word of line.words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && word.left - last.right <= WIDEST_GAP * size) run.push(word);
    else runs.push([word]);
  }
  return runs.map((words, index) => toFragment(words, line, view, pixels, size / pixels, order + index));
}

function toFragment(
  words: readonly RecognisedWord[],
  line: RecognisedLine,
  view: StraightenedView,
  pixels: number,
  size: number,
  order: number,
): Fragment {
  const first = Math.min(...words.map(({ left }) => left));
  const last = Math.max(...words.map(({ right }) => right));
  const baselineAt = (across: number) => line.baseline + line.slope * (across - line.left);
  const start = view.placeOf({ across: first / pixels, down: baselineAt(first) / pixels });
  const end = view.placeOf({ across: last / pixels, down: baselineAt(last) / pixels });
  const middle = view.placeOf({
    across: (line.left + line.right) / 2 / pixels,
    down: baselineAt((line.left + line.right) / 2) / pixels,
  });
  const text = words.map((word) => word.text).join(' ');
  return {
    left: start.across,
    right: end.across,
    top: middle.down - 0.75 * size,
    bottom: middle.down + 0.22 * size,
    parts: [{ text, raised: false }],
    baseline: middle.down,
    size,
    characters: text.length,
    boldCharacters: 0,
    order,
    artifact: false,
    tag: null,
    leftward: false,
    spaceBefore: true,
    recognition: confidenceOf(words),
  };
}
