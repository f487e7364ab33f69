/** What stands in the clean text between two cells of a row. */
export const CELL_SEPARATOR = ' | ';
/** What stands in the clean text between two rows. */
export const ROW_SEPARATOR = '; ';

/** More columns than any table has; what reaches down from above is followed no further. */
const WIDEST = 4096;

/**
 * Finds the column of each cell of a table whose cells are given row by row, as HTML 5 does: a cell takes the first
 * column that no cell from a row above reaches into.
 */
export class TableGrid {
  /** For each column the first row that is free again. */
  private readonly freeFrom: number[] = [];
  private row = -1;
  /** Where the last cell of the row ended. */
  private next = 0;

  /** The 0-based column of the next cell of `row`; the cell takes its place. */
  place(row: number, rowSpan: number, columnSpan: number): number {
    if (row !== this.row) this.next = 0;
    this.row = row;
    let column = this.next;
    while ((this.freeFrom[column] ?? 0) > row) column += 1;
    this.next = column + columnSpan;
    for (let index = column; index < Math.min(this.next, WIDEST); index += 1) this.freeFrom[index] = row + rowSpan;
    return column;
  }
}
