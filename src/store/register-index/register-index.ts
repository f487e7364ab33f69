import { FACETS, type Facet, NONE, perFacet } from '../register-filters.ts';
import { FacetColumn } from './facet-column.ts';
import type { IndexedRow } from './indexed-rows.ts';
import { collectedRows } from './rows-where.ts';

/** The facets whose values stand in the index; what is due and what is silent depends on the day that asks. */
export type StoredFacet = Exclude<Facet, 'due' | 'silence'>;

const STORED_FACETS = FACETS.filter((facet): facet is StoredFacet => facet !== 'due' && facet !== 'silence');

/** Facets of so few values that few combinations of them are ever there: these are counted together. */
export const COUNTED_TOGETHER = [
  'kind',
  'language',
  'amount',
  'currency',
  'recurrence',
  'state',
  'progress',
  'verdict',
] as const satisfies readonly StoredFacet[];

/** Between a facet and its value, in a combination; the name of no facet has one. */
const OF = ':';

/** Of a row without a commitment: audiences begin with 1. */
const NOBODY = 0;
const UNDATED = 0;
/** Later than any day. */
const NEVER = 0x7fffffff;
const FIRST_ROOM = 1_024;
/** So many are remembered, each with four bytes a row. */
const MOST_CHOICES = 64;

const A_DAY_MS = 86_400_000;

/** An ISO date in days after 1 January 1970. */
export function dayNumber(date: string): number {
  return Date.parse(date) / A_DAY_MS;
}

