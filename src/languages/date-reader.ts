import { type CompiledDates, canStartAt, compileDates } from './compiled-dates.ts';
import { durationAt } from './date-durations.ts';
import type { DateExpression, DateReader, DateRelation, DateValue } from './date-expression.ts';
import type { DateGrammar } from './date-grammar.ts';
import { joinDates } from './date-lists.ts';
import type { DatePoint, PlacedDate } from './date-point.ts';
import { datePointAt } from './date-points.ts';
import { type DatePrefix, prefixBefore } from './date-prefix.ts';
import { periodFrom } from './date-ranges.ts';
import { atEdge, interval, qualified } from './date-value.ts';
import { type DateWord, dateWords, phraseAt, phraseBefore, touches } from './date-words.ts';
import { recurrencesIn } from './recurrence-reader.ts';

/** Makes the reader of a language from its grammar of dates; done once a language. */
export function dateReader(grammar: DateGrammar): DateReader {
  const dates = compileDates(grammar);
  return {
    dates: (text) => datesIn(dates, dateWords(text)),
    datesAmong: (words) => datesIn(dates, words),
    recurrences: (text) => recurrencesIn(dates, dateWords(text)),
    recurrencesAmong: (words) => recurrencesIn(dates, words),
    canBeginIn: (text) => dateWords(text).some(({ word, kind }) => kind === 'figures' || dates.startKeys.has(word)),
    canOpen: (text) => canOpen(dates, dateWords(text)[0]),
    canRecurIn: (text) => dateWords(text).some(({ word }) => dates.recurrenceKeys.has(word)),
    endsInLimit: (text) => endsInLimit(dates, dateWords(text)),
    tellsOrderOrTime: (word) => tellsOrderOrTime(dates, word),
  };
}

/** A date begins with its own first word or with that of words that lead to it; see {@link placed}. */
function canOpen({ starts, prefixes }: CompiledDates, first: DateWord | undefined): boolean {
  if (first === undefined) return false;
  return first.kind === 'figures' || starts.has(first.word) || prefixes.byFirst.has(first.word);
}

/** Ordinals count with the ending of a plural too: "premières", »ersten«. */
function tellsOrderOrTime({ months, weekdays, ordinals, last }: CompiledDates, word: string): boolean {
  const singular = word.replace(/[ns]$/u, '');
  const isOrdinal = [word, singular].some((form) => ordinals.byFirst.has(form) || last.byFirst.has(form));
  return isOrdinal || months.has(word) || weekdays.has(word);
}

function endsInLimit({ prefixes }: CompiledDates, words: readonly DateWord[]): boolean {
  const match = phraseBefore(prefixes, words, words.length);
  return match?.value.has('limit') === true && !match.value.has('place');
}

/** One pass over the words: a date is looked for only where one can begin, and only a few words around it are read. */
function datesIn(dates: CompiledDates, words: readonly DateWord[]): DateExpression[] {
  const found: PlacedDate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!canStartAt(dates, words, at)) continue;
    const date = dateAt(dates, words, at, found.at(-1) ?? null);
    if (date === null) continue;
    found.push(date);
    at = date.to - 1;
  }
  return joinDates(dates, words, found).map((date) => expression(dates, words, date));
}

/** The date at `at` with the words around it; a length of time ("within the next year") before a period ("next year"). */
function dateAt(
  dates: CompiledDates,
  words: readonly DateWord[],
  at: number,
  previous: PlacedDate | null,
): PlacedDate | null {
  const duration = durationAt(dates, words, at);
  const counted = duration === null ? null : placed(dates, words, at, duration, previous);
  if (counted !== null) return counted;
  const point = datePointAt(dates, words, at);
  return point === null ? null : placed(dates, words, at, point, previous);
}

function placed(
  dates: CompiledDates,
  words: readonly DateWord[],
  at: number,
  alone: DatePoint,
  previous: PlacedDate | null,
): PlacedDate | null {
  const prefix = prefixBefore(dates, words, at, previous?.to ?? 0, alone.shape === 'duration');
  const period = periodFrom(dates, words, alone, prefix);
  const point = period ?? alone;
  if (prefix.recurring || !isIntroduced(dates, words, point, prefix, at, previous)) return null;
  if (!standsFree(words, prefix.from, point.to)) return null;
  const value = prefix.decade ? decadeOf(point.value) : point.value;
  return withEnding(dates, words, {
    from: prefix.from,
    to: point.to,
    point,
    lead: prefix.lead,
    relation: point.relation ?? relationOf(prefix),
    value: qualified(prefix.qualifier, atEdge(period === null ? prefix.edge : null, value)),
  });
}

