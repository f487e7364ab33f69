/** What tells of rows what they are sorted by. */
export interface Sortable {
  /** The day it is due, as 20261231; 0 without one. */
  dueOf(row: number): number;
  /** The day of its document, likewise. */
  dateOf(row: number): number;
  titleOf(row: number): string;
  documentOf(row: number): string;
  ordinalOf(row: number): number;
}

/** How a page of the register is sorted. */
export type Sort = 'relevance' | 'deadline' | 'newest' | 'oldest' | 'document';

/** Where a commitment stands in an order; those with the same key stand document by document, in text order. */
export interface RowPlace {
  readonly key: number | string;
  readonly document: string;
  readonly ordinal: number;
}

/** What an order goes by, always upwards. */
export type KeyOf = (row: number) => number | string;

/** After every day, such as 20261231. */
const NEVER = 99_999_999;

/** What a sort goes by that needs nothing but the row; what has no day comes last. */
export function keyOf(index: Sortable, sort: Exclude<Sort, 'relevance'>): KeyOf {
  switch (sort) {
    case 'deadline':
      return (row) => index.dueOf(row) || NEVER;
    case 'oldest':
      return (row) => index.dateOf(row) || NEVER;
    case 'newest':
      return (row) => NEVER - index.dateOf(row);
    case 'document':
      return (row) => index.titleOf(row);
  }
}

/** Where a row stands in an order. */
export function placeOf(index: Sortable, row: number, key: KeyOf): RowPlace {
  return { key: key(row), document: index.documentOf(row), ordinal: index.ordinalOf(row) };
}

/** Below nought where `one` stands before `other`. */
export function comparePlaces(one: RowPlace, other: RowPlace): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  if (one.document !== other.document) return one.document < other.document ? -1 : 1;
  return one.ordinal - other.ordinal;
}

/** Which rows of an order are wanted. */
export interface Stretch {
  readonly limit: number;
  /** Only what stands behind this place, or before it where `isBackward`. */
  readonly from: RowPlace | null;
  /** From the end of the order to its beginning. */
  readonly isBackward: boolean;
}

/** The first rows of an order, found in one pass: of many rows few are ever compared in full. */
export function firstRows(
  { index, rows }: { readonly index: Sortable; readonly rows: Int32Array },
  key: KeyOf,
  { limit, from, isBackward }: Stretch,
): number[] {
  const direction = isBackward ? -1 : 1;
  const isBefore = (one: RowPlace, other: RowPlace) => direction * comparePlaces(one, other) < 0;
  const first: { readonly row: number; readonly place: RowPlace }[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const last = first.length < limit ? undefined : first.at(-1)?.place;
    if (last && isBeyond(key(row), last.key, isBackward)) continue;
    const place = placeOf(index, row, key);
    if ((last && !isBefore(place, last)) || (from && !isBefore(from, place))) continue;
    if (last) first.pop();
    first.splice(placeIn(first, place, isBefore), 0, { row, place });
  }
  return first.map(({ row }) => row);
}

function isBeyond(key: number | string, last: number | string, isBackward: boolean): boolean {
  return isBackward ? key < last : key > last;
}

/** Where in a sorted list a place belongs, by halving. */
function placeIn(
  sorted: readonly { readonly place: RowPlace }[],
  place: RowPlace,
  isBefore: (one: RowPlace, other: RowPlace) => boolean,
): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle]?.place;
    if (other && isBefore(place, other)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** All rows in an order. */
export function sortedRows(
  { index, rows }: { readonly index: Sortable; readonly rows: Int32Array },
  key: KeyOf,
): number[] {
  return Array.from(rows, (row) => ({ row, place: placeOf(index, row, key) }))
    .sort((one, other) => comparePlaces(one.place, other.place))
    .map(({ row }) => row);
}
