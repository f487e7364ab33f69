import { type DateExpression, findDates } from '../languages/date-expression.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { edtfBounds } from '../text/edtf.ts';
import type { Span } from '../text/span.ts';
import type { Deadline, TraceStep } from './commitment.ts';
import { resolveDate } from './resolve-date.ts';

/** A deadline and the step that found it. */
export interface FoundDeadline {
  readonly deadline: Deadline;
  readonly step: TraceStep;
}

/** A quote with its action and the dates in it. */
export interface DatedWords {
  readonly text: string;
  readonly quote: Span;
  readonly action: Span | null;
  readonly dates: readonly DateExpression[];
}

/** The dates in a quote, as spans of the text. */
export function datesIn(text: string, quote: Span, lexicon: Lexicon): DateExpression[] {
  const dates = findDates(text.slice(quote.start, quote.end), lexicon.language.dates);
  return dates.map((date) => ({ ...date, start: date.start + quote.start, end: date.end + quote.start }));
}

/**
 * The deadline in the words of a quote: the first date that sets a limit or places the action itself in time ("meet
 * again in 2026"). A date that names an event or lies before the document is none.
 */
export function findDeadline(place: DatedWords, lexicon: Lexicon, documentDate: string | null): FoundDeadline | null {
  const { text } = place;
  const dates = place.dates.filter((date) => date.relation !== 'none' && !isPast(date, documentDate));
  const chosen = dates.find((date) => date.relation === 'by' || placesAction(place, date, lexicon));
  if (chosen === undefined) return null;
  const { start, end } = chosen;
  const because =
    chosen.relation === 'by' ? 'the words set a limit in time' : 'the action itself is what is placed in time';
  return {
    deadline: { text: text.slice(start, end), start, end, ...resolveDate(chosen, documentDate) },
    step: { stage: 'deadline', rule: chosen.rule, span: { start, end }, conclusion: because },
  };
}

function isPast(date: DateExpression, documentDate: string | null): boolean {
  const { edtf, relativeTo } = resolveDate(date, documentDate);
  if (edtf === null || relativeTo !== null || documentDate === null) return false;
  return edtfBounds(edtf).last < documentDate;
}

const VERB_WITHIN = 10;

/**
 * A bare "in 2026" belongs to the action where it opens the sentence or the action, or where a verb that calls for a
 * time stands shortly before it; but not to an event named in between, unless the action takes place there.
 */
function placesAction({ text, quote, action }: DatedWords, date: DateExpression, lexicon: Lexicon): boolean {
  if (date.start === quote.start || date.start === action?.start) return true;
  if (action === null || date.start < action.start) return false;
  const words = wordsOf(text.slice(action.start, date.start)).slice(-VERB_WITHIN);
  const verb = words.findLastIndex((word) => lexicon.isVerb(word, 'scheduling'));
  if (verb < 0) return words.some((word) => lexicon.isVerb(word, 'meeting'));
  if (lexicon.isVerb(words[verb] ?? '', 'meeting')) return true;
  const between = words.slice(verb + 1);
  const event = between.findLastIndex((word) => lexicon.isNoun(word, 'events'));
  return event < 0 || between.slice(0, event).some((word) => lexicon.is(word, 'venues'));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
