import { readFileSync } from 'node:fs';
import { drawChart } from '../chart/draw-chart.ts';
import { needsContents } from '../needs-contents.ts';
import type { Block, Report, Section } from '../report.ts';
import { PAPER, TONE_LOOKS } from '../tones.ts';
import { typeset } from './typesetter.ts';

const TEMPLATE = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');

/** The report as a tagged PDF (PDF/UA-1): the same report gives the same bytes. */
export function toPdf(report: Report): Uint8Array {
  const { data: _, ...words } = report;
  const shown = {
    ...words,
    region: report.language === 'da' ? 'DK' : 'GB',
    looks: { paper: PAPER, tones: TONE_LOOKS },
    contents: needsContents(report),
    sections: report.sections.map((section) => withDrawings(section, report)),
  };
  const inputs = { report: JSON.stringify(shown) };
  return typeset({ source: TEMPLATE, inputs, date: report.asOf, accessible: true });
}

function withDrawings(section: Section, report: Report): Section {
  return {
    ...section,
    blocks: section.blocks.map((block, index) => withDrawing(block, `${section.id}-${index}`, report)),
    sections: section.sections.map((inner) => withDrawings(inner, report)),
  };
}

function withDrawing(block: Block, name: string, { language }: Report): Block {
  return block.type === 'chart' ? Object.assign({ svg: drawChart(block, name, language) }, block) : block;
}
