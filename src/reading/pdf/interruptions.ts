import type { PageLine } from './page-lines.ts';
import type { Block } from './reading-order.ts';

/** In shares of the type size. */
const SHORT_LINE = 3;
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
    const before = result.at(-1)?.lines.at(-1);
    if (block.isBox && before && !SENTENCE_END.test(before.text)) {
      boxes.push(block);
      continue;
    }
    if (boxes.length === 0 || block.isBox) {
      result.push(block);
      continue;
    }
    const end = paragraphEnd(block.lines);
    result.push({ ...block, lines: block.lines.slice(0, end) }, ...boxes);
    if (end < block.lines.length) result.push({ ...block, lines: block.lines.slice(end) });
    boxes = [];
  }
  return [...result, ...boxes];
}

/** Index behind the last line of the first paragraph. */
function paragraphEnd(lines: readonly PageLine[]): number {
  const right = Math.max(...lines.map((line) => line.right));
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
