import type { Columns } from '../report.ts';
import { PAPER } from '../tones.ts';
import type { Canvas } from './canvas.ts';
import { drawLegend } from './legend.ts';
import { fittingText, textWidth } from './text-width.ts';

const HEIGHT = 170;
const AXIS_ROOM = 34;
const LABEL = 12;
const MOST_WIDE = 56;
const MOST_STEPS = 5;

/**
 * Columns over periods, the oldest first, with lines at round figures and a broken line where the report's day lies.
 * Gives the height.
 */
export function drawColumns(canvas: Canvas, drawing: Columns, figure: (value: number) => string): number {
  const { series, columns, dayAt, dayLabel } = drawing;
  const top = drawLegend(canvas, series, 0) + LABEL + 12;
  const sums = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const step = stepFor(Math.max(...sums, 1));
  const highest = Math.ceil(Math.max(...sums, 1) / step) * step;
  const base = top + HEIGHT;
  const heightOf = (value: number) => (value / highest) * HEIGHT;
  for (let value = 0; value <= highest; value += step) {
    const y = base - heightOf(value);
    canvas.line([AXIS_ROOM, y], [canvas.width, y], value === 0 ? PAPER.strongRule : PAPER.rule);
    canvas.text(figure(value), { x: AXIS_ROOM - 8, y: y + 4, size: LABEL, fill: PAPER.secondInk, anchor: 'end' });
  }
  const pitch = (canvas.width - AXIS_ROOM) / Math.max(columns.length, 1);
  const width = Math.min(pitch * 0.62, MOST_WIDE);
  const shownLabels = Math.ceil(Math.max(...columns.map(({ label }) => textWidth(label, LABEL) + 8), 1) / pitch);
  columns.forEach(({ label, values }, index) => {
    const middle = AXIS_ROOM + (index + 0.5) * pitch;
    let y = base;
    values.forEach((value, at) => {
      const tone = series[at]?.tone ?? 'unknown';
      y -= heightOf(value);
      if (value > 0) canvas.bar(tone, middle - width / 2, y, width, heightOf(value));
    });
    if (index % shownLabels === 0) {
      const words = fittingText(label, LABEL, pitch * shownLabels);
      canvas.text(words, { x: middle, y: base + LABEL + 6, size: LABEL, anchor: 'middle' });
    }
  });
  drawDay(canvas, AXIS_ROOM + dayAt * pitch, [top - 6, base], dayLabel);
  return base + LABEL + 12;
}

function drawDay(canvas: Canvas, x: number, [from, to]: readonly [number, number], label: string): void {
  canvas.line([x, from], [x, to], PAPER.accent, true);
  const anchor = x > canvas.width / 2 ? 'end' : 'start';
  canvas.text(label, { x, y: from - 4, size: LABEL, fill: PAPER.accent, anchor });
}

/** A round distance between lines: 1, 2 or 5 times a power of ten, at most {@link MOST_STEPS} of them. */
function stepFor(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest / MOST_STEPS));
  const steps = [1, 2, 5, 10].map((factor) => Math.max(factor * power, 1));
  return steps.find((step) => highest / step <= MOST_STEPS) ?? highest;
}
