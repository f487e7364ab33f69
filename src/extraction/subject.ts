import type { Force } from '../languages/cue.ts';
import { WORD } from '../languages/word-classes.ts';
import { clauseStart, type Grammar, isComma, isComplementizer, isWord, skipLeft, skipRight } from './clause.ts';
import type { FoundCue } from './find-cues.ts';
import { isMarkedName } from './proper-names.ts';
import { type Unit, unitAt } from './units.ts';

/**
 * Who the verb says does it. `actors`: known by name; `agents`: a group that can act ("the parties"); `work`: planned
 * work ("the report"); `phrase`: any other noun phrase; `none`: no subject stands there.
 */
export interface Subject {
  readonly kind: 'first-person' | 'anaphor' | 'expletive' | 'actors' | 'agents' | 'work' | 'phrase' | 'none';
  /** Places among the units; for `none` both are the verb's. */
  readonly first: number;
  readonly last: number;
  /** Where it stands as seen from the verb; `apart` is before it with something in between. */
  readonly side: 'before' | 'after' | 'apart';
}

/**
 * Finds the subject of a cue's finite verb by the word order of the language. With `continues`, an earlier verb of
 * the sentence may lend its subject ("A decides …, calls upon …").
 */
export function findSubject(grammar: Grammar, cue: FoundCue, continues: boolean): Subject {
  const { verb } = cue;
  if (cue.definition.impersonal) return { kind: 'none', first: verb, last: verb, side: 'before' };
  if (cue.definition.firstPerson) return { kind: 'first-person', first: cue.first, last: cue.first, side: 'before' };
  const directive = cue.definition.force === 'request' || cue.definition.force === 'expect';
  return (
    nominativeAfter(grammar, verb) ??
    pronounBefore(grammar, verb) ??
    groupBefore(grammar, verb) ??
    gluedAfter(grammar, cue.first) ??
    (directive ? speakerAfter(grammar, verb) : groupAfter(grammar, verb)) ??
    (continues ? leftOut(grammar, cue) : null) ??
    headAcrossComma(grammar, cue) ??
    headOfClause(grammar, cue) ??
    groupAfterComplementizer(grammar, verb) ??
    expletive(grammar, verb) ??
    nounPhrase(grammar, verb)
  );
}

/** "vil vi", "skal jeg": only a subject has this form. */
function nominativeAfter(grammar: Grammar, verb: number): Subject | null {
  if (!grammar.lexicon.language.verbSecond) return null;
  const place = skipRight(grammar, verb + 1);
  if (!isWord(grammar, place, WORD.firstPersonPlural | WORD.firstPersonSingular)) return null;
  return { kind: 'first-person', first: place, last: place, side: 'after' };
}

/** "demande-t-il", "demandons-nous": a pronoun that is glued to the verb is its subject. */
function gluedAfter(grammar: Grammar, verb: number): Subject | null {
  const place = verb + 1;
  if (!grammar.units[place]?.text.startsWith('-')) return null;
  const kind = pronounKind(grammar, place);
  return kind === null ? null : { kind, first: place, last: place, side: 'after' };
}

function pronounBefore(grammar: Grammar, verb: number): Subject | null {
  const place = skipInsertion(grammar, verb);
  const kind = pronounKind(grammar, place);
  return kind === null ? null : { kind, first: place, last: place, side: 'before' };
}

function pronounKind(grammar: Grammar, place: number): 'first-person' | 'anaphor' | null {
  if (isWord(grammar, place, WORD.firstPersonPlural | WORD.firstPersonSingular)) return 'first-person';
  if (!isWord(grammar, place, WORD.anaphors)) return null;
  return isWord(grammar, skipLeft(grammar, place), WORD.prepositions) ? null : 'anaphor';
}

/** The place before the verb; over an insertion between commas right before it, if a subject stands before that. */
function skipInsertion(grammar: Grammar, verb: number): number {
  const before = skipLeft(grammar, verb);
  if (!isComma(unitAt(grammar.units, before))) return before;
  for (let place = before - 1; place > 0; place -= 1) {
    if (!isComma(grammar.units[place])) continue;
    const candidate = place - 1;
    const standsAlone = pronounKind(grammar, candidate) !== null || grammar.units[candidate]?.kind === 'actor';
    if (standsAlone && beginsClause(grammar, withoutDeterminers(grammar, groupStart(grammar, candidate))))
      return candidate;
  }
  return before;
}

