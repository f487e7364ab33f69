import type { DateWord } from '../languages/date-words.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Amount, TraceStep } from './commitment.ts';
import { TIME_AND_MONEY } from './time-and-money-conclusions.ts';

/** Sums of money with the step that found them. */
export interface FoundAmounts {
  readonly amounts: readonly Amount[];
  readonly step: TraceStep | null;
}

/** Where no sum is named. */
export const NO_AMOUNTS: FoundAmounts = { amounts: [], step: null };

/** The sums of money that words of the text name, in text order: "up to EUR 3.5 billion", "50 mio. kr.". */
export function findAmounts(text: string, words: readonly DateWord[], lexicon: Lexicon): FoundAmounts {
  const amounts = lexicon.money
    .amountsAmong(words)
    .map((amount): Amount => ({ ...amount, text: text.slice(amount.start, amount.end) }));
  const [first] = amounts;
  if (first === undefined) return NO_AMOUNTS;
  const step: TraceStep = {
    stage: 'amount',
    rule: 'amount.currency',
    span: { start: first.start, end: first.end },
    conclusion: TIME_AND_MONEY.amounts(amounts.map(({ currency }) => currency)),
  };
  return { amounts, step };
}
