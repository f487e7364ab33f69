import type { DateExpression } from '../languages/date-expression.ts';
import { WORD } from '../languages/word-classes.ts';
import { contains, type Span } from '../text/span.ts';
import { type Grammar, isComma, isOpener, isWord } from './clause.ts';
import { placeFrom, unitAt } from './units.ts';

/** A quote with its verb and action and the dates in it. */
export interface DatedWords {
  readonly grammar: Grammar;
  readonly quote: Span;
  readonly verb: Span | null;
  readonly action: Span | null;
  readonly dates: readonly DateExpression[];
  /** Whether the words name nothing but what is aimed at; then every time in them is when it is to be reached. */
  readonly aimed?: boolean;
  /** Whether the verb names an aim; a year in its words is when it is to be reached: "(the target) for 2040 (is)". */
  readonly ofAim?: boolean;
}

const NOUN_PHRASE = 7;
const BARE_YEAR = /^\d{4}$/u;

/**
 * Whether a bare "in 2026" says when the action happens: it opens the sentence or the action, stands inside the verb
 * (»kommer 2027 att«) or in the clause of the action's own verb and does not tell which event or promise is meant.
 */
export function placesAction(words: DatedWords, date: DateExpression): boolean {
  const { grammar, quote, action, verb, aimed } = words;
  if (aimed) return true;
  if (isNamed(grammar, date)) return false;
  if (date.start === quote.start || date.start === action?.start) return true;
  if (verb !== null && contains(verb, date)) return true;
  if (action === null || date.start < action.start) return false;
  if (verb !== null && contains(action, verb) && date.start < verb.start) return false;
  const from = firstAt(grammar, action.start);
  const to = firstAt(grammar, date.start);
  return isOwnClause(grammar, from, to) && !datesNoun(grammar, from, to);
}

/** "proclaims 12 October", "declares the year 2027": what a verb of naming has right behind it gets a name. */
function isNamed(grammar: Grammar, date: DateExpression): boolean {
  const { units, lexicon } = grammar;
  let place = firstAt(grammar, date.start) - 1;
  while (isWord(grammar, place, WORD.determiners)) place -= 1;
  return lexicon.isVerb(unitAt(units, place)?.lower ?? '', 'naming');
}

function firstAt({ units }: Grammar, offset: number): number {
  return placeFrom(units, offset);
}

/** Nothing between opens a clause of its own, except one that says when the thing must be there: "a report that must be ready in June". */
function isOwnClause(grammar: Grammar, from: number, to: number): boolean {
  for (let place = to - 1; place > from; place -= 1) {
    if (isWord(grammar, place, WORD.coordinators) && isComma(unitAt(grammar.units, place - 1))) return true;
    if (isOpener(grammar, place)) return isWord(grammar, place, WORD.relatives) && mustExist(grammar, place + 1);
  }
  return true;
}

function mustExist({ units, lexicon }: Grammar, place: number): boolean {
  const phrases = lexicon.cues.get(units[place]?.lower ?? '')?.all ?? [];
  if (!lexicon.isVerb(units[place + 1]?.lower ?? '', 'existence')) return false;
  return phrases.some(({ cue }) => cue.force === 'oblige' || cue.force === 'advise');
}

/** "the summit in 2026", "the promises made in 2026": the date belongs to the noun before it. */
function datesNoun(grammar: Grammar, from: number, to: number): boolean {
  const { units, lexicon } = grammar;
  const { isParticiple } = lexicon.language.verbs;
  const last = unitAt(units, to - 1);
  const isNoun = last !== undefined && (last.text !== last.lower || isArticle(grammar, to - 2));
  if (last !== undefined && !isNoun && isParticiple(last.lower) && !isWord(grammar, to - 2, WORD.auxiliaries))
    return true;
  const phrase = units.slice(Math.max(from, to - NOUN_PHRASE), to);
  const event = phrase.findLastIndex(({ text }) => lexicon.isNoun(headOf(text), 'events'));
  if (event < 0 || isAtOwnEvent(grammar, to - phrase.length + event)) return false;
  const before = units.slice(from, to - phrase.length + event).map(({ lower }) => lower);
  const behind = phrase.slice(event + 1).map(({ lower }) => lower);
  if ([...before, ...behind].some((word) => lexicon.isVerb(word, 'meeting'))) return false;
  const verb = before.findLastIndex((word) => lexicon.isVerb(word, 'scheduling'));
  const isNew = before.slice(verb + 1).some((word) => lexicon.is(word, WORD.indefinites));
  const isObject = !before.slice(verb + 1).some((word) => lexicon.is(word, WORD.prepositions));
  return !(verb >= 0 && isNew && isObject);
}

