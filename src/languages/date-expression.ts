import type { Span } from '../text/span.ts';
import type { DateWord } from './date-words.ts';

/** A stretch of calendar time counted from a date. */
export interface Duration {
  readonly amount: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/**
 * Which third of a period is meant ("early", "mid", "late"), or which half of a decade or century; its end is the
 * period itself, whose last day counts.
 */
export type Edge = 'start' | 'middle' | 'late' | 'end' | 'first-half' | 'second-half';

/** A stretch of the calendar that can be counted from the document's date: "next month", "this decade". */
export type PeriodUnit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

/**
 * When something is, as far as the words tell. Known and implied are kept apart: `calendar` is complete in itself,
 * the others need the document's date.
 */
export type DateValue =
  /** EDTF: `2025-06-30`, `2024-22`, `2030`. */
  | { readonly kind: 'calendar'; readonly edtf: string }
  /** "within two years": a duration from the document's date. */
  | { readonly kind: 'from-document'; readonly duration: Duration }
  /** "within 30 days of receipt": a duration from something the text does not date. */
  | { readonly kind: 'from-event' }
  /** "next year", "June next year" (part `06`): a period counted from the one that the document's date lies in. */
  | { readonly kind: 'period'; readonly unit: PeriodUnit; readonly offset: number; readonly part: string | null }
  /** "by 1 June", "in September", "before the summer": the next such day, month or season (`--06-01`, `--09`, `--22`). */
  | { readonly kind: 'next'; readonly monthAndDay: string }
  /** "by Friday": the next such day after the document's date, 1 Monday to 7 Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** "early next year": a third of what can only be resolved with the document's date. */
  | { readonly kind: 'edge'; readonly edge: Edge; readonly of: DateValue }
  /** "around next summer" `~`, "tentatively in June" `?`. */
  | { readonly kind: 'qualified'; readonly qualifier: '~' | '?'; readonly of: DateValue }
  /** "from June to September"; null is an open end. */
  | { readonly kind: 'interval'; readonly from: DateValue | null; readonly to: DateValue | null }
  /** "in June and in September": all of them, or with "or" one of them. */
  | { readonly kind: 'set'; readonly choice: 'all' | 'one'; readonly dates: readonly DateValue[] };

/**
 * How the date bears on the action: `by` sets a limit and makes it a deadline; `in` places it, which is a deadline
 * only where the action itself is what is placed; `none` is a date that sets no limit ("since 2014", "after 2025").
 */
export type DateRelation = 'by' | 'in' | 'none';

/** A date found in a text. */
export interface DateExpression extends Span {
  readonly rule: string;
  readonly relation: DateRelation;
  readonly value: DateValue;
  /** The other day that the figures can mean, as EDTF: "03/04/2026" is 3 April here and 4 March elsewhere. */
  readonly alternative?: string;
}

/** A time that comes again and again. */
export interface RecurrenceExpression extends Span {
  readonly rule: string;
  /** ISO 8601 duration between two times; null where the words give none ("regularly"). */
  readonly interval: string | null;
}

/** What a language knows of time, ready to read with. All functions take time linear in the length of the text. */
export interface DateReader {
  /** All dates in `text`, in text order, without overlaps. */
  dates(text: string): readonly DateExpression[];
  /** All dates among the words of a text, placed as they are. */
  datesAmong(words: readonly DateWord[]): readonly DateExpression[];
  /** All recurrences in `text`, in text order, without overlaps. */
  recurrences(text: string): RecurrenceExpression[];
  /** All recurrences among the words of a text, placed as they are. */
  recurrencesAmong(words: readonly DateWord[]): RecurrenceExpression[];
  /** Whether `words` hold figures or the longest word of what a date begins with; a text without any has none. */
  canBeginIn(words: string): boolean;
  /** Whether a date, or the words that lead to one ("by the end of 2027"), can begin with the first of `words`. */
  canOpen(words: string): boolean;
  /** Whether one of the words that recurrences need is among `words`; a text without any has none. */
  canRecurIn(words: string): boolean;
  /** Whether the last words of `text` make a limit of the event named behind them: "ahead of (the summit)". */
  endsInLimit(text: string): boolean;
  /** Whether `word`, in small letters, tells by itself no more than an order or a time: "first", "november", "Monday". */
  tellsOrderOrTime(word: string): boolean;
}

/** All dates in `text` that the language knows how to read, in text order. */
export function findDates(text: string, reader: DateReader): readonly DateExpression[] {
  return reader.dates(text);
}
