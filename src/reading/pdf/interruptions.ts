import { boundsOf } from './boxes.ts';
import type { PageLine } from './page-lines.ts';
import type { Block } from './reading-order.ts';

/** In shares of the type size. */
const SHORT_LINE = 3;
const SAME_SIZE = 0.05;
/** In shares of the usual distance between lines. */
const PARAGRAPH_SPACE = 1.25;
const SENTENCE_END = /[.!?:;…]["'”’»)\]\d]*$/u;

/** The blocks of a page, and the text before and after it that may be one sentence with its own. */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** The last block of running text on the pages before; null if there is none. */
  readonly before: Block | null;
  /** The first block of running text on the next page; null if there is none. */
  readonly after: Block | null;
}

/**
 * Moves boxes that stand in the middle of a paragraph to its end, or to its start where it goes on on the next page: a
 * sentence that runs around or past a box goes on behind it, and is one sentence.
 */
export function withoutInterruptions({ blocks, before, after }: PageBlocks, notes: ReadonlySet<PageLine>): Block[] {
  const result: Block[] = [];
  let boxes: Block[] = [];
  let last = before;
  for (const block of blocks) {
    const text = textOf(block, notes);
    if (block.isBox) boxes.push(block);
    else if (text === null) result.push(block);
    else {
      result.push(...(boxes.length > 0 && goesOn(last, block) ? behindParagraph(block, boxes) : [...boxes, block]));
      last = text;
      boxes = [];
    }
  }
  const at = result.findLastIndex((block) => textOf(block, notes) !== null);
  const open = result[at];
  if (boxes.length === 0 || !open || !after || !goesOn(last, after)) return [...result, ...boxes];
  return result.toSpliced(at, 1, ...beforeParagraph(open, boxes));
}

/** The block without its footnotes; null if it has nothing else, or is a box. */
export function textOf(block: Block, notes: ReadonlySet<PageLine>): Block | null {
  if (block.isBox) return null;
  const lines = block.lines.filter((line) => !notes.has(line));
  return lines.length > 0 ? { ...block, lines } : null;
}

/** Whether the last sentence of one block goes on in the next: in the same type, in small letters or after a full line. */
function goesOn(block: Block | null, next: Block): boolean {
  const last = block?.lines.at(-1);
  const first = next.lines[0];
  if (!block || !last || !first) return false;
  if (Math.abs(last.size - first.size) > SAME_SIZE * last.size || last.bold !== first.bold) return false;
  const isFull = block.lines.length > 1 && last.right >= block.right - SHORT_LINE * last.size;
  const isSmall = /^\p{Ll}/u.test(first.text);
  // After "jf." or "etc." a full line goes on in small letters.
  return SENTENCE_END.test(last.text) ? isFull && isSmall : isFull || isSmall;
}

function behindParagraph(block: Block, boxes: readonly Block[]): Block[] {
  const end = paragraphEnd(block.lines);
  const rest = { ...block, lines: block.lines.slice(end) };
  return [{ ...block, lines: block.lines.slice(0, end) }, ...boxes, ...(rest.lines.length > 0 ? [rest] : [])];
}

function beforeParagraph(block: Block, boxes: readonly Block[]): Block[] {
  let start = 0;
  for (let end = 0; end < block.lines.length; ) {
    start = end;
    end += paragraphEnd(block.lines.slice(end));
  }
  const done = { ...block, lines: block.lines.slice(0, start) };
  return [...(start > 0 ? [done] : []), ...boxes, { ...block, lines: block.lines.slice(start) }];
}

/** Index behind the last line of the first paragraph. */
function paragraphEnd(lines: readonly PageLine[]): number {
  const { right } = boundsOf(lines);
  const first = lines[0];
  const second = lines[1];
  const usual = first && second ? second.baseline - first.baseline : 0;
  const last = lines.findIndex((line, index) => {
    const next = lines[index + 1];
    if (!next || !SENTENCE_END.test(line.text)) return false;
    return line.right < right - SHORT_LINE * line.size || next.baseline - line.baseline > PARAGRAPH_SPACE * usual;
  });
  return last < 0 ? lines.length : last + 1;
}
