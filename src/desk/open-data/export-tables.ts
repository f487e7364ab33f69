import { verdictsOn } from '../../store/account-verdicts.ts';
import { accountsOfRounds, reportsOf } from '../../store/accounts.ts';
import { deedsOf } from '../../store/deeds.ts';
import { allExpressions } from '../../store/expressions.ts';
import { allInitiatives, type StoredInitiative } from '../../store/initiatives.ts';
import { roundsOf, type StoredRound } from '../../store/rounds.ts';
import { type StoredSignature, signaturesOf } from '../../store/signatures.ts';
import type { DeskContext } from '../context.ts';
import { exportRegister } from '../export-register.ts';
import type { Progress, Verdict } from '../follow-up-views.ts';
import { listActors } from '../list-actors.ts';
import { presentDeeds } from '../presenters/present-deeds.ts';
import { presentSignatory, type Signatory } from '../signatory-filters.ts';
import { newestOfEach } from '../view-own-account.ts';
import type { ActorRow, DeedView } from '../views.ts';
import { type StandingCommitment, withStandings } from './with-standings.ts';

/** Every commitment of the register with where it stands today, batch by batch. */
export async function* exportCommitments(
  context: DeskContext,
): AsyncGenerator<readonly StandingCommitment[], void, undefined> {
  for await (const batch of exportRegister(context, {})) yield await withStandings(context, batch);
}

/** Every deed that the newest versions of texts tell of, document by document. */
export async function* exportDeeds({ database }: DeskContext): AsyncGenerator<readonly DeedView[], void, undefined> {
  for (const { id } of await allExpressions(database)) yield await presentDeeds(database, await deedsOf(database, id));
}

/** The actors of whom the register says something to whoever asks. */
export async function* exportActors(context: DeskContext): AsyncGenerator<readonly ActorRow[], void, undefined> {
  const actors = await listActors(context);
  yield actors.filter(({ owes, asks, documents }) => owes + asks + documents > 0);
}

/** A signatory, and which pledge it has signed. */
export type PledgeSignatory = Signatory & { readonly pledge: string };

/** Who has signed each pledge, those who withdrew among them, pledge by pledge. */
export async function* exportSignatories({
  database,
}: DeskContext): AsyncGenerator<readonly PledgeSignatory[], void, undefined> {
  for (const { id, slug } of await pledgesOf(database)) {
    const signatures = await signaturesOf(database, id, ['accepted']);
    yield signatures.flatMap((signature) => {
      const signatory = presentSignatory(signature);
      return signatory ? [{ ...signatory, pledge: slug }] : [];
    });
  }
}

/** What a signatory said of a commitment in a round, beside what others found. */
export interface GivenReport {
  readonly pledge: string;
  readonly round: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly actorId: string;
  readonly commitmentId: string;
  readonly progress: Progress;
  readonly done: string;
  readonly nextStep: string;
  readonly address: string | null;
  readonly submittedAt: Date;
  readonly verdict: Verdict;
}

/** What signatories said in the accounts that they handed in, round by round. */
export async function* exportAccounts({
  database,
}: DeskContext): AsyncGenerator<readonly GivenReport[], void, undefined> {
  for (const pledge of await pledgesOf(database)) {
    const signatures = await signaturesOf(database, pledge.id, ['accepted']);
    for (const round of await roundsOf(database, pledge.id)) {
      yield await reportsIn(database, { pledge, round, signatures });
    }
  }
}

interface Asked {
  readonly pledge: StoredInitiative;
  readonly round: StoredRound;
  readonly signatures: readonly StoredSignature[];
}

async function reportsIn(
  database: DeskContext['database'],
  { pledge, round, signatures }: Asked,
): Promise<GivenReport[]> {
  const given: GivenReport[] = [];
  const accounts = await accountsOfRounds(database, [round.id]);
  const submitted = accounts.filter(({ submittedAt }) => submittedAt !== null);
  const reports = Map.groupBy(
    await reportsOf(
      database,
      submitted.map(({ id }) => id),
    ),
    ({ accountId }) => accountId,
  );
  for (const { id, signatureId, submittedAt } of submitted) {
    const actorId = signatures.find((signature) => signature.id === signatureId)?.actorId;
    if (!actorId || submittedAt === null) continue;
    const verdicts = newestOfEach(await verdictsOn(database, signatureId));
    for (const { commitmentId, code, done, nextStep, address } of reports.get(id) ?? []) {
      const verdict = verdicts.find((each) => each.commitmentId === commitmentId)?.code ?? 'not-assessed';
      const { periodFrom, periodTo } = round;
      given.push({
        ...{ pledge: pledge.slug, round: round.id, periodFrom, periodTo, actorId, commitmentId },
        ...{ progress: code, done, nextStep, address, submittedAt, verdict },
      });
    }
  }
  return given;
}

async function pledgesOf(database: DeskContext['database']): Promise<StoredInitiative[]> {
  return (await allInitiatives(database)).filter(({ kind }) => kind === 'pledge');
}
