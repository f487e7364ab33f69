import type { ActorPart, Deadline, Target } from '../extraction/commitment.ts';
import { edtfBounds } from '../text/edtf.ts';
import type { ComparableCommitment } from './comparable-commitment.ts';
import type { Disagreement } from './disagreement.ts';

/** Verbs of one meaning lie up to a step apart in two languages; two steps are another obligation. */
const STEPS_APART = 2;

/**
 * In what two language versions of one commitment disagree. What only one side can tell, such as a bearer that is not
 * known by name, is no disagreement.
 */
export function findDisagreements(left: ComparableCommitment, right: ComparableCommitment): Disagreement[] {
  const verbs = { left: left.verb?.text ?? null, right: right.verb?.text ?? null };
  const found: (Disagreement | null)[] = [
    left.kind === right.kind ? null : { part: 'kind', ...verbs },
    sameDeadline(left.deadline, right.deadline)
      ? null
      : { part: 'deadline', ...wordsOf(left.deadline, right.deadline) },
    sameTarget(left.target, right.target) ? null : { part: 'target', ...wordsOf(left.target, right.target) },
    sameBearers(left.bearers, right.bearers)
      ? null
      : { part: 'bearers', left: namesOf(left.bearers), right: namesOf(right.bearers) },
    sameStrength(left.strength, right.strength) ? null : { part: 'strength', ...verbs },
  ];
  return found.filter((disagreement) => disagreement !== null);
}

function wordsOf(left: { readonly text: string } | null, right: { readonly text: string } | null) {
  return { left: left?.text ?? null, right: right?.text ?? null };
}

/** By the last day: "in 2026" and "by the end of 2026" are one deadline. */
function sameDeadline(left: Deadline | null, right: Deadline | null): boolean {
  if (left === null || right === null) return left === right;
  if (left.edtf === null || right.edtf === null) return true;
  return edtfBounds(left.edtf).last === edtfBounds(right.edtf).last;
}

function sameTarget(left: Target | null, right: Target | null): boolean {
  if (left === null || right === null) return left === right;
  return left.minimum === right.minimum && left.maximum === right.maximum;
}

function sameBearers(left: readonly ActorPart[], right: readonly ActorPart[]): boolean {
  const [known, others] = [knownActors(left), knownActors(right)];
  if (known === null || others === null) return true;
  return known.size === others.size && [...known].every((actor) => others.has(actor));
}

/** Null where there is nobody, or somebody whose name is not known. */
function knownActors(bearers: readonly ActorPart[]): Set<string> | null {
  const actors = bearers.map((bearer) => bearer.actor).filter((actor) => actor !== null);
  return actors.length === 0 || actors.length < bearers.length ? null : new Set(actors);
}

function namesOf(bearers: readonly ActorPart[]): string | null {
  return bearers.map((bearer) => bearer.text).join(', ') || null;
}

function sameStrength(left: number | null, right: number | null): boolean {
  return left === null || right === null || Math.abs(left - right) < STEPS_APART;
}
