import type { CompiledDates } from './compiled-dates.ts';
import type { DatePoint } from './date-point.ts';
import { calendarDay, twoDigits } from './date-value.ts';
import { type DateWord, touches } from './date-words.ts';

const YEAR = /^(?:19|20)\d{2}$/u;

/** The year in figures at `at`, e.g. `2026`. */
export function yearAt(words: readonly DateWord[], at: number): string | null {
  const word = words[at]?.word;
  return word !== undefined && YEAR.test(word) ? word : null;
}

/** A day or month in figures, one or two of them. */
export function smallNumberAt(words: readonly DateWord[], at: number, most: number): number | null {
  const word = words[at];
  if (word === undefined || word.kind !== 'figures' || word.word.length > 2) return null;
  const number = Number(word.word);
  return number >= 1 && number <= most ? number : null;
}

/** A date in nothing but figures: `2026-06-30`, `2026-06`, `26.6.2023`, `26/06/2023`, `26/6-2023`, `26.06.23`. */
export function figuresAt(dates: CompiledDates, words: readonly DateWord[], at: number): DatePoint | null {
  return yearAt(words, at) === null ? dayFirst(dates, words, at) : isoDate(words, at);
}

/** `2026-06-30`, `2026/06/30`, `2026-06`; `2010-12` is a period of years. */
function isoDate(words: readonly DateWord[], at: number): DatePoint | null {
  const year = yearAt(words, at);
  const separator = words[at + 1]?.word ?? '';
  if (year === null || !/^[-/]$/u.test(separator) || !areJoined(words, at, at + 3)) return null;
  const month = words[at + 2]?.word.length === 2 ? smallNumberAt(words, at + 2, 12) : null;
  if (month === null) return null;
  if (words[at + 3]?.word === separator && areJoined(words, at + 2, at + 5)) {
    const day = smallNumberAt(words, at + 4, 31);
    return day === null ? null : dayPoint(calendarDay(year, month, day), at + 5);
  }
  if (separator === '/' || month > Number(year.slice(2))) return null;
  const edtf = `${year}-${twoDigits(month)}`;
  return { shape: 'month', to: at + 3, value: { kind: 'calendar', edtf }, needs: 'nothing' };
}

/** Day, month and year; the month first where the second figure cannot be a month or the language writes it so. */
function dayFirst(dates: CompiledDates, words: readonly DateWord[], at: number): DatePoint | null {
  const separator = words[at + 1]?.word ?? '';
  if (!/^[-/.]$/u.test(separator) || !touches(words, at + 1)) return null;
  const [first, second] = [smallNumberAt(words, at, 31), smallNumberAt(words, at + 2, 31)];
  const year = lastYear(words, at, separator);
  if (first === null || second === null || year === null) return null;
  const usual = dates.grammar.dayFirst || separator === '.' ? [first, second] : [second, first];
  const [day = 0, month = 0] = (usual[1] ?? 0) > 12 ? usual.toReversed() : usual;
  const point = dayPoint(calendarDay(year.year, month, day), year.to);
  if (point === null) return null;
  const other = separator === '.' || day > 12 || day === month ? null : calendarDay(year.year, day, month);
  return {
    ...point,
    needs: year.short ? 'introduction' : 'nothing',
    ...(other === null ? {} : { alternative: other }),
  };
}

/** The third figure of a date: `2023` with the same sign before it (or as in "26/6-2023", "26/6 2023"), or `23` after two two-figure ones. */
function lastYear(
  words: readonly DateWord[],
  at: number,
  separator: string,
): { readonly year: string; readonly to: number; readonly short: boolean } | null {
  const sign = words[at + 3]?.word;
  const isMixed = separator === '/' && (sign === '-' || yearAt(words, at + 3) !== null);
  const place = sign === separator || sign === '-' ? at + 4 : at + 3;
  const year = yearAt(words, place);
  if (year !== null && (isMixed || sign === separator)) return { year, to: place + 1, short: false };
  const isShort = sign === separator && areJoined(words, at, at + 5) && words[at + 2]?.word.length === 2;
  const short = words[place]?.word ?? '';
  return isShort && /^\d{2}$/u.test(short) ? { year: `20${short}`, to: place + 1, short: true } : null;
}

function dayPoint(edtf: string | null, to: number): DatePoint | null {
  return edtf === null ? null : { shape: 'day', to, value: { kind: 'calendar', edtf }, needs: 'nothing' };
}

/** Whether no white space stands between the words from `from` to before `to`. */
export function areJoined(words: readonly DateWord[], from: number, to: number): boolean {
  for (let place = from + 1; place < to; place += 1) if (!touches(words, place)) return false;
  return true;
}
