import type { CueDefinition, CuePhrase } from '../languages/cue.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import { closesIn, infinitiveOf, particleAfter } from './clause-end.ts';
import { CUE, FIGURE } from './phrase-starts.ts';
import { type Sentence, type Unit, unitAt } from './units.ts';

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
    if (((sentence.units[place]?.begins ?? 0) & CUE) === 0) continue;
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
  for (const phrase of phrasesAt(units, place, lexicon)) {
    const cue = matched(units, place, phrase, lexicon);
    if (cue !== null) return cue;
  }
  return formCueAt(units, place, lexicon);
}

const NO_PHRASES: readonly CuePhrase[] = [];

/** The phrases that can begin at `place`: those whose second word is the next one, and all where something may stand between the two. */
function phrasesAt(units: readonly Unit[], place: number, lexicon: Lexicon): readonly CuePhrase[] {
  const phrases = lexicon.cues.get(units[place]?.lower ?? '');
  if (phrases === undefined) return NO_PHRASES;
  const next = units[place + 1];
  if (next === undefined) return phrases.free;
  if (canStandInside(next, lexicon)) return phrases.all;
  return phrases.bySecond.get(next.lower) ?? phrases.free;
}

/** Whether a phrase can go on behind the word: an adverb, a negation, an insertion, and where the verb stands second a subject or a time. */
function canStandInside({ kind, text, classes, begins }: Unit, { language }: Lexicon): boolean {
  if (text === ',' || (classes & (WORD.adverbs | WORD.negations)) !== 0) return true;
  if (!language.verbSecond) return false;
  return kind === 'actor' || (begins & FIGURE) !== 0 || (classes & INSIDE_VERB_SECOND) !== 0;
}

const INSIDE_VERB_SECOND = WORD.determiners | WORD.firstPersonPlural | WORD.firstPersonSingular | WORD.prepositions;

