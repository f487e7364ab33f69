import type { Lexicon } from '../languages/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { Amount, TraceStep } from './commitment.ts';
import { TIME_AND_MONEY } from './time-and-money-conclusions.ts';

/** Sums of money with the step that found them. */
export interface FoundAmounts {
  readonly amounts: readonly Amount[];
  readonly step: TraceStep | null;
}

/** Where no sum is named. */
export const NO_AMOUNTS: FoundAmounts = { amounts: [], step: null };

/** The sums of money that the words name, in text order: "up to EUR 3.5 billion", "50 mio. kr.". */
export function findAmounts(text: string, within: Span, lexicon: Lexicon): FoundAmounts {
  const amounts = lexicon.money.amounts(text.slice(within.start, within.end)).map((amount): Amount => {
    const [start, end] = [amount.start + within.start, amount.end + within.start];
    return { ...amount, text: text.slice(start, end), start, end };
  });
  const [first] = amounts;
  if (first === undefined) return NO_AMOUNTS;
  const step: TraceStep = {
    stage: 'amount',
    rule: 'amount.currency',
    span: { start: first.start, end: first.end },
    conclusion: TIME_AND_MONEY.amounts(amounts.map((amount) => amount.currency ?? '?')),
  };
  return { amounts, step };
}
