import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import type { Span } from '../text/span.ts';
import type { FoundCue } from './find-cues.ts';
import { type Sentence, type Unit, unitAt } from './units.ts';
import { Sign } from './word-forms.ts';

/** The sentence with the questions about its build that every stage asks. */
export interface Grammar {
  readonly sentence: Sentence;
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  /** Every cue of the sentence. */
  readonly cues: readonly FoundCue[];
  /** Whether the words below finish the sentence though it ends in no colon: "instructs the Secretary-General". */
  readonly goesOnBelow?: boolean;
}

/** The place left of `place` that is no adverb, intensifier, bracket or quotation mark; -1 at the start of the sentence. */
export function skipLeft({ units }: Grammar, place: number): number {
  let left = place - 1;
  while (left >= 0 && isTransparent(units[left])) left -= 1;
  return left;
}

/** The first place from `place` on that is no adverb, intensifier, bracket or quotation mark. */
export function skipRight({ units }: Grammar, place: number): number {
  let right = place;
  while (right < units.length && isTransparent(units[right])) right += 1;
  return right;
}

function isTransparent(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  return unit.depth > 0 || unit.sign === Sign.around || (unit.classes & (WORD.adverbs | WORD.intensifiers)) !== 0;
}

/** Whether the unit separates clauses by itself: semicolon, colon, dash. */
export function isBreak(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.depth === 0 && unit.sign === Sign.break;
}

export function isComma(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.sign === Sign.comma && unit.depth === 0;
}

/** Whether a plain word (no name) at `place` is in one of the classes, given as bits of `WORD`. */
export function isWord({ units }: Grammar, place: number, classes: number): boolean {
  const unit = unitAt(units, place);
  return unit !== undefined && (unit.classes & classes) !== 0;
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
  const closed = isComma(unitAt(units, verb - 1));
  let comma: number | null = null;
  for (let place = verb - 1; place >= 0; place -= 1) {
    if (units[place]?.depth !== 0) continue;
    if (isBreak(units[place])) return { start: place + 1, opener: null };
    if (comma === null && isComma(units[place])) comma = place;
    if (comma !== null && place === 0 && opensFrontedClause(grammar)) return { start: comma + 1, opener: null };
    if (isComma(unitAt(units, place - 1)) && isWord(grammar, place, WORD.coordinators))
      return { start: place + 1, opener: null };
    if (!closed && isOpener(grammar, place) && !hasOwnVerb(grammar, place, verb) && !isInserted(grammar, place, verb))
      return { start: place + 1, opener: place };
  }
  return { start: 0, opener: null };
}

/** "While respecting customs, schools (should)": a clause that opens the sentence ends at its comma where verbs do not stand second. */
function opensFrontedClause(grammar: Grammar): boolean {
  return !grammar.lexicon.language.verbSecond && isWord(grammar, 0, WORD.subordinators);
}

const LONGEST_ASIDE = 8;

/** "States and, where appropriate, companies (should)": a condition of a few words between commas. */
function isInserted(grammar: Grammar, opener: number, verb: number): boolean {
  const { units } = grammar;
  if (!isComma(unitAt(units, opener - 1)) || !isWord(grammar, opener - 2, WORD.coordinators)) return false;
  for (let place = opener + 1; place < Math.min(verb - 1, opener + LONGEST_ASIDE); place += 1) {
    if (isComma(units[place])) return true;
  }
  return false;
}

const FARTHEST_SUBJECT = 4;

/** "teachers who work outdoors (should)": after a pronoun that is the subject its own verb follows at once. */
function hasOwnVerb(grammar: Grammar, opener: number, verb: number): boolean {
  const { language } = grammar.lexicon;
  if (language.verbSecond || !isWord(grammar, opener, WORD.relatives)) return false;
  const next = skipRight(grammar, opener + 1);
  if (next >= verb) return false;
  const isSubject = language.genre?.subjectRelatives?.includes(grammar.units[opener]?.lower ?? '') === true;
  return isSubject || isWord(grammar, next, WORD.auxiliaries | WORD.copulas) || describesActors(grammar, opener, next);
}

/** "signatories that produce chips (commit)": behind those who can act, "that" with a verb right after it is their pronoun. */
function describesActors({ units, lexicon }: Grammar, opener: number, next: number): boolean {
  const [before, verb] = [units[opener - 1], units[next]];
  const canAct = before?.kind === 'actor' || (before !== undefined && lexicon.isNoun(before.lower, 'agents'));
  if (!canAct || opener > FARTHEST_SUBJECT || verb?.kind !== 'word' || verb.mention !== null || verb.classes !== 0)
    return false;
  return verb.text === verb.lower && lexicon.language.verbs.canBeInfinitive(verb.lower);
}

/** Whether the word opens a dependent clause. "at" and "that" do; an infinitive marker of the same form does not. */
export function isOpener(grammar: Grammar, place: number): boolean {
  if (!isWord(grammar, place, WORD.complementizers | WORD.relatives | WORD.subordinators)) return false;
  if (isWord(grammar, place, WORD.complementizers)) return isComplementizer(grammar, place);
  if (isWord(grammar, place, WORD.relatives)) return true;
  return isWord(grammar, place, WORD.subordinators) && !isWord(grammar, place, WORD.prepositions | WORD.adverbs);
}

const LONGEST_INSERTION = 25;

/** Past a phrase between commas, or one with a preposition up to its comma: "that, until May, (all States)"; else `from`. */
export function afterInsertedPhrase(grammar: Grammar, from: number): number {
  const { units } = grammar;
  if (!isComma(units[from]) && !isWord(grammar, from, WORD.prepositions | WORD.subordinators)) return from;
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
    if (!isWord(grammar, place, WORD.complementizers) || !isComplementizer(grammar, place)) continue;
    return afterInsertedPhrase(grammar, place + 1) === comma + 1 ? place : null;
  }
  return null;
}

/** In a language where the same word marks the infinitive, only what follows can tell: a comma before it, or a subject after it. */
export function isComplementizer(grammar: Grammar, place: number): boolean {
  if (!isWord(grammar, place, WORD.complementizers)) return false;
  if (!isWord(grammar, place, WORD.infinitiveMarkers)) return true;
  if (isComma(unitAt(grammar.units, place - 1))) return true;
  const next = skipRight(grammar, place + 1);
  return (
    grammar.units[next]?.kind === 'actor' ||
    isWord(grammar, next, WORD.firstPersonPlural | WORD.firstPersonSingular | WORD.expletives | WORD.determiners)
  );
}

/** The words of a cue's verb, with its copula where they adjoin and without the "to" or "that" that leads on from it. */
export function verbSpan(grammar: Grammar, cue: FoundCue): Span | null {
  let place = cue.last;
  while (
    place > cue.first &&
    (grammar.units[place]?.kind === 'mark' || isWord(grammar, place, WORD.infinitiveMarkers | WORD.complementizers))
  ) {
    place -= 1;
  }
  const isCopula = cue.definition.copula && cue.verb === cue.first - 1;
  const first = grammar.units[isCopula ? cue.verb : cue.first];
  const last = grammar.units[place];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
