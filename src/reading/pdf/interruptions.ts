import { boundsOf } from './boxes.ts';
import type { PageLine } from './page-lines.ts';
import type { Block } from './reading-order.ts';

/** In shares of the type size. */
const SHORT_LINE = 3;
const SAME_SIZE = 0.05;
/** In shares of the usual distance between lines. */
const PARAGRAPH_SPACE = 1.25;
const SENTENCE_END = /[.!?:;…]["'”’»)\]\d]*$/u;

/**
 * Moves boxes that stand in the middle of a paragraph to its end: a sentence that runs around or past a box goes on
 * behind it, and is one sentence.
 */
export function withoutInterruptions(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let boxes: Block[] = [];
  for (const block of blocks) {
    if (block.isBox) {
      boxes.push(block);
      continue;
    }
    result.push(
      ...(boxes.length > 0 && goesOn(result.at(-1), block) ? behindParagraph(block, boxes) : [...boxes, block]),
    );
    boxes = [];
  }
  return [...result, ...boxes];
}

/** Whether the last sentence of one block goes on in the next: in the same type, in small letters or after a full line. */
function goesOn(block: Block | undefined, next: Block): boolean {
  const last = block?.lines.at(-1);
  const first = next.lines[0];
  if (!block || !last || !first || SENTENCE_END.test(last.text)) return false;
  if (Math.abs(last.size - first.size) > SAME_SIZE * last.size || last.bold !== first.bold) return false;
  const isFull = block.lines.length > 1 && last.right >= block.right - SHORT_LINE * last.size;
  return isFull || /^\p{Ll}/u.test(first.text);
}

function behindParagraph(block: Block, boxes: readonly Block[]): Block[] {
  const end = paragraphEnd(block.lines);
  const rest = { ...block, lines: block.lines.slice(end) };
  return [{ ...block, lines: block.lines.slice(0, end) }, ...boxes, ...(rest.lines.length > 0 ? [rest] : [])];
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
