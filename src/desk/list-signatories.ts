import { accountsOfRounds } from '../store/accounts.ts';
import { roundsOf, type StoredRound } from '../store/rounds.ts';
import { signaturesOf } from '../store/signatures.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requireInitiative } from './find-initiative.ts';
import { narrowSignatories, presentSignatory, type Signatory, type SignatoryFilters } from './signatory-filters.ts';
import { type AccountState, accountState } from './view-round.ts';

/** What the signatories of a pledge are narrowed to. */
export interface SignatoriesQuery extends SignatoryFilters {
  /** The round whose accounts are looked at; the latest one if not given. */
  readonly round?: number;
  /** Where their accounts stand in that round; empty for all. */
  readonly accounts: readonly AccountState[];
  /** Whether those are wanted who have withdrawn, instead of those who stand by it. */
  readonly areWithdrawn: boolean;
}

/** A signatory, and where its account stands. */
export interface SignatoryStanding {
  readonly signatory: Signatory;
  /** Null where no round was opened, and for those who have withdrawn. */
  readonly account: { readonly state: AccountState; readonly submittedAt: Date | null } | null;
}

/** The signatories of a pledge by name, with the round that their accounts are of. */
export interface SignatoryStandings {
  /** Null where none was opened. */
  readonly round: StoredRound | null;
  readonly signatories: readonly SignatoryStanding[];
}

/** Who has signed a pledge, and whether they have told what they did. Throws `NotFound`. */
export async function listSignatories(
  { database, today }: DeskContext,
  slug: string,
  query: SignatoriesQuery,
): Promise<SignatoryStandings> {
  const { id } = await requireInitiative(database, { kind: 'pledge', slug });
  const round = roundOf(await roundsOf(database, id), query.round);
  const signatories = (await signaturesOf(database, id, ['accepted'])).flatMap(
    (signature) => presentSignatory(signature) ?? [],
  );
  const wanted = signatories.filter(({ withdrawnOn }) => (withdrawnOn !== null) === query.areWithdrawn);
  const accounts = round === null ? [] : await accountsOfRounds(database, [round.id]);
  const bySignature = new Map(accounts.map((account) => [account.signatureId, account]));
  const standings = narrowSignatories(wanted, query).signatories.map((signatory): SignatoryStanding => {
    if (round === null || query.areWithdrawn) return { signatory, account: null };
    const account = bySignature.get(signatory.signatureId);
    return {
      signatory,
      account: { state: accountState(account, round, today), submittedAt: account?.submittedAt ?? null },
    };
  });
  const { accounts: states } = query;
  const isAsked = ({ account }: SignatoryStanding) =>
    states.length === 0 || (account !== null && states.includes(account.state));
  return { round, signatories: standings.filter(isAsked) };
}

function roundOf(rounds: readonly StoredRound[], asked: number | undefined): StoredRound | null {
  if (asked === undefined) return rounds[0] ?? null;
  const round = rounds.find(({ id }) => id === asked);
  if (!round) throw new NotFound('round', String(asked));
  return round;
}
