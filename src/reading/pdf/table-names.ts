import type { CellPlace } from '../lines.ts';
import { type Fragment, textOfParts } from './fragments.ts';
import type { TablePlaces, TableWords } from './table-places.ts';

/** A table with words of the row with which it begins. */
interface Continued {
  readonly key: string;
  readonly head: string;
  readonly edges: readonly number[];
  readonly rows: number;
}

/** In points: how far columns may move from page to page. */
const SAME_COLUMN = 6;

/** Where the words of the tables of a page stand. */
export interface NamedTables {
  readonly places: ReadonlyMap<Fragment, CellPlace>;
  /** Words of heading rows that are printed again where a table goes on. */
  readonly repeated: ReadonlySet<Fragment>;
}

/** Names the tables of a document, page by page; a table that goes on over a page break keeps its name. */
export class TableNames {
  #last: { readonly page: number; readonly table: Continued } | null = null;
  #count = 0;

  /** The place of each fragment in the tables of a page, given from top to bottom, and the headings printed again. */
  name(page: number, tables: readonly TablePlaces[], body: readonly Fragment[]): NamedTables {
    const places = new Map<Fragment, CellPlace>();
    const repeated = new Set<Fragment>();
    const startsPage = body.every((fragment) => fragment.bottom > (tables[0]?.top ?? 0));
    const endsPage = body.every((fragment) => fragment.top < (tables.at(-1)?.bottom ?? 0));
    for (const [index, table] of tables.entries()) {
      const before = index === 0 && startsPage && this.#last?.page === page - 1 ? this.#last.table : null;
      const continued = before && isContinued(before, table) ? before : null;
      const head = headOf(table);
      const isRepeated = continued !== null && head === continued.head && head !== '';
      const key = continued?.key ?? `table ${++this.#count}`;
      const offset = continued?.rows ?? 0;
      const isHeading = hasHeadingRow(table);
      for (const { fragment, ...place } of table.cells) {
        if (isRepeated && place.row === 0) repeated.add(fragment);
        else {
          const heads = place.row === 0 && isHeading && continued === null;
          places.set(fragment, { ...place, table: key, row: place.row + offset, isHeading: heads });
        }
      }
      const rows = offset + table.cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
      const isLast = index === tables.length - 1 && endsPage;
      this.#last = isLast ? { page, table: { key, head: continued?.head ?? head, edges: table.edges, rows } } : null;
    }
    if (tables.length === 0) this.#last = null;
    return { places, repeated };
  }
}

function isContinued(before: Continued, table: TablePlaces): boolean {
  return (
    before.edges.length === table.edges.length &&
    before.edges.every((edge, index) => Math.abs(edge - (table.edges[index] ?? 0)) <= SAME_COLUMN)
  );
}

function headOf({ cells }: TablePlaces): string {
  return cells
    .filter(({ row }) => row === 0)
    .map(({ fragment }) => textOfParts(fragment.parts))
    .join(' ');
}

/** Whether the first row, and not the whole table, is bold. */
function hasHeadingRow({ cells }: TablePlaces): boolean {
  const isBold = ({ fragment }: TableWords): boolean => fragment.boldCharacters * 2 > fragment.characters;
  const head = cells.filter(({ row }) => row === 0);
  const rest = cells.filter(({ row }) => row > 0);
  return head.every(isBold) && !rest.every(isBold);
}