/** A cue that any verb of a form makes; names have a capital. */
function formCueAt(units: readonly Unit[], place: number, lexicon: Lexicon): FoundCue | null {
  const unit = units[place];
  if (unit === undefined || lexicon.formCues.length === 0 || isName(units, place, lexicon)) return null;
  const verb = withClitics(units, place, lexicon);
  const definition = lexicon.formCues.find(
    ({ form, ofBound }) => (!ofBound || unitAt(units, verb - 1)?.kind === 'actor') && form?.(unit.lower),
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
  const unit = unitAt(units, place);
  if (unit === undefined || (unit.classes & WORD.clitics) === 0) return false;
  if ((unit.classes & WORD.firstPersonPlural) === 0) return true;
  return lexicon.is(unitAt(units, place - 1)?.lower ?? '', WORD.firstPersonPlural);
}

function matched(units: readonly Unit[], first: number, phrase: CuePhrase, lexicon: Lexicon): FoundCue | null {
  const last = lastOfPhrase(units, first, phrase, lexicon);
  if (last === null) return null;
  const { particles } = phrase.cue;
  if (particles !== undefined && particleAfter({ units, lexicon }, last + 1, particles) === null) return null;
  if (phrase.cue.closing !== undefined && !closesIn({ units, lexicon }, last + 1, phrase.cue.closing)) return null;
  if (phrase.cue.verbFollows && !verbFollows(units, last, lexicon)) return null;
  if (phrase.cue.owned && ownerOf(units, first, last, lexicon) === null) return null;
  if (phrase.cue.ofNone && !followsNone(units, first, lexicon)) return null;
  if (phrase.cue.needsNoun && !hasLink(units, last + 1, phrase.cue)) return null;
  if (phrase.cue.nounLike && first === last && isNounHere(units, first, lexicon)) return null;
  const verb = phrase.cue.copula ? copulaBefore(units, first, lexicon) : withClitics(units, first, lexicon);
  return verb === null ? null : { definition: phrase.cue, bare: phrase.bare, first, last, verb };
}

const LONGEST_NONE = 6;

/** Whether a word for none opens the few words before the verb, with no mark between. */
function followsNone(units: readonly Unit[], verb: number, { language }: Lexicon): boolean {
  for (let place = verb - 1; place >= Math.max(0, verb - LONGEST_NONE); place -= 1) {
    const unit = units[place];
    if (unit === undefined || unit.kind === 'mark') return false;
    const [word = ''] = unit.lower.split(' ');
    if (language.genre?.noneWords?.includes(word)) return true;
  }
  return false;
}

/** Whether one of the cue's links stands behind it. */
function hasLink(units: readonly Unit[], from: number, { links = [] }: CuePhrase['cue']): boolean {
  return units.slice(from, from + FARTHEST_LINK).some(({ lower }) => links.includes(lower));
}

const FARTHEST_LINK = 40;
const FARTHEST_OWNER = 3;

/** The place of whose the noun is, before it ("our", a genitive) or in the phrase after it ("of the EU"); null where nobody is named. */
export function ownerOf(units: readonly Unit[], noun: number, last: number, lexicon: Lexicon): number | null {
  for (let place = noun + 1; place < last; place += 1) {
    if (units[place]?.kind === 'actor') return place;
  }
  for (let place = noun - 1; place >= Math.max(0, noun - FARTHEST_OWNER); place -= 1) {
    const unit = units[place];
    if (unit?.mention?.genitive || lexicon.is(unit?.lower ?? '', WORD.ownPossessives)) return place;
    if (place === noun - 1 && ownsAsGroup(unit, lexicon)) return place;
  }
  return null;
}

/** »(aftalepartiernes) mål«: the genitive of a group that can act. */
function ownsAsGroup(unit: Unit | undefined, { isNoun, language }: Lexicon): boolean {
  if (unit?.kind !== 'word') return false;
  return language.names.genitiveEndings.some(
    (ending) => unit.lower.endsWith(ending) && isNoun(unit.lower.slice(0, -ending.length), 'agents'),
  );
}

/** The place of the phrase's last word; an adverb may stand between two of them ("forpligter sig endvidere til at"), a negation may not. */
function lastOfPhrase(
  units: readonly Unit[],
  first: number,
  { words, cue }: CuePhrase,
  lexicon: Lexicon,
): number | null {
  let place = first - 1;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    place += 1;
    if (index === 1 && units[place]?.lower !== word)
      place =
        cue.force === 'aim'
          ? afterAimedYear(units, cue.owned ? afterOwner(units, place, lexicon) : place, lexicon)
          : afterYear(units, afterSubject(units, place, lexicon), lexicon);
    while (index > 0 && units[place]?.lower !== word && isPassedOver(units[place])) place += 1;
    if (index > 0 && lexicon.is(word, LINKS)) place = afterInsertion(units, place);
    if (index > 0 && isNegatedInfinitive(units, place, word, lexicon)) place += 1;
    if (units[place]?.lower !== word) return null;
  }
  return place;
}

/** Past the owner of a noun: "(objectif) de la France (est de)". */
function afterOwner(units: readonly Unit[], place: number, lexicon: Lexicon): number {
  if (!lexicon.is(units[place]?.lower ?? '', WORD.prepositions)) return place;
  let end = place + 1;
  while (units[end]?.kind === 'word' && lexicon.is(units[end]?.lower ?? '', WORD.determiners)) end += 1;
  return units[end]?.kind === 'actor' ? end + 1 : place;
}

/** Past a subject of one name or pronoun that follows the finite verb: "verpflichten wir uns", "kommer EU att". */
function afterSubject(units: readonly Unit[], place: number, lexicon: Lexicon): number {
  if (!lexicon.language.verbSecond) return place;
  let end = place;
  while (units[end]?.kind === 'word' && lexicon.is(units[end]?.lower ?? '', WORD.determiners)) end += 1;
  const unit = units[end];
  const isPronoun = unit?.kind === 'word' && lexicon.is(unit.lower, WORD.firstPersonPlural | WORD.firstPersonSingular);
  return isPronoun || unit?.kind === 'actor' ? end + 1 : place;
}

