import type { Series, StackedBars } from '../report.ts';
import { PAPER, TONE_LOOKS } from '../tones.ts';
import type { Canvas } from './canvas.ts';
import { drawLegend } from './legend.ts';
import { fittingText, textWidth } from './text-width.ts';

const BAR = 22;
const LABEL = 13;
const LABEL_LINE = 20;
const FIGURE = 12;
const SPACE_BELOW = 14;
const SPACE_IN_FIGURE = 8;
const TOTAL_ROOM = 34;

type Bar = StackedBars['bars'][number];

/**
 * Bars across, each under its label, with the figure in every share that has room for it. Where all bars are divided
 * in the same way one legend stands above them, else each bar has its own below. Gives the height.
 */
export function drawBars(canvas: Canvas, { bars, scale }: StackedBars, figure: (value: number) => string): number {
  const common = commonSeries(bars);
  const longest = Math.max(...bars.map(sumOf), 1);
  let y = common ? drawLegend(canvas, common, 0) + SPACE_BELOW : 0;
  for (const bar of bars) {
    const total = sumOf(bar);
    canvas.text(fittingText(bar.label, LABEL, canvas.width), { x: 0, y: y + LABEL, size: LABEL, strong: true });
    y += LABEL_LINE;
    drawBar(canvas, bar, y, scale === 'whole' ? Math.max(total, 1) : longest, figure);
    y += BAR;
    if (!common)
      y +=
        drawLegend(
          canvas,
          bar.parts.map((part) => withFigure(part, figure)),
          y + 4,
        ) + 4;
    y += SPACE_BELOW;
  }
  return y - SPACE_BELOW;
}

function drawBar(canvas: Canvas, bar: Bar, y: number, full: number, figure: (value: number) => string): void {
  const room = canvas.width - TOTAL_ROOM;
  const total = sumOf(bar);
  let x = 0;
  for (const { tone, value } of bar.parts) {
    const width = (value / full) * room;
    if (value === 0) continue;
    canvas.bar(tone, x, y, width, BAR);
    const words = figure(value);
    if (textWidth(words, FIGURE) + SPACE_IN_FIGURE <= width) {
      const place = { x: x + width / 2, y: y + BAR / 2 + FIGURE * 0.36, size: FIGURE };
      canvas.text(words, { ...place, anchor: 'middle', fill: TONE_LOOKS[tone].onFill });
    }
    x += width;
  }
  const place = { x: x + SPACE_IN_FIGURE, y: y + BAR / 2 + FIGURE * 0.36, size: FIGURE };
  canvas.text(figure(total), { ...place, fill: PAPER.secondInk });
}

function withFigure({ label, tone, value }: Bar['parts'][number], figure: (value: number) => string): Series {
  return { label: `${label} ${figure(value)}`, tone };
}

function commonSeries(bars: readonly Bar[]): readonly Series[] | null {
  const [first] = bars;
  const labels = (bar: Bar) => bar.parts.map(({ label }) => label).join('\n');
  return first && bars.length > 1 && bars.every((bar) => labels(bar) === labels(first)) ? first.parts : null;
}

function sumOf(bar: Bar): number {
  return bar.parts.reduce((sum, { value }) => sum + value, 0);
}
