import type { CompiledDates } from './compiled-dates.ts';
import type { DateValue } from './date-expression.ts';
import { areJoined, yearAt } from './date-figures.ts';
import type { DatePoint } from './date-point.ts';
import { calendarDay } from './date-value.ts';
import { type DateWord, phraseAt, phraseBefore, touches } from './date-words.ts';

/** A year alone, a decade, or a period of years in figures: `2026`, `2030s`, `2024–2027`, `2025/26`. */
export function yearsAt(dates: CompiledDates, words: readonly DateWord[], at: number): DatePoint | null {
  const year = yearAt(words, at);
  if (year === null) return null;
  const decade = year.endsWith('0') && touches(words, at + 1) ? phraseAt(dates.decadeEnds, words, at + 1) : null;
  if (decade !== null) {
    return { shape: 'decade', to: decade.to, value: calendar(`${year.slice(0, 3)}X`), needs: 'nothing' };
  }
  const part = letteredPart(dates, words, at + 1);
  if (part !== null) {
    return { shape: part.shape, to: part.to, value: calendar(`${year}-${part.code}`), needs: 'nothing' };
  }
  const joined = periodOfYears(year, words, at);
  if (joined !== undefined) return joined;
  if (phraseAt(dates.afterYearName, words, at + 1) !== null) return null;
  const needs = standsAlone(dates, words, at) ? 'nothing' : 'bare-introduction';
  return { shape: 'year', to: at + 1, value: calendar(year), needs };
}

/** Whether the language needs no word before a year, and the word before this one makes no name of it. */
function standsAlone({ grammar, prefixes }: CompiledDates, words: readonly DateWord[], at: number): boolean {
  if (grammar.namedByYear === undefined) return false;
  const before = words[at - 1];
  if (before === undefined) return true;
  if (before.kind !== 'letters' || phraseBefore(prefixes, words, at)?.value.has('filler') === true) return false;
  return !grammar.namedByYear.some((noun) => before.word.endsWith(noun));
}

/** `2024–2027`, `2024-27`, `2025/26`; undefined where no such thing begins here, null where it is a number: `2016/679`. */
function periodOfYears(year: string, words: readonly DateWord[], at: number): DatePoint | null | undefined {
  const sign = words[at + 1]?.word;
  const end = words[at + 2];
  if ((sign !== '-' && sign !== '/') || end?.kind !== 'figures' || !areJoined(words, at, at + 3)) return undefined;
  const last = end.word.length === 2 ? `${year.slice(0, 2)}${end.word}` : yearAt(words, at + 2);
  const isNumber = words[at + 3]?.word === '/' && touches(words, at + 3);
  if (last === null || isNumber || Number(last) <= Number(year)) return null;
  if (sign === '/' && end.word.length === 2 && Number(last) !== Number(year) + 1) return null;
  return { shape: 'years', to: at + 3, value: calendar(`${year}/${last}`), needs: 'introduction' };
}

/** "Q3", "H1" with the code of the part of the year. */
export function letteredPart(dates: CompiledDates, words: readonly DateWord[], at: number): YearPart | null {
  const shape = dates.letters.get(words[at]?.word ?? '');
  const figure = words[at + 1]?.word ?? '';
  if (shape === undefined || words[at]?.capital !== true || !touches(words, at + 1)) return null;
  return /^[1-4]$/u.test(figure) ? yearPart(shape, Number(figure), at + 2) : null;
}

const BEFORE_FIRST = { quarter: 32, half: 39 } as const;
const PARTS = { quarter: 4, half: 2 } as const;

/** A quarter or half in the code of ISO 8601-2, and the place behind its words. */
export interface YearPart {
  readonly shape: 'quarter' | 'half';
  readonly code: string;
  readonly to: number;
}

/** A quarter or half by its number; null for a fifth quarter. */
export function yearPart(shape: YearPart['shape'], number: number, to: number): YearPart | null {
  return number <= PARTS[shape] ? { shape, code: String(BEFORE_FIRST[shape] + number), to } : null;
}

/** What a part of a year becomes with the year behind it, and the place behind that. */
export interface DatedPart {
  readonly value: DateValue;
  readonly to: number;
  /** Whether the year is written, in figures or as "next year". */
  readonly complete: boolean;
}

/** Adds the year behind the part `rest` (`06`, `06-30`, `22`, `35`); without one it is the next such part. Null for 31 June. */
export function withYear(dates: CompiledDates, words: readonly DateWord[], at: number, rest: string): DatedPart | null {
  const from = words[at]?.word === ',' || words[at]?.word === '/' ? at + 1 : at;
  const periodFrom = phraseAt(dates.ofYear, words, from)?.to ?? from;
  const noun = phraseAt(dates.prefixes, words, periodFrom);
  const yearFrom = noun?.value.has('year-noun') === true && yearAt(words, noun.to) !== null ? noun.to : periodFrom;
  const short = shortYear(words, yearFrom);
  const year = yearAt(words, yearFrom) ?? short;
  if (year !== null) {
    const isDay = rest.length === 5;
    const edtf = isDay ? calendarDay(year, Number(rest.slice(0, 2)), Number(rest.slice(3))) : `${year}-${rest}`;
    const to = yearFrom + (short === null ? 1 : 2);
    return edtf === null ? null : { value: calendar(edtf), to, complete: true };
  }
  const period = from === at ? phraseAt(dates.periods, words, periodFrom) : null;
  if (period !== null && period.value.unit === 'year') {
    const value: DateValue = { kind: 'period', unit: 'year', offset: period.value.offset, part: rest };
    return { value, to: period.to, complete: true };
  }
  return { value: { kind: 'next', monthAndDay: `--${rest}` }, to: at, complete: false };
}

/** "June '26". */
function shortYear(words: readonly DateWord[], at: number): string | null {
  const figures = words[at + 1]?.word ?? '';
  return words[at]?.word === "'" && touches(words, at + 1) && /^\d{2}$/u.test(figures) ? `20${figures}` : null;
}

function calendar(edtf: string): DateValue {
  return { kind: 'calendar', edtf };
}
