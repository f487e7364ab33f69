import { type CompiledDates, canStartAt } from './compiled-dates.ts';
import type { DateValue } from './date-expression.ts';
import { figuresAt, smallNumberAt, yearAt } from './date-figures.ts';
import type { DatePoint } from './date-point.ts';
import { atEdge, calendarDay, interval, setOf, twoDigits } from './date-value.ts';
import { type DateWord, phraseAt, touches } from './date-words.ts';
import { letteredPart, withYear, type YearPart, yearPart, yearsAt } from './date-years.ts';

type Words = readonly DateWord[];

/** The date that begins at `at`, without the words before it; null where none does. Lengths of time are read elsewhere. */
export function datePointAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  if (!canStartAt(dates, words, at)) return null;
  if (words[at]?.kind === 'figures') {
    return (
      figuresAt(dates, words, at) ??
      dayAt(dates, words, at) ??
      yearsAt(dates, words, at) ??
      ordinalPartAt(dates, words, at)
    );
  }
  return (
    monthAt(dates, words, at) ??
    seasonAt(dates, words, at) ??
    ordinalPartAt(dates, words, at) ??
    letteredAt(dates, words, at) ??
    weekdayAt(dates, words, at) ??
    periodAt(dates, words, at)
  );
}

/** "30 June 2027", "30. juni", "1er juillet", "3–5 June 2025", "the first of June". */
function dayAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  const first = dayNumberAt(dates, words, at);
  if (first === null) return null;
  const second = secondDayAt(dates, words, first.to);
  const month = monthNameAt(dates, words, phraseEnd(dates, words, second?.to ?? first.to));
  if (month === null) return null;
  return dayOfMonth(dates, words, month.to, month.number, first.day, second);
}

function phraseEnd(dates: CompiledDates, words: Words, at: number): number {
  return phraseAt(dates.ofMonth, words, at)?.to ?? at;
}

interface DayNumber {
  readonly day: number;
  readonly to: number;
}

/** A day in figures with the stop or letters that make it an ordinal. */
function dayNumberAt(dates: CompiledDates, words: Words, at: number): DayNumber | null {
  const day = smallNumberAt(words, at, 31);
  if (day === null) return null;
  if (!touches(words, at + 1)) return { day, to: at + 1 };
  if (words[at + 1]?.word === '.') return { day, to: at + 2 };
  return { day, to: phraseAt(dates.ordinalEnds, words, at + 1)?.to ?? at + 1 };
}

interface SecondDay extends DayNumber {
  readonly joined: 'to' | '-' | 'all' | 'one';
}

/** The "–5" or "and 5" of "3–5 June". */
function secondDayAt(dates: CompiledDates, words: Words, at: number): SecondDay | null {
  const joiner = phraseAt(dates.joiners, words, at);
  const conjunction = joiner === null ? phraseAt(dates.conjunctions, words, at) : null;
  const link = joiner ?? conjunction;
  if (link === null) return null;
  const filler = phraseAt(dates.prefixes, words, link.to);
  const from = filler !== null && (filler.value.has('filler') || filler.value.has('place')) ? filler.to : link.to;
  const day = dayNumberAt(dates, words, from);
  if (day === null) return null;
  return { ...day, joined: conjunction?.value ?? (words[at]?.kind === 'sign' ? '-' : 'to') };
}

/** One day or two of the same month. */
function dayOfMonth(
  dates: CompiledDates,
  words: Words,
  at: number,
  month: number,
  day: number,
  second: SecondDay | null,
): DatePoint | null {
  const partOf = (number: number) => `${twoDigits(month)}-${twoDigits(number)}`;
  const first = withYear(dates, words, at, partOf(day));
  if (first === null || calendarDay('2024', month, day) === null) return null;
  const needs = first.complete ? 'nothing' : 'introduction';
  if (second === null) return { shape: 'day', to: first.to, value: first.value, needs };
  const last = withYear(dates, words, at, partOf(second.day));
  if (last === null || calendarDay('2024', month, second.day) === null) return null;
  const { joined } = second;
  const isList = joined === 'all' || joined === 'one';
  const value = isList ? setOf(joined, [first.value, last.value]) : interval(first.value, last.value);
  return value === null
    ? null
    : { shape: 'day', to: first.to, value, needs, ...(joined === 'to' && { relation: 'in' }) };
}

