/** What stands in the clean text between two cells of a row. */
export const CELL_SEPARATOR = ' | ';
/** What stands in the clean text between two rows. */
export const ROW_SEPARATOR = '; ';

/**
 * Finds the column of each cell of a table whose cells are given row by row, as HTML 5 does: a cell takes the first
 * column that no cell from a row above reaches into.
 */
export class TableGrid {
  /** For each column the first row that is free again. */
  private readonly freeFrom: number[] = [];

  /** The 0-based column of the next cell of `row`; the cell takes its place. */
  place(row: number, rowSpan: number, columnSpan: number): number {
    let column = 0;
    while ((this.freeFrom[column] ?? 0) > row) column += 1;
    for (let index = column; index < column + columnSpan; index += 1) this.freeFrom[index] = row + rowSpan;
    return column;
  }
}
