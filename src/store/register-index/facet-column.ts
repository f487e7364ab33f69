import { collectedRows } from './rows-where.ts';

/** The values of a row without any. */
const NO_VALUES = '';
/** The combination without values. */
const NONE = 0;

/** How many of the values that somebody wants each combination of a column has. It holds until a row is given other values. */
export type Wanted = Uint8Array;

/**
 * What one facet says of each row: no value, one, or several. Rows are numbers from 0. Many rows have the same values,
 * so that a row only names its combination of them: whatever is asked of all rows is asked of each combination once.
 */
export class FacetColumn {
  readonly #combinations = new Map<string, number>([[NO_VALUES, NONE]]);
  /** The values of each combination. */
  readonly #valuesOf: (readonly string[])[] = [[]];
  /** The combinations that have each value. */
  readonly #having = new Map<string, number[]>();
  #cells = new Int32Array(0);

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    const cells = new Int32Array(rows);
    cells.set(this.#cells);
    this.#cells = cells;
  }

  /** Gives a row its values, which stand in one text, parted by blanks. */
  set(row: number, values: string): void {
    this.#cells[row] = this.#combinations.get(values) ?? this.#add(values);
  }

  /** What has these values. */
  havingOneOf(values: readonly (string | number)[]): Wanted {
    const wanted = new Uint8Array(this.#valuesOf.length);
    for (const value of new Set(values.map(String))) {
      for (const combination of this.#having.get(value) ?? []) {
        wanted[combination] = (wanted[combination] ?? 0) + 1;
      }
    }
    return wanted;
  }

  /** What has values that pass a test. */
  havingWhere(passes: (value: string) => boolean): Wanted {
    return this.havingOneOf([...this.#having.keys()].filter(passes));
  }

  /** How many of the wanted values a row has. */
  countOf(row: number, wanted: Wanted): number {
    return wanted[this.#cells[row] ?? NONE] ?? 0;
  }

  /** Those of the rows that have one of the wanted values. */
  narrow(rows: Int32Array, wanted: Wanted): Int32Array {
    const cells = this.#cells;
    return collectedRows(rows.length, (found) => {
      let count = 0;
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place] ?? 0;
        if ((wanted[cells[row] ?? NONE] ?? 0) === 0) continue;
        found[count] = row;
        count += 1;
      }
      return count;
    });
  }

  /** Of each of these rows, 1 where it has one of the wanted values. */
  marks(rows: Int32Array, wanted: Wanted): Uint8Array {
    const cells = this.#cells;
    const marks = new Uint8Array(rows.length);
    for (let place = 0; place < rows.length; place += 1) {
      if ((wanted[cells[rows[place] ?? 0] ?? NONE] ?? 0) > 0) marks[place] = 1;
    }
    return marks;
  }

  /** How many of these rows have each value that any of them has. */
  count(rows: Int32Array): Map<string, number> {
    const cells = this.#cells;
    const rowsWith = new Int32Array(this.#valuesOf.length);
    for (let place = 0; place < rows.length; place += 1) {
      const combination = cells[rows[place] ?? 0] ?? NONE;
      rowsWith[combination] = (rowsWith[combination] ?? 0) + 1;
    }
    return this.#sums(rowsWith);
  }

  /** The same, apart for each value of another column of which every row has one at most; in one pass. */
  countWithin(rows: Int32Array, others: FacetColumn): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const [cells, groups] = [this.#cells, others.#cells];
    const size = this.#valuesOf.length;
    const rowsWith = new Int32Array(size * others.#valuesOf.length);
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] ?? 0;
      const at = (groups[row] ?? NONE) * size + (cells[row] ?? NONE);
      rowsWith[at] = (rowsWith[at] ?? 0) + 1;
    }
    return new Map(
      others.#valuesOf.flatMap(([group], place) =>
        group === undefined ? [] : [[group, this.#sums(rowsWith.subarray(place * size, (place + 1) * size))]],
      ),
    );
  }

  /** How many rows have each value, from how many have each combination. */
  #sums(rowsWith: Int32Array): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [combination, values] of this.#valuesOf.entries()) {
      const count = rowsWith[combination] ?? 0;
      if (count === 0) continue;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return counts;
  }

  #add(values: string): number {
    const combination = this.#valuesOf.push(values.split(' ')) - 1;
    this.#combinations.set(values, combination);
    for (const value of values.split(' ')) {
      const having = this.#having.get(value);
      if (having) having.push(combination);
      else this.#having.set(value, [combination]);
    }
    return combination;
  }
}
