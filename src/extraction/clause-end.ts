import type { Force } from '../languages/cue.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import type { Unit } from './units.ts';
import { Sign } from './word-forms.ts';

/** What the end of a clause shows in. */
interface Clauses {
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
}

const MODALS: ReadonlySet<Force> = new Set(['intend', 'oblige', 'advise', 'need']);

/** Whether a clause can end right before `place`: at a mark, a coordinator or the end of the sentence. */
function isClauseEnd({ units, lexicon }: Clauses, place: number): boolean {
  const unit = units[place];
  return unit === undefined || unit.kind === 'mark' || lexicon.is(unit.lower, WORD.coordinators);
}

/**
 * Where verbs stand last: the place of the infinitive that goes with the finite verb at `verb`. It is the word before
 * the finite verb where that ends its clause ("verstärken sollten"), else the next infinitive before a mark ("wird …
 * vorlegen,"). Null where there is none, as in "wird ersucht, …".
 */
export function infinitiveOf(clauses: Clauses, verb: number): number | null {
  const { units } = clauses;
  if (isClauseEnd(clauses, verb + 1)) return isInfinitive(clauses, verb - 1) ? verb - 1 : null;
  for (let place = verb + 1; place < units.length; place += 1) {
    if (units[place]?.sign === Sign.break || opensClause(clauses, place)) return null;
    if (isClauseEnd(clauses, place + 1) && isInfinitive(clauses, place)) return place;
  }
  return null;
}

/** "fordert A und B nachdrücklich auf, …": the place of a prefix that ends the clause of its verb; null where there is none. */
export function particleAfter(clauses: Clauses, from: number, particles: readonly string[]): number | null {
  for (let place = from; place < clauses.units.length; place += 1) {
    const unit = clauses.units[place];
    if (unit?.text === ';') return null;
    if (unit?.depth !== 0 || unit.kind !== 'word' || !particles.includes(unit.lower)) continue;
    if (isClauseEnd(clauses, place + 1)) return place;
  }
  return null;
}

/** "ist … vorzulegen": whether the first clause that ends behind `from` ends in a word of the form. */
export function closesIn(clauses: Clauses, from: number, closing: (word: string, before: string) => boolean): boolean {
  const { units } = clauses;
  for (let place = from; place < units.length; place += 1) {
    const unit = units[place];
    if (unit?.kind !== 'word' || !isClauseEnd(clauses, place + 1)) continue;
    if (closing(unit.lower, units[place - 1]?.lower ?? '')) return true;
    if (units[place + 1]?.kind === 'mark') return false;
  }
  return false;
}

/** "(wir werden die Staaten) ermutigen": whether a modal before it in its clause asks for an infinitive at `first`. */
export function isInfinitiveOfModal({ units, lexicon }: Clauses, first: number): boolean {
  for (let place = first - 1; place >= 0 && units[place]?.kind !== 'mark'; place -= 1) {
    const cues = lexicon.cues.get(units[place]?.lower ?? '')?.all ?? [];
    if (cues.some(({ words, cue }) => words.length === 1 && MODALS.has(cue.force))) return true;
  }
  return false;
}

function opensClause({ units, lexicon }: Clauses, comma: number): boolean {
  const next = units[comma + 1]?.lower ?? '';
  return units[comma]?.text === ',' && lexicon.is(next, WORD.complementizers | WORD.relatives | WORD.subordinators);
}

/** A noun has a capital, so a small letter tells an infinitive from a plural ("Maßnahmen"). */
function isInfinitive({ units, lexicon }: Clauses, place: number): boolean {
  const unit = units[place];
  if (unit?.kind !== 'word' || unit.mention !== null) return false;
  const isWritten = unit.text === unit.lower || unit.text === unit.text.toUpperCase();
  return isWritten && lexicon.language.verbs.canBeInfinitive(unit.lower);
}
