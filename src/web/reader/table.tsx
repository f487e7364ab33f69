import type { Child } from 'hono/jsx';
import type { PassageView } from '../../desk/views.ts';
import type { TableCell } from '../../reading/document.ts';
import { stretchOf } from './segments.ts';

interface TableProps {
  readonly passage: PassageView;
  readonly cells: readonly TableCell[];
  /** What the table is called where it is not seen. */
  readonly label: string;
  /** The words of a cell. */
  readonly words: (cell: PassageView) => Child;
  /** What is said of the table as a whole, below it. */
  readonly note?: Child;
}

type Row = readonly TableCell[];

function rowsOf(cells: readonly TableCell[]): Row[] {
  const rows = Map.groupBy(cells, (cell) => cell.row);
  return [...rows.keys()].toSorted((one, other) => one - other).map((row) => rows.get(row) ?? []);
}

function Cell({ passage, cell, words }: Pick<TableProps, 'passage' | 'words'> & { cell: TableCell }) {
  const spans = {
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
  };
  const content = words(stretchOf(passage, cell));
  if (!cell.isHeading || cell.start === cell.end) return <td {...spans}>{content}</td>;
  return (
    <th scope={cell.row === 0 || cell.column > 0 ? 'col' : 'row'} {...spans}>
      {content}
    </th>
  );
}

/** A table as the document has it; where it is wider than the text, it can be scrolled, also by keyboard. */
export function PassageTable({ passage, cells, label, words, note }: TableProps) {
  return (
    <section class="table-frame" aria-label={label} tabindex={0}>
      <table class="passage-table">
        <caption class="visually-hidden">{label}</caption>
        <tbody>
          {rowsOf(cells).map((row) => (
            <tr>
              {row.map((cell) => (
                <Cell passage={passage} cell={cell} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note}
    </section>
  );
}