/**
 * "lors de sa réunion de (mars 2026)": the date tells which of one's own events it is at which something is done. A bare year
 * is part of its name, as in "its 2026 session".
 */
export function tellsOwnEvent({ grammar }: DatedWords, date: DateExpression): boolean {
  if (date.value.kind === 'calendar' && BARE_YEAR.test(date.value.edtf)) return false;
  let event = firstAt(grammar, date.start) - 1;
  while (isWord(grammar, event, WORD.prepositions | WORD.datives)) event -= 1;
  return isEvent(grammar.lexicon, unitAt(grammar.units, event)?.text ?? '') && isAtOwnEvent(grammar, event);
}

/** "(will revert) at its meeting (in March)": the date of one's own event is when something is done there. */
function isAtOwnEvent(grammar: Grammar, event: number): boolean {
  const { units, lexicon } = grammar;
  const { at, own } = lexicon.language.nouns.ownEvents;
  let first = event;
  while (first > Math.max(0, event - NOUN_PHRASE) && isInPhrase(grammar, first - 1)) first -= 1;
  const [farther = '', before = ''] = units.slice(Math.max(0, first - 2), first).map(({ lower }) => lower);
  return own.includes(units[first]?.lower ?? '') && (at.includes(before) || at.includes(`${farther} ${before}`));
}

/** "los (resultados)": what has the form of a participle is a noun behind it. */
function isArticle({ units, lexicon }: Grammar, place: number): boolean {
  return lexicon.language.names.articles.includes(units[place]?.lower ?? '');
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
  return unit !== undefined && unit.kind !== 'mark' && !isWord(grammar, place, WORD.prepositions | WORD.coordinators);
}

/** The last word, which in a name of several ("the Internet Governance Forum") is what it names. */
function headOf(text: string): string {
  return text.toLowerCase().split(/\s+/u).at(-1) ?? '';
}

/** "answer every request within 14 days": a time that starts anew each time is a period and no deadline. */
export function isRecurring(words: DatedWords, date: DateExpression): boolean {
  const { grammar, action, quote, verb } = words;
  const { value, start, end } = date;
  if (value.kind !== 'from-document') return false;
  const after = firstAt(grammar, end);
  if (isWord(grammar, isComma(grammar.units[after]) ? after + 1 : after, WORD.occasions)) return true;
  const isSubjectActing = verb !== null && verb.end <= start && !isPassive(words, verb, date);
  const from = firstAt(grammar, isSubjectActing ? verb.end : (action?.start ?? quote.start));
  for (let place = firstAt(grammar, start) - 1; place >= from; place -= 1) {
    if (isWord(grammar, place, WORD.distributives)) return true;
  }
  return false;
}

/** "(Every request must) be answered (within 14 days)", but not "(every museum should) publish": whether the subject is what is done. */
function isPassive({ grammar }: DatedWords, verb: Span, date: Span): boolean {
  const { units, lexicon } = grammar;
  const behind = units.slice(firstAt(grammar, verb.end)).filter(({ kind, start, end }) => {
    return kind === 'word' && (end <= date.start || start >= date.end);
  });
  return lexicon.language.verbs.isPassive(behind.map(({ lower }) => lower));
}

const LONGEST_COMPARISON = 60;

/** "compared to 1990", »under niveauet i 1990«: the year that something is measured against. */
export function isBaseline({ sentence, lexicon }: Grammar, { start, end }: DateExpression): boolean {
  const year = start + Math.max(0, sentence.text.slice(start, end).search(/\d/u));
  const before = sentence.text.slice(Math.max(sentence.start, start - LONGEST_COMPARISON), year);
  return lexicon.language.aims?.comparing.test(before) === true;
}
