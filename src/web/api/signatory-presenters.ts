import type { z } from '@hono/zod-openapi';
import type { SignatoryStanding } from '../../desk/list-signatories.ts';
import type { Signatory } from '../../desk/signatory-filters.ts';
import type { AccountCounts, ListedRound, RoundView } from '../../desk/view-round.ts';
import type { SignatoryCommitment, SignatoryView } from '../../desk/view-signatory.ts';
import type { StoredRound } from '../../store/rounds.ts';
import { actorPath, archivePath, commitmentPath, pledgePath, roundPath, signatoryPath } from '../paths.ts';
import type { roundListSchema, roundSchema, signatoryDetailSchema, signatoryPageSchema } from './initiative-schemas.ts';
import { addresses } from './part-presenters.ts';

type SignatoryRow = z.infer<typeof signatoryPageSchema>['rows'][number];

/** A signatory of the pledge at `slug`, and where its account stands. */
export function presentSignatoryRow(slug: string, { signatory, account }: SignatoryStanding): SignatoryRow {
  const { state, submittedAt } = account ?? {};
  return {
    ...presentSignatory(slug, signatory),
    account: state === undefined ? null : { state, submittedAt: submittedAt?.toISOString() ?? null },
  };
}

/** What a signatory says it did, beside what others find. */
export function presentSignatoryDetail(slug: string, view: SignatoryView): z.infer<typeof signatoryDetailSchema> {
  return {
    ...presentSignatory(slug, view.signatory),
    commitments: view.commitments.map(presentSignatoryCommitment),
    answers: view.answers.flatMap(({ round, answers }) =>
      answers.flatMap((answer, place) => {
        const question = round.questions[place];
        return question ? [{ round: round.id, question: { ...question }, answer }] : [];
      }),
    ),
  };
}

function presentSignatory(slug: string, signatory: Signatory) {
  const { actorId, names, kind, country, website, signedOn, signerName, signerOffice, withdrawnOn } = signatory;
  const isSigned = signerName !== null || signerOffice !== null;
  return {
    organisation: {
      ...{ id: actorId, names: { da: names.da, en: names.en }, kind, country, website },
      ...addresses(actorPath(actorId)),
    },
    signedOn,
    signer: isSigned ? { name: signerName, office: signerOffice } : null,
    withdrawnOn,
    ...addresses(signatoryPath(slug, actorId)),
  };
}

function presentSignatoryCommitment({ commitment, reports, verdict }: SignatoryCommitment) {
  const { id, quote, language, label } = commitment;
  return {
    ...{ id, quote, language, label },
    reports: reports.map(({ round, report }) => ({
      ...{ round: round.id, periodFrom: round.periodFrom, periodTo: round.periodTo },
      ...{ progress: report.code, done: report.done, nextStep: report.nextStep, evidence: report.address },
      archived: report.archiveItemId === null ? null : archivePath(report.archiveItemId),
    })),
    verdict: verdict && {
      ...{ code: verdict.code, text: verdict.text, givenAt: verdict.givenAt.toISOString() },
      replies: verdict.replies.map(({ text, givenAt }) => ({ text, givenAt: givenAt.toISOString() })),
    },
    ...addresses(commitmentPath(id)),
  };
}

/** The rounds of the pledge at `slug`. */
export function presentRounds(slug: string, rounds: readonly ListedRound[]): z.infer<typeof roundListSchema> {
  const rows = rounds.map((round) => ({ ...presentRoundRef(slug, round), reported: round.reported }));
  return { total: rows.length, rows };
}

/** Who has reported in a round, and who is silent. */
export function presentRound(
  slug: string,
  { round, all, kinds, countries, coalitions }: RoundView,
): z.infer<typeof roundSchema> {
  return {
    ...presentRoundRef(slug, round),
    questions: round.questions.map((question) => ({ ...question })),
    accounts: presentCounts(all),
    kinds: kinds.map((one) => ({ value: one.value, ...presentCounts(one) })),
    countries: countries.map((one) => ({ value: one.value, ...presentCounts(one) })),
    coalitions: coalitions.map((one) => ({ value: one.value, ...presentCounts(one) })),
    signatories: `/api${pledgePath(slug)}/signatories?round=${round.id}`,
  };
}

function presentRoundRef(slug: string, round: StoredRound) {
  const { id, periodFrom, periodTo, dueOn, closedAt, expressionId } = round;
  return {
    ...{ number: id, periodFrom, periodTo, dueOn, isOpen: closedAt === null },
    closedAt: closedAt?.toISOString() ?? null,
    document: expressionId,
    ...addresses(roundPath(slug, id)),
  };
}

function presentCounts({ total, counts }: AccountCounts) {
  const { reported, awaited, silent, 'not-asked': notAsked } = counts;
  return { total, reported, awaited, silent, notAsked };
}
