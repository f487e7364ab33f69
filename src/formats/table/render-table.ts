import { displayWidth, fitting } from './display-width.ts';
import { printable } from './printable.ts';

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Takes the room that the others leave, and wraps; at most one column should. */
  readonly isFlexible?: boolean;
}

const GAP = '  ';
const WIDEST_FIXED = 32;
const NARROWEST_FLEXIBLE = 24;

/**
 * A table for a terminal of `width` places, a heading and a rule above it, each line ended. Cells are cleaned of
 * control characters.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => columns.map((_, index) => printable(row[index] ?? '')));
  const widths = columnWidths(columns, cells, width);
  const heading = columns.map((column) => column.title);
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth));
  return [heading, rule, ...cells].map((row) => renderRow(columns, row, widths)).join('');
}

function columnWidths(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  available: number,
): readonly number[] {
  const natural = columns.map((column, index) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), displayWidth(column.title)),
  );
  const capped = natural.map((width, index) => (columns[index]?.isFlexible ? width : Math.min(width, WIDEST_FIXED)));
  const gaps = GAP.length * (columns.length - 1);
  const fixed = capped.reduce((sum, width, index) => sum + (columns[index]?.isFlexible ? 0 : width), gaps);
  const room = Math.max(available - fixed, NARROWEST_FLEXIBLE);
  return capped.map((width, index) => (columns[index]?.isFlexible ? Math.min(width, room) : width));
}

function renderRow(columns: readonly Column[], row: readonly string[], widths: readonly number[]): string {
  const wrapped = row.map((cell, index) => {
    const width = widths[index] ?? 0;
    return columns[index]?.isFlexible ? wrap(cell, width) : [shortened(cell, width)];
  });
  const height = Math.max(...wrapped.map((lines) => lines.length));
  let text = '';
  for (let line = 0; line < height; line += 1) {
    const places = wrapped.map((lines, index) => aligned(lines[line] ?? '', widths[index] ?? 0, columns[index]?.align));
    text += `${places.join(GAP).trimEnd()}\n`;
  }
  return text;
}

function aligned(text: string, width: number, align: Column['align'] = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? space + text : text + space;
}

function shortened(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${fitting(text, width - 1).trimEnd()}…`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** A word that is longer than a line, in pieces that are not. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  for (let rest = word; rest !== ''; rest = rest.slice(pieces.at(-1)?.length)) {
    const piece = fitting(rest, width) || Array.from(rest)[0] || rest;
    pieces.push(piece);
  }
  return pieces;
}
