import type { Block } from './block.ts';
import { endsSentence } from './body-line.ts';
import { follows } from './enumeration.ts';
import { openingOf } from './resolution.ts';

const LONGEST_HEADING = 160;
const LONGEST_TITLE = 300;
/** More short lines than this in a row are a list or a legend, not headings under headings. */
const DEEPEST_CHAIN = 3;
/** How much larger than the running text the type of a heading is. */
const LARGER = 1.08;
const ANNEX_LABEL = /^(?:BILAG|ANNEX|ANNEXE|ANLAGE|ALLEGATO|BIJLAGE|BILAGA)(?:\s+(?:\d{1,2}|[IVX]{1,4}))?$/iu;

/**
 * Finds titles and headings among blocks of text. Where the layout is known, larger or bold type makes a heading;
 * where it is not, a short line does that ends no sentence and has a paragraph below.
 */
export function classifyHeadings(blocks: readonly Block[]): Block[] {
  const bodySize = bodySizeOf(blocks);
  const opening = openingOf(blocks);
  const candidate = blocks.map(
    (block, index) =>
      block.kind === 'text' && canHead(block, bodySize) && !(opening >= 0 && isRecital(block, index - opening)),
  );
  const result = [...blocks];
  for (let start = 0; start < blocks.length; start += 1) {
    if (!candidate[start]) continue;
    let end = start;
    while (candidate[end]) end += 1;
    const heads = headingsOfChain(blocks, start, end);
    for (const index of heads) result[index] = { ...blocks[index], kind: 'heading' } as Block;
    start = end;
  }
  return withoutGaps(withLevels(withTitle(result), bodySize));
}

/** In a resolution nothing after its opening is a heading but a line in capitals. */
function isRecital(block: Block, distance: number): boolean {
  return distance >= 0 && block.flow.text !== block.flow.text.toUpperCase();
}

/** The size of most of the words, in points; null where the source has no sizes. */
function bodySizeOf(blocks: readonly Block[]): number | null {
  const amounts = new Map<number, number>();
  for (const { fontSize, flow, kind } of blocks) {
    if (fontSize === null || kind !== 'text') continue;
    const size = Math.round(fontSize * 2) / 2;
    amounts.set(size, (amounts.get(size) ?? 0) + flow.text.length);
  }
  let best: number | null = null;
  for (const [size, amount] of amounts) if (best === null || amount > (amounts.get(best) ?? 0)) best = size;
  return best;
}

function canHead(block: Block, bodySize: number | null): boolean {
  const text = block.flow.text;
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return false;
  const isLarge = isLarger(block, bodySize);
  if (block.mark && (block.mark.ordinal === 0 || /[)a]/u.test(block.mark.style)))
    return isLarge && block.mark.ordinal > 0;
  if (isLarge) return !/[,;]$/u.test(text);
  if (endsSentence(text) || /[:;,]$/u.test(text)) return false;
  if (!/^["'”“‘„»«([]*\p{Lu}/u.test(text)) return false;
  return bodySize === null || block.bold || block.mark !== null || text === text.toUpperCase();
}

function isLarger(block: Block, bodySize: number | null): boolean {
  return bodySize !== null && block.fontSize !== null && block.fontSize >= bodySize * LARGER;
}

/** Which of the blocks from `start` to `end`, all short lines, head what comes after them. */
function headingsOfChain(blocks: readonly Block[], start: number, end: number): number[] {
  const styled = (block: Block | undefined) => block !== undefined && (block.bold || block.fontSize !== null);
  const heads: number[] = [];
  const hasBody = blocks[end]?.kind === 'text';
  let unmarked = 0;
  for (let index = end - 1; index >= start; index -= 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (!block) continue;
    if (block.mark) {
      const isListItem = index + 1 < end && next?.mark != null && follows(block.mark, next.mark);
      const endsList = index === end - 1 && !hasBody;
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

/** Makes the first lines of the document its title; a lone "ANNEX" above it is a header. */
function withTitle(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  let at = 0;
  const label = blocks[0];
  if (label && blocks[1] && ANNEX_LABEL.test(label.flow.text) && canBeTitle(blocks[1])) {
    result[0] = { ...label, kind: 'header' };
    at = 1;
  }
  const first = blocks[at];
  if (!first || !canBeTitle(first) || !blocks[at + 1]) return result;
  result[at] = { ...first, kind: 'title' };
  const second = blocks[at + 1];
  if (second?.kind !== 'heading' || second.mark) return result;
  const isSubtitle =
    blocks[at + 2]?.kind === 'heading' || (second.fontSize !== null && second.fontSize === first.fontSize);
  if (isSubtitle && second.fontSize !== null) result[at + 1] = { ...second, kind: 'title' };
  else if (isDateline(second.flow.text)) result[at + 1] = { ...second, kind: 'text' };
  return result;
}

function canBeTitle(block: Block): boolean {
  if (block.kind === 'title') return true;
  if (block.kind === 'heading') return block.mark === null;
  const text = block.flow.text;
  return (
    block.kind === 'text' &&
    block.mark === null &&
    text.length <= LONGEST_TITLE &&
    /\p{L}/u.test(text) &&
    !/[.,:;!]["'”’»“)\]]*$/u.test(text) &&
    block.fontSize === null
  );
}

function isDateline(text: string): boolean {
  return /,/u.test(text) && /\b(?:19|20)\d\d\b/u.test(text);
}

/** Closes the gaps that a page leaves between its levels when it goes from h1 to h3, or its title was the only h1. */
function withoutGaps(blocks: readonly Block[]): Block[] {
  const levels = [
    ...new Set(blocks.filter((block) => block.kind === 'heading').map((block) => block.level ?? 1)),
  ].sort();
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: levels.indexOf(block.level ?? 1) + 1 } : block,
  );
}

/** Gives headings their depth: by size where sizes are known, else numbered ones above the others. */
function withLevels(blocks: readonly Block[], bodySize: number | null): Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level === null);
  if (headings.length === 0) return [...blocks];
  const sizes = bodySize === null ? [] : [...new Set(headings.map((block) => rankSize(block)))].sort((a, b) => b - a);
  const hasNumbered = headings.some((block) => block.mark);
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== null) return block;
    const byNumber = (block.mark?.style.split('.').length ?? 2) - 1;
    const level = sizes.length > 0 ? sizes.indexOf(rankSize(block)) + 1 : block.mark ? byNumber : hasNumbered ? 2 : 1;
    return { ...block, level: Math.max(1, Math.min(6, level)) };
  });
}

/** Size in half points, bold type ranking just above plain type of the same size. */
function rankSize(block: Block): number {
  return Math.round((block.fontSize ?? 0) * 2) + (block.bold ? 0.5 : 0);
}
