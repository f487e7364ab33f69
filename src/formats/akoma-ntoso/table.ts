import type { TableCell } from '../../reading/document.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR, TableGrid } from '../../reading/structure/table-text.ts';
import type { Span } from '../../text/span.ts';
import type { Attributes, XmlWriter } from './xml-writer.ts';

/** Writes a table row by row; `write` writes a stretch of the clean text. */
export function writeTable(
  xml: XmlWriter,
  text: string,
  passage: Span,
  cells: readonly TableCell[],
  attributes: Attributes,
  write: (start: number, end: number) => void,
): void {
  const rows = [...Map.groupBy(cells, (cell) => cell.row)];
  let at = passage.start;
  const grid = new TableGrid();
  const writeCell = (cell: TableCell, usual: string) => {
    const before = text.slice(at, cell.start);
    at = cell.end;
    const column = grid.place(cell.row, cell.rowSpan, cell.columnSpan);
    const ownAttributes = {
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
      colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
      'sv:column': column === cell.column ? null : cell.column,
      'sv:before': before === usual ? null : before,
    };
    xml.element(cell.isHeading ? 'th' : 'td', ownAttributes, () => {
      xml.line('p', {}, () => write(cell.start, cell.end));
    });
  };
  const after = text.slice(cells.at(-1)?.end ?? passage.end, passage.end);
  xml.element('table', { ...attributes, 'sv:after': after || null }, () => {
    rows.forEach(([row, rowCells], index) => {
      xml.element('tr', { 'sv:row': row === index ? null : row }, () => {
        rowCells.forEach((cell, inRow) => {
          writeCell(cell, inRow > 0 ? CELL_SEPARATOR : index > 0 ? ROW_SEPARATOR : '');
        });
      });
    });
  });
}
