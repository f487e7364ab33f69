import type { Kysely } from 'kysely';
import { type Milestone, statusesAsOf } from '../store/follow-up.ts';
import { insertMilestones, newestMilestones } from '../store/follow-up-changes.ts';
import type { MilestoneState } from '../store/schema/follow-up.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Conflict, NotFound } from './errors.ts';
import { authorId, heldCommitments, InputCheck, logAudience } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** A new step of the plan, or what became of one. */
export type MilestoneChange =
  | { readonly kind: 'add'; readonly title: string; readonly dueOn: string }
  | (MilestoneSeen & { readonly kind: 'move'; readonly title?: string | undefined; readonly dueOn: string })
  | (MilestoneSeen & { readonly kind: MilestoneState });

/** Which step, and its revision that the person saw. */
interface MilestoneSeen {
  readonly number: number;
  readonly seen: number;
}

/** Which commitment's plan, what changes in it, and why. */
export interface PlanInput {
  readonly commitmentId: string;
  readonly change: MilestoneChange;
  readonly text?: string | undefined;
}

/**
 * Adds a step to the plan of a commitment, moves it, marks it done, drops it or takes it up again. Gives the step's
 * number. Throws `Forbidden`, `Invalid`, `NotFound`, and `Conflict` when the step was changed meanwhile.
 */
export async function planMilestone(context: DeskContext, { commitmentId, change, text }: PlanInput): Promise<number> {
  requirePermission(context, 'plan-milestone');
  const check = new InputCheck();
  const note = check.text('text', text);
  const title = 'title' in change && change.title !== undefined ? check.title('title', change.title) : null;
  const dueOn = 'dueOn' in change ? check.day('dueOn', change.dueOn) : null;
  check.done();
  return inTransaction(context.database, async (transaction) => {
    const held = (await heldCommitments(transaction, [commitmentId])).get(commitmentId);
    const before = change.kind === 'add' ? null : await stepSeen(transaction, context, commitmentId, change, note);
    const number = before?.number ?? 1 + ((await newestMilestones(transaction, [commitmentId])).get(commitmentId) ?? 0);
    const after = {
      title: title ?? before?.title ?? '',
      dueOn: dueOn ?? before?.dueOn ?? context.today,
      state: stateAfter(change, before),
    };
    const said = { commitmentId, asOf: context.today, text: note, givenBy: authorId(context) };
    await insertMilestones(transaction, [{ ...said, ...after, number, revision: (before?.revision ?? 0) + 1 }]);
    await recordChange(transaction, context, {
      action: 'plan-milestone',
      subject: { type: 'commitment', id: commitmentId },
      ...(held && logAudience(held)),
      before: before && { milestone: before.title, dueOn: before.dueOn, state: before.state },
      after: { milestone: after.title, dueOn: after.dueOn, state: after.state, ...(note !== '' && { text: note }) },
    });
    return number;
  });
}

/** The step as it is now. Throws `NotFound`, and `Conflict` where it is not what the person saw. */
async function stepSeen(
  transaction: Kysely<Database>,
  { today }: DeskContext,
  commitmentId: string,
  change: Exclude<MilestoneChange, { readonly kind: 'add' }>,
  text: string,
): Promise<Milestone> {
  const status = (await statusesAsOf(transaction, [commitmentId], today)).get(commitmentId);
  const found = status?.milestones.find((one) => one.number === change.number && one.commitmentId === commitmentId);
  if (!found) throw new NotFound('milestone', String(change.number));
  if (found.revision === change.seen) return found;
  const yours = { ...('dueOn' in change ? { dueOn: change.dueOn } : { state: change.kind }), text };
  const theirs = { title: found.title, dueOn: found.dueOn, state: found.state, text: found.text };
  throw new Conflict('milestone', commitmentId, { yours, theirs });
}

function stateAfter(change: MilestoneChange, before: Milestone | null): MilestoneState {
  if (change.kind === 'add') return 'planned';
  return change.kind === 'move' ? (before?.state ?? 'planned') : change.kind;
}
