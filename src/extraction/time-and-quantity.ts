import { findAmounts, NO_AMOUNTS } from './amounts.ts';
import type { ExtractedCommitment, Part, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { findDeadline } from './deadline.ts';
import { CURRENCY, canBeginIn, NUMBER, RECURRENCE } from './phrase-starts.ts';
import type { DatedWords } from './place-in-time.ts';
import { findRecurrence } from './recurrence.ts';
import { findTarget } from './target.ts';
import { dateWordsIn } from './units.ts';

/** When, how often, how much and how many, with the steps that tell why. */
export interface TimeAndQuantity extends Pick<ExtractedCommitment, 'deadline' | 'recurrence' | 'target' | 'amounts'> {
  readonly steps: readonly TraceStep[];
}

/** Words of a statement that no date or number is looked for in. */
export const NO_TIME_AND_QUANTITY: TimeAndQuantity = {
  deadline: null,
  recurrence: null,
  target: null,
  amounts: [],
  steps: [],
};

/** Reads the dates and numbers in the words of a statement; what is a date or a sum of money is no target. */
export function findTimeAndQuantity(
  words: DatedWords & { readonly action: Part | null },
  documentDate: string | null,
): TimeAndQuantity {
  const { grammar, quote, action, dates } = words;
  const { lexicon, units } = grammar;
  const { sentence } = grammar;
  const { text } = sentence;
  const deadline = findDeadline(words, documentDate);
  const within = action ?? quote;
  const recurrence = canBeginIn(sentence, quote, RECURRENCE)
    ? findRecurrence(text, dateWordsIn(sentence, quote), lexicon)
    : null;
  const { amounts, step } = canBeginIn(sentence, within, CURRENCY)
    ? findAmounts(text, dateWordsIn(sentence, within), lexicon)
    : NO_AMOUNTS;
  const taken = [...dates, ...amounts, ...(recurrence === null ? [] : [recurrence.recurrence])];
  const target = canBeginIn(sentence, within, NUMBER) ? findTarget(text, units, within, taken, lexicon) : null;
  const targetStep: TraceStep | null = target && {
    stage: 'target',
    rule: 'target.amount',
    span: { start: target.start, end: target.end },
    conclusion: CONCLUSIONS.target(target.unit),
  };
  return {
    deadline: deadline?.deadline ?? null,
    recurrence: recurrence?.recurrence ?? null,
    target,
    amounts,
    steps: [deadline?.step, recurrence?.step, targetStep, step].filter((each) => each != null),
  };
}
