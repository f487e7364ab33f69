import { audienceSince, type CommitmentStep, leftStandingBy, stepsOf } from '../store/commitment-history.ts';
import { findCommitment, type StoredCommitment } from '../store/commitments.ts';
import type { CommitmentContent, CommitmentState, RejectionReason } from '../store/schema/review.ts';
import { dayIn, USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { InputCheck } from './follow-up-input.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { loadReviewedText, placed } from './review/reviewed-text.ts';
import type { CommitmentView } from './views.ts';

/** That a commitment is none any more. */
export interface Withdrawal {
  readonly at: Date;
  readonly reason: RejectionReason | null;
  /** The one that it was made one with. */
  readonly mergedInto: string | null;
  /** What it was split into. */
  readonly splitInto: readonly string[];
}

/** A commitment as it stood in the register on a day. */
export interface CommitmentThen {
  /** ISO date. */
  readonly asOf: string;
  readonly isPast: boolean;
  /** With the state and the parts of that day. */
  readonly commitment: CommitmentView;
  /** That it was no commitment any more on that day; null where it was one. */
  readonly withdrawal: Withdrawal | null;
}

/**
 * A commitment with its state and its parts as they stood on a day, today if not said. What stood there while its document
 * was for other eyes is not told: from the day on which it came to be for those it is for now, that is what it was.
 * Throws `Invalid` for what is no day or is to come, and `NotFound`, also for a day before its document was written.
 */
export async function commitmentAsOf(context: DeskContext, id: string, day?: string): Promise<CommitmentThen> {
  const check = new InputCheck();
  const asOf = check.pastDay('as-of', day, context.today);
  check.done();
  const { database } = context;
  const stored = await findCommitment(database, id);
  const steps = stored ? await stepsOf(database, id) : [];
  const [present] = stored ? await presentCommitments(database, [stored]) : [];
  if (!stored || !present) throw new NotFound('commitment', id);
  const since = (await audienceSince(database, stored.expression_id)) ?? context.now();
  const zone = context.timeZone ?? USUAL_TIME_ZONE;
  if (asOf < (present.document.date ?? dayIn(zone, since))) throw new NotFound('commitment-on-day', asOf);
  const isPast = asOf < context.today;
  const isTaken = ({ decidedAt }: CommitmentStep) => !isPast || decidedAt <= since || dayIn(zone, decidedAt) <= asOf;
  const taken = steps.filter(isTaken);
  const state = stateAfter(taken, steps, stored.state);
  const content = contentAfter(taken, steps);
  const isAsNow = content === undefined && state === stored.state;
  const commitment = isAsNow ? present : await withContent(context, stored, content, state);
  const withdrawal = state === 'rejected' ? await withdrawalBy(context, id, taken.at(-1)) : null;
  return { asOf, isPast, commitment, withdrawal };
}

function stateAfter(
  taken: readonly CommitmentStep[],
  all: readonly CommitmentStep[],
  now: CommitmentState,
): CommitmentState {
  const [first] = all;
  return taken.at(-1)?.after.state ?? first?.before?.state ?? first?.after.state ?? now;
}

/** What it said once these steps were taken; undefined where no step ever touched that. */
function contentAfter(taken: readonly CommitmentStep[], all: readonly CommitmentStep[]): CommitmentContent | undefined {
  const last = taken.findLast(({ after }) => after.content)?.after.content;
  if (last) return last;
  const first = all.find(({ after }) => after.content);
  return first?.before?.content ?? first?.after.content;
}

async function withContent(
  { database }: DeskContext,
  stored: StoredCommitment,
  content: CommitmentContent | undefined,
  state: CommitmentState,
): Promise<CommitmentView> {
  const then = content ? { ...stored, ...(await storedFrom(database, stored, content, state)) } : stored;
  const [view] = await presentCommitments(database, [{ ...then, state }]);
  if (!view) throw new NotFound('commitment', stored.id);
  return view;
}

async function storedFrom(
  database: DeskContext['database'],
  { expression_id }: StoredCommitment,
  content: CommitmentContent,
  state: CommitmentState,
) {
  const { quote, page, passageLabel } = placed(await loadReviewedText(database, expression_id), content, state);
  const { kind, passage, parts, start, end, dueOn, setByPerson } = content;
  return {
    ...{ quote, page, kind, passage, parts },
    passage_label: passageLabel,
    start_offset: start,
    end_offset: end,
    due_on: dueOn,
    set_by_person: [...setByPerson],
  };
}

async function withdrawalBy(
  { database, now }: DeskContext,
  id: string,
  step: CommitmentStep | undefined,
): Promise<Withdrawal> {
  if (!step) return { at: now(), reason: null, mergedInto: null, splitInto: [] };
  const { action, reason, decidedAt: at, decisionId } = step;
  const left = action === 'merge' || action === 'split' ? await leftStandingBy(database, decisionId) : [];
  const others = left.filter((other) => other !== id);
  const mergedInto = action === 'merge' ? (others[0] ?? null) : null;
  return { at, reason, mergedInto, splitInto: action === 'split' ? others : [] };
}
