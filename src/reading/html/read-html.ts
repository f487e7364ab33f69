import type { ReadBlocks } from '../read-blocks.ts';
import type { Block } from '../structure/block.ts';
import { findFlowMarks } from '../structure/flow-marks.ts';
import { mainElements } from './main-element.ts';
import { HtmlNotes } from './notes.ts';
import { pageMetadata } from './page-metadata.ts';
import { PageSurvey } from './page-survey.ts';
import { PageWalk } from './page-walk.ts';
import { parsePage } from './parse-page.ts';

const LONGEST_HEADING = 120;

/** Reads a web page to blocks: the document in it, without the site around it. */
export function readHtml(html: string): Omit<ReadBlocks, 'notices'> {
  const page = parsePage(html);
  const notes = new HtmlNotes(page);
  const survey = new PageSurvey(page, (element) => notes.holdsNotes(element));
  const walk = new PageWalk(page, notes, survey);
  for (const element of mainElements(page, survey)) walk.over(element);
  const blocks = findFlowMarks(withBoldHeadings(walk.writer.blocks));
  return { blocks, metadata: pageMetadata(page), pageCount: null };
}

/** On a page without headings below its title, a short paragraph in bold type is one. */
function withBoldHeadings(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ kind, level }) => kind === 'heading' && level !== 1)) return blocks;
  const hasTitle = blocks.some(({ kind }) => kind === 'heading');
  return blocks.map((block, index) => {
    const isHeading = hasTitle && isBoldLine(block) && blocks[index + 1]?.kind === 'text';
    return isHeading ? { ...block, kind: 'heading', level: 2 } : block;
  });
}

function isBoldLine({ kind, bold, mark, level, flow }: Block): boolean {
  if (kind !== 'text' || !bold || mark !== null || level !== null || flow.length > LONGEST_HEADING) return false;
  return /^\P{L}*[\p{Lu}\p{Lo}\p{N}]/u.test(flow.text) && !/[.,;!]["”’»)]*$/u.test(flow.text);
}
