import type { Box } from '../../reading/document.ts';

/** Lines further apart than this share of their height are no longer one block. */
const WIDEST_GAP = 1.5;

/** The outline of lines as an SVG path, one closed shape for each block of lines below one another. */
export function outlineOf(boxes: readonly Box[]): string {
  return blocksOf(boxes).map(shapeOf).join('');
}

function blocksOf(boxes: readonly Box[]): Box[][] {
  const blocks: Box[][] = [];
  for (const box of boxes) {
    const last = blocks.at(-1)?.at(-1);
    if (last && isBelow(last, box)) blocks.at(-1)?.push(box);
    else blocks.push([box]);
  }
  return blocks;
}

function isBelow(last: Box, next: Box): boolean {
  const height = Math.max(last.bottom - last.top, next.bottom - next.top);
  const gap = next.top - last.bottom;
  return next.top > last.top && gap < height * WIDEST_GAP && next.left < last.right && last.left < next.right;
}

/** Down the right ends of the lines and up their left ends; lines meet half way. */
function shapeOf(lines: readonly Box[]): string {
  const edges = lines.map((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    return {
      ...line,
      top: above ? (above.bottom + line.top) / 2 : line.top,
      bottom: below ? (line.bottom + below.top) / 2 : line.bottom,
    };
  });
  const right = edges.flatMap((line) => [point(line.right, line.top), point(line.right, line.bottom)]);
  const left = edges.toReversed().flatMap((line) => [point(line.left, line.bottom), point(line.left, line.top)]);
  return `M${[...right, ...left].join(' ')}Z`;
}

function point(across: number, down: number): string {
  return `${Math.round(across * 100) / 100} ${Math.round(down * 100) / 100}`;
}
