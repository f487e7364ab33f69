import type { TableCell } from '../document.ts';
import type { BlockWriter } from '../structure/block-writer.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR, TableGrid } from '../structure/table-text.ts';
import type { Page, PageNode } from './page.ts';
import { spanOf } from './tables.ts';

/** Writes a table of data as one block and keeps where each of its cells stands. */
export class DataTable {
  private readonly page: Page;
  private readonly writer: BlockWriter;
  private readonly grid = new TableGrid();
  private readonly cells: TableCell[] = [];
  private row = -1;
  private lastRow = 0;

  constructor(page: Page, writer: BlockWriter) {
    this.page = page;
    this.writer = writer;
  }

  /** Takes a row or cell that starts; false for all other elements. */
  enter(element: PageNode): boolean {
    const name = this.page.name(element);
    if (name === 'tr') this.row += 1;
    else if (isCell(name)) this.startCell(element);
    else return false;
    return true;
  }

  /** Takes a row or cell that ends; false for all other elements. */
  leave(element: PageNode): boolean {
    const name = this.page.name(element);
    const last = this.cells.at(-1);
    if (isCell(name) && last) this.cells[this.cells.length - 1] = { ...last, end: this.writer.length };
    return isCell(name) || name === 'tr';
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

  private startCell(element: PageNode): void {
    if (this.cells.length > 0 && this.writer.length > 0)
      this.writer.separate(this.row === this.lastRow ? CELL_SEPARATOR : ROW_SEPARATOR);
    this.lastRow = this.row;
    const { page, row } = this;
    const [rowSpan, columnSpan] = [spanOf(page, element, 'rowspan'), spanOf(page, element, 'colspan')];
    const column = this.grid.place(row, rowSpan, columnSpan);
    const isHeading = page.name(element) === 'th' || this.isInHead(element);
    const start = this.writer.wordsEnd;
    this.cells.push({ row, column, rowSpan, columnSpan, isHeading, start, end: start });
  }

  private isInHead(cell: PageNode): boolean {
    const group = this.page.parent(this.page.parent(cell));
    return group >= 0 && this.page.name(group) === 'thead';
  }
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}
