import type { Lexicon } from '../languages/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { Recurrence, TraceStep } from './commitment.ts';
import { TIME_AND_MONEY } from './time-and-money-conclusions.ts';

/** How often a duty falls due, with the step that found it. */
export interface FoundRecurrence {
  readonly recurrence: Recurrence;
  readonly step: TraceStep;
}

/**
 * The first words of the quote that say that the duty falls due again and again; those that give an interval ("every
 * two years") go before those that give none ("regularly").
 */
export function findRecurrence(text: string, quote: Span, lexicon: Lexicon): FoundRecurrence | null {
  const found = lexicon.language.dates.recurrences(text.slice(quote.start, quote.end));
  const chosen = found.find(({ interval }) => interval !== null) ?? found[0];
  if (chosen === undefined) return null;
  const { interval, rule } = chosen;
  const span = { start: chosen.start + quote.start, end: chosen.end + quote.start };
  return {
    recurrence: { text: text.slice(span.start, span.end), ...span, interval },
    step: {
      stage: 'recurrence',
      rule,
      span,
      conclusion: interval === null ? TIME_AND_MONEY.again : TIME_AND_MONEY.every(interval),
    },
  };
}
