import type { Series } from '../report.ts';
import type { Canvas } from './canvas.ts';
import { textWidth } from './text-width.ts';

const SIZE = 12;
const SWATCH = 12;
const GAP = 6;
const BETWEEN = 18;

/** Height of one line of a legend. */
const LEGEND_LINE = 20;

/** Draws what each look stands for, in as many lines as it takes, from `top` down; gives the height it took. */
export function drawLegend(canvas: Canvas, series: readonly Series[], top: number): number {
  let x = 0;
  let line = 0;
  for (const { label, tone } of series) {
    const width = SWATCH + GAP + textWidth(label, SIZE);
    if (x > 0 && x + width > canvas.width) {
      x = 0;
      line += 1;
    }
    const y = top + line * LEGEND_LINE;
    canvas.bar(tone, x, y + 2, SWATCH, SWATCH);
    canvas.text(label, { x: x + SWATCH + GAP, y: y + SWATCH, size: SIZE });
    x += width + BETWEEN;
  }
  return (line + 1) * LEGEND_LINE;
}
