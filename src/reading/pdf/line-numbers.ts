import { boundsOf } from './boxes.ts';
import { type Fragment, textOfParts } from './fragments.ts';
import type { DrawnPage, TextLayer } from './read-page.ts';

const FEWEST = 5;
/** More numbers than this on a page are data. */
const MOST = 200;
/** Lines are counted one by one, by fives or by tens. */
const STEPS = new Set([1, 5, 10]);
const NUMBER = /^\d{1,3}$/u;
/** In points: numbers that stand below one another, and words on one line. */
const SAME_PLACE = 3;
/** The share of the lines beside the numbers that are as long as the longest: running text, not cells of a table. */
const FULL_LINES = 0.6;
/** In shares of the type size: how much shorter a full line may be. */
const SHORTER = 3;

/** The page with the numbers of its lines, counted in the margin, apart from its text. */
export function withLineNumbersApart(page: DrawnPage): DrawnPage {
  const { main } = page;
  const numbers = main ? lineNumbers(main.fragments) : new Set<Fragment>();
  if (!main || numbers.size === 0) return page;
  const fragments = [...numbers].map((number) => ({ ...number, spaceBefore: true }));
  const apart: TextLayer = { ...main, fragments, slanted: true };
  const text = { ...main, fragments: main.fragments.filter((fragment) => !numbers.has(fragment)) };
  return { ...page, main: text, turned: [...page.turned, apart] };
}

function lineNumbers(fragments: readonly Fragment[]): Set<Fragment> {
  const numbers = fragments.filter((fragment) => NUMBER.test(textOfParts(fragment.parts)));
  if (numbers.length > MOST) return new Set();
  for (const edge of ['right', 'left'] as const) {
    for (const column of Map.groupBy(numbers, (number) => Math.round(number[edge] / SAME_PLACE)).values()) {
      const counted = column.toSorted((one, other) => one.baseline - other.baseline);
      if (countsLines(counted, fragments)) return new Set(counted);
    }
  }
  return new Set();
}

/** Whether the numbers count the lines of running text beside them, with nothing above, below or between them. */
function countsLines(numbers: readonly Fragment[], fragments: readonly Fragment[]): boolean {
  const step = countOf(numbers[1]) - countOf(numbers[0]);
  if (numbers.length < FEWEST || !STEPS.has(step)) return false;
  const margin = boundsOf(numbers);
  const own = new Set(numbers);
  const text = fragments.filter(
    (fragment) => !own.has(fragment) && fragment.bottom > margin.top && fragment.top < margin.bottom,
  );
  if (text.some((fragment) => fragment.left < margin.right && fragment.right > margin.left)) return false;
  const heights = heightsOf(text);
  const isCounted = numbers.every((number, index) => {
    const next = numbers[index + 1];
    if (!next) return true;
    const from = number.baseline - SAME_PLACE;
    const lines = heights.filter((height) => height >= from && height < next.baseline - SAME_PLACE).length;
    return countOf(next) - countOf(number) === step && lines === step;
  });
  return isCounted && isRunningText(text);
}

function countOf(number: Fragment | undefined): number {
  return number ? Number(textOfParts(number.parts)) : Number.NaN;
}

/** The heights at which lines stand, from the top down. */
function heightsOf(fragments: readonly Fragment[]): number[] {
  const heights: number[] = [];
  for (const { baseline } of fragments.toSorted((one, other) => one.baseline - other.baseline)) {
    if (baseline - (heights.at(-1) ?? -Infinity) > SAME_PLACE) heights.push(baseline);
  }
  return heights;
}

function isRunningText(text: readonly Fragment[]): boolean {
  const right = boundsOf(text).right;
  const full = text.filter((fragment) => fragment.right >= right - SHORTER * fragment.size);
  return full.length >= FULL_LINES * text.length;
}
