import { type StoredAccountVerdict, verdictsOn } from '../store/account-verdicts.ts';
import { accountsOfSignature, earlierCommitments, reportsOf, type StoredReport } from '../store/accounts.ts';
import type { StoredInitiative } from '../store/initiatives.ts';
import { findOrganisation, type StoredOrganisation } from '../store/organisations.ts';
import { roundsOf, type StoredRound } from '../store/rounds.ts';
import { signatureOfActor } from '../store/signatures.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { NotFound } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { isPermitted } from './permission.ts';
import { presentSignatory, type Signatory } from './signatory-filters.ts';
import { type AskedCommitment, askedCommitments, newestOfEach } from './view-own-account.ts';

/** What a signatory said of a commitment in one round. */
export interface RoundReport {
  readonly round: Pick<StoredRound, 'id' | 'periodFrom' | 'periodTo'>;
  readonly report: StoredReport;
}

/** One commitment of a signatory: what it says beside what others find. */
export interface SignatoryCommitment {
  readonly commitment: AskedCommitment;
  /** The latest round first; empty where it has said nothing. */
  readonly reports: readonly RoundReport[];
  /** Null where nobody has assessed it. */
  readonly verdict: StoredAccountVerdict | null;
}

/** The public page of a signatory. */
export interface SignatoryView {
  readonly initiative: Pick<StoredInitiative, 'slug' | 'names'>;
  readonly signatory: Signatory;
  readonly organisation: StoredOrganisation | null;
  /** The round whose text the commitments are of; null where there was none. */
  readonly round: StoredRound | null;
  readonly commitments: readonly SignatoryCommitment[];
  /** Its answers to the questions of each round that it gave, the latest round first. */
  readonly answers: readonly { readonly round: StoredRound; readonly answers: readonly string[] }[];
  readonly mayAssess: boolean;
}

/** A signatory's commitments, accounts, evidence and verdicts side by side. Throws `NotFound`. */
export async function viewSignatory(
  context: DeskContext,
  address: InitiativeAddress,
  actorId: string,
): Promise<SignatoryView> {
  const { database, principal } = context;
  const initiative = await requireInitiative(database, address);
  const signature = await signatureOfActor(database, initiative.id, actorId);
  const signatory = signature && presentSignatory(signature);
  if (!signatory) throw new NotFound('signature', actorId);
  const rounds = await roundsOf(database, initiative.id);
  const [round = null] = rounds;
  const accounts = await accountsOfSignature(database, signature.id);
  const given = accounts.filter(({ submittedAt }) => submittedAt !== null);
  const reports = await reportsOf(
    database,
    given.map(({ id }) => id),
  );
  const commitments = round === null ? [] : await askedCommitments({ everything: database }, round);
  const verdicts = await verdictsOn(database, signature.id);
  const sources = await earlierCommitments(
    database,
    commitments.map(({ id }) => id),
  );
  const said = given.flatMap((account) => {
    const of = rounds.find(({ id }) => id === account.roundId);
    return of ? [{ account, round: of }] : [];
  });
  return {
    ...{ initiative, signatory, organisation: (await findOrganisation(database, actorId)) ?? null, round },
    commitments: commitments.map((commitment) => {
      const ids = sources.get(commitment.id) ?? [commitment.id];
      const verdict = newestOfEach(verdicts).find(({ commitmentId }) => ids.includes(commitmentId));
      return {
        commitment,
        reports: said.flatMap(({ account, round: of }) =>
          reports
            .filter(({ accountId, commitmentId }) => accountId === account.id && ids.includes(commitmentId))
            .map((report) => ({ round: of, report })),
        ),
        verdict: verdict ? { ...verdict, givenBy: isSignedIn(principal) ? verdict.givenBy : null } : null,
      };
    }),
    answers: said.map(({ account, round: of }) => ({ round: of, answers: account.answers })),
    mayAssess: given.length > 0 && isPermitted(principal, 'assess-account'),
  };
}