/** An ISO date as the index has the days of deadlines and documents: 20261231. */
export function indexDay(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** The ISO date of such a number. */
export function dateOfDay(day: number): string {
  return String(day).replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
}

/** What the facets look at in every commitment of the register, in memory: a row each, a column a facet. */
export class RegisterIndex {
  readonly columns: Readonly<Record<Facet, FacetColumn>> = perFacet(() => new FacetColumn());
  /** What each row is in {@link COUNTED_TOGETHER}. */
  readonly #combined = new FacetColumn();
  readonly #rows = new Map<string, number>();
  readonly #free: number[] = [];
  #audiences = new Int32Array(0);
  #lastAudience = NOBODY;
  /** Of the few rows that some have a newer version of. */
  readonly #newerFor = new Map<number, readonly number[]>();
  #due = new Int32Array(0);
  #dated = new Int32Array(0);
  #lastWord = new Int32Array(0);
  #ordinals = new Int32Array(0);
  readonly #documents: string[] = [];
  /** The title of each document. */
  readonly #titles = new Map<string, string>();
  readonly #ids: string[] = [];
  readonly #figures = new Map<string, Promise<unknown>>();
  /** Rows by what they are, such as all that people of the same audiences may see, until a row changes. */
  readonly #choices = new Map<string, Int32Array>();
  #used = 0;

  /**
   * Those of the rows — all where none are given — that are for one of these audiences, and not replaced by a newer version
   * for one of them; `everybody` belongs to all.
   */
  rowsFor(audiences: readonly number[] | 'everybody', rows?: Int32Array): Int32Array {
    if (rows) return this.#narrowed(audiences, rows);
    return this.choice(String(audiences), () => this.#narrowed(audiences, undefined));
  }

  /** The rows that `choose` gives, kept under a name until a row changes. */
  choice(name: string, choose: () => Int32Array): Int32Array {
    const known = this.#choices.get(name);
    if (known) return known;
    if (this.#choices.size >= MOST_CHOICES) this.#choices.clear();
    const rows = choose();
    this.#choices.set(name, rows);
    return rows;
  }

  #narrowed(audiences: readonly number[] | 'everybody', rows: Int32Array | undefined): Int32Array {
    const isTheirs = this.#belongings(audiences);
    const replaced = this.#rowsReplacedFor(isTheirs);
    const cells = this.#audiences;
    const asked = rows?.length ?? this.#used;
    return collectedRows(asked, (found) => {
      let count = 0;
      for (let place = 0; place < asked; place += 1) {
        const row = rows ? (rows[place] ?? 0) : place;
        if (isTheirs[cells[row] ?? NOBODY] !== 1 || replaced?.has(row)) continue;
        found[count] = row;
        count += 1;
      }
      return count;
    });
  }

  /** How many of these rows have each value of each of {@link COUNTED_TOGETHER}. */
  countTogether(rows: Int32Array): ReadonlyMap<Facet, ReadonlyMap<string, number>> {
    const counts = new Map<Facet, Map<string, number>>(COUNTED_TOGETHER.map((facet) => [facet, new Map()]));
    for (const [combined, count] of this.#combined.count(rows)) {
      const end = combined.indexOf(OF);
      counts.get(combined.slice(0, end) as Facet)?.set(combined.slice(end + OF.length), count);
    }
    return counts;
  }

  /** Those of the rows that are due on a day from `from` on and before `before`, both as {@link indexDay} has them. */
  rowsDue(rows: Int32Array, from: number, before = NEVER): Int32Array {
    const due = this.#due;
    return collectedRows(rows.length, (found) => {
      let count = 0;
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place] ?? 0;
        const day = due[row] ?? UNDATED;
        if (day === UNDATED || day < from || day >= before) continue;
        found[count] = row;
        count += 1;
      }
      return count;
    });
  }

  /** The day that the commitment of a row is due, as 20261231; 0 without one. */
  dueOf(row: number): number {
    return this.#due[row] ?? UNDATED;
  }

  /** The day of the document of a row, as 20261231; 0 without one. */
  dateOf(row: number): number {
    return this.#dated[row] ?? UNDATED;
  }

  /**
   * Since when nobody has said a word of the commitment of a row that somebody looks after and that is neither delivered
   * nor given up, in days after 1 January 1970; later than any day for all others.
   */
  lastWordOf(row: number): number {
    return this.#lastWord[row] ?? NEVER;
  }

  /** The place of the commitment of a row among those of its document. */
  ordinalOf(row: number): number {
    return this.#ordinals[row] ?? 0;
  }

  /** The document of the commitment of a row. */
  documentOf(row: number): string {
    return this.#documents[row] ?? '';
  }

  /** The title of that document. */
  titleOf(row: number): string {
    return this.#titles.get(this.documentOf(row)) ?? '';
  }

  /** The commitment of a row. */
  idOf(row: number): string {
    return this.#ids[row] ?? '';
  }

  /** The row of a commitment, undefined where it is not in the register. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  /** What `work` gives, kept under a name until the texts of the register change. */
  figure<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const kept = this.#figures.get(name) as Promise<Value> | undefined;
    if (kept) return kept;
    const value = work();
    this.#figures.set(name, value);
    value.catch(() => this.#figures.delete(name));
    return value;
  }

  /** Works figures out anew from now on. */
  forgetFigures(): void {
    this.#figures.clear();
  }

  /** Puts a commitment in, or anew. */
  put(commitment: IndexedRow): void {
    this.#choices.clear();
    const row = this.#rows.get(commitment.id) ?? this.#newRow(commitment.id);
    this.#audiences[row] = commitment.audience_id;
    this.#lastAudience = Math.max(this.#lastAudience, commitment.audience_id, ...(commitment.newer_for ?? []));
    if (commitment.newer_for) this.#newerFor.set(row, commitment.newer_for);
    else this.#newerFor.delete(row);
    this.#due[row] = commitment.due ?? UNDATED;
    this.#dated[row] = commitment.dated ?? UNDATED;
    this.#lastWord[row] = commitment.last_word ?? NEVER;
    this.#ordinals[row] = commitment.ordinal;
    this.#documents[row] = commitment.document;
    this.#titles.set(commitment.document, commitment.title);
    for (const facet of STORED_FACETS) this.columns[facet].set(row, VALUES[facet](commitment) ?? '');
    this.#combined.set(row, combinationOf(commitment));
  }

  /** Takes a commitment out; nothing happens where it is not there. */
  remove(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#choices.clear();
    this.#rows.delete(id);
    this.#audiences[row] = NOBODY;
    this.#free.push(row);
  }

  /** Which audiences somebody belongs to, by their numbers: looked up for every row. */
  #belongings(audiences: readonly number[] | 'everybody'): Uint8Array {
    const isTheirs = new Uint8Array(this.#lastAudience + 1);
    if (audiences === 'everybody') return isTheirs.fill(1, NOBODY + 1);
    for (const audience of audiences) isTheirs[audience] = 1;
    return isTheirs;
  }

  /** Nearly always there are none. */
  #rowsReplacedFor(isTheirs: Uint8Array): ReadonlySet<number> | null {
    if (this.#newerFor.size === 0) return null;
    const replaced = [...this.#newerFor].filter(([, newer]) => newer.some((audience) => isTheirs[audience] === 1));
    return new Set(replaced.map(([row]) => row));
  }

  #newRow(id: string): number {
    const row = this.#free.pop() ?? this.#used;
    if (row === this.#used) {
      if (row >= this.#audiences.length) this.#grow();
      this.#used += 1;
    }
    this.#rows.set(id, row);
    this.#ids[row] = id;
    return row;
  }

  #grow(): void {
    const room = Math.max(FIRST_ROOM, this.#audiences.length * 2);
    this.#audiences = grown(this.#audiences, room, NOBODY);
    this.#due = grown(this.#due, room, UNDATED);
    this.#dated = grown(this.#dated, room, UNDATED);
    this.#lastWord = grown(this.#lastWord, room, NEVER);
    this.#ordinals = grown(this.#ordinals, room, 0);
    for (const facet of STORED_FACETS) this.columns[facet].reserve(room);
    this.#combined.reserve(room);
  }
}

/** The values of a commitment in each facet, parted by blanks. */
const VALUES: Readonly<Record<StoredFacet, (row: IndexedRow) => string | null>> = {
  kind: ({ kind }) => kind,
  bearer: ({ bearer }) => bearer,
  speaker: ({ speaker }) => speaker,
  counterpart: ({ counterpart }) => counterpart,
  forum: ({ forum }) => forum,
  topic: ({ topic }) => topic,
  document: ({ document }) => document,
  language: ({ language }) => language,
  year: ({ year }) => year,
  amount: ({ has_amount }) => (has_amount ? 'with' : 'without'),
  currency: ({ currency }) => currency,
  recurrence: ({ recurs }) => (recurs ? 'recurring' : 'once'),
  state: ({ state }) => state,
  owner: ({ owner }) => owner || NONE.owner,
  progress: ({ progress }) => progress ?? NONE.progress,
  verdict: ({ verdict }) => verdict ?? NONE.verdict,
};

function combinationOf(commitment: IndexedRow): string {
  return COUNTED_TOGETHER.flatMap((facet) => {
    const values = VALUES[facet](commitment);
    return values ? values.split(' ').map((value) => `${facet}${OF}${value}`) : [];
  }).join(' ');
}

function grown(cells: Int32Array, room: number, empty: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room).fill(empty);
  larger.set(cells);
  return larger;
}
