import { enumerationAt } from '../structure/enumeration.ts';
import type { Page, PageNode } from './page.ts';
import type { PageSurvey } from './page-survey.ts';

const BLOCKS_IN_CELLS = new Set('p ul ol dl article section div blockquote'.split(' '));
const FEWEST_COLUMNS = 2;
/** Characters a cell from which on columns hold running text. */
const LONG_CELL = 600;
const LONGEST_MARK = 12;

/**
 * What a table is for: `data` in rows and columns; `list`, whose first column holds nothing but the numbers of
 * paragraphs or points; or `layout`, which only places words on a page.
 */
export type TableUse = 'data' | 'list' | 'layout';

/** Finds out what a table is for. */
export function useOf(page: Page, table: PageNode, survey: PageSurvey): TableUse {
  const role = page.attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return 'layout';
  const inside = contentOf(page, table);
  const rows = rowsOf(page, table);
  const isList = () => rows.every((row) => isListRow(page, row));
  if (inside.hasSections) return isList() ? 'list' : 'layout';
  const cells = rows.map((row) => cellsOf(page, row).length);
  if (!cells.some((count) => count >= FEWEST_COLUMNS)) return 'layout';
  if (isList()) return 'list';
  if (inside.hasHeads) return 'data';
  const total = cells.reduce((sum, count) => sum + count, 0);
  return survey.words(table) > LONG_CELL * total || inside.blocks > total ? 'layout' : 'data';
}

/** What stands in a table at any depth. */
interface TableContent {
  /** Other tables, or headings of sections. */
  readonly hasSections: boolean;
  /** Names for its columns or rows, or for itself. */
  readonly hasHeads: boolean;
  readonly blocks: number;
}

function contentOf(page: Page, table: PageNode): TableContent {
  let [hasHeads, blocks] = [false, 0];
  for (let node = table + 1; node < page.end(table); node += 1) {
    const { name, isBlock, isHeading } = page.tag(node);
    if (name === 'table' || isHeading) return { hasSections: true, hasHeads, blocks };
    if (name === 'th' || name === 'thead' || name === 'caption') hasHeads = true;
    else if (isBlock && BLOCKS_IN_CELLS.has(name)) blocks += 1;
  }
  return { hasSections: false, hasHeads, blocks };
}

/** The rows of a table itself, not those of tables in it. */
function rowsOf(page: Page, table: PageNode): PageNode[] {
  return page.elementsIn(table).flatMap((child) => {
    if (page.name(child) === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(page.name(child)) ? page.elementsIn(child) : [];
  });
}

/** The cells of a row. */
export function cellsOf(page: Page, row: PageNode): PageNode[] {
  return page.children(row).filter((child) => page.name(child) === 'td' || page.name(child) === 'th');
}

/** A row of two cells or more that starts with the mark of a paragraph or point, and nothing else there. */
function isListRow(page: Page, row: PageNode): boolean {
  const cells = cellsOf(page, row);
  const first = cells.find((cell) => page.words(cell, LONGEST_MARK).trim() !== '');
  if (cells.length < FEWEST_COLUMNS || first === undefined || first === cells.at(-1)) return false;
  return markIn(page, first) !== null;
}

/** The mark of a paragraph or point that a cell holds and nothing else. */
export function markIn(page: Page, cell: PageNode): ReturnType<typeof enumerationAt> {
  const text = page.words(cell, LONGEST_MARK + 40).trim();
  return text.length > LONGEST_MARK ? null : enumerationAt(`${text} X`);
}

/** How many rows or columns a cell takes, by its attribute; at most as many as browsers allow. */
export function spanOf(page: Page, cell: PageNode, name: 'rowspan' | 'colspan'): number {
  const value = /^\s*(?<count>\d{1,5})/u.exec(page.attribute(cell, name) ?? '')?.groups?.count;
  return Math.min(Math.max(1, Number(value ?? 1)), name === 'rowspan' ? 65_534 : 1000);
}
