import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { allIndexedRows, indexedRows } from './indexed-rows.ts';
import { RegisterIndex } from './register-index.ts';

/** Up to where an index has followed the register. */
interface Place {
  /** Every transaction before this one has been seen, or never will be. */
  readonly transaction: string;
  /** When, by PostgreSQL's clock. */
  readonly at: string;
}

/** Under this the notes have a change of texts, and no commitment. */
const TEXTS = '';

/** What has changed since a place, and the place up to which that is known. */
interface Changes extends Place {
  readonly changed: readonly string[];
  /** The transactions that changed texts, each with how often: a note brought by a backup may bear the same number. */
  readonly texts: readonly string[];
  /** Whether the notes of changes may not go back so far any more. */
  readonly isStale: boolean;
}

interface Followed {
  readonly index: RegisterIndex;
  place: Place;
  /** The transactions that changed texts, of those that are seen again as long as an older one is open. */
  texts: ReadonlySet<string>;
}

/** The steps of one index: the one under way, or the last, and the one after it, which all share who ask meanwhile. */
interface Steps {
  current: Promise<Followed>;
  next: Promise<Followed> | null;
}

/** The index of each database that is open. */
const followed = new WeakMap<Kysely<Database>, Steps>();

/**
 * The index of the register as it is now: read once for each process, then brought up to date with whatever anybody has
 * committed since, in this process or another. `everything` is the database that sees everything.
 */
export async function registerIndex(everything: Kysely<Database>): Promise<RegisterIndex> {
  try {
    return (await step(everything)).index;
  } catch (error) {
    // What failed is begun anew by whoever asks next.
    followed.delete(everything);
    throw error;
  }
}

/** A step that begins after it was asked for, so that it sees what was committed before. */
function step(everything: Kysely<Database>): Promise<Followed> {
  const steps = followed.get(everything);
  if (!steps) {
    const current = load(everything);
    followed.set(everything, { current, next: null });
    return current;
  }
  steps.next ??= steps.current.then((known) => {
    steps.current = bringUpToDate(everything, known);
    steps.next = null;
    return steps.current;
  });
  return steps.next;
}

async function load(everything: Kysely<Database>): Promise<Followed> {
  await forgetOldChanges(everything);
  const place = await currentPlace(everything);
  const index = new RegisterIndex();
  for await (const rows of allIndexedRows(everything)) for (const row of rows) index.put(row);
  // What was committed while the rows were read is among the changes since.
  return bringUpToDate(everything, { index, place, texts: new Set() });
}

async function bringUpToDate(everything: Kysely<Database>, known: Followed): Promise<Followed> {
  const { changed, texts, isStale, ...place } = await changesSince(everything, known.place);
  if (isStale) return load(everything);
  if (texts.some((transaction) => !known.texts.has(transaction))) known.index.forgetFigures();
  known.texts = new Set(texts);
  if (changed.length > 0) {
    const rows = new Map((await indexedRows(everything, changed)).map((row) => [row.id, row]));
    for (const id of changed) {
      const row = rows.get(id);
      if (row) known.index.put(row);
      else known.index.remove(id);
    }
  }
  if (dayOf(place) !== dayOf(known.place)) await forgetOldChanges(everything);
  known.place = place;
  return known;
}

const dayOf = ({ at }: Place): string => at.slice(0, 10);

/** Takes out the notes that no process can want any more: it reads the whole register anew instead. */
async function forgetOldChanges(everything: Kysely<Database>): Promise<void> {
  await sql`delete from register_change where at < clock_timestamp() - interval '2 days'`.execute(everything);
}

async function currentPlace(everything: Kysely<Database>): Promise<Place> {
  const { rows } = await sql<Place>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as transaction, clock_timestamp()::text as at`.execute(
    everything,
  );
  return rows[0] as Place;
}

/**
 * A transaction that was open when the place was taken has a number that is not smaller, so that nothing is missed; what
 * is seen twice is only read twice. Notes from another cluster, brought by a backup, have numbers that are to come.
 */
async function changesSince(everything: Kysely<Database>, { transaction, at }: Place): Promise<Changes> {
  const since = sql`transaction >= ${transaction}::xid8 and transaction < pg_snapshot_xmax(pg_current_snapshot())`;
  const { rows } = await sql<Changes>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as transaction, clock_timestamp()::text as at,
      array(select distinct commitment_id from register_change where ${since} and commitment_id <> ${TEXTS}) as changed,
      array(select concat_ws(' ', transaction, count(*)) from register_change
        where ${since} and commitment_id = ${TEXTS} group by transaction) as texts,
      ${at}::timestamptz < clock_timestamp() - interval '12 hours' as "isStale"`.execute(everything);
  return rows[0] as Changes;
}