/** "June 2026", "June 30, 2027", "June"; "may" and "mar" are none. */
function monthAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  const month = monthNameAt(dates, words, at);
  if (month === null || isImpossibleDay(words, at)) return null;
  const day = dates.grammar.monthFirst ? dayNumberAt(dates, words, month.to) : null;
  const isDay = day !== null && words[day.to - 1]?.word !== '.' && !/^[.,:/]\d/u.test(signAndFigure(words, day.to));
  if (isDay) {
    const second = secondDayAt(dates, words, day.to);
    const point = dayOfMonth(dates, words, second?.to ?? day.to, month.number, day.day, second);
    if (point !== null) return point;
  }
  const dated = withYear(dates, words, month.to, twoDigits(month.number));
  if (dated === null || (month.short && !dated.complete)) return null;
  return { shape: 'month', to: dated.to, value: dated.value, needs: dated.complete ? 'nothing' : 'introduction' };
}

/** The sign that touches the word before it and the figure that touches it: ".5" of "12.5". */
function signAndFigure(words: Words, at: number): string {
  return touches(words, at) && touches(words, at + 1) ? `${words[at]?.word}${words[at + 1]?.word}` : '';
}

/** "31 June" was read as no day; its month alone is no date either. */
function isImpossibleDay(words: Words, at: number): boolean {
  const before = words[at - 1]?.word === '.' ? words[at - 2] : words[at - 1];
  return before?.kind === 'figures' && before.word.length <= 2;
}

function monthNameAt(
  { grammar, months }: CompiledDates,
  words: Words,
  at: number,
): { readonly number: number; readonly to: number; readonly short: boolean } | null {
  const word = words[at];
  if (word === undefined || (grammar.capitalMonths && !word.capital)) return null;
  const full = months.get(word.word);
  if (full !== undefined) return { number: full, to: at + 1, short: false };
  const number = Object.hasOwn(grammar.shortMonths, word.word) ? grammar.shortMonths[word.word] : undefined;
  if (number === undefined) return null;
  const hasStop = words[at + 1]?.word === '.' && touches(words, at + 1);
  return { number, to: hasStop ? at + 2 : at + 1, short: true };
}

/** "summer 2024", "the autumn of next year", "the summer break". */
function seasonAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  const season = phraseAt(dates.seasons, words, at);
  if (season === null) return null;
  const to = phraseAt(dates.seasonEnds, words, season.to)?.to ?? season.to;
  const dated = withYear(dates, words, to, String(season.value));
  if (dated === null || (!dated.complete && phraseAt(dates.ofYear, words, to) !== null)) return null;
  const end = dated.complete ? secondYearEnd(words, dated.to) : dated.to;
  return { shape: 'season', to: end, value: dated.value, needs: dated.complete ? 'nothing' : 'introduction' };
}

/** Place behind the "/26" of "winter 2025/26". */
function secondYearEnd(words: Words, at: number): number {
  const year = Number(yearAt(words, at - 1));
  const isSecond = [String(year + 1), String(year + 1).slice(2)].includes(words[at + 1]?.word ?? '');
  return /^[-/]$/u.test(words[at]?.word ?? '') && isSecond ? at + 2 : at;
}

/** "first half of 2026", "3. kvartal 2025", "the last quarter"; "the first of June". */
function ordinalPartAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  const last = phraseAt(dates.last, words, at);
  const ordinal = last === null ? ordinalAt(dates, words, at) : null;
  const to = last?.to ?? ordinal?.to;
  if (to === undefined) return null;
  const noun = phraseAt(dates.yearParts, words, to);
  if (noun === null) return ordinal === null ? null : wordedDay(dates, words, ordinal);
  const part = yearPart(noun.value, ordinal?.day ?? (noun.value === 'quarter' ? 4 : 2), noun.to);
  if (part === null) return null;
  return (part.shape === 'half' ? halfOfDecade(dates, words, part) : null) ?? partOfYear(dates, words, part);
}