function beginsClause(grammar: Grammar, place: number): boolean {
  const before = skipLeft(grammar, place);
  return (
    before < 0 ||
    isWord(grammar, before, WORD.coordinators | WORD.complementizers) ||
    unitAt(grammar.units, before)?.kind === 'mark'
  );
}

function groupBefore(grammar: Grammar, verb: number): Subject | null {
  const last = skipInsertion(grammar, verb);
  if (unitAt(grammar.units, last)?.kind !== 'actor') return null;
  const first = groupStart(grammar, last);
  const before = skipLeft(grammar, withoutDeterminers(grammar, first));
  if (isWord(grammar, before, WORD.prepositions) || belongsToHead(grammar, before, verb))
    return aloneAfterComma(grammar, first, last);
  return { kind: 'actors', first, last, side: 'before' };
}

const MOST_ADJECTIVES = 2;

/** "Governments of coastal States (should)": the name with its adjectives hangs on the noun that begins the clause. */
function belongsToHead(grammar: Grammar, before: number, verb: number): boolean {
  let place = before;
  while (before - place < MOST_ADJECTIVES && isPlainWord(grammar.units[place])) place -= 1;
  const preposition = withoutDeterminers(grammar, place + 1) - 1;
  if (place === before || !isWord(grammar, preposition, WORD.prepositions)) return false;
  const start = skipRight(grammar, clauseStart(grammar, verb).start);
  return start < preposition && !isWord(grammar, start, WORD.prepositions | WORD.subordinators);
}

/** A word of no class in small letters, such as an adjective. */
function isPlainWord(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.mention === null && unit.classes === 0 && unit.text === unit.lower;
}

/** "According to A, B (will)": the comma ends a phrase, and B alone is the subject. */
function aloneAfterComma(grammar: Grammar, first: number, last: number): Subject | null {
  const isAlone = first < last && isComma(grammar.units[withoutDeterminers(grammar, last) - 1]);
  return isAlone && !grammar.lexicon.language.verbSecond ? { kind: 'actors', first: last, last, side: 'before' } : null;
}

/** Where a list of actors ("A, B and C") that ends at `last` begins. */
function groupStart(grammar: Grammar, last: number): number {
  let first = last;
  for (;;) {
    let place = withoutDeterminers(grammar, first) - 1;
    const separator = place;
    while (place >= 0 && isSeparator(grammar, place)) place -= 1;
    if (isComma(unitAt(grammar.units, separator)) && grammar.units[place]?.kind !== 'actor')
      place = beforeInsertion(grammar, separator);
    if (place === separator || grammar.units[place]?.kind !== 'actor') return first;
    first = place;
  }
}

const LONGEST_INSERTION = 10;

/** "A and, within its remit, (B)": the place before the "and", or the comma where none stands before an insertion. */
function beforeInsertion(grammar: Grammar, comma: number): number {
  for (let place = comma - 1; place > Math.max(0, comma - LONGEST_INSERTION); place -= 1) {
    if (!isComma(grammar.units[place])) continue;
    return isWord(grammar, place - 1, WORD.coordinators) ? place - 2 : comma;
  }
  return comma;
}

/** Where a list of actors that begins at `first` ends. */
export function groupEnd(grammar: Grammar, first: number): number {
  let last = first;
  for (;;) {
    let place = last + 1;
    while (isBracketed(grammar, place)) place += 1;
    const separator = place;
    while (isSeparator(grammar, place)) place += 1;
    if (place === separator) return last;
    while (isWord(grammar, place, WORD.determiners)) place += 1;
    if (grammar.units[place]?.kind !== 'actor') return last;
    last = place;
  }
}

function isSeparator(grammar: Grammar, place: number): boolean {
  return isComma(grammar.units[place]) || isWord(grammar, place, WORD.coordinators) || isBracketed(grammar, place);
}

function isBracketed({ units }: Grammar, place: number): boolean {
  const unit = units[place];
  return unit !== undefined && (unit.depth > 0 || unit.text === '(' || unit.text === ')');
}

/** The place of the first determiner, word for none or adverb in front of `first`, else `first`. */
export function withoutDeterminers(grammar: Grammar, first: number): number {
  const { noneWords } = grammar.lexicon.language.genre ?? {};
  let place = first;
  while (
    isWord(grammar, place - 1, WORD.determiners | WORD.adverbs) ||
    noneWords?.includes(unitAt(grammar.units, place - 1)?.lower ?? '')
  ) {
    place -= 1;
  }
  return place;
}

/** The first actor from `place` on, over determiners and adverbs; null where something else stands there. */
function actorFrom(grammar: Grammar, place: number): number | null {
  let at = skipRight(grammar, place);
  while (isWord(grammar, at, WORD.determiners | WORD.adverbs)) at += 1;
  return grammar.units[at]?.kind === 'actor' ? at : null;
}

