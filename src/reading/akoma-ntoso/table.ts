import type { TableCell } from '../document.ts';
import { NO_ORIGIN } from '../structure/flow.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR, TableGrid } from '../structure/table-text.ts';
import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import type { Draft } from './draft.ts';
import { appendInline, type InlineFinds } from './inline-text.ts';
import { ownAttribute } from './own-attributes.ts';

const WIDEST_SPAN = 1000;

/** Fills a draft with the words and cells of a `table`. */
export function fillTable(table: Draft, element: XmlElement, finds: InlineFinds): void {
  const { flow } = table;
  const grid = new TableGrid();
  const cells: TableCell[] = [];
  let row = -1;
  for (const line of rowsOf(element)) {
    row = Number(ownAttribute(line, 'row') ?? row + 1) || 0;
    const inRow = [...childElements(line)].filter(({ name }) => name === 'td' || name === 'th');
    inRow.forEach((cell, index) => {
      const usual = index > 0 ? CELL_SEPARATOR : row > 0 ? ROW_SEPARATOR : '';
      flow.append(ownAttribute(cell, 'before') ?? usual, NO_ORIGIN);
      const start = flow.length;
      appendCell(cell, table, finds);
      const [rowSpan, columnSpan] = [spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
      const placed = grid.place(row, rowSpan, columnSpan);
      const column = Number(ownAttribute(cell, 'column') ?? placed) || 0;
      cells.push({ start, end: flow.length, row, column, rowSpan, columnSpan, isHeading: cell.name === 'th' });
    });
  }
  flow.append(ownAttribute(element, 'after') ?? '', NO_ORIGIN);
  if (cells.length > 0) table.cells = cells;
}

/** The rows, also those in the groups that XHTML has. */
function* rowsOf(table: XmlElement): Generator<XmlElement> {
  for (const child of childElements(table)) {
    if (child.name === 'tr') yield child;
    else if (/^t(?:head|body|foot)$/u.test(child.name)) yield* rowsOf(child);
  }
}

function spanOf(cell: XmlElement, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, WIDEST_SPAN) : 1;
}

function appendCell(cell: XmlElement, table: Draft, finds: InlineFinds): void {
  const start = table.flow.length;
  for (const paragraph of childElements(cell)) {
    if (table.flow.length > start) table.flow.append(' ', NO_ORIGIN);
    appendInline(paragraph, table.flow, finds);
  }
  if (table.flow.length > start) table.flow.trimEnd();
}
