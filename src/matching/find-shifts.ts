import type { ActorPart, Deadline, Target } from '../extraction/commitment.ts';
import { edtfBounds } from '../text/edtf.ts';
import type { CommitmentShift } from './commitment-shift.ts';
import type { ComparableCommitment } from './comparable-commitment.ts';

/** What a reader should be told of a commitment that became another in the next version of its text. */
export function findShifts(before: ComparableCommitment, after: ComparableCommitment): CommitmentShift[] {
  return [
    ...verbShifts(before.strength, after.strength),
    ...(before.kind === after.kind ? [] : (['kind-changed'] as const)),
    ...deadlineShifts(before.deadline, after.deadline),
    ...targetShifts(before.target, after.target),
    ...bearerShifts(before.bearers, after.bearers),
  ];
}

function verbShifts(before: number | null, after: number | null): CommitmentShift[] {
  if (before === null || after === null || before === after) return [];
  return [after < before ? 'verb-weaker' : 'verb-stronger'];
}

/** By the last day that is still in time; a deadline that cannot be counted is neither later nor earlier. */
function deadlineShifts(before: Deadline | null, after: Deadline | null): CommitmentShift[] {
  if (before === null || after === null) return cameOrWent(before, after, 'deadline-added', 'deadline-dropped');
  if (before.edtf === null || after.edtf === null) return [];
  const [first, second] = [edtfBounds(before.edtf).last, edtfBounds(after.edtf).last];
  if (first === second) return [];
  return [second > first ? 'deadline-later' : 'deadline-earlier'];
}

function targetShifts(before: Target | null, after: Target | null): CommitmentShift[] {
  if (before === null || after === null) return cameOrWent(before, after, 'target-added', 'target-dropped');
  const [first, second] = [numberOf(before), numberOf(after)];
  if (first === null || second === null || first === second) return [];
  return [second < first ? 'target-lower' : 'target-higher'];
}

function numberOf({ minimum, maximum }: Target): number | null {
  return minimum ?? maximum;
}

function bearerShifts(before: readonly ActorPart[], after: readonly ActorPart[]): CommitmentShift[] {
  const isAmong = (bearer: ActorPart, others: readonly ActorPart[]) => others.some((other) => isSame(bearer, other));
  const shifts: CommitmentShift[] = [];
  if (before.some((bearer) => !isAmong(bearer, after))) shifts.push('bearer-dropped');
  if (after.some((bearer) => !isAmong(bearer, before))) shifts.push('bearer-added');
  return shifts;
}

/** A name that is not known stays the same when words are put around it: "governments", "all governments". */
function isSame(one: ActorPart, other: ActorPart): boolean {
  if (one.actor !== null && other.actor !== null) return one.actor === other.actor;
  const [first, second] = [one.text.toLowerCase(), other.text.toLowerCase()];
  return first.includes(second) || second.includes(first);
}

function cameOrWent(
  before: unknown,
  after: unknown,
  added: CommitmentShift,
  dropped: CommitmentShift,
): CommitmentShift[] {
  if (before === null && after === null) return [];
  return [before === null ? added : dropped];
}
