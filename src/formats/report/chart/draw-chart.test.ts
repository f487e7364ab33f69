import { expect, test } from 'vitest';
import { sampleReport } from '../../../../tests/support/sample-report.ts';
import type { Block, Chart, StackedBars } from '../report.ts';
import { drawChart } from './draw-chart.ts';

const charts = sampleReport.sections.flatMap(({ blocks }) => blocks.filter((block: Block) => block.type === 'chart'));
const [bars, byBearer, columns] = charts as [Chart, Chart, Chart];

function barChart(...values: number[]): Chart {
  const parts = values.map((value, at) => ({ label: `part ${at}`, tone: 'complete' as const, value }));
  const drawing: StackedBars = { shape: 'bars', scale: 'whole', bars: [{ label: 'all', parts }] };
  return { ...bars, caption: 'c', description: 'd', drawing };
}

/** Places of the filled rectangles that are at least as high as a bar: x, width and fill. */
function filled(svg: string): { x: number; width: number; fill: string }[] {
  const found = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="22" fill="(#\w+)"\/>/gu)];
  return found.map(([, x, width, fill = '']) => ({ x: Number(x), width: Number(width), fill }));
}

const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text]) => text);

test('shares are as long as their figures, one beside the other', () => {
  const [first, second, third, ...others] = filled(drawChart(barChart(10, 20, 30), 'c', 'en'));
  expect(others).toEqual([]);
  expect(second?.width).toBeCloseTo(2 * (first?.width ?? 0), 1);
  expect(third?.width).toBeCloseTo(3 * (first?.width ?? 0), 1);
  expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 1);
  expect(third?.x).toBeCloseTo((second?.x ?? 0) + (second?.width ?? 0), 1);
});

test('a share of nothing has no bar, and all of nothing does not fail', () => {
  expect(filled(drawChart(barChart(0, 4, 0), 'c', 'en'))).toHaveLength(1);
  expect(filled(drawChart(barChart(0, 0), 'c', 'en'))).toEqual([]);
});

test('on a common scale the longest bar sets the length of the others', () => {
  const ends = filled(drawChart(byBearer, 'c', 'da')).map(({ x, width }) => x + width);
  const longest = Math.max(...ends);
  expect(ends.some((end) => Math.abs(end - (longest * 11) / 16) < 0.1)).toBe(true);
});

test('what is not reported is white with dots, and never looks as what has not begun', () => {
  const svg = drawChart(bars, 'c', 'da');
  const fills = filled(svg).map(({ fill }) => fill);
  expect(fills).toContain('#ffffff');
  expect(fills).toContain('#a8201a');
  expect(svg.match(/url\(#c-dotted\)/gu)?.length).toBeGreaterThanOrEqual(2);
});

test('the legend of bars that are divided differently has the figure of each share', () => {
  expect(words(drawChart(bars, 'c', 'da'))).toEqual(
    expect.arrayContaining(['ikke rapporteret 15', 'ikke vurderet 21']),
  );
});

test('columns stand on a line at nought, below lines at round figures', () => {
  const texts = words(drawChart(columns, 'c', 'da'));
  expect(texts).toEqual(expect.arrayContaining(['0', '5', '10', '15', '2. kv. 2026', '30. juni 2026']));
});

test('figures are written as the language has them', () => {
  expect(words(drawChart(barChart(1222), 'c', 'da'))).toContain('1.222');
  expect(words(drawChart(barChart(1222), 'c', 'en'))).toContain('1,222');
});

test('words of others are words only, and nothing needs a style sheet or a script', () => {
  const chart = { ...barChart(1), caption: '</title><script>alert(1)</script>' };
  const svg = drawChart(chart, 'c', 'en');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toMatch(/<script|style=|<style/u);
});

test('a drawing says what it is called and what is on it, under names of its own', () => {
  const svg = drawChart(bars, 'chart-7', 'da');
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="chart-7-title chart-7-description"/u);
  const ids = [...svg.matchAll(/\sid="([^"]*)"/gu)].map(([, id = '']) => id);
  expect(ids.every((id) => id.startsWith('chart-7-'))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same chart gives the same bytes', () => {
  expect(drawChart(columns, 'c', 'da')).toBe(drawChart(structuredClone(columns), 'c', 'da'));
});
