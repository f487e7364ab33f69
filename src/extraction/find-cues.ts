import type { CueDefinition, CuePhrase } from '../languages/cue.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { infinitiveOf, particleAfter } from './clause-end.ts';
import { CUE } from './phrase-starts.ts';
import type { Sentence, Unit } from './units.ts';

/** A cue phrase found in a sentence. */
export interface FoundCue {
  readonly definition: CueDefinition;
  /** The form could also be an infinitive or a noun. */
  readonly bare: boolean;
  /** Place among the units of the first and the last word of the phrase. */
  readonly first: number;
  readonly last: number;
  /** Place of the finite verb: that of the copula where there is one, else `first`. */
  readonly verb: number;
}

const FARTHEST_COPULA = 25;

/** Every cue in the sentence outside brackets, left to right, the longest phrase at each place. */
export function findCues(sentence: Sentence, lexicon: Lexicon): FoundCue[] {
  const found: FoundCue[] = [];
  for (let place = 0; place < sentence.units.length; place += 1) {
    const cue = cueAt(sentence.units, place, lexicon);
    if (cue === null) continue;
    found.push(cue);
    place = cue.last;
  }
  return found;
}

/** The cue whose phrase begins at `place`, the longest where there are several. */
export function cueAt(units: readonly Unit[], place: number, lexicon: Lexicon): FoundCue | null {
  const unit = units[place];
  if (unit === undefined || unit.depth > 0 || unit.mention !== null || (unit.begins & CUE) === 0) return null;
  for (const phrase of lexicon.cues.get(unit.lower) ?? []) {
    const cue = matched(units, place, phrase, lexicon);
    if (cue !== null) return cue;
  }
  return formCueAt(units, place, lexicon);
}

/** A cue that any verb of a form makes; names have a capital. */
function formCueAt(units: readonly Unit[], place: number, lexicon: Lexicon): FoundCue | null {
  const unit = units[place];
  if (unit === undefined || lexicon.formCues.length === 0 || isName(units, place, lexicon)) return null;
  const verb = withClitics(units, place, lexicon);
  const definition = lexicon.formCues.find(
    ({ form, ofBound }) => (!ofBound || units[verb - 1]?.kind === 'actor') && form?.(unit.lower),
  );
  return definition === undefined ? null : { definition, bare: false, first: place, last: place, verb };
}

/** A word with a capital, unless it begins the sentence of a language whose verbs can: "Publicaremos". */
function isName(units: readonly Unit[], place: number, { language }: Lexicon): boolean {
  const { text = '', lower = '' } = units[place] ?? {};
  const isCapitalised = text !== lower && text.slice(1) === lower.slice(1);
  const canBegin = language.dropsSubject && units.slice(0, place).every(({ kind }) => kind === 'mark');
  return isCapitalised && !canBegin;
}

/** The place of the first of the unstressed words before a verb: "les (publierons)"; a "we" counts among them only after another. */
function withClitics(units: readonly Unit[], verb: number, lexicon: Lexicon): number {
  let first = verb;
  while (isClitic(units, first - 1, lexicon)) first -= 1;
  return first;
}

function isClitic(units: readonly Unit[], place: number, lexicon: Lexicon): boolean {
  const unit = units[place];
  if (unit?.kind !== 'word' || unit.mention !== null || !lexicon.is(unit.lower, 'clitics')) return false;
  if (!lexicon.is(unit.lower, 'firstPersonPlural')) return true;
  return lexicon.is(units[place - 1]?.lower ?? '', 'firstPersonPlural');
}

function matched(units: readonly Unit[], first: number, phrase: CuePhrase, lexicon: Lexicon): FoundCue | null {
  const last = lastOfPhrase(units, first, phrase, lexicon);
  if (last === null) return null;
  const { particles } = phrase.cue;
  if (particles !== undefined && particleAfter({ units, lexicon }, last + 1, particles) === null) return null;
  if (phrase.cue.verbFollows && !verbFollows(units, last, lexicon)) return null;
  if (phrase.cue.owned && ownerOf(units, first, last, lexicon) === null) return null;
  if (phrase.cue.nounLike && first === last && isNounHere(units, first, lexicon)) return null;
  const verb = phrase.cue.copula ? copulaBefore(units, first, lexicon) : withClitics(units, first, lexicon);
  return verb === null ? null : { definition: phrase.cue, bare: phrase.bare, first, last, verb };
}

const FARTHEST_OWNER = 3;

/** The place of whose the noun is, before it ("our", a genitive) or in the phrase after it ("of the EU"); null where nobody is named. */
export function ownerOf(units: readonly Unit[], noun: number, last: number, lexicon: Lexicon): number | null {
  for (let place = noun + 1; place < last; place += 1) {
    if (units[place]?.kind === 'actor') return place;
  }
  for (let place = noun - 1; place >= Math.max(0, noun - FARTHEST_OWNER); place -= 1) {
    const unit = units[place];
    if (unit?.mention?.genitive || lexicon.is(unit?.lower ?? '', 'ownPossessives')) return place;
  }
  return null;
}

