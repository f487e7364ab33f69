import type { Box } from '../document.ts';
import type { PageLine } from './page-lines.ts';
import type { Block } from './reading-order.ts';

/* In shares of the size of the document's main type. */
const SMALLER = 0.93;
/** A rule over footnotes is at most this share of the width of its column. */
const LONGEST_RULE = 0.7;
/** A figure, letter or sign that opens a footnote, raised or not. */
const MARKER = /^(?:\[?\(?\d{1,3}[\])]?\.?|[*†‡§]{1,3}|[a-z]\)?)\s+\S/u;

/**
 * The footnotes of a page: the last lines of a column, under a short rule or in smaller type, of which the first opens
 * with a marker. Lines under a rule that open with none go on from the page before.
 */
export function findFootnotes(
  blocks: readonly Block[],
  rules: readonly Box[],
  mainSize: number,
): ReadonlySet<PageLine> {
  const footnotes = new Set<PageLine>();
  const isNotes = (block: Block) => block.lines.every((line) => footnotes.has(line));
  const texts = blocks.filter((block) => !block.isBox);
  for (const block of texts.toSorted((one, other) => other.top - one.top)) {
    if (texts.some((other) => isBelow(other, block) && !isNotes(other))) continue;
    for (const line of footnotesOf(block, rules, mainSize)) footnotes.add(line);
  }
  return footnotes;
}

function isBelow(other: Block, block: Block): boolean {
  return other.top > block.top && other.left < block.right && other.right > block.left;
}

function footnotesOf(block: Block, rules: readonly Box[], mainSize: number): readonly PageLine[] {
  const { lines } = block;
  const underRule = lines.findIndex((line, index) => isUnderRule(line, lines[index - 1], block, rules));
  if (underRule >= 0) {
    const rest = lines.slice(underRule);
    const small = rest.every((line) => line.size <= SMALLER * mainSize);
    if (small || rest[0]?.superscripts[0]?.start === 0) return rest;
  }
  const lastLarge = lines.findLastIndex((line) => line.size > SMALLER * mainSize);
  const small = lines.slice(lastLarge + 1);
  const first = small.findIndex(opensFootnote);
  return first >= 0 ? small.slice(first) : [];
}

function opensFootnote(line: PageLine): boolean {
  return line.superscripts[0]?.start === 0 || MARKER.test(line.text);
}

/** Whether a short rule lies between the line and the one before it (or the top of the block). */
function isUnderRule(line: PageLine, before: PageLine | undefined, block: Block, rules: readonly Box[]): boolean {
  const above = before?.baseline ?? block.top - 3 * line.size;
  const longest = LONGEST_RULE * (block.right - block.left);
  return rules.some(
    (rule) =>
      rule.top > above &&
      rule.bottom < line.baseline - 0.5 * line.size &&
      rule.left < line.right &&
      rule.right > line.left &&
      rule.right - rule.left <= longest,
  );
}
