import type { Kysely } from 'kysely';
import { accountWithLink } from '../store/account-links.ts';
import { findAccount, type StoredAccount } from '../store/accounts.ts';
import type { StoredInitiative } from '../store/initiatives.ts';
import { findRound, type StoredRound } from '../store/rounds.ts';
import type { Database } from '../store/schema.ts';
import type { StoredSignature } from '../store/signatures.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requireSignature } from './find-signature.ts';
import { isUuid } from './uuid.ts';

/** An account with everything that it belongs to. */
export interface PlacedAccount {
  readonly account: StoredAccount;
  readonly round: StoredRound;
  readonly signature: StoredSignature;
  readonly initiative: StoredInitiative;
}

/** The account of this identifier. Throws `NotFound`. */
export async function requireAccount(
  database: Kysely<Database>,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<PlacedAccount> {
  const account = isUuid(id) ? await findAccount(database, id, options) : undefined;
  const round = account && (await findRound(database, account.roundId));
  if (!account || !round) throw new NotFound('account', id);
  return { account, round, ...(await requireSignature(database, account.signatureId)) };
}

/** The account that a personal link leads to. Throws `NotFound` for a link that does not work, or not any more. */
export async function accountOfLink({ everything, now }: DeskContext, token: string): Promise<PlacedAccount> {
  const id = await accountWithLink(everything, token, now());
  if (id === undefined) throw new NotFound('account-link', '');
  const placed = await requireAccount(everything, id);
  // Whoever has withdrawn is asked nothing any more.
  if (placed.signature.state !== 'accepted' || placed.signature.withdrawnOn !== null) {
    throw new NotFound('account-link', '');
  }
  return placed;
}
