import { enumerationAt } from '../structure/enumeration.ts';
import { descendants, isElement, textInside } from './elements.ts';
import type { PageElement } from './page-nodes.ts';
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
export function useOf(table: PageElement, survey: PageSurvey): TableUse {
  const role = table.attribute('role');
  if (role === 'presentation' || role === 'none') return 'layout';
  const inside = descendants(table);
  if (inside.some(({ tagName }) => tagName === 'table' || /^h[1-6]$/u.test(tagName))) {
    return rowsOf(table).every(isListRow) ? 'list' : 'layout';
  }
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  if (Math.max(0, ...rows.map((row) => cellsOf(row).length)) < FEWEST_COLUMNS) return 'layout';
  if (rows.every(isListRow)) return 'list';
  if (inside.some(({ tagName }) => tagName === 'th' || tagName === 'thead' || tagName === 'caption')) return 'data';
  const blocks = inside.filter(({ tagName }) => BLOCKS_IN_CELLS.has(tagName)).length;
  const isRunningText = survey.of(table).words > LONG_CELL * cells.length;
  return isRunningText || blocks > cells.length ? 'layout' : 'data';
}

/** The rows of a table itself, not those of tables in it. */
function rowsOf(table: PageElement): PageElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName) ? child.children.filter(isElement) : [];
  });
}

/** The cells of a row. */
export function cellsOf(row: PageElement): PageElement[] {
  return row.children.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** A row of two cells or more that starts with the mark of a paragraph or point, and nothing else there. */
function isListRow(row: PageElement): boolean {
  const cells = cellsOf(row);
  const [first] = cells.filter((cell) => textInside(cell, LONGEST_MARK).trim() !== '');
  return cells.length >= FEWEST_COLUMNS && first !== undefined && markIn(first) !== null && first !== cells.at(-1);
}

/** The mark of a paragraph or point that a cell holds and nothing else. */
export function markIn(cell: PageElement): ReturnType<typeof enumerationAt> {
  const text = textInside(cell, LONGEST_MARK + 40).trim();
  return text.length > LONGEST_MARK ? null : enumerationAt(`${text} X`);
}

/** How many rows or columns a cell takes, by its attribute; at most as many as browsers allow. */
export function spanOf(cell: PageElement, name: 'rowspan' | 'colspan'): number {
  const value = /^\s*(?<count>\d{1,5})/u.exec(cell.attribute(name) ?? '')?.groups?.count;
  return Math.min(Math.max(1, Number(value ?? 1)), name === 'rowspan' ? 65_534 : 1000);
}
