import type { CueDefinition, CuePhrase } from '../languages/cue.ts';
import type { Lexicon } from '../languages/lexicon.ts';
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

function cueAt(units: readonly Unit[], place: number, lexicon: Lexicon): FoundCue | null {
  const unit = units[place];
  if (unit === undefined || unit.depth > 0 || unit.mention !== null) return null;
  for (const phrase of lexicon.cues.get(unit.lower) ?? []) {
    const cue = matched(units, place, phrase, lexicon);
    if (cue !== null) return cue;
  }
  return null;
}

function matched(units: readonly Unit[], first: number, phrase: CuePhrase, lexicon: Lexicon): FoundCue | null {
  const last = lastOfPhrase(units, first, phrase.words, lexicon);
  if (last === null) return null;
  if (phrase.cue.verbFollows && !verbFollows(units, last, lexicon)) return null;
  if (phrase.cue.owned && ownerBefore(units, first, lexicon) === null) return null;
  if (phrase.cue.nounLike && first === last && isNounHere(units[last + 1], lexicon)) return null;
  const verb = phrase.cue.copula ? copulaBefore(units, first, lexicon) : first;
  return verb === null ? null : { definition: phrase.cue, bare: phrase.bare, first, last, verb };
}

const FARTHEST_OWNER = 3;

/** The place shortly before a noun of the actor in the genitive or the "our" whose it is; null where nobody is named. */
export function ownerBefore(units: readonly Unit[], noun: number, lexicon: Lexicon): number | null {
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
  words: readonly string[],
  lexicon: Lexicon,
): number | null {
  let place = first - 1;
  for (const [index, word] of words.entries()) {
    place += 1;
    while (index > 0 && units[place]?.lower !== word && isPassedOver(units[place], lexicon)) place += 1;
    if (units[place]?.lower !== word) return null;
  }
  return place;
}

function isPassedOver(unit: Unit | undefined, lexicon: Lexicon): boolean {
  if (unit?.kind !== 'word' || unit.mention !== null) return false;
  return lexicon.is(unit.lower, 'adverbs') && !lexicon.is(unit.lower, 'negations');
}

function isNounHere(next: Unit | undefined, lexicon: Lexicon): boolean {
  return next?.kind === 'word' && lexicon.language.verbs.nounFollowers.includes(next.lower);
}

function verbFollows(units: readonly Unit[], last: number, lexicon: Lexicon): boolean {
  const next = units.slice(last + 1).find((unit) => unit.kind !== 'word' || !lexicon.is(unit.lower, 'adverbs'));
  if (next === undefined || next.kind === 'actor') return false;
  if (next.kind === 'mark') return next.text === ',' || next.text === ':';
  if (units[last]?.lower === 'on' || units[last]?.lower === 'with') return next.lower.endsWith('ing');
  return !lexicon.is(next.lower, 'determiners', 'relatives') && lexicon.language.verbs.canBeInfinitive(next.lower);
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
