import { type Kysely, sql } from 'kysely';
import { FACETS, type Facet, NONE, type RegisterFilters, SILENT_AFTER_DAYS } from './register-filters.ts';
import { registerIndex } from './register-index/follow-register.ts';
import { dayNumber, indexDay, type RegisterIndex } from './register-index/register-index.ts';
import { type Sight, seenRows, seesOwners } from './register-index/sight.ts';
import type { Database } from './schema.ts';
import { isFoundBy } from './text-query.ts';

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
    where ${isFoundBy(terms)}`.execute(database);
  return rows[0]?.ids ? rows[0].ids.split(' ') : [];
}

function rowsOf(index: RegisterIndex, ids: readonly string[] | null): Int32Array | undefined {
  return ids === null ? undefined : Int32Array.from(ids.flatMap((id) => index.rowOf(id) ?? []));
}

/** That a row passes a filter. */
interface Test {
  readonly facet: Facet;
  readonly passes: (row: number) => boolean;
}

function testsOf(index: RegisterIndex, { values, today }: RegisterFilters, sight: Sight): Test[] {
  return FACETS.filter((facet) => values[facet].length > 0).map((facet): Test => {
    const derived = derivedFacet(index, facet, { sight, today });
    if (derived) {
      const wanted = new Set<string>(values[facet].map(String));
      const isWanted = derived.values.map((value) => wanted.has(value));
      return { facet, passes: (row) => isWanted[derived.placeOf(row)] === true };
    }
    const column = index.columns[facet];
    const wanted = column.havingOneOf(values[facet]);
    return { facet, passes: (row) => column.countOf(row, wanted) > 0 };
  });
}

/** A facet in which a row has one value at most. */
export interface DerivedFacet {
  readonly values: readonly string[];
  /** The place among the values of the one that a row has; -1 for none. */
  readonly placeOf: (row: number) => number;
}

const DUE = ['none', 'overdue', 'next-12-months', 'later'] as const;

/** A facet that depends on the day or on who asks; null where its values stand in the index. */
export function derivedFacet(
  index: RegisterIndex,
  facet: Facet,
  { sight, today }: { readonly sight: Sight; readonly today: string },
): DerivedFacet | null {
  if (facet === 'due') return { values: DUE, placeOf: dueFrom(index, today) };
  if (facet === 'silence') {
    const silentSince = dayNumber(today) - SILENT_AFTER_DAYS;
    const isTold = seesOwners(sight);
    return { values: ['silent'], placeOf: (row) => (isTold && index.lastWordOf(row) <= silentSince ? 0 : -1) };
  }
  return facet === 'owner' && !seesOwners(sight) ? { values: [NONE.owner], placeOf: () => 0 } : null;
}

/** The rows that pass all tests, and for each facet with a test those that pass all others. */
function passing(rows: Int32Array, tests: readonly Test[]): Pick<RegisterHits, 'rows' | 'but'> {
  if (tests.length === 0) return { rows, but: new Map() };
  const all = new Int32Array(rows.length);
  let passed = 0;
  const almost = new Map(tests.map(({ facet }) => [facet, [] as number[]]));
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    const failed = failedTests(tests, row);
    if (failed === null) continue;
    if (failed) {
      almost.get(failed.facet)?.push(row);
      continue;
    }
    all[passed] = row;
    passed += 1;
  }
  const found = all.subarray(0, passed);
  return { rows: found, but: new Map([...almost].map(([facet, others]) => [facet, joined(found, others)])) };
}

function joined(found: Int32Array, others: readonly number[]): Int32Array {
  const both = new Int32Array(found.length + others.length);
  both.set(found);
  both.set(others, found.length);
  return both;
}

/** The one test that a row fails; undefined where it fails none, null where it fails several. */
function failedTests(tests: readonly Test[], row: number): Test | undefined | null {
  let failed: Test | undefined;
  for (let place = 0; place < tests.length; place += 1) {
    const test = tests[place];
    if (!test || test.passes(row)) continue;
    if (failed) return null;
    failed = test;
  }
  return failed;
}

const A_YEAR = 10_000;

/** Tells which of {@link DUE} a row is, seen from `today`. */
function dueFrom(index: RegisterIndex, today: string): DerivedFacet['placeOf'] {
  const from = indexDay(today);
  // A year after 29 February is 28 February, as it is for PostgreSQL.
  const later = from + A_YEAR - (today.endsWith('-02-29') ? 1 : 0);
  return (row) => {
    const day = index.dueOf(row);
    if (day === 0) return 0;
    if (day < from) return 1;
    return day < later ? 2 : 3;
  };
}
