import type { InterfaceLanguage } from '../../../text/interface-language.ts';
import type { Chart } from '../report.ts';
import { Canvas } from './canvas.ts';
import { drawBars } from './draw-bars.ts';
import { drawColumns } from './draw-columns.ts';

/** As wide as the text of a page, in CSS pixels. */
const WIDTH = 600;

/**
 * A chart as SVG: the same chart gives the same bytes. `name` is unlike those of other charts on the same page and is
 * made of letters, figures and `-`.
 */
export function drawChart(chart: Chart, name: string, language: InterfaceLanguage): string {
  const canvas = new Canvas(WIDTH, name);
  const format = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB');
  const figure = (value: number) => format.format(value);
  const { drawing } = chart;
  const height = drawing.shape === 'bars' ? drawBars(canvas, drawing, figure) : drawColumns(canvas, drawing, figure);
  return canvas.finish(height, chart.caption, chart.description);
}
