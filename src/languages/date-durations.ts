import { type CompiledDates, canStartAt } from './compiled-dates.ts';
import type { DateValue, Duration } from './date-expression.ts';
import { yearAt } from './date-figures.ts';
import type { DatePoint } from './date-point.ts';
import { type DateWord, type PhraseMatch, phraseAt, touches } from './date-words.ts';

/** A length of time from the document's date or from an event: "(within) two years", "(within) 30 days (of receipt)". */
export function durationAt(dates: CompiledDates, words: readonly DateWord[], at: number): DatePoint | null {
  if (!canStartAt(dates, words, at)) return null;
  const length = lengthAt(dates, words, at);
  if (length === null) return null;
  const { from, to } = countedFrom(dates, words, length.to);
  if (from === 'other') return null;
  const value: DateValue =
    from === 'event' ? { kind: 'from-event' } : { kind: 'from-document', duration: length.value };
  const point = { shape: 'duration', to, value } as const;
  return from === 'document' ? { ...point, needs: 'nothing', relation: 'by' } : { ...point, needs: 'within' };
}

/** "two years", "18 months", "six to nine months" (then the longer), "a decade". */
export function lengthAt(dates: CompiledDates, words: readonly DateWord[], at: number): PhraseMatch<Duration> | null {
  const whole = phraseAt(dates.durations, words, at);
  const first = numberAt(dates, words, at);
  if (whole !== null && whole.to > (first?.to ?? 0)) return whole;
  if (first === null) return null;
  const joiner = phraseAt(dates.joiners, words, first.to) ?? phraseAt(dates.conjunctions, words, first.to);
  const second = joiner === null ? null : numberAt(dates, words, joiner.to);
  const number = second ?? first;
  const adjective = phraseAt(dates.unitAdjectives, words, number.to);
  const unit = phraseAt(dates.units, words, adjective?.to ?? number.to);
  if (unit === null || number.value === 0) return null;
  return { from: at, to: unit.to, value: { amount: number.value, unit: unit.value } };
}

function numberAt(dates: CompiledDates, words: readonly DateWord[], at: number): PhraseMatch<number> | null {
  const word = words[at];
  if (word?.kind !== 'figures') return worded(dates, words, at);
  const isDecimal = /^[.,]$/u.test(words[at - 1]?.word ?? '') && touches(words, at) && touches(words, at - 1);
  return word.word.length <= 3 && !isDecimal ? { from: at, to: at + 1, value: Number(word.word) } : null;
}

/** "five", "five (5)". */
function worded(dates: CompiledDates, words: readonly DateWord[], at: number): PhraseMatch<number> | null {
  const number = phraseAt(dates.numbers, words, at);
  if (number === null || words[number.to]?.word !== '(' || words[number.to + 2]?.word !== ')') return number;
  return words[number.to + 1]?.kind === 'figures' ? { ...number, to: number.to + 3 } : number;
}

interface Counted {
  /** What it is counted from: not said, the document, something else, or it is no length of time from anything. */
  readonly from: 'unsaid' | 'document' | 'event' | 'other';
  /** Place behind the words that say so, where they name the document. */
  readonly to: number;
}

/** What the words behind a length of time count it from. */
function countedFrom(dates: CompiledDates, words: readonly DateWord[], at: number): Counted {
  const counting = phraseAt(dates.counting, words, at);
  const from = counting?.to ?? at;
  if (phraseAt(dates.recurring, words, from) !== null) return { from: 'other', to: at };
  if (counting === null) return { from: 'unsaid', to: at };
  if (yearAt(words, from) !== null || phraseAt(dates.periods, words, from)?.value.sort === 'edged') {
    return { from: 'other', to: at };
  }
  const adoption = phraseAt(dates.adoption, words, from);
  if (adoption === null) return { from: 'event', to: at };
  const of = phraseAt(dates.adoptionOf, words, adoption.to);
  if (of === null) return { from: 'document', to: adoption.to };
  const isOwn = phraseAt(dates.adopted, words, of.to) !== null;
  return isOwn ? { from: 'document', to: adoption.to } : { from: 'event', to: at };
}
