import type { TableCell } from '../document.ts';
import type { BlockWriter } from '../structure/block-writer.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR } from '../structure/table-text.ts';

/** Writes a table of Markdown as one block; its first row heads it. */
export class MarkdownTable {
  private readonly writer: BlockWriter;
  private readonly cells: TableCell[] = [];
  private row = -1;
  private column = 0;

  constructor(writer: BlockWriter) {
    this.writer = writer;
  }

  startRow(): void {
    this.row += 1;
    this.column = 0;
  }

  startCell(): void {
    if (this.cells.length > 0) this.writer.separate(this.column === 0 ? ROW_SEPARATOR : CELL_SEPARATOR);
    const start = this.writer.wordsEnd;
    const { row, column } = this;
    this.cells.push({ row, column, rowSpan: 1, columnSpan: 1, isHeading: row === 0, start, end: start });
    this.column += 1;
  }

  endCell(): void {
    const last = this.cells.at(-1);
    if (last) this.cells[this.cells.length - 1] = { ...last, end: Math.max(last.start, this.writer.length) };
  }

  /** Gives the block its cells. */
  finish(): void {
    const { length } = this.writer;
    const cells = this.cells.map((cell) => ({
      ...cell,
      start: Math.min(cell.start, length),
      end: Math.min(cell.end, length),
    }));
    this.writer.amend({ cells });
  }
}
