import type { CompiledDates } from './compiled-dates.ts';
import { lengthAt } from './date-durations.ts';
import type { Duration, RecurrenceExpression } from './date-expression.ts';
import { datePointAt } from './date-points.ts';
import { type DateWord, type PhraseMatch, phraseAt, phraseBefore } from './date-words.ts';

type Words = readonly DateWord[];
type Found = Omit<RecurrenceExpression, 'start' | 'end'> & { readonly from: number; readonly to: number };

/** Every "annually", "every two years", "twice a month" in the words, in order. */
export function recurrencesIn(dates: CompiledDates, words: Words): RecurrenceExpression[] {
  const found: RecurrenceExpression[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const recurrence = recurrenceAt(dates, words, at);
    if (recurrence === null) continue;
    const { from, to, rule, interval } = recurrence;
    found.push({ rule, interval, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 });
    at = to - 1;
  }
  return found;
}

function recurrenceAt(dates: CompiledDates, words: Words, at: number): Found | null {
  if (!dates.recurrenceStarts.has(words[at]?.word ?? '')) return null;
  const { rule } = dates.grammar;
  const { recurrence } = dates;
  const every = phraseAt(recurrence.every, words, at);
  const repeated = every === null ? null : everyAt(dates, words, every.to);
  const phrase = phraseAt(recurrence.phrases, words, at);
  if (repeated !== null && repeated.to > (phrase?.to ?? 0)) {
    return { rule: `${rule}.every`, interval: repeated.value, from: at, to: repeated.to };
  }
  if (phrase !== null) return { rule: `${rule}.recurring`, interval: phrase.value, from: at, to: phrase.to };
  const times = phraseAt(recurrence.times, words, at);
  const often = times === null ? null : timesAt(dates, words, times);
  if (often !== null) return { rule: `${rule}.times`, interval: often.value, from: at, to: often.to };
  const adjective = adjectiveAt(dates, words, at);
  return adjective === null
    ? null
    : { rule: `${rule}.recurring-noun`, interval: adjective.value, from: at, to: adjective.to };
}

/** "an annual (report)", "monthly (briefings)", but not "the annual report" or "the Annual Report". */
function adjectiveAt({ recurrence }: CompiledDates, words: Words, at: number): PhraseMatch<string | null> | null {
  const single = phraseAt(recurrence.adjectives, words, at);
  if (single !== null && phraseBefore(recurrence.indefinites, words, at) !== null) return single;
  const several = phraseAt(recurrence.bareAdjectives, words, at);
  if (several === null || words[at]?.capital === true || phraseBefore(recurrence.definites, words, at) !== null) {
    return null;
  }
  const noun = words[several.to];
  return noun?.kind === 'letters' && recurrence.pluralEnds.some((end) => noun.word.endsWith(end)) ? several : null;
}

/** Behind "every": "two years", "other month", "third year", "year", "1 March", "June". */
function everyAt(dates: CompiledDates, words: Words, at: number): PhraseMatch<string> | null {
  const other = phraseAt(dates.recurrence.other, words, at);
  const ordinal = other === null ? ordinalAt(dates, words, at) : null;
  const length = lengthAt(dates, words, at);
  if (length !== null) return { from: at, to: length.to, value: isoDuration(length.value) };
  const nth = other === null ? ordinal : { to: other.to, value: 2 };
  const unit = phraseAt(dates.units, words, nth?.to ?? at);
  if (unit !== null) {
    return { from: at, to: unit.to, value: isoDuration({ amount: nth?.value ?? 1, unit: unit.value }) };
  }
  const point = datePointAt(dates, words, at);
  if (point === null) return null;
  if (point.value.kind === 'weekday') return { from: at, to: point.to, value: 'P1W' };
  return point.value.kind === 'next' ? { from: at, to: point.to, value: 'P1Y' } : null;
}

function ordinalAt(
  dates: CompiledDates,
  words: Words,
  at: number,
): { readonly to: number; readonly value: number } | null {
  const ordinal = phraseAt(dates.ordinals, words, at);
  if (ordinal !== null) return ordinal;
  const figure = words[at];
  if (figure?.kind !== 'figures' || figure.word.length > 2) return null;
  if (words[at + 1]?.word === '.') return { to: at + 2, value: Number(figure.word) };
  const end = phraseAt(dates.ordinalEnds, words, at + 1);
  return end === null ? null : { to: end.to, value: Number(figure.word) };
}

/** "twice a year" is every six months. */
function timesAt(dates: CompiledDates, words: Words, times: PhraseMatch<number>): PhraseMatch<string | null> | null {
  const perUnit = phraseAt(dates.recurrence.perUnits, words, times.to);
  if (perUnit !== null) return { ...perUnit, value: dividedBy(perUnit.value, times.value) };
  const per = phraseAt(dates.recurrence.per, words, times.to);
  if (per === null) return null;
  const length = everyAt(dates, words, per.to);
  return length === null ? null : { ...length, value: dividedBy(length.value, times.value) };
}

const SMALLER: Readonly<Record<string, readonly [number, string]>> = { Y: [12, 'M'], M: [30, 'D'], W: [7, 'D'] };

/** The `times`th part of an ISO 8601 duration, in its own unit or the next smaller one; null where it does not come out even. */
function dividedBy(duration: string, times: number): string | null {
  const [, amount, unit = ''] = /^P(\d+)([YMWD])$/u.exec(duration) ?? [];
  if (times === 1) return duration;
  if (Number(amount) % times === 0) return `P${Number(amount) / times}${unit}`;
  const [factor, smaller] = SMALLER[unit] ?? [0, ''];
  const count = Number(amount) * factor;
  return count > 0 && count % times === 0 ? `P${count / times}${smaller}` : null;
}

const LETTERS = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

function isoDuration({ amount, unit }: Duration): string {
  return `P${amount}${LETTERS[unit]}`;
}