/** "bør både EU og medlemsstaterne": the subject after the verb in a verb-second language. */
function groupAfter(grammar: Grammar, verb: number): Subject | null {
  if (!grammar.lexicon.language.verbSecond) return null;
  const first = actorFrom(grammar, verb + 1);
  return first === null ? null : { kind: 'actors', first, last: groupEnd(grammar, first), side: 'after' };
}

/**
 * "opfordrer Rådet Kommissionen": after a directive the first of two names is the speaker, the second is asked.
 * A single name is the speaker only where something else than a subject stands before the verb.
 */
function speakerAfter(grammar: Grammar, verb: number): Subject | null {
  const group = groupAfter(grammar, verb);
  if (group === null) return null;
  const next = skipRight(grammar, group.first + 1);
  const separated = isComma(grammar.units[next]) || isWord(grammar, next, WORD.coordinators | WORD.infinitiveMarkers);
  const linked = isWord(grammar, next, WORD.prepositions);
  if (separated || (linked && !isFronted(grammar, verb))) return null;
  return { ...group, last: group.first };
}

/** Whether something that is no subject opens the clause: a preposition, an adverb, a dependent clause. */
function isFronted(grammar: Grammar, verb: number): boolean {
  const { start } = clauseStart(grammar, verb);
  if (start === verb) return false;
  return (
    isComma(unitAt(grammar.units, verb - 1)) ||
    isWord(grammar, start, WORD.prepositions | WORD.adverbs | WORD.subordinators)
  );
}

/** "… og opfordrer", ", calls upon": after a coordinator, or a performative after a comma, the subject is left out. */
function leftOut(grammar: Grammar, cue: FoundCue): Subject | null {
  const before = skipLeft(grammar, cue.verb);
  const isEnumerated = !isModal(cue.definition.force) && isComma(unitAt(grammar.units, before));
  const continues = isWord(grammar, before, WORD.coordinators) || isEnumerated;
  return continues ? { kind: 'none', first: cue.verb, last: cue.verb, side: 'before' } : null;
}

function isModal(force: Force): boolean {
  return force === 'intend' || force === 'oblige' || force === 'advise' || force === 'need';
}

/** "Danmark i tæt samarbejde med … vil", "vi kan og skal": the name or pronoun that heads the clause. */
function headOfClause(grammar: Grammar, { verb, bare, definition }: FoundCue): Subject | null {
  const { start } = clauseStart(grammar, verb);
  const place = afterOpening(grammar, start);
  if (
    place < verb &&
    !bare &&
    isModal(definition.force) &&
    isWord(grammar, place, WORD.firstPersonPlural | WORD.firstPersonSingular)
  ) {
    return { kind: 'first-person', first: place, last: place, side: 'apart' };
  }
  const first = actorFrom(grammar, place);
  if (first === null || first >= verb) return null;
  return { kind: 'actors', first, last: groupEnd(grammar, first), side: 'apart' };
}

/** "UNESCO is a forum, and (will)": the name that heads the sentence, where its first verb says nothing that counts. */
function headAcrossComma(grammar: Grammar, { verb, bare, definition }: FoundCue): Subject | null {
  const before = skipLeft(grammar, verb);
  if (bare || !isModal(definition.force) || !isWord(grammar, before, WORD.coordinators)) return null;
  if (!isComma(unitAt(grammar.units, before - 1))) return null;
  const first = actorFrom(grammar, afterOpening(grammar, 0));
  if (first === null || first >= before) return null;
  const last = groupEnd(grammar, first);
  const { kind } = grammar.units[last + 1] ?? {};
  return kind === 'word' ? { kind: 'actors', first, last, side: 'apart' } : null;
}

/** Past the adverbs that open a clause, and their comma: "Moreover, the EU …". */
function afterOpening(grammar: Grammar, start: number): number {
  const place = skipRight(grammar, start);
  return place > start && isComma(grammar.units[place]) ? skipRight(grammar, place + 1) : place;
}

/** "at EU … er nødt til": in a dependent clause the subject stands right after the word that opens it. */
function groupAfterComplementizer(grammar: Grammar, verb: number): Subject | null {
  for (let place = verb - 1; place >= 0; place -= 1) {
    if (!isComplementizer(grammar, place)) continue;
    const next = skipRight(grammar, place + 1);
    if (isWord(grammar, next, WORD.firstPersonPlural | WORD.firstPersonSingular)) {
      return { kind: 'first-person', first: next, last: next, side: 'apart' };
    }
    const first = actorFrom(grammar, place + 1);
    if (first === null || first >= verb) return null;
    return { kind: 'actors', first, last: groupEnd(grammar, first), side: 'apart' };
  }
  return null;
}

