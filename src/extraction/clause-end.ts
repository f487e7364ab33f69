import type { Force } from '../languages/cue.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Unit } from './units.ts';

/** What the end of a clause shows in. */
interface Clauses {
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
}

const MODALS: ReadonlySet<Force> = new Set(['intend', 'oblige', 'advise', 'need']);
const BREAKS = new Set([';', ':', '–', '—']);

/** Whether a clause can end right before `place`: at a mark, a coordinator or the end of the sentence. */
function isClauseEnd({ units, lexicon }: Clauses, place: number): boolean {
  const unit = units[place];
  return unit === undefined || unit.kind === 'mark' || lexicon.is(unit.lower, 'coordinators');
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
    if (BREAKS.has(units[place]?.text ?? '') || opensClause(clauses, place)) return null;
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

/** "(wir werden die Staaten) ermutigen": whether a modal before it in its clause asks for an infinitive at `first`. */
export function isInfinitiveOfModal({ units, lexicon }: Clauses, first: number): boolean {
  for (let place = first - 1; place >= 0 && units[place]?.kind !== 'mark'; place -= 1) {
    const cues = lexicon.cues.get(units[place]?.lower ?? '') ?? [];
    if (cues.some(({ words, cue }) => words.length === 1 && MODALS.has(cue.force))) return true;
  }
  return false;
}

function opensClause({ units, lexicon }: Clauses, comma: number): boolean {
  const next = units[comma + 1]?.lower ?? '';
  return units[comma]?.text === ',' && lexicon.is(next, 'complementizers', 'relatives', 'subordinators');
}

/** A noun has a capital, so a small letter tells an infinitive from a plural ("Maßnahmen"). */
function isInfinitive({ units, lexicon }: Clauses, place: number): boolean {
  const unit = units[place];
  if (unit?.kind !== 'word' || unit.mention !== null) return false;
  const isWritten = unit.text === unit.lower || unit.text === unit.text.toUpperCase();
  return isWritten && lexicon.language.verbs.canBeInfinitive(unit.lower);
}
