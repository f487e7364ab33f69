import { type Kysely, sql } from 'kysely';
import { FACETS, type Facet, NONE, type RegisterFilters, SILENT_AFTER_DAYS } from './register-filters.ts';
import { registerIndex } from './register-index/follow-register.ts';
import { dayNumber, indexDay, type RegisterIndex } from './register-index/register-index.ts';
import { collectedRows } from './register-index/rows-where.ts';
import { type Sight, seenRows, seesOwners } from './register-index/sight.ts';
import type { Database } from './schema.ts';
import { isFoundBy, stemmed } from './stemmed-query.ts';

/** The rows of the index that pass filters, of those that somebody may see. They hold until the index is asked for again. */
export interface RegisterHits {
  readonly index: RegisterIndex;
  /** Those that pass all filters. */
  readonly rows: Int32Array;
  /** For each facet that narrows, those that pass all the others. */
  readonly but: ReadonlyMap<Facet, Int32Array>;
}

/** Finds what passes the filters: PostgreSQL finds the words, and the index in memory everything else. */
export async function findHits(sight: Sight, filters: RegisterFilters): Promise<RegisterHits> {
  const ids = filters.terms ? await idsWithWords(sight.database, filters.terms) : null;
  const index = await registerIndex(sight.everything);
  const rows = seenRows(index, sight, rowsOf(index, ids));
  return { index, ...passing(rows, testsOf(index, filters, sight)) };
}

async function idsWithWords(
  database: Kysely<Database>,
  terms: NonNullable<RegisterFilters['terms']>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string }>`
    select coalesce(string_agg(commitment_id, ' '), '') as ids from sought_commitment
    where ${isFoundBy(await stemmed(database, terms))}`.execute(database);
  return rows[0]?.ids ? rows[0].ids.split(' ') : [];
}

function rowsOf(index: RegisterIndex, ids: readonly string[] | null): Int32Array | undefined {
  return ids === null ? undefined : Int32Array.from(ids.flatMap((id) => index.rowOf(id) ?? []));
}

/** A filter. */
interface Test {
  readonly facet: Facet;
  /** Of each of the rows, 1 where it passes. */
  readonly marks: (rows: Int32Array) => Uint8Array;
}

function testsOf(index: RegisterIndex, { values, today }: RegisterFilters, sight: Sight): Test[] {
  return FACETS.filter((facet) => values[facet].length > 0).map((facet): Test => {
    const derived = derivedFacet(index, facet, { sight, today });
    if (derived) {
      const wanted = new Set<string>(values[facet].map(String));
      const isWanted = derived.values.map((value) => wanted.has(value));
      return { facet, marks: (rows) => marksOf(derived.placesOf(rows), isWanted) };
    }
    const column = index.columns[facet];
    const wanted = column.havingOneOf(values[facet]);
    return { facet, marks: (rows) => column.marks(rows, wanted) };
  });
}

function marksOf(places: Int8Array, isWanted: readonly boolean[]): Uint8Array {
  const marks = new Uint8Array(places.length);
  for (let at = 0; at < places.length; at += 1) if (isWanted[places[at] ?? NOWHERE] === true) marks[at] = 1;
  return marks;
}

/** A facet in which a row has one value at most. */
export interface DerivedFacet {
  readonly values: readonly string[];
  /** The place among the values of the one that each of these rows has; -1 for none. */
  readonly placesOf: (rows: Int32Array) => Int8Array;
}

const NOWHERE = -1;

const DUE = ['none', 'overdue', 'next-12-months', 'later'] as const;

/** A facet that depends on the day or on who asks; null where its values stand in the index. */
export function derivedFacet(
  index: RegisterIndex,
  facet: Facet,
  { sight, today }: { readonly sight: Sight; readonly today: string },
): DerivedFacet | null {
  if (facet === 'due') return { values: DUE, placesOf: dueFrom(index, today) };
  if (facet === 'silence') {
    const silentSince = dayNumber(today) - SILENT_AFTER_DAYS;
    const isTold = seesOwners(sight);
    return { values: ['silent'], placesOf: silentFrom(index, isTold ? silentSince : NEVER_SILENT) };
  }
  return facet === 'owner' && !seesOwners(sight)
    ? { values: [NONE.owner], placesOf: (rows) => new Int8Array(rows.length) }
    : null;
}

/**
 * The rows that pass all tests, and for each facet with a test those that pass all others. Each test goes through all rows
 * by itself: one loop that asks every test of every row takes several times as long.
 */
function passing(rows: Int32Array, tests: readonly Test[]): Pick<RegisterHits, 'rows' | 'but'> {
  const marked = tests.map(({ facet, marks }) => ({ facet, marks: marks(rows) }));
  const all = marked.length;
  if (all === 0) return { rows, but: new Map() };
  const passed = new Uint8Array(rows.length);
  for (const { marks } of marked) add(passed, marks);
  const but = marked.map(({ facet, marks }): [Facet, Int32Array] => {
    // Whatever fails the only test passes all others.
    if (all === 1) return [facet, rows];
    const others = new Uint8Array(rows.length).fill(1);
    subtract(others, marks);
    add(others, passed);
    return [facet, rowsWith(rows, others, all)];
  });
  return { rows: rowsWith(rows, passed, all), but: new Map(but) };
}

function add(sums: Uint8Array, marks: Uint8Array): void {
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] ?? 0) + (marks[place] ?? 0);
}

function subtract(sums: Uint8Array, marks: Uint8Array): void {
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] ?? 0) - (marks[place] ?? 0);
}

/** Those of the rows that have so many marks. */
function rowsWith(rows: Int32Array, marks: Uint8Array, wanted: number): Int32Array {
  return collectedRows(rows.length, (found) => {
    let count = 0;
    for (let place = 0; place < rows.length; place += 1) {
      if (marks[place] !== wanted) continue;
      found[count] = rows[place] ?? 0;
      count += 1;
    }
    return count;
  });
}

const A_YEAR = 10_000;

/** Tells which of {@link DUE} rows are, seen from `today`. */
function dueFrom(index: RegisterIndex, today: string): DerivedFacet['placesOf'] {
  const from = indexDay(today);
  // A year after 29 February is 28 February, as it is for PostgreSQL.
  const later = from + A_YEAR - (today.endsWith('-02-29') ? 1 : 0);
  return (rows) => {
    const places = new Int8Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) {
      const day = index.dueOf(rows[at] ?? 0);
      if (day === 0) continue;
      if (day < from) places[at] = 1;
      else places[at] = day < later ? 2 : 3;
    }
    return places;
  };
}

/** Before any day on which a word was said. */
const NEVER_SILENT = Number.NEGATIVE_INFINITY;

/** Tells which rows nobody has said a word of since a day. */
function silentFrom(index: RegisterIndex, since: number): DerivedFacet['placesOf'] {
  return (rows) => {
    const places = new Int8Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) if (index.lastWordOf(rows[at] ?? 0) > since) places[at] = NOWHERE;
    return places;
  };
}