/** The place of the phrase's last word; an adverb may stand between two of them ("forpligter sig endvidere til at"), a negation may not. */
function lastOfPhrase(
  units: readonly Unit[],
  first: number,
  { words, cue }: CuePhrase,
  lexicon: Lexicon,
): number | null {
  let place = first - 1;
  for (const [index, word] of words.entries()) {
    place += 1;
    if (index === 1) place = cue.owned ? afterOwner(units, place, lexicon) : afterSubject(units, place, lexicon);
    while (index > 0 && units[place]?.lower !== word && isPassedOver(units[place], lexicon)) place += 1;
    if (index > 0 && isNegatedInfinitive(units, place, word, lexicon)) place += 1;
    if (units[place]?.lower !== word) return null;
  }
  return place;
}

/** Past the owner of a noun: "(objectif) de la France (est de)". */
function afterOwner(units: readonly Unit[], place: number, lexicon: Lexicon): number {
  if (!lexicon.is(units[place]?.lower ?? '', 'prepositions')) return place;
  let end = place + 1;
  while (units[end]?.kind === 'word' && lexicon.is(units[end]?.lower ?? '', 'determiners')) end += 1;
  return units[end]?.kind === 'actor' ? end + 1 : place;
}

/** Past a subject of one name or pronoun that follows the finite verb: "verpflichten wir uns", "kommer EU att". */
function afterSubject(units: readonly Unit[], place: number, lexicon: Lexicon): number {
  if (!lexicon.language.verbSecond) return place;
  let end = place;
  while (units[end]?.kind === 'word' && lexicon.is(units[end]?.lower ?? '', 'determiners')) end += 1;
  const unit = units[end];
  const isPronoun = unit?.kind === 'word' && lexicon.is(unit.lower, 'firstPersonPlural', 'firstPersonSingular');
  return isPronoun || unit?.kind === 'actor' ? end + 1 : place;
}

/** "undertakes not to": where the verb does not stand second, the negation before the marker is the infinitive's. */
function isNegatedInfinitive(units: readonly Unit[], place: number, word: string, lexicon: Lexicon): boolean {
  if (lexicon.language.verbSecond || !lexicon.is(word, 'infinitiveMarkers')) return false;
  return units[place + 1]?.lower === word && lexicon.is(units[place]?.lower ?? '', 'negations');
}

function isPassedOver(unit: Unit | undefined, lexicon: Lexicon): boolean {
  if (unit?.kind !== 'word' || unit.mention !== null) return false;
  return lexicon.is(unit.lower, 'adverbs') && !lexicon.is(unit.lower, 'negations');
}

function isNounHere(units: readonly Unit[], place: number, lexicon: Lexicon): boolean {
  const { nounFollowers, nounLeaders } = lexicon.language.verbs;
  const [before, next] = [units[place - 1], units[place + 1]];
  return (
    (next?.kind === 'word' && nounFollowers.includes(next.lower)) ||
    (before?.kind === 'word' && nounLeaders.includes(before.lower))
  );
}

function verbFollows(units: readonly Unit[], last: number, lexicon: Lexicon): boolean {
  if (lexicon.language.verbLast) return units.at(-1)?.text === ':' || infinitiveOf({ units, lexicon }, last) !== null;
  const place = infinitiveAfter(units, last, lexicon);
  const next = units[place];
  if (next === undefined) return true;
  if (next.kind === 'actor') return false;
  if (next.kind === 'mark') return next.text === ',' || next.text === ':';
  if (units[last]?.lower === 'on' || units[last]?.lower === 'with') return next.lower.endsWith('ing');
  return !lexicon.is(next.lower, 'determiners', 'relatives') && lexicon.language.verbs.canBeInfinitive(next.lower);
}

/** The place after `last` that is no adverb and, where a verb follows, no unstressed word before it. */
export function infinitiveAfter(units: readonly Unit[], last: number, lexicon: Lexicon): number {
  const isPassed = (place: number, ...classes: readonly ('adverbs' | 'clitics')[]): boolean => {
    const unit = units[place];
    return unit?.kind === 'word' && unit.mention === null && lexicon.is(unit.lower, ...classes);
  };
  let next = last + 1;
  while (isPassed(next, 'adverbs')) next += 1;
  let verb = next;
  while (isPassed(verb, 'adverbs', 'clitics')) verb += 1;
  const isVerb = units[verb]?.kind === 'word' && lexicon.language.verbs.canBeInfinitive(units[verb]?.lower ?? '');
  return verb > next && isVerb ? verb : next;
}

function copulaBefore(units: readonly Unit[], first: number, lexicon: Lexicon): number | null {
  for (let place = first - 1; place >= Math.max(0, first - FARTHEST_COPULA); place -= 1) {
    const unit = units[place];
    if (unit === undefined || unit.text === ';') return null;
    if (unit.depth > 0) continue;
    if (lexicon.is(unit.lower, 'copulas')) return place;
    if (lexicon.is(unit.lower, 'relatives', 'complementizers')) return null;
  }
  return null;
}
