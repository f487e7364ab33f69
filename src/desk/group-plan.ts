import type { Kysely } from 'kysely';
import { BINDING_KINDS, commitmentsOf } from '../store/commitments.ts';
import type { InitiativeText } from '../store/initiatives.ts';
import { passagesOf } from '../store/passages.ts';
import { type RowStanding, rowStandings } from '../store/row-standings.ts';
import { PROGRESSES, type Progress } from '../store/schema/follow-up.ts';
import type { Database } from '../store/schema.ts';
import { type PlanPoint, planPoints } from './plan-points.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import type { RegisterRow } from './views.ts';

/** Deliverables that all owe together; those of a member go by its identifier. */
export const SHARED = 'shared';

/** A deliverable of a group: a commitment, and whose it is. */
export interface Deliverable extends RegisterRow {
  /** The members that owe it by name; none for one that is shared. */
  readonly owedBy: readonly string[];
  readonly progress: Progress;
  readonly isOverdue: boolean;
}

/** A point of a plan, with what it promises. */
export interface FollowedPoint extends PlanPoint {
  readonly deliverables: readonly Deliverable[];
}

/** A text of a group that is followed point by point. */
export interface GroupPlan {
  readonly text: InitiativeText;
  readonly points: readonly FollowedPoint[];
  /** What is promised outside its numbered points. */
  readonly elsewhere: readonly Deliverable[];
}

/** How many deliverables there are, and how far they are; what nobody reported on is not the same as not begun. */
export interface Tally {
  readonly total: number;
  readonly byProgress: Readonly<Record<Progress, number>>;
  readonly overdue: number;
}

/** Whose a tally is: {@link SHARED}, or the identifier of a member. */
export interface OwnedTally extends Tally {
  readonly whose: string;
}

interface PlanInput {
  readonly texts: readonly InitiativeText[];
  /** The identifiers of those who belong to the group. */
  readonly members: ReadonlySet<string>;
  /** The language in which texts are shown, where there is one. */
  readonly language: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * The plans of a group: its work plans and its founding text, each in its newest version in one language, so that nothing
 * counts twice.
 */
export async function groupPlans(database: Kysely<Database>, input: PlanInput): Promise<GroupPlan[]> {
  const plans: GroupPlan[] = [];
  for (const text of followedTexts(input)) plans.push(await planOf(database, text, input));
  return plans;
}

/** Every deliverable of plans. */
export function deliverablesOf(plans: readonly GroupPlan[]): Deliverable[] {
  return plans.flatMap(({ points, elsewhere }) => [
    ...points.flatMap(({ deliverables }) => deliverables),
    ...elsewhere,
  ]);
}

/** Deliverables by who owes them, what is shared first; one that several members owe counts for each. */
export function talliesOf(deliverables: readonly Deliverable[]): OwnedTally[] {
  const owners = deliverables.map((one) => (one.owedBy.length === 0 ? [SHARED] : one.owedBy));
  const everybody = [...new Set(owners.flat())].sort((one, other) => Number(other === SHARED) - Number(one === SHARED));
  return everybody.map((whose) => ({ whose, ...tally(deliverables.filter((_, at) => owners[at]?.includes(whose))) }));
}

/** Counts deliverables by how far they are. */
export function tally(deliverables: readonly Deliverable[]): Tally {
  const counted = (progress: Progress) => deliverables.filter((one) => one.progress === progress).length;
  return {
    total: deliverables.length,
    byProgress: Object.fromEntries(PROGRESSES.map((progress) => [progress, counted(progress)])) as Tally['byProgress'],
    overdue: deliverables.filter(({ isOverdue }) => isOverdue).length,
  };
}

function followedTexts({ texts, language }: PlanInput): InitiativeText[] {
  const newest = texts.filter(({ isLatest, role }) => isLatest && role !== 'document');
  return [...Map.groupBy(newest, ({ work }) => work).values()].flatMap(
    (versions) => versions.find((text) => text.language === language) ?? versions.slice(0, 1),
  );
}

async function planOf(database: Kysely<Database>, text: InitiativeText, input: PlanInput): Promise<GroupPlan> {
  const { points, pointOf } = planPoints(await passagesOf(database, text.id));
  const deliverables = await deliverablesIn(database, text.id, input);
  const byPoint = Map.groupBy(deliverables, ({ commitment }) => pointOf.get(commitment.passage.eId)?.eId ?? null);
  return {
    text,
    points: points.map((point) => ({ ...point, deliverables: byPoint.get(point.eId) ?? [] })),
    elsewhere: byPoint.get(null) ?? [],
  };
}

async function deliverablesIn(database: Kysely<Database>, textId: string, input: PlanInput): Promise<Deliverable[]> {
  const stored = (await commitmentsOf(database, [textId])).filter(({ kind }) => BINDING_KINDS.includes(kind));
  const commitments = await presentCommitments(database, stored);
  const standings = await rowStandings(
    database,
    commitments.map(({ id }) => id),
  );
  return commitments.map((commitment) => {
    const standing = standings.get(commitment.id) ?? null;
    const progress = progressOf(standing);
    const isOver = progress === 'delivered' || progress === 'discontinued';
    const owedBy = [
      ...new Set(commitment.bearers.flatMap(({ ref }) => (ref && input.members.has(ref.id) ? ref.id : []))),
    ];
    const isOverdue = !isOver && commitment.dueOn !== null && commitment.dueOn < input.today;
    return { commitment, standing, marks: [], owedBy, progress, isOverdue };
  });
}

function progressOf(standing: RowStanding | null): Progress {
  return standing?.progress ?? 'not-reported';
}
