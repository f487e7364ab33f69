import { type DateExpression, findDates } from '../languages/date-expression.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { edtfBounds } from '../text/edtf.ts';
import type { Span } from '../text/span.ts';
import type { Deadline, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { type DatedWords, isRecurring, placesAction } from './place-in-time.ts';
import { resolveDate } from './resolve-date.ts';

/** A deadline and the step that found it. */
export interface FoundDeadline {
  readonly deadline: Deadline;
  readonly step: TraceStep;
}

/** The dates in a quote, as spans of the text. */
export function datesIn(text: string, quote: Span, lexicon: Lexicon): DateExpression[] {
  const dates = findDates(text.slice(quote.start, quote.end), lexicon.language.dates);
  return dates.map((date) => ({ ...date, start: date.start + quote.start, end: date.end + quote.start }));
}

/**
 * The deadline in the words of a quote: the first date that sets a limit or places the action itself in time ("meet
 * again in 2026"). A date that names an event or lies before the document is none, nor is the time that a duty leaves
 * each time it falls due.
 */
export function findDeadline(words: DatedWords, documentDate: string | null): FoundDeadline | null {
  const chosen = limitsIn(words, documentDate)[0];
  if (chosen === undefined) return null;
  const { start, end } = chosen;
  const conclusion = CONCLUSIONS[chosen.relation === 'by' ? 'deadline-by' : 'deadline-in'];
  return {
    deadline: { text: words.grammar.sentence.text.slice(start, end), start, end, ...resolveDate(chosen, documentDate) },
    step: { stage: 'deadline', rule: chosen.rule, span: { start, end }, conclusion },
  };
}

/** Every date of the quote that is a deadline, in text order. */
export function limitsIn(words: DatedWords, documentDate: string | null): DateExpression[] {
  return words.dates.filter((date) => {
    if (date.relation === 'none' || isPast(date, documentDate)) return false;
    return date.relation === 'by' ? !isRecurring(words, date) : placesAction(words, date);
  });
}

function isPast(date: DateExpression, documentDate: string | null): boolean {
  const { edtf, relativeTo } = resolveDate(date, documentDate);
  if (edtf === null || relativeTo !== null || documentDate === null) return false;
  return edtfBounds(edtf).last < documentDate;
}
