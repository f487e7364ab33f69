import type { Force } from '../../languages/cue.ts';
import type { DeedLore } from '../../languages/deed-lore.ts';
import { WORD } from '../../languages/word-classes.ts';
import { type Grammar, isBreak, isComma, isWord, skipLeft } from '../clause.ts';
import { DEED_VERB } from '../phrase-starts.ts';
import { unitAt } from '../units.ts';
import { type DeedTense, deedTense } from './deed-tense.ts';

/** A verb that tells a deed. */
export interface DeedVerb {
  readonly tense: DeedTense;
  /** Place among the units of the finite verb. */
  readonly finite: number;
  /** Place of the last word of the verb: the participle of a perfect, else the finite verb. */
  readonly last: number;
}

const MODALS: ReadonlySet<Force> = new Set(['intend', 'oblige', 'advise', 'need']);

/** The verbs of a sentence that can tell a deed, in order; who acts and whether the clause states it is not looked at. */
export function deedVerbs(grammar: Grammar, lore: DeedLore): DeedVerb[] {
  const found: DeedVerb[] = [];
  for (let place = 0; place < grammar.units.length; place += 1) {
    const canTell = ((grammar.units[place]?.begins ?? 0) & DEED_VERB) !== 0;
    if (!canTell && found.at(-1)?.tense !== 'perfect') continue;
    const verb = verbAt(grammar, place, lore) ?? furtherParticiple(grammar, place, found.at(-1), lore);
    if (verb === null) continue;
    found.push(verb);
    if (!lore.participleLast) place = verb.last;
  }
  return found;
}

function verbAt(grammar: Grammar, place: number, lore: DeedLore): DeedVerb | null {
  const unit = grammar.units[place];
  if (unit === undefined || unit.kind !== 'word' || unit.mention !== null || unit.depth > 0) return null;
  const tense = (unit.begins & DEED_VERB) === 0 ? null : deedTense(unit.lower, lore);
  if (tense === 'perfect') return perfectAt(grammar, place, lore);
  return tense === null ? null : { tense, finite: place, last: place };
}

/** "has opened an office and (has) trained officers". */
function furtherParticiple(
  grammar: Grammar,
  place: number,
  before: DeedVerb | undefined,
  lore: DeedLore,
): DeedVerb | null {
  if (before?.tense !== 'perfect' || lore.participleLast) return null;
  const word = grammar.units[place];
  const goesOn = isWord(grammar, place - 1, WORD.coordinators) && word?.kind === 'word' && word.mention === null;
  return goesOn && lore.isParticiple(word.lower) ? { tense: 'perfect', finite: place, last: place } : null;
}

/** "to have done", "should have done" tell no deed. */
function isInfinite(grammar: Grammar, auxiliary: number): boolean {
  const before = skipLeft(grammar, auxiliary);
  const phrases = grammar.lexicon.cues.get(unitAt(grammar.units, before)?.lower ?? '')?.all ?? [];
  return (
    isWord(grammar, before, WORD.infinitiveMarkers) ||
    phrases.some(({ words, cue }) => words.length === 1 && MODALS.has(cue.force))
  );
}

function perfectAt(grammar: Grammar, place: number, lore: DeedLore): DeedVerb | null {
  if (isInfinite(grammar, place)) return null;
  const participle = lore.participleLast
    ? participleAtEnd(grammar, place, lore)
    : participleAfter(grammar, place + 1, lore);
  return participle === null ? null : { tense: 'perfect', finite: place, last: participle };
}

const LONGEST_INSERTION = 8;

/** Soon after the auxiliary, over adverbs, a subject that follows the verb, and a phrase such as "in 2023". */
function participleAfter(grammar: Grammar, from: number, lore: DeedLore): number | null {
  let inPhrase = false;
  for (let place = from; place < from + LONGEST_INSERTION; place += 1) {
    const unit = grammar.units[place];
    if (unit === undefined || unit.kind === 'mark' || isWord(grammar, place, WORD.negations | WORD.infinitiveMarkers))
      return null;
    if (unit.kind === 'word' && lore.isParticiple(unit.lower)) return place;
    inPhrase ||= isWord(grammar, place, WORD.prepositions);
    const isPassedOver =
      unit.kind === 'actor' ||
      isWord(
        grammar,
        place,
        WORD.firstPersonPlural | WORD.determiners | WORD.coordinators | WORD.adverbs | WORD.intensifiers,
      );
    if (!inPhrase && !isPassedOver) return null;
  }
  return null;
}

/** "hat … bereitgestellt": the last word before the clause ends. */
function participleAtEnd(grammar: Grammar, auxiliary: number, lore: DeedLore): number | null {
  for (let place = auxiliary + 1; place <= grammar.units.length; place += 1) {
    const unit = grammar.units[place];
    if (isWord(grammar, place, WORD.negations)) return null;
    const ends = unit === undefined || isBreak(unit) || isComma(unit) || /^[.!]$/u.test(unit.text);
    const coordinates = isWord(grammar, place, WORD.coordinators);
    if (!ends && !coordinates) continue;
    const last = grammar.units[place - 1];
    if (last?.kind === 'word' && place - 1 > auxiliary && lore.isParticiple(last.lower)) return place - 1;
    if (ends) return null;
  }
  return null;
}
