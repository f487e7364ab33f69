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

/**
 * The deadline in the words of a quote: the first date that sets a limit; else the first that places the action
 * itself in time ("meet again in 2026"). A date that names an event or lies before the document is none.
 */
export function findDeadline(
  text: string,
  quote: Span,
  action: Span | null,
  lexicon: Lexicon,
  documentDate: string | null,
): FoundDeadline | null {
  const dates = findDates(text.slice(quote.start, quote.end), lexicon.language.dates)
    .map((date) => ({ ...date, start: date.start + quote.start, end: date.end + quote.start }))
    .filter((date) => date.relation !== 'none' && !isPast(date, documentDate));
  const limit = dates.find((date) => date.relation === 'by');
  const chosen = limit ?? dates.find((date) => placesAction(text, date, action, lexicon));
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

const VERB_WITHIN = 3;
const EVENT_WITHIN = 3;

/** A bare "in 2026" belongs to the action where its verb calls for a time, and to an event where one stands before it. */
function placesAction(text: string, date: DateExpression, action: Span | null, lexicon: Lexicon): boolean {
  if (action === null || date.start < action.start) return false;
  const verbs = wordsOf(text.slice(action.start, date.start)).slice(0, VERB_WITHIN);
  if (verbs.some((word) => lexicon.isVerb(word, 'meeting'))) return true;
  if (!verbs.some((word) => lexicon.isVerb(word, 'scheduling'))) return false;
  const before = wordsOf(text.slice(action.start, date.start)).slice(-EVENT_WITHIN);
  return !before.some((word) => lexicon.isNoun(word, 'events'));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
