import { withBareNumbers } from './bare-numbers.ts';
import { type Block, withChanges } from './block.ts';
import { UnitSet } from './character-kinds.ts';
import { withDivisions } from './divisions.ts';
import { follows } from './enumeration.ts';
import { openingOf } from './resolution.ts';
import { withTitle } from './title.ts';

const LONGEST_HEADING = 160;
/** More short lines than this in a row are a list or a legend, not headings under headings. */
const DEEPEST_CHAIN = 3;
/** How much larger than the running text the type of a heading is. */
const LARGER = 1.08;
/** Type this much smaller than the running text is that of captions and legends. */
const SMALLER = 0.88;
/** One quotation from end to end. */
const QUOTATION = /^(?:»[^«»]+«|«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|”[^”]+”|"[^"]+")$/u;
const LETTER = /\p{L}/u;
/** What a line ends in behind which its sentence goes on. */
const OPEN_ENDS = new UnitSet(',;');
const COLON = 0x3a;
const FIGURES = /\d+/gu;
/** How far each further part of a number ranks a heading below those of its size. */
const [DEEPER, DEEPEST_NUMBER] = [0.1, 4];
/** A comma and a year. */
const DATELINE = /,.*\b(?:19|20)\d\d\b/u;

/**
 * Finds titles and headings among blocks of text. Where the layout is known, larger or bold type makes a heading;
 * where it is not, a short line does that ends no sentence and has a paragraph below. Where markup names the
 * headings, nothing else is one.
 */
export function classifyHeadings(blocks: readonly Block[], titleInMetadata: string | null): readonly Block[] {
  const bodySize = bodySizeOf(blocks);
  const isMarkedUp = blocks.some((block) => block.kind === 'heading');
  const found = isMarkedUp ? blocks : withFoundHeadings(withNumbersOfHeadings(blocks, bodySize), bodySize);
  const headed = withLevels(withoutDatelines(withTitle(found, titleInMetadata)), bodySize);
  return withoutGaps(withDivisions(headed));
}

/** Takes "1" from before "Introduction" where larger or bold type shows that it numbers a heading. */
function withNumbersOfHeadings(blocks: readonly Block[], bodySize: number | null): readonly Block[] {
  if (bodySize === null) return blocks;
  return withBareNumbers(
    blocks,
    (block) => (block.bold || isLarger(block, bodySize)) && block.flow.length <= LONGEST_HEADING,
  );
}

/** Makes headings of the lines that head what comes after them. */
function withFoundHeadings(blocks: readonly Block[], bodySize: number | null): readonly Block[] {
  const opening = openingOf(blocks);
  const isCandidate = (place: number) => {
    const block = blocks[place];
    if (block?.kind !== 'text' || !canHead(block, bodySize)) return false;
    return opening < 0 || place < opening || !isRecital(block, blocks[place + 1]);
  };
  const result = blocks.slice();
  for (let start = 0; start < blocks.length; start += 1) {
    let end = start;
    while (isCandidate(end)) end += 1;
    if (end === start) continue;
    const heads = headingsOfChain(blocks, { start, end }, bodySize);
    for (const index of heads) result[index] = { ...blocks[index], kind: 'heading' } as Block;
    start = end;
  }
  return result;
}

/** After the opening of a resolution lines in capitals are headings, and those above a numbered paragraph. */
function isRecital({ flow, mark }: Block, next: Block | undefined): boolean {
  const headsNumbered = next?.mark != null && next.mark.ordinal > 0;
  if (flow.opener !== null) return !(headsNumbered && mark?.style === 'A.');
  return mark === null && !headsNumbered && flow.text !== flow.text.toUpperCase();
}

/** The size of most of the words, in points; null where the source has no sizes. */
function bodySizeOf(blocks: readonly Block[]): number | null {
  const amounts = new Map<number, number>();
  for (const { fontSize, flow, kind } of blocks) {
    if (fontSize === null || kind !== 'text') continue;
    const size = Math.round(fontSize * 2) / 2;
    amounts.set(size, (amounts.get(size) ?? 0) + flow.length);
  }
  let best: number | null = null;
  for (const [size, amount] of amounts) if (best === null || amount > (amounts.get(best) ?? 0)) best = size;
  return best;
}

