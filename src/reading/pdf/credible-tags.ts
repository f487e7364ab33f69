import { type ContentTag, comparePaths } from './content-tag.ts';
import { type Fragment, textOfParts } from './fragments.ts';
import type { DrawnPage, TextLayer } from './read-page.ts';

/** At least this share of the words must be tagged, and this share as passages, or the tags are for something else. */
const LEAST_TAGGED = 0.75;
const LEAST_IN_PASSAGES = 0.25;
/** A passage with more than this share of the text is none if the white between its lines parts it this often. */
const LARGEST_PASSAGE = 0.5;
const FEWEST_GAPS = 3;
/** In shares of the usual distance between lines. */
const WIDE_STEP = 1.4;
/** Share of passages that begin in the middle of a sentence where every line was made a passage. */
const MOST_TORN = 0.3;
/** Share of steps from passage to passage that lead back up the page where the order means nothing. */
const MOST_BACKWARD = 0.1;
const FEWEST_BACKWARD = 3;
/** More of the words than this cannot stand at the edges of the pages. */
const MOST_ARTIFACTS = 0.4;
const LONGEST_HEADING = 250;

/** Dots that lead to a page number have none. */
const WORDS = /[\p{L}\p{N}]/u;
const ENDS_OPEN = /[\p{L}\p{N},-]$/u;
const STARTS_SMALL = /^\p{Ll}[\p{L}’'-]*(?:[\s,]|$)/u;

/**
 * The pages with the tags that can be believed. Tags lie: made by programs that knew nothing of passages, or for the
 * eye of a validator. Where they leave much of the text out, hold all of it in one passage or make one of each line,
 * they are all dropped, with what they call no content; an order that leads up and down the page is; and so are
 * headings as long as paragraphs, and tables that only lay out the page.
 */
export function withCredibleTags(pages: readonly DrawnPage[]): readonly DrawnPage[] {
  const layers = pages.flatMap((page) => (page.main ? [page.main.fragments] : []));
  const fragments = layers.flat();
  if (!fragments.some((fragment) => fragment.tag !== null)) return pages;
  const revise = arePassages(fragments) ? revision(layers) : null;
  return pages.map((page) => ({ ...page, main: page.main && retagged(page.main, revise) }));
}

function retagged(layer: TextLayer, revise: ((tag: ContentTag) => ContentTag) | null): TextLayer {
  const fragments = layer.fragments.flatMap((fragment): Fragment[] => {
    if (revise === null) return [{ ...fragment, tag: null, artifact: false }];
    if (fragment.tag !== null) return [{ ...fragment, tag: revise(fragment.tag) }];
    return fragment.artifact && !WORDS.test(wordsOf(fragment)) ? [] : [fragment];
  });
  return { ...layer, fragments };
}

/** Whether the tags part the text into what can be its passages. */
function arePassages(fragments: readonly Fragment[]): boolean {
  const content = fragments.filter((fragment) => !fragment.artifact);
  const total = sizeOf(content);
  if (total < (1 - MOST_ARTIFACTS) * sizeOf(fragments)) return false;
  const passages = [...Map.groupBy(content, (fragment) => fragment.tag?.unit?.key ?? null)];
  const named = passages.filter(([key]) => key !== null);
  const inPassages = named.reduce((sum, [, own]) => sum + sizeOf(own), 0);
  const tagged = sizeOf(content.filter((fragment) => fragment.tag !== null));
  if (tagged < LEAST_TAGGED * total || inPassages < LEAST_IN_PASSAGES * total) return false;
  if (named.some(([, own]) => sizeOf(own) > LARGEST_PASSAGE * total && hasGaps(own))) return false;
  return !areTorn(named.map(([, own]) => own));
}

/** Whether white space parts the lines of what is said to be one passage. */
function hasGaps(passage: readonly Fragment[]): boolean {
  const steps = passage.flatMap((fragment, index) => {
    const step = fragment.baseline - (passage[index - 1]?.baseline ?? fragment.baseline);
    return step > fragment.size / 2 ? [step / fragment.size] : [];
  });
  const usual = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  return steps.filter((step) => step > WIDE_STEP * usual).length >= FEWEST_GAPS;
}

/** Whether passages go on in the middle of a sentence where the one before breaks off. */
function areTorn(passages: readonly (readonly Fragment[])[]): boolean {
  const prose = passages.filter(([first]) => first?.tag?.cell === null && first.tag.unit?.kind === 'text');
  const torn = prose.filter((passage, index) => {
    const last = prose[index - 1]?.at(-1);
    const first = passage[0];
    return last && first && ENDS_OPEN.test(wordsOf(last)) && STARTS_SMALL.test(wordsOf(first));
  });
  return torn.length > MOST_TORN * prose.length;
}

/** What becomes of each tag. */
function revision(layers: readonly (readonly Fragment[])[]): (tag: ContentTag) => ContentTag {
  const fragments = layers.flat();
  const keepsOrder = !leadsAstray(layers);
  const tables = dataTables(fragments);
  const sizes = new Map<string, number>();
  for (const { tag, characters } of fragments) {
    if (tag?.unit?.kind === 'heading') sizes.set(tag.unit.key, (sizes.get(tag.unit.key) ?? 0) + characters);
  }
  const revise = (tag: ContentTag): ContentTag => {
    const isLong = tag.unit !== null && (sizes.get(tag.unit.key) ?? 0) > LONGEST_HEADING;
    return {
      ...tag,
      unit: tag.unit && isLong ? { ...tag.unit, kind: 'text', level: null } : tag.unit,
      cell: tag.cell && tables.has(tag.cell.table) ? tag.cell : null,
      path: keepsOrder ? tag.path : [],
    };
  };
  const revised = new Map<ContentTag, ContentTag>();
  return (tag) => {
    const known = revised.get(tag) ?? revise(tag);
    revised.set(tag, known);
    return known;
  };
}

/** Whether the order of the tags often leads back up the page, other than to the next column. */
function leadsAstray(layers: readonly (readonly Fragment[])[]): boolean {
  let [steps, backward] = [0, 0];
  for (const layer of layers) {
    const tagged = layer.filter(({ tag }) => tag !== null && tag.region === null && tag.cell === null);
    const passages = [...Map.groupBy(tagged, ({ tag }) => tag?.path).values()].toSorted(byPath);
    for (const [index, passage] of passages.entries()) {
      const last = passages[index - 1]?.at(-1);
      const first = passage[0];
      if (!last || !first) continue;
      steps += 1;
      if (first.baseline < last.baseline - last.size && first.left < last.right) backward += 1;
    }
  }
  return backward >= FEWEST_BACKWARD && backward > MOST_BACKWARD * steps;
}

function byPath([one]: readonly Fragment[], [other]: readonly Fragment[]): number {
  return comparePaths(one?.tag?.path ?? [], other?.tag?.path ?? []);
}

/** The tables that hold data in rows and columns: several cells in a row, hardly more passages than cells. */
function dataTables(fragments: readonly Fragment[]): ReadonlySet<string> {
  const inCells = fragments.flatMap(({ tag }) => (tag?.cell ? [{ unit: tag.unit, cell: tag.cell }] : []));
  const tables = Map.groupBy(inCells, ({ cell }) => cell.table);
  const holdsData = ([, content]: [string, typeof inCells]): boolean => {
    const cells = new Set(content.map(({ cell }) => `${cell.row} ${cell.column}`));
    const passages = new Set(content.map(({ unit }) => unit?.key));
    const isWide = content.some(({ cell }) => cell.column > 0);
    return isWide && passages.size <= 2 * cells.size && !content.some(({ unit }) => unit?.kind === 'heading');
  };
  return new Set([...tables].filter(holdsData).map(([table]) => table));
}

function sizeOf(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, fragment) => sum + fragment.characters, 0);
}

function wordsOf(fragment: Fragment): string {
  return textOfParts(fragment.parts).trim();
}
