import type { GenreLore } from '../languages/genre-lore.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import type { Passage } from '../reading/document.ts';
import { type Grammar, isComma, isWord, skipRight } from './clause.ts';
import { DATE, DATED } from './phrase-starts.ts';
import { tellsTimeToCome } from './planned.ts';
import { placeAfter } from './units.ts';

/**
 * The verb of an imperative that opens the sentence, past adverbs and a phrase or a date in front of it, or of an
 * infinitive that ends it where verbs stand last (»Das Protokoll ratifizieren«); null where none does.
 */
export function imperativeOf(grammar: Grammar): number | null {
  const { genre, verbLast } = grammar.lexicon.language;
  if (genre === undefined) return null;
  return openingImperative(grammar, genre) ?? (verbLast ? closingInfinitive(grammar, genre) : null);
}

/**
 * The verb of a target that stands by itself: "By 2030, halve the number of …". The order opens or ends the sentence
 * and a time that is still to come stands in it, so that it is no heading; null for every other sentence.
 */
export function targetVerb(grammar: Grammar, documentDate: string | null): number | null {
  const verb = imperativeOf(grammar);
  if (verb === null || namesThing(grammar, verb) || goesOnFromElsewhere(grammar)) return null;
  return tellsTimeToCome(grammar, documentDate) ? verb : null;
}

/** "(decides) to renew": a marked infinitive that no date opens belongs to a verb that stands elsewhere. */
function goesOnFromElsewhere(grammar: Grammar): boolean {
  const first = grammar.units.findIndex(({ kind, depth }) => kind !== 'mark' && depth === 0);
  return isWord(grammar, first, WORD.infinitiveMarkers) && afterDate(grammar) === 0;
}

/** "Report of the Council by …": the form is also a noun, and what follows shows that it is one. */
function namesThing(grammar: Grammar, verb: number): boolean {
  const { genre, verbs, verbLast } = grammar.lexicon.language;
  const { lower = '' } = grammar.units[verb] ?? {};
  const next = grammar.units[verb + 1];
  if (isComma(next) && opensClauseOrDate(grammar, verb + 2)) return false;
  if (next === undefined || next.kind === 'mark') return !verbLast;
  return verbs.nounFollowers.includes(next.lower) && genre?.abstaining.includes(lower) !== true;
}

/** "Increase, by 2028, (…)", »Sikre, at (…)«. */
function opensClauseOrDate(grammar: Grammar, place: number): boolean {
  const start = grammar.units[place]?.start;
  return isWord(grammar, place, WORD.complementizers) || grammar.sentence.dates.some((date) => date.start === start);
}

/** The last word of the first clause, where it is such a verb, or any behind a date, and no other verb says what the clause does. */
function closingInfinitive(grammar: Grammar, genre: GenreLore): number | null {
  const { units, lexicon } = grammar;
  const isDated = afterDate(grammar) > 0;
  const stop = units.findIndex(({ kind, text }) => kind === 'mark' && /^[,.;:!]$/u.test(text));
  const last = (stop < 0 ? units.length : stop) - 1;
  const hasVerb = units
    .slice(0, Math.max(0, last))
    .some(({ lower, kind }) => kind === 'word' && lexicon.cues.has(lower));
  const { lower = '', text = '' } = units[last] ?? {};
  const isVerb =
    genre.isImperative(lower) || (isDated && text === lower && lexicon.language.verbs.canBeInfinitive(lower));
  return !hasVerb && isVerb ? last : null;
}

function openingImperative(grammar: Grammar, genre: GenreLore): number | null {
  let place = firstWord(grammar, afterDate(grammar));
  for (let phrases = 0; phrases <= MOST_PHRASES; phrases += 1) {
    const unit = grammar.units[place];
    if (unit?.kind !== 'word') return null;
    if (unit.mention === null && genre.isImperative(unit.lower)) return place;
    if (followsManner(grammar, place)) return place + 1;
    const next = afterPhrase(grammar, place);
    if (next === null) return null;
    place = next;
  }
  return null;
}

/** Past the date that opens the sentence: "By 2030, (halve)", »Inden 2030 (halvere)«; 0 where none does. */
export function afterDate(grammar: Grammar): number {
  const { units, sentence } = grammar;
  const first = units.findIndex(({ kind }) => kind !== 'mark');
  if (!canOpenWithDate(grammar, first)) return 0;
  const date = sentence.dates.find(({ start }) => start === units[first]?.start);
  return date === undefined ? 0 : placeAfter(units, date.end);
}