/** "der skal", "there must": a relative pronoun of the same form follows a comma or a noun and is none. */
function expletive(grammar: Grammar, verb: number): Subject | null {
  const before = skipLeft(grammar, verb);
  if (isWord(grammar, before, WORD.expletives) && beginsOwnClause(grammar, before)) {
    return { kind: 'expletive', first: before, last: before, side: 'before' };
  }
  const after = skipRight(grammar, verb + 1);
  if (!grammar.lexicon.language.verbSecond || !isWord(grammar, after, WORD.expletives)) return null;
  return { kind: 'expletive', first: after, last: after, side: 'after' };
}

function beginsOwnClause(grammar: Grammar, place: number): boolean {
  const before = skipLeft(grammar, place);
  return before < 0 || isWord(grammar, before, WORD.complementizers | WORD.coordinators);
}

function nounPhrase(grammar: Grammar, verb: number): Subject {
  const { start } = clauseStart(grammar, verb);
  const first = afterFronted(grammar, skipRight(grammar, start), verb);
  const fronted =
    grammar.lexicon.language.verbSecond && isFronted(grammar, verb) && !closesSubject(grammar, first, verb);
  if (fronted) return phraseAfter(grammar, verb);
  const last = skipLeft(grammar, verb);
  if (last < first) return { kind: 'none', first: verb, last: verb, side: 'before' };
  return { kind: phraseKind(grammar, first, verb), first, last, side: 'before' };
}

/** Past "By 2028," where the subject follows what opens the clause. */
function afterFronted(grammar: Grammar, start: number, verb: number): number {
  if (grammar.lexicon.language.verbSecond || !isWord(grammar, start, WORD.prepositions)) return start;
  for (let place = start + 1; place < verb - 1; place += 1) {
    const next = skipRight(grammar, place + 1);
    if (isComma(grammar.units[place]) && !isWord(grammar, next, WORD.prepositions | WORD.coordinators)) {
      return next < verb ? next : start;
    }
  }
  return start;
}

/** "De erfaringer, der …, bør": a clause about the subject stands between it and the verb. */
function closesSubject(grammar: Grammar, first: number, verb: number): boolean {
  return (
    isComma(unitAt(grammar.units, verb - 1)) &&
    !isWord(grammar, first, WORD.prepositions | WORD.subordinators | WORD.infinitiveMarkers)
  );
}

const LONGEST_PHRASE_AFTER = 6;

function phraseAfter(grammar: Grammar, verb: number): Subject {
  const first = skipRight(grammar, verb + 1);
  let last = first;
  while (isWord(grammar, last, WORD.determiners) && last < first + LONGEST_PHRASE_AFTER) last += 1;
  if (last >= grammar.units.length) return { kind: 'none', first: verb, last: verb, side: 'before' };
  return { kind: phraseKind(grammar, first, last + 1), first, last, side: 'after' };
}

/** Tells the noun phrase from `first` up to `end` by its head: the last word before a preposition or a clause. */
function phraseKind(grammar: Grammar, first: number, end: number): 'agents' | 'work' | 'phrase' {
  let head = -1;
  for (let place = first; place < end; place += 1) {
    const unit = grammar.units[place];
    if (
      unit?.kind !== 'word' ||
      (unit.mention === null && isWord(grammar, place, WORD.prepositions | WORD.relatives | WORD.coordinators))
    )
      break;
    if (isDescribed(grammar, head, unit.lower)) break;
    head = place;
  }
  const noun = unitAt(grammar.units, head)?.lower ?? '';
  if (grammar.lexicon.isNoun(noun, 'agents') || isMarkedName(grammar, first, end - 1)) return 'agents';
  return grammar.lexicon.isNoun(noun, 'work') ? 'work' : 'phrase';
}

/** "companies joining this pledge": the description is no part of the noun. */
function isDescribed({ units, lexicon }: Grammar, head: number, word: string): boolean {
  return lexicon.isNoun(unitAt(units, head)?.lower ?? '', 'agents') && lexicon.language.verbs.opensDescription(word);
}

/** The unit after both the cue and a subject that follows it. */
export function afterCueAndSubject(cue: FoundCue, subject: Subject): number {
  return Math.max(cue.last, subject.side === 'after' ? subject.last : cue.last) + 1;
}
