import type { Kysely } from 'kysely';
import { INTERNAL_AUDIENCE } from '../audiences.ts';
import { BINDING_KINDS } from '../commitments.ts';
import type { Database } from '../schema.ts';
import { registerIndex } from './follow-register.ts';
import type { RegisterIndex } from './register-index.ts';

/** Who reads the index, and what they may see. */
export interface Sight {
  /** The database as they may see it. */
  readonly database: Kysely<Database>;
  /** The database that sees everything. */
  readonly everything: Kysely<Database>;
  /** The audiences that they belong to; not given for who sees everything. */
  readonly audiences?: readonly number[] | undefined;
}

/**
 * Row-level security in the index: those of the rows that may be seen and have no newer version that may be seen too, of
 * all rows where none are given.
 */
export function seenRows(index: RegisterIndex, { audiences }: Sight, rows?: Int32Array): Int32Array {
  return index.rowsFor(audiences ?? 'everybody', rows);
}

/** Those of the rows that may be seen, and are the newest that may be, that bind somebody. */
export function bindingRows(index: RegisterIndex, sight: Sight): Int32Array {
  const { kind } = index.columns;
  const choose = () => kind.narrow(seenRows(index, sight), kind.havingOneOf(BINDING_KINDS));
  return index.choice(`binding ${sight.audiences ?? 'everybody'}`, choose);
}

/** Who looks after a commitment is hidden from visitors, as it is by the policy of `ownership`. */
export function seesOwners({ audiences }: Sight): boolean {
  return audiences?.includes(INTERNAL_AUDIENCE) ?? true;
}

/**
 * A figure of whole texts as the one who asks may see it: worked out by PostgreSQL, and then kept for all of the same
 * audiences until any text changes, comes or goes, or is shown to others.
 */
export async function figureOfTexts<Value>(
  sight: Sight,
  name: string,
  work: (database: Kysely<Database>) => Promise<Value>,
): Promise<Value> {
  const index = await registerIndex(sight.everything);
  const audiences = sight.audiences ? [...sight.audiences].join(' ') : 'all';
  return index.figure(`${name} for ${audiences}`, () => work(sight.database));
}

/** A count of whole texts: of those that one audience may see and others, if any, have a newer version of. */
export interface TextShare {
  readonly audience_id: number;
  /** The audiences that a newer version is there for; null for none. */
  readonly newer_for: readonly number[] | null;
  readonly count: number;
}

/**
 * The shares of the newest versions that whoever asks may see: worked out by PostgreSQL once for everybody, told apart by
 * who may see them, and kept until any text changes, comes or goes, or is shown to others.
 */
export async function sharesOfTexts<Share extends TextShare>(
  { everything, audiences }: Sight,
  name: string,
  work: (everything: Kysely<Database>) => Promise<readonly Share[]>,
): Promise<Share[]> {
  const index = await registerIndex(everything);
  const shares = await index.figure(`shares: ${name}`, () => work(everything));
  if (!audiences) return shares.filter(({ newer_for }) => newer_for === null);
  return shares.filter(
    ({ audience_id, newer_for }) =>
      audiences.includes(audience_id) && !newer_for?.some((audience) => audiences.includes(audience)),
  );
}

/** What shares come to for each key. */
export function sumOfShares<Share extends TextShare>(
  shares: readonly Share[],
  keyOf: (share: Share) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const share of shares) sums.set(keyOf(share), (sums.get(keyOf(share)) ?? 0) + share.count);
  return sums;
}
