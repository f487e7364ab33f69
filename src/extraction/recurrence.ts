import type { DateWord } from '../languages/date-words.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Recurrence, TraceStep } from './commitment.ts';
import { TIME_AND_MONEY } from './time-and-money-conclusions.ts';

/** How often a duty falls due, with the step that found it. */
export interface FoundRecurrence {
  readonly recurrence: Recurrence;
  readonly step: TraceStep;
}

/**
 * The first of the words that say that the duty falls due again and again; those that give an interval ("every
 * two years") go before those that give none ("regularly").
 */
export function findRecurrence(text: string, words: readonly DateWord[], lexicon: Lexicon): FoundRecurrence | null {
  const found = lexicon.language.dates.recurrencesAmong(words);
  const chosen = found.find(({ interval }) => interval !== null) ?? found[0];
  if (chosen === undefined) return null;
  const { interval, rule } = chosen;
  const span = { start: chosen.start, end: chosen.end };
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