/** Past a year, alone or at the end of a short phrase, behind the finite verb: "kommer under 2026 att". */
function afterYear(units: readonly Unit[], place: number, lexicon: Lexicon): number {
  if (!lexicon.language.verbSecond) return place;
  const isPhrase = lexicon.is(units[place]?.lower ?? '', WORD.prepositions);
  for (let end = place; end <= (isPhrase ? place + LONGEST_TIME : place); end += 1) {
    if (/^(?:19|20)\d\d$/u.test(units[end]?.text ?? '')) return end + 1;
  }
  return place;
}

/** Past a preposition and a year behind the noun of an aim: "(The target) for 2040 (is)". */
function afterAimedYear(units: readonly Unit[], place: number, lexicon: Lexicon): number {
  const isYear = /^20\d\d$/u.test(units[place + 1]?.text ?? '');
  return isYear && lexicon.is(units[place]?.lower ?? '', WORD.prepositions) ? place + 2 : place;
}

const LONGEST_TIME = 3;

const LONGEST_INSERTION = 16;
const LINKS = WORD.infinitiveMarkers | WORD.complementizers | WORD.prepositions;

/** Past a phrase between commas: "undertake, subject to available resources, (to)". */
function afterInsertion(units: readonly Unit[], place: number): number {
  if (units[place]?.text !== ',') return place;
  for (let end = place + 2; end < Math.min(units.length, place + LONGEST_INSERTION); end += 1) {
    if (units[end]?.text === ',') return end + 1;
    if (units[end]?.text === ';' || units[end]?.text === ':') return place;
  }
  return place;
}

/** "undertakes not to": where the verb does not stand second, the negation before the marker is the infinitive's. */
function isNegatedInfinitive(units: readonly Unit[], place: number, word: string, lexicon: Lexicon): boolean {
  if (lexicon.language.verbSecond || units[place + 1]?.lower !== word) return false;
  return lexicon.is(word, WORD.infinitiveMarkers) && lexicon.is(units[place]?.lower ?? '', WORD.negations);
}

function isPassedOver(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.classes & WORD.adverbs) !== 0 && (unit.classes & WORD.negations) === 0;
}

function isNounHere(units: readonly Unit[], place: number, lexicon: Lexicon): boolean {
  const { nounFollowers, nounLeaders } = lexicon.language.verbs;
  const [before, next] = [unitAt(units, place - 1), units[place + 1]];
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
  return (
    !lexicon.is(next.lower, WORD.determiners | WORD.relatives) && lexicon.language.verbs.canBeInfinitive(next.lower)
  );
}

/** The place after `last` that is no adverb and, where a verb follows, no unstressed word before it. */
export function infinitiveAfter(units: readonly Unit[], last: number, lexicon: Lexicon): number {
  const isPassed = (place: number, classes: number): boolean => ((units[place]?.classes ?? 0) & classes) !== 0;
  let next = last + 1;
  while (isPassed(next, WORD.adverbs)) next += 1;
  let verb = next;
  while (isPassed(verb, WORD.adverbs | WORD.clitics)) verb += 1;
  const isVerb = units[verb]?.kind === 'word' && lexicon.language.verbs.canBeInfinitive(units[verb]?.lower ?? '');
  return verb > next && isVerb ? verb : next;
}

function copulaBefore(units: readonly Unit[], first: number, lexicon: Lexicon): number | null {
  for (let place = first - 1; place >= Math.max(0, first - FARTHEST_COPULA); place -= 1) {
    const unit = units[place];
    if (unit === undefined || unit.text === ';') return null;
    if (unit.depth > 0) continue;
    if (lexicon.is(unit.lower, WORD.copulas)) return place;
    if (lexicon.is(unit.lower, WORD.relatives | WORD.complementizers)) return null;
  }
  return null;
}
