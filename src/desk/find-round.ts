import type { Kysely } from 'kysely';
import type { StoredInitiative } from '../store/initiatives.ts';
import { findRound, type StoredRound } from '../store/rounds.ts';
import type { Database } from '../store/schema.ts';
import { NotFound } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';

/** Where a round is. */
export interface RoundAddress extends InitiativeAddress {
  readonly round: number;
}

/** A round of an initiative. Throws `NotFound`. */
export async function requireRound(
  database: Kysely<Database>,
  address: RoundAddress,
): Promise<{ readonly initiative: StoredInitiative; readonly round: StoredRound }> {
  const initiative = await requireInitiative(database, address);
  const round = await findRound(database, address.round);
  if (round?.initiativeId !== initiative.id) throw new NotFound('round', String(address.round));
  return { initiative, round };
}
