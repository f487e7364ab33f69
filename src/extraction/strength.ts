import type { Force } from '../languages/cue.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isWord } from './clause.ts';
import type { Part } from './commitment.ts';
import type { Draft } from './draft.ts';
import { placeAt } from './units.ts';

const MODALS: ReadonlySet<Force> = new Set(['intend', 'oblige', 'advise']);
/** An intensifier makes a request more urgent, and never binding. */
const STRONGEST_REQUEST = 4;
const NEAR = 2;

/**
 * How binding the statement is, 1 to 5 (the scale in `docs/strength.md`): that of its verb, a step more where an
 * intensifier stands beside it ("strongly encourages"), a step less where only an attempt is promised ("will seek to").
 */
export function strengthOf(grammar: Grammar, { cue, kind }: Draft, action: Part | null): number {
  const { strength, force } = cue.definition;
  if (MODALS.has(force)) return isAttempt(grammar, action) ? strength - 1 : strength;
  if (kind !== 'call' || strength >= STRONGEST_REQUEST) return strength;
  return isIntensified(grammar, cue.verb, cue.last) ? strength + 1 : strength;
}

function isAttempt({ units, lexicon }: Grammar, action: Part | null): boolean {
  const attempts = lexicon.language.genre?.attempts;
  const first = action === null || attempts === undefined ? undefined : units[placeAt(units, action.start)];
  return first !== undefined && attempts?.includes(first.lower) === true;
}

function isIntensified(grammar: Grammar, verb: number, last: number): boolean {
  for (let place = verb - NEAR; place <= last + NEAR; place += 1) {
    if (isWord(grammar, place, WORD.intensifiers)) return true;
  }
  return false;
}
