import type { TableCell } from '../document.ts';
import type { BlockWriter } from '../structure/block-writer.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR, TableGrid } from '../structure/table-text.ts';
import type { PageElement } from './page-nodes.ts';
import { spanOf } from './tables.ts';

/** Writes a table of data as one block and keeps where each of its cells stands. */
export class DataTable {
  private readonly writer: BlockWriter;
  private readonly grid = new TableGrid();
  private readonly cells: TableCell[] = [];
  private row = -1;
  private lastRow = 0;

  constructor(writer: BlockWriter) {
    this.writer = writer;
  }

  /** Takes a row or cell that starts; false for all other elements. */
  enter(element: PageElement): boolean {
    if (element.tagName === 'tr') this.row += 1;
    else if (isCell(element)) this.startCell(element);
    else return false;
    return true;
  }

  /** Takes a row or cell that ends; false for all other elements. */
  leave(element: PageElement): boolean {
    const last = this.cells.at(-1);
    if (isCell(element) && last) this.cells[this.cells.length - 1] = { ...last, end: this.writer.length };
    return isCell(element) || element.tagName === 'tr';
  }

  /** Gives the block its cells. */
  finish(): void {
    const { length } = this.writer;
    const rows = this.row + 1;
    const cells = this.cells.map((cell) => {
      const [start, end] = [Math.min(cell.start, length), Math.min(cell.end, length)];
      return { ...cell, start, end, rowSpan: Math.min(cell.rowSpan, rows - cell.row) };
    });
    this.writer.amend({ cells });
  }

  private startCell(element: PageElement): void {
    if (this.cells.length > 0 && this.writer.length > 0)
      this.writer.separate(this.row === this.lastRow ? CELL_SEPARATOR : ROW_SEPARATOR);
    this.lastRow = this.row;
    const [row, rowSpan, columnSpan] = [this.row, spanOf(element, 'rowspan'), spanOf(element, 'colspan')];
    const column = this.grid.place(row, rowSpan, columnSpan);
    const isHeading = element.tagName === 'th' || element.parent?.parent?.tagName === 'thead';
    const start = this.writer.wordsEnd;
    this.cells.push({ row, column, rowSpan, columnSpan, isHeading, start, end: start });
  }
}

function isCell(element: PageElement): boolean {
  return element.tagName === 'td' || element.tagName === 'th';
}
