import type { DateExpression } from '../languages/date-expression.ts';
import { contains, type Span } from '../text/span.ts';
import { type Grammar, isComma, isOpener, isWord } from './clause.ts';

/** A quote with its verb and action and the dates in it. */
export interface DatedWords {
  readonly grammar: Grammar;
  readonly quote: Span;
  readonly verb: Span | null;
  readonly action: Span | null;
  readonly dates: readonly DateExpression[];
}

const NOUN_PHRASE = 7;

/**
 * Whether a bare "in 2026" says when the action happens: it opens the sentence or the action, or stands in the clause
 * of the action's own verb and does not tell which event or promise is meant.
 */
export function placesAction(words: DatedWords, date: DateExpression): boolean {
  const { grammar, quote, action, verb } = words;
  if (date.start === quote.start || date.start === action?.start) return true;
  if (action === null || date.start < action.start) return false;
  if (verb !== null && contains(action, verb) && date.start < verb.start) return false;
  const from = firstAt(grammar, action.start);
  const to = firstAt(grammar, date.start);
  return isOwnClause(grammar, from, to) && !datesNoun(grammar, from, to);
}

function firstAt({ units }: Grammar, offset: number): number {
  const place = units.findIndex(({ start }) => start >= offset);
  return place < 0 ? units.length : place;
}

/** Nothing between opens a clause of its own, except one that says when the thing must be there: "a report that must be ready in June". */
function isOwnClause(grammar: Grammar, from: number, to: number): boolean {
  for (let place = to - 1; place > from; place -= 1) {
    if (isWord(grammar, place, 'coordinators') && isComma(grammar.units[place - 1])) return true;
    if (isOpener(grammar, place)) return isWord(grammar, place, 'relatives') && mustExist(grammar, place + 1);
  }
  return true;
}

function mustExist({ units, lexicon }: Grammar, place: number): boolean {
  const phrases = lexicon.cues.get(units[place]?.lower ?? '') ?? [];
  if (!lexicon.isVerb(units[place + 1]?.lower ?? '', 'existence')) return false;
  return phrases.some(({ cue }) => cue.force === 'oblige' || cue.force === 'advise');
}

/** "the summit in 2026", "the promises made in 2026": the date belongs to the noun before it. */
function datesNoun(grammar: Grammar, from: number, to: number): boolean {
  const { units, lexicon } = grammar;
  const { isParticiple } = lexicon.language.verbs;
  const last = units[to - 1];
  const isName = last !== undefined && last.text !== last.lower;
  if (last !== undefined && !isName && isParticiple(last.lower) && !isWord(grammar, to - 2, 'auxiliaries')) return true;
  const phrase = units.slice(Math.max(from, to - NOUN_PHRASE), to);
  const event = phrase.findLastIndex(({ text }) => lexicon.isNoun(headOf(text), 'events'));
  if (event < 0) return false;
  const before = units.slice(from, to - phrase.length + event).map(({ lower }) => lower);
  if (before.some((word) => lexicon.isVerb(word, 'meeting'))) return false;
  const verb = before.findLastIndex((word) => lexicon.isVerb(word, 'scheduling'));
  const isNew = before.slice(verb + 1).some((word) => lexicon.is(word, 'indefinites'));
  const isObject = !before.slice(verb + 1).some((word) => lexicon.is(word, 'prepositions'));
  return !(verb >= 0 && isNew && isObject);
}

const LONGEST_LIMIT = 40;
/** "the summit in The Hague in June". */
const FARTHEST_EVENT = 4;
const NUMBERED_EVENT = /^\p{Lu}{2,}[-+]?\d{1,3}$/u;

/** "ahead of the summit in June 2026": the limit is an event, and the date tells when that is. */
export function limitsEvent({ grammar }: DatedWords, date: DateExpression): boolean {
  const { units, lexicon, sentence } = grammar;
  const to = firstAt(grammar, date.start);
  const near = units.slice(Math.max(0, to - FARTHEST_EVENT), to);
  const event = to - near.length + near.findLastIndex(({ text }) => isEvent(lexicon, text));
  if (event < to - near.length) return false;
  let first = event;
  while (first > Math.max(0, event - NOUN_PHRASE) && isInPhrase(grammar, first - 1)) first -= 1;
  const start = units[first]?.start ?? sentence.start;
  return lexicon.language.dates.endsInLimit(
    sentence.text.slice(Math.max(sentence.start, start - LONGEST_LIMIT), start),
  );
}

/** "summit", "COP30". */
function isEvent(lexicon: Grammar['lexicon'], text: string): boolean {
  return lexicon.isNoun(headOf(text), 'events') || NUMBERED_EVENT.test(text);
}

function isInPhrase(grammar: Grammar, place: number): boolean {
  const unit = grammar.units[place];
  return unit !== undefined && unit.kind !== 'mark' && !isWord(grammar, place, 'prepositions', 'coordinators');
}

/** The last word, which in a name of several ("the Internet Governance Forum") is what it names. */
function headOf(text: string): string {
  return text.toLowerCase().split(/\s+/u).at(-1) ?? '';
}

/** "answer every request within 14 days": a time that starts anew each time is a period and no deadline. */
export function isRecurring({ grammar, action, quote }: DatedWords, { value, start, end }: DateExpression): boolean {
  if (value.kind !== 'from-document') return false;
  const after = firstAt(grammar, end);
  if (isWord(grammar, isComma(grammar.units[after]) ? after + 1 : after, 'occasions')) return true;
  const from = firstAt(grammar, action?.start ?? quote.start);
  for (let place = firstAt(grammar, start) - 1; place >= from; place -= 1) {
    if (isWord(grammar, place, 'distributives')) return true;
  }
  return false;
}
