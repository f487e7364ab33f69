import type { Span } from '../text/span.ts';

/** A stretch of calendar time counted from a date. */
export interface Duration {
  readonly amount: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

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
  /** "next year": a year counted from that of the document. */
  | { readonly kind: 'year-offset'; readonly years: number }
  /** "by 1 June", "in September": the next such day or month (`--06-01`, `--09`). */
  | { readonly kind: 'next'; readonly monthAndDay: string };

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
}

/** One way to write a date. The pattern is global and needs no more than one look at each character. */
export interface DateParser {
  readonly rule: string;
  readonly pattern: RegExp;
  /** What the matched words mean; null when they are no date after all. */
  read(match: RegExpExecArray): { readonly relation: DateRelation; readonly value: DateValue } | null;
}

/** How a language writes dates. */
export interface DateParsers {
  /** Found in every text that has a date, so that the parsers need not look at the others. */
  readonly hint: RegExp;
  readonly parsers: readonly DateParser[];
}

/** All dates in `text` that the parsers know, in text order; where two overlap the longer stays. */
export function findDates(text: string, { hint, parsers }: DateParsers): DateExpression[] {
  if (!hint.test(text)) return [];
  const found: DateExpression[] = [];
  for (const parser of parsers) {
    for (const match of text.matchAll(parser.pattern)) {
      const reading = parser.read(match);
      if (reading === null) continue;
      found.push({ rule: parser.rule, start: match.index, end: match.index + match[0].length, ...reading });
    }
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: readonly DateExpression[]): DateExpression[] {
  const longestFirst = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: DateExpression[] = [];
  for (const date of longestFirst) {
    if (!kept.some((other) => date.start < other.end && other.start < date.end)) kept.push(date);
  }
  return kept.sort((a, b) => a.start - b.start);
}