/** "les années 2030". */
function decadeOf(value: DateValue): DateValue {
  return value.kind === 'calendar' && /^\d{3}0$/u.test(value.edtf)
    ? { kind: 'calendar', edtf: `${value.edtf.slice(0, 3)}X` }
    : value;
}

function isIntroduced(
  dates: CompiledDates,
  words: readonly DateWord[],
  { needs }: DatePoint,
  prefix: DatePrefix,
  at: number,
  previous: PlacedDate | null,
): boolean {
  const isLed = prefix.lead !== null && prefix.lead !== 'within';
  const introduced = isLed || prefix.edge !== null || prefix.next || prefix.decade || prefix.qualifier !== null;
  switch (needs) {
    case 'nothing':
      return true;
    case 'edge':
      return prefix.edge !== null;
    case 'within':
      return prefix.lead === 'within' && prefix.edge === null;
    case 'introduction':
      return introduced || goesOn(dates, words, at, previous);
    case 'bare-introduction':
      return (introduced && !prefix.article) || goesOn(dates, words, at, previous);
  }
}

/** "(in 2027) and 2029", "(in 2025), 2027 and 2029". */
function goesOn(dates: CompiledDates, words: readonly DateWord[], at: number, previous: PlacedDate | null): boolean {
  if (previous === null) return false;
  const conjunction = phraseBefore(dates.conjunctions, words, at);
  if (conjunction !== null) {
    const before = words[conjunction.from - 1]?.word === ',' ? conjunction.from - 1 : conjunction.from;
    return before === previous.to;
  }
  const isListed = words[at - 1]?.word === ',' && at - 1 === previous.to;
  return isListed && (phraseAt(dates.conjunctions, words, at + 1) !== null || words[at + 1]?.word === ',');
}

/** Whether the date is no part of a longer word or number: "2030-dagsordenen", "this year's", "ST/2026". */
function standsFree(words: readonly DateWord[], from: number, to: number): boolean {
  const before = words[from - 1];
  if (before !== undefined && touches(words, from) && (before.kind !== 'sign' || /^[-/.,:_]$/u.test(before.word))) {
    return false;
  }
  const next = words[to];
  if (next === undefined || !touches(words, to)) return true;
  if (next.kind !== 'sign') return false;
  const isInner = /^[-'/]$/u.test(next.word) && touches(words, to + 1) && words[to + 1]?.kind !== 'sign';
  return !isInner;
}

function relationOf({ lead, edge }: DatePrefix): DateRelation {
  switch (lead) {
    case 'limit':
    case 'within':
      return 'by';
    case 'opener':
    case 'dating':
    case 'between':
      return 'none';
    case 'place':
    case null:
      return edge === 'end' ? 'by' : 'in';
  }
}

/** "(in June) at the latest" sets a limit, "(in June) at the earliest" and "from June" open a period. */
function withEnding(dates: CompiledDates, words: readonly DateWord[], date: PlacedDate): PlacedDate {
  const from = words[date.to]?.word === ',' ? date.to + 1 : date.to;
  const ending = phraseAt(dates.ends, words, from);
  if (ending?.value === 'limit') return { ...date, to: ending.to, relation: 'by' };
  const opens =
    (date.lead === 'opener' && date.relation === 'none') || (ending?.value === 'open' && date.relation !== 'by');
  const to = ending?.value === 'open' ? ending.to : date.to;
  if (!opens) return { ...date, to };
  return { ...date, to, relation: 'none', value: interval(date.value, null) ?? date.value };
}

function expression(dates: CompiledDates, words: readonly DateWord[], date: PlacedDate): DateExpression {
  const { point, relation, value } = date;
  return {
    rule: `${dates.grammar.rule}.${point.shape}`,
    start: words[date.from]?.start ?? 0,
    end: words[date.to - 1]?.end ?? 0,
    relation,
    value,
    ...(point.alternative === undefined ? {} : { alternative: point.alternative }),
  };
}
