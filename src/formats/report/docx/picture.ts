import { renderPage } from '../../../reading/pdf/render-page.ts';
import type { InterfaceLanguage } from '../../../text/interface-language.ts';
import { drawChart } from '../chart/draw-chart.ts';
import { typeset } from '../pdf/typesetter.ts';
import type { Chart } from '../report.ts';

/** A chart as a picture for programs that do not draw SVG. */
export interface Picture {
  readonly png: Uint8Array;
  /** As it is shown, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

/** Pixels to a point: 288 dots to the inch, for paper. */
const SCALE = 4;

/** A page as large as the drawing. */
const SOURCE = `
#set page(width: 600pt * 0.75, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
`;
const PIXELS_A_POINT = 4 / 3;

/** The picture of a chart: the same chart gives the same bytes. */
export async function pictureOf(chart: Chart, language: InterfaceLanguage, date: string): Promise<Picture> {
  const svg = drawChart(chart, 'chart', language);
  const page = typeset({ source: SOURCE, inputs: { svg }, date, accessible: false });
  const { png, width, height } = await renderPage(page, 'chart.pdf', { page: 1, scale: SCALE });
  const shown = (pixels: number) => Math.round((pixels / SCALE) * PIXELS_A_POINT);
  const { caption, description } = chart;
  return { png, width: shown(width), height: shown(height), title: caption, description };
}
