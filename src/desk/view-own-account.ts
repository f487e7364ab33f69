import { type StoredAccountVerdict, verdictsOn } from '../store/account-verdicts.ts';
import { accountsOfSignature, draftOf, earlierCommitments, reportsOf, type StoredReport } from '../store/accounts.ts';
import { BINDING_KINDS, commitmentsOf } from '../store/commitments.ts';
import type { StoredInitiative } from '../store/initiatives.ts';
import type { StoredRound } from '../store/rounds.ts';
import type { AccountDraft, DraftReport } from '../store/schema/accounts.ts';
import type { DeskContext } from './context.ts';
import { accountOfLink, type PlacedAccount } from './find-account.ts';

/** A commitment that is accounted for. */
export interface AskedCommitment {
  readonly id: string;
  readonly quote: string;
  readonly language: string;
  /** The passage's number as people cite it. */
  readonly label: string | null;
}

/** What a signatory's personal link shows. */
export interface OwnAccountView {
  readonly initiative: Pick<StoredInitiative, 'slug' | 'names'>;
  readonly round: StoredRound;
  readonly organisation: { readonly actorId: string; readonly name: string };
  readonly commitments: readonly AskedCommitment[];
  /** What stands in the form: the draft, else what was handed in, else what was said last time. */
  readonly content: AccountDraft;
  /** Where that comes from. */
  readonly source: 'draft' | 'submitted' | 'last-time' | 'nothing';
  /** How often the draft was saved; 0 for none. */
  readonly revision: number;
  /** How often it was handed in; 0 for never. */
  readonly submissions: number;
  readonly submittedAt: Date | null;
  /** Whether it can be handed in. */
  readonly isOpen: boolean;
  /** What reviewers found, the newest of each commitment; what is not assessed is not among them. */
  readonly verdicts: readonly StoredAccountVerdict[];
}

/** The form of a signatory's account, prefilled with what it said last. Throws `NotFound` for a link that does not work. */
export async function viewOwnAccount(context: DeskContext, token: string): Promise<OwnAccountView> {
  const placed = await accountOfLink(context, token);
  const { account, round, signature, initiative } = placed;
  const commitments = await askedCommitments(context, round);
  const draft = await draftOf(context.everything, account.id);
  const before = draft ? null : await saidBefore(context, placed, commitments);
  const verdicts = await verdictsOn(context.everything, signature.id);
  return {
    ...{ initiative, round, commitments },
    organisation: { actorId: signature.actorId ?? '', name: signature.name },
    content: draft?.content ?? before?.content ?? { reports: [], answers: [] },
    source: draft ? 'draft' : (before?.source ?? 'nothing'),
    revision: draft?.revision ?? 0,
    submissions: account.submissions,
    submittedAt: account.submittedAt,
    isOpen: round.closedAt === null,
    verdicts: newestOfEach(verdicts),
  };
}

/** The commitments that a round asks for, in the order of the text. */
export async function askedCommitments(
  { everything }: Pick<DeskContext, 'everything'>,
  { expressionId }: Pick<StoredRound, 'expressionId'>,
): Promise<AskedCommitment[]> {
  const commitments = await commitmentsOf(everything, [expressionId]);
  return commitments
    .filter(({ kind }) => BINDING_KINDS.includes(kind))
    .map(({ id, quote, language, passage_label }) => ({ id, quote, language, label: passage_label }));
}

/** Of several verdicts on one commitment the last one counts; the newest come first. */
export function newestOfEach(verdicts: readonly StoredAccountVerdict[]): StoredAccountVerdict[] {
  return verdicts.filter(
    ({ commitmentId }, place) => verdicts.findIndex((one) => one.commitmentId === commitmentId) === place,
  );
}

/** What was handed in in this round, else in the last one; a commitment of a later version of the text continues the earlier. */
async function saidBefore(
  { everything }: DeskContext,
  { account, signature }: PlacedAccount,
  commitments: readonly AskedCommitment[],
): Promise<(Pick<OwnAccountView, 'content'> & { readonly source: 'submitted' | 'last-time' }) | null> {
  const all = await accountsOfSignature(everything, signature.id);
  const last = all.find(({ submittedAt, roundId }) => submittedAt !== null && roundId <= account.roundId);
  if (!last) return null;
  const reports = await reportsOf(everything, [last.id]);
  const sources = await earlierCommitments(
    everything,
    commitments.map(({ id }) => id),
  );
  const isOwn = last.id === account.id;
  return {
    content: {
      reports: commitments.flatMap(({ id }) => toDraft(id, reports, sources.get(id) ?? [id])),
      // Questions are those of their round.
      answers: isOwn ? last.answers : [],
    },
    source: isOwn ? 'submitted' : 'last-time',
  };
}

function toDraft(commitmentId: string, reports: readonly StoredReport[], sources: readonly string[]): DraftReport[] {
  const said = sources.flatMap((source) => reports.find((report) => report.commitmentId === source) ?? [])[0];
  if (!said) return [];
  const { code, done, nextStep, address } = said;
  return [{ commitmentId, code, done, nextStep, address: address ?? '' }];
}