function canHead(block: Block, bodySize: number | null): boolean {
  const { flow } = block;
  if (flow.length > LONGEST_HEADING) return false;
  const { text } = flow;
  const isLarge = isLarger(block, bodySize);
  // The source says that it is an item of a list; only its type can make it a heading.
  if (block.level !== null && !isLarge && !block.bold) return false;
  const isBullet = block.mark?.ordinal === 0 && block.mark.roman === null;
  if (isBullet || (block.mark !== null && /[)a]/u.test(block.mark.style)))
    return isLarge && !isBullet && LETTER.test(text);
  const last = flow.lastUnit;
  if (isLarge) return !OPEN_ENDS.has(last) && (block.mark !== null || !/^\d/u.test(text)) && LETTER.test(text);
  if (OPEN_ENDS.has(last) || last === COLON || flow.endsSentence || isSmaller(block, bodySize)) return false;
  if (block.mark && !block.bold && QUOTATION.test(text)) return false;
  if (!/^["'”“‘„»«([]*\p{Lu}/u.test(text)) return false;
  return bodySize === null || block.bold || block.mark !== null || text === text.toUpperCase();
}

function isLarger(block: Block, bodySize: number | null): boolean {
  return bodySize !== null && block.fontSize !== null && block.fontSize >= bodySize * LARGER;
}

function isSmaller(block: Block, bodySize: number | null): boolean {
  return bodySize !== null && block.fontSize !== null && block.fontSize < bodySize * SMALLER;
}

/** Which of the blocks from `start` to `end`, all short lines, head what comes after them. */
function headingsOfChain(
  blocks: readonly Block[],
  { start, end }: { readonly start: number; readonly end: number },
  bodySize: number | null,
): number[] {
  const styled = (block: Block | undefined) => block !== undefined && (block.bold || block.fontSize !== null);
  const heads: number[] = [];
  const below = blocks[end]?.kind;
  const hasBody = below === 'text';
  let unmarked = 0;
  for (let index = end - 1; index >= start; index -= 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (!block) continue;
    if (block.mark) {
      const isListItem = index + 1 < end && next?.mark != null && follows(block.mark, next.mark);
      const headsTable = below === 'table' && bodySize !== null && (block.bold || isLarger(block, bodySize));
      const endsList = index === end - 1 && !hasBody && !headsTable;
      if (!isListItem && !endsList) heads.push(index);
      continue;
    }
    unmarked += 1;
    if (!hasBody && !styled(block) && !heads.length) continue;
    heads.push(index);
  }
  const isLegend = unmarked > DEEPEST_CHAIN && !styled(blocks[start]);
  if (!isLegend) return heads;
  return heads.filter((index) => index === end - 1 || blocks[index]?.mark);
}

/** A line below the title that says when and where, "Adopted by … on 9 July 1993", heads nothing. */
function withoutDatelines(blocks: readonly Block[]): readonly Block[] {
  return withChanges(blocks, (block, index) => {
    if (block.kind !== 'heading' || block.fontSize !== null || blocks[index - 1]?.kind !== 'title') return block;
    return DATELINE.test(block.flow.text) ? { ...block, kind: 'text' } : block;
  });
}

/** Closes the gaps that a page leaves between its levels when it goes from h1 to h3, or its title was the only h1. */
function withoutGaps(blocks: readonly Block[]): readonly Block[] {
  const found = new Set<number>();
  for (const { kind, level } of blocks) if (kind === 'heading') found.add(level ?? 1);
  const levels = [...found].sort();
  if (levels.every((level, index) => level === index + 1)) return blocks;
  return withChanges(blocks, (block) =>
    block.kind === 'heading' ? { ...block, level: levels.indexOf(block.level ?? 1) + 1 } : block,
  );
}

/** Gives headings their depth: by size where sizes are known, else numbered ones above the others. */
function withLevels(blocks: readonly Block[], bodySize: number | null): readonly Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level === null);
  if (headings.length === 0) return blocks;
  const leastParts = leastPartsBySize(headings);
  const rankOf = (block: Block) => {
    const size = rankSize(block);
    const deeper = partsOfNumber(block) - (leastParts.get(size) ?? Number.POSITIVE_INFINITY);
    return deeper > 0 ? size - Math.min(deeper, DEEPEST_NUMBER) * DEEPER : size;
  };
  const ranks = bodySize === null ? [] : [...new Set(headings.map(rankOf))].sort((a, b) => b - a);
  const hasNumbered = headings.some((block) => block.mark);
  return withChanges(blocks, (block) => {
    if (block.kind !== 'heading' || block.level !== null) return block;
    const byNumber = (block.mark?.style.split('.').length ?? 2) - 1;
    const level = ranks.length > 0 ? ranks.indexOf(rankOf(block)) + 1 : block.mark ? byNumber : hasNumbered ? 2 : 1;
    return { ...block, level: Math.max(1, Math.min(6, level)) };
  });
}

/** For each size of type the fewest parts that the number of a heading has in it: below "2" stands "2.1" in the same type. */
function leastPartsBySize(headings: readonly Block[]): ReadonlyMap<number, number> {
  const least = new Map<number, number>();
  for (const heading of headings) {
    const size = rankSize(heading);
    const parts = partsOfNumber(heading);
    if (parts > 0) least.set(size, Math.min(parts, least.get(size) ?? parts));
  }
  return least;
}

/** Two for "2.1", none where figures do not number the heading. */
function partsOfNumber({ mark }: Block): number {
  return mark?.number.match(FIGURES)?.length ?? 0;
}

/** Size in half points, bold type ranking just above plain type of the same size. */
function rankSize(block: Block): number {
  return Math.round((block.fontSize ?? 0) * 2) + (block.bold ? 0.5 : 0);
}
