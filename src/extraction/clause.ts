import type { Lexicon } from '../languages/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { FoundCue } from './find-cues.ts';
import type { Sentence, Unit } from './units.ts';

/** The sentence with the questions about its build that every stage asks. */
export interface Grammar {
  readonly sentence: Sentence;
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  /** Whether the words below finish the sentence though it ends in no colon: "instructs the Secretary-General". */
  readonly goesOnBelow?: boolean;
}

const BREAKS = new Set([';', ':', '–', '—']);
const BRACKETS_AND_QUOTES = new Set('()[]"“”„»«\'’*');

/** The place left of `place` that is no adverb, intensifier, bracket or quotation mark; -1 at the start of the sentence. */
export function skipLeft({ units, lexicon }: Grammar, place: number): number {
  let left = place - 1;
  while (left >= 0 && isTransparent(units[left], lexicon)) left -= 1;
  return left;
}

/** The first place from `place` on that is no adverb, intensifier, bracket or quotation mark. */
export function skipRight({ units, lexicon }: Grammar, place: number): number {
  let right = place;
  while (right < units.length && isTransparent(units[right], lexicon)) right += 1;
  return right;
}

function isTransparent(unit: Unit | undefined, lexicon: Lexicon): boolean {
  if (unit === undefined) return false;
  if (unit.depth > 0 || BRACKETS_AND_QUOTES.has(unit.text)) return true;
  return unit.kind === 'word' && unit.mention === null && lexicon.is(unit.lower, 'adverbs', 'intensifiers');
}

/** Whether the unit separates clauses by itself: semicolon, colon, dash. */
export function isBreak(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.depth === 0 && BREAKS.has(unit.text);
}

export function isComma(unit: Unit | undefined): boolean {
  return unit?.text === ',' && unit.depth === 0;
}

/** Whether a plain word (no name) at `place` is in one of the classes. */
export function isWord(
  { units, lexicon }: Grammar,
  place: number,
  ...classes: readonly Parameters<Lexicon['is']>[1][]
): boolean {
  const unit = units[place];
  return unit?.kind === 'word' && unit.mention === null && lexicon.is(unit.lower, ...classes);
}

/**
 * Where the clause of the verb at `verb` begins, going left: at the start of the sentence, after a break, after a
 * comma with a coordinator, or at the word that opens a dependent clause. A dependent clause that a comma closes
 * right before the verb is passed over.
 */
export function clauseStart(
  grammar: Grammar,
  verb: number,
): { readonly start: number; readonly opener: number | null } {
  const { units } = grammar;
  const closed = isComma(units[verb - 1]);
  let comma: number | null = null;
  for (let place = verb - 1; place >= 0; place -= 1) {
    if (units[place]?.depth !== 0) continue;
    if (isBreak(units[place])) return { start: place + 1, opener: null };
    if (comma === null && isComma(units[place])) comma = place;
    if (comma !== null && place === 0 && opensFrontedClause(grammar)) return { start: comma + 1, opener: null };
    if (isComma(units[place - 1]) && isWord(grammar, place, 'coordinators')) return { start: place + 1, opener: null };
    if (!closed && isOpener(grammar, place) && !hasOwnVerb(grammar, place, verb))
      return { start: place + 1, opener: place };
  }
  return { start: 0, opener: null };
}

/** "While respecting customs, schools (should)": a clause that opens the sentence ends at its comma where verbs do not stand second. */
function opensFrontedClause(grammar: Grammar): boolean {
  return !grammar.lexicon.language.verbSecond && isWord(grammar, 0, 'subordinators');
}

/** "teachers who work outdoors (should)": after a pronoun that is the subject its own verb follows at once. */
function hasOwnVerb(grammar: Grammar, opener: number, verb: number): boolean {
  const { language } = grammar.lexicon;
  if (language.verbSecond || !isWord(grammar, opener, 'relatives')) return false;
  const next = skipRight(grammar, opener + 1);
  if (next >= verb) return false;
  const isSubject = language.genre?.subjectRelatives?.includes(grammar.units[opener]?.lower ?? '') === true;
  return isSubject || isWord(grammar, next, 'auxiliaries', 'copulas');
}

/** Whether the word opens a dependent clause. "at" and "that" do; an infinitive marker of the same form does not. */
export function isOpener(grammar: Grammar, place: number): boolean {
  if (isWord(grammar, place, 'complementizers')) return isComplementizer(grammar, place);
  if (isWord(grammar, place, 'relatives')) return true;
  return isWord(grammar, place, 'subordinators') && !isWord(grammar, place, 'prepositions', 'adverbs');
}

const LONGEST_INSERTION = 25;

/** Past a phrase between commas, or one with a preposition up to its comma: "that, until May, (all States)"; else `from`. */
export function afterInsertedPhrase(grammar: Grammar, from: number): number {
  const { units } = grammar;
  if (!isComma(units[from]) && !isWord(grammar, from, 'prepositions', 'subordinators')) return from;
  for (let place = from + 1; place < Math.min(units.length, from + LONGEST_INSERTION); place += 1) {
    if (isBreak(units[place])) return from;
    if (isComma(units[place])) return place + 1;
  }
  return from;
}

/** The "that" before a phrase that a comma ends at `comma`; null where none stands there. */
export function openerBeforeInsertion(grammar: Grammar, comma: number): number | null {
  for (let place = comma - 1; place >= Math.max(0, comma - LONGEST_INSERTION); place -= 1) {
    if (isBreak(grammar.units[place])) return null;
    if (!isWord(grammar, place, 'complementizers') || !isComplementizer(grammar, place)) continue;
    return afterInsertedPhrase(grammar, place + 1) === comma + 1 ? place : null;
  }
  return null;
}

/** In a language where the same word marks the infinitive, only what follows can tell: a comma before it, or a subject after it. */
export function isComplementizer(grammar: Grammar, place: number): boolean {
  if (!isWord(grammar, place, 'complementizers')) return false;
  if (!isWord(grammar, place, 'infinitiveMarkers')) return true;
  if (isComma(grammar.units[place - 1])) return true;
  const next = skipRight(grammar, place + 1);
  return (
    grammar.units[next]?.kind === 'actor' ||
    isWord(grammar, next, 'firstPersonPlural', 'firstPersonSingular', 'expletives', 'determiners')
  );
}

/** The words of a cue's verb, with its copula where they adjoin and without the "to" or "that" that leads on from it. */
export function verbSpan(grammar: Grammar, cue: FoundCue): Span | null {
  let place = cue.last;
  while (
    place > cue.first &&
    (grammar.units[place]?.kind === 'mark' || isWord(grammar, place, 'infinitiveMarkers', 'complementizers'))
  ) {
    place -= 1;
  }
  const isCopula = cue.definition.copula && cue.verb === cue.first - 1;
  const first = grammar.units[isCopula ? cue.verb : cue.first];
  const last = grammar.units[place];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