/** "the first half of the 2030s", "the second half of the century". */
function halfOfDecade(dates: CompiledDates, words: Words, { code, to }: YearPart): DatePoint | null {
  const of = phraseAt(dates.ofYear, words, to);
  if (of === null) return null;
  const filler = phraseAt(dates.prefixes, words, of.to);
  const from = filler?.value.has('filler') === true ? filler.to : of.to;
  const whole = yearsAt(dates, words, from) ?? periodAt(dates, words, from) ?? periodAt(dates, words, of.to);
  const isLong = whole?.value.kind === 'period' && /^(?:decade|century)$/u.test(whole.value.unit);
  if (whole === null || !(isLong || whole.shape === 'decade')) return null;
  const value = atEdge(code === '40' ? 'first-half' : 'second-half', whole.value);
  return { shape: 'decade', to: whole.to, value, needs: 'nothing' };
}

function ordinalAt(dates: CompiledDates, words: Words, at: number): DayNumber | null {
  if (words[at]?.kind === 'figures') return dayNumberAt(dates, words, at);
  const ordinal = phraseAt(dates.ordinals, words, at);
  return ordinal === null ? null : { day: ordinal.value, to: ordinal.to };
}

/** "the first of June 2026". */
function wordedDay(dates: CompiledDates, words: Words, { day, to }: DayNumber): DatePoint | null {
  const from = phraseAt(dates.ofMonth, words, to)?.to;
  const month = from === undefined ? null : monthNameAt(dates, words, from);
  return month === null ? null : dayOfMonth(dates, words, month.to, month.number, day, null);
}

/** "Q3 2026", "H1". */
function letteredAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  const part = letteredPart(dates, words, at);
  return part === null ? null : partOfYear(dates, words, part);
}

function partOfYear(dates: CompiledDates, words: Words, { shape, code, to }: YearPart): DatePoint | null {
  const dated = withYear(dates, words, to, code);
  if (dated === null || (!dated.complete && phraseAt(dates.ofYear, words, to) !== null)) return null;
  return { shape, to: dated.to, value: dated.value, needs: dated.complete ? 'nothing' : 'introduction' };
}

/** "Friday", where no day of the month follows. */
function weekdayAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  const weekday = dates.weekdays.get(words[at]?.word ?? '');
  if (weekday === undefined || (dates.grammar.capitalMonths && words[at]?.capital !== true)) return null;
  let next = words[at + 1]?.word === ',' ? at + 2 : at + 1;
  next = phraseAt(dates.prefixes, words, next)?.to ?? next;
  if (words[next]?.kind === 'figures' || monthNameAt(dates, words, next) !== null) return null;
  return { shape: 'weekday', to: at + 1, value: { kind: 'weekday', weekday }, needs: 'introduction' };
}

/** "next year", "the end of the decade", "year-end", "last year", "today". */
function periodAt(dates: CompiledDates, words: Words, at: number): DatePoint | null {
  const match = phraseAt(dates.periods, words, at);
  if (match === null) return null;
  const { unit, offset, sort } = match.value;
  if (sort === 'edged' && goesIntoDate(dates, words, match.to)) return null;
  const value: DateValue = { kind: 'period', unit, offset, part: null };
  const point = { shape: 'period', to: match.to, value } as const;
  switch (sort) {
    case 'past':
      return { ...point, needs: 'nothing', relation: 'none' };
    case 'ending': {
      const year = unit === 'year' ? yearAt(words, match.to) : null;
      if (year === null) return { ...point, needs: 'introduction', relation: 'by' };
      const to = secondYearEnd(words, match.to + 1);
      return { ...point, to, value: { kind: 'calendar', edtf: year }, needs: 'introduction', relation: 'by' };
    }
    case 'edged':
      return { ...point, needs: 'edge' };
    case 'free':
      return { ...point, needs: 'nothing' };
  }
}

/** "(the end of) the month of June", "(the end of) the year 2026": the date itself stands behind. */
function goesIntoDate(dates: CompiledDates, words: Words, at: number): boolean {
  const of = phraseAt(dates.ofMonth, words, at) ?? phraseAt(dates.ofYear, words, at);
  const to = of?.to ?? at;
  return yearAt(words, to) !== null || monthNameAt(dates, words, to) !== null;
}