/** By the words alone, before any date is read. */
function canOpenWithDate({ units, sentence }: Grammar, first: number): boolean {
  if ((sentence.begins & DATE) === 0 || ((units[first]?.begins ?? 0) & DATED) === 0) return false;
  return units.slice(first, first + LONGEST_DATE_OPENING).some(({ begins }) => (begins & DATE) !== 0);
}

/** Words before the figures or the month of a date, with the first of these. */
const LONGEST_DATE_OPENING = 12;

const NOT_MANNER =
  WORD.determiners |
  WORD.prepositions |
  WORD.relatives |
  WORD.subordinators |
  WORD.expletives |
  WORD.firstPersonPlural |
  WORD.firstPersonSingular |
  WORD.anaphors;

/** "Fully (implement)", "Promptly (investigate)": a word of manner before the imperative. */
function followsManner(grammar: Grammar, place: number): boolean {
  const [first, next] = [grammar.units[place], grammar.units[place + 1]];
  if (first?.mention !== null || next?.kind !== 'word' || next.mention !== null) return false;
  if (isWord(grammar, place, NOT_MANNER)) return false;
  const { genre } = grammar.lexicon.language;
  return genre?.isImperative(next.lower) === true && genre.isManner?.(first.lower) !== false;
}

const MOST_PHRASES = 1;
const LONGEST_PHRASE = 25;

/** The first word from `from` on that is no mark, adverb, infinitive marker, negation or unstressed pronoun. */
export function firstWord(grammar: Grammar, from: number): number {
  let place = skipRight(grammar, from);
  while (
    grammar.units[place]?.kind === 'mark' ||
    isWord(grammar, place, WORD.infinitiveMarkers | WORD.negations | WORD.clitics)
  )
    place = skipRight(grammar, place + 1);
  return place;
}

/** "In line with its obligations, (adopt)": past the comma that ends a phrase with a preposition or participle. */
function afterPhrase(grammar: Grammar, from: number): number | null {
  const { lower = '' } = grammar.units[from] ?? {};
  if (!isWord(grammar, from, WORD.prepositions) && !grammar.lexicon.language.verbs.opensDescription(lower)) return null;
  for (let place = from + 1; place < Math.min(grammar.units.length, from + LONGEST_PHRASE); place += 1) {
    if (isComma(grammar.units[place])) return firstWord(grammar, place + 1);
  }
  return null;
}

/** Whether the first word is an imperative. */
export function startsWithImperative(words: string, { language }: Lexicon): boolean {
  const [first] = /^\p{L}+/u.exec(words) ?? [];
  return first !== undefined && language.genre?.isImperative(first.toLowerCase()) === true;
}

const FEWEST_ORDERS = 3;
const NUMBER = /^[\p{L}]{0,2}\d+(?:\.\p{L}?\d*)*[.)]?\s+/u;
const FRONTED = /^[^,.;:]{0,40}\b(?:19|20)\d\d\b(?:[^,.;:]{0,20},)?\s*(?:(?:to|at|att)\s)?/u;

/**
 * The numbered passages of lists that say in imperatives what is to be reached: at least three that follow one another
 * under one heading, and more than half of those, open with one.
 */
export function listsOfOrders(text: string, passages: readonly Passage[], lexicon: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  let list: Passage[] = [];
  const close = (): void => {
    const orders = list.filter(({ start, end }) => opensWithOrder(text.slice(start, end), lexicon));
    if (orders.length >= FEWEST_ORDERS && orders.length * 2 > list.length) for (const { eId } of list) found.add(eId);
    list = [];
  };
  for (const passage of passages) {
    if (passage.type === 'heading' || passage.type === 'title') close();
    else if (passage.type === 'point' || (passage.type === 'paragraph' && passage.number !== null)) list.push(passage);
  }
  close();
  return found;
}

/** Whether the first word, past a number and a date, is an imperative, and what follows does not make a noun of it. */
export function opensWithOrder(words: string, lexicon: Lexicon): boolean {
  const bare = words.replace(NUMBER, '').replace(FRONTED, '');
  const [, second = ''] = /^\p{L}+\s+(\p{L}+)/u.exec(bare) ?? [];
  return startsWithImperative(bare, lexicon) && !lexicon.language.verbs.nounFollowers.includes(second);
}
