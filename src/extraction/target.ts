import type { Lexicon } from '../languages/lexicon.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Target } from './commitment.ts';
import type { Unit } from './units.ts';

const LONGEST_UNIT = 5;
const LONGEST_CONTINUATION = 4;
const BARE_NUMBER = /^\d+(?:[.,]\d+)*$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

/** A number in the quote, outside `dates`, and what it counts: "at least 12 officials", "0.7 per cent of GNI", "EUR 50 million". */
export function findTarget(
  text: string,
  units: readonly Unit[],
  within: Span,
  dates: readonly Span[],
  lexicon: Lexicon,
): Target | null {
  const inside = units.filter((unit) => within.start <= unit.start && unit.end <= within.end && unit.depth === 0);
  let described: Target | null = null;
  for (let place = 0; place < inside.length; place += 1) {
    const target = targetAt(text, inside, place, lexicon);
    if (target === null || dates.some((date) => overlaps(target, date))) continue;
    if (!isDescription(inside, target, lexicon)) return target;
    described ??= target;
  }
  return described;
}

/** "villages with more than 500 people", "those that speak two languages": the number tells which ones are meant. */
function isDescription(units: readonly Unit[], { start }: Target, lexicon: Lexicon): boolean {
  const before = units.slice(
    0,
    units.findIndex((unit) => unit.start >= start),
  );
  if (lexicon.language.numbers.describing.includes(before.at(-1)?.lower ?? '')) return true;
  const relative = before.findLastIndex(({ lower }) => lexicon.is(lower, 'relatives'));
  return relative > 0 && !lexicon.is(before[relative]?.lower ?? '', 'complementizers');
}

function targetAt(text: string, units: readonly Unit[], place: number, lexicon: Lexicon): Target | null {
  const unit = units[place];
  if (unit === undefined || unit.kind !== 'word') return null;
  const { numbers } = lexicon.language;
  const value = BARE_NUMBER.test(unit.text)
    ? numberOf(unit.text, numbers.decimalMark)
    : factorOf(numbers.words, unit.lower);
  if (value === undefined) return null;
  const currency = numbers.currencies.includes(units[place - 1]?.lower ?? '') ? units[place - 1] : undefined;
  const qualifier = qualifierBefore(units, currency === undefined ? place : place - 1, lexicon);
  const scale = factorOf(numbers.scales, units[place + 1]?.lower ?? '');
  if (!counts(units, place, lexicon, qualifier !== null || scale !== undefined || currency !== undefined)) return null;
  const last = lastOfUnit(units, place + (scale === undefined ? 1 : 2), lexicon);
  const unitStart = units[place + (scale === undefined ? 1 : 2)]?.start;
  const end = last?.end ?? (scale === undefined ? unit.end : (units[place + 1]?.end ?? unit.end));
  const unitText = last === null || unitStart === undefined ? (currency?.text ?? '') : text.slice(unitStart, last.end);
  if (unitText === '') return null;
  const start = qualifier?.start ?? currency?.start ?? unit.start;
  const amount = value * (scale ?? 1);
  return {
    text: text.slice(start, end),
    start,
    end,
    minimum: qualifier?.bound === 'most' ? null : amount,
    maximum: qualifier?.bound === 'least' ? null : amount,
    unit: unitText,
  };
}

/** A number word needs "at least" or the like; digits must be no year, no number of a document, no "the 27 States". */
function counts(units: readonly Unit[], place: number, lexicon: Lexicon, qualified: boolean): boolean {
  const unit = units[place];
  if (unit === undefined) return false;
  if (lexicon.language.numbers.timeUnits.includes(units[place + 1]?.lower ?? '')) return false;
  if (qualified) return true;
  if (!BARE_NUMBER.test(unit.text) || YEAR.test(unit.text)) return false;
  const before = units[place - 1];
  const isName =
    before !== undefined && (/^\p{Lu}/u.test(before.text) || lexicon.isNoun(before.lower, 'events', 'documents'));
  return (
    !isName &&
    !lexicon.is(before?.lower ?? '', 'determiners') &&
    before?.text !== '.' &&
    !/[-/]/u.test(before?.text ?? '')
  );
}

function qualifierBefore(
  units: readonly Unit[],
  place: number,
  lexicon: Lexicon,
): { start: number; bound: 'least' | 'most' } | null {
  const { atLeast, atMost } = lexicon.language.numbers;
  const phrases = [
    ...atLeast.map((phrase) => ({ words: phrase.split(' '), bound: 'least' as const })),
    ...atMost.map((phrase) => ({ words: phrase.split(' '), bound: 'most' as const })),
  ].sort((left, right) => right.words.length - left.words.length);
  for (const { words, bound } of phrases) {
    const first = place - words.length;
    if (first >= 0 && words.every((word, offset) => units[first + offset]?.lower === word)) {
      return { start: units[first]?.start ?? 0, bound };
    }
  }
  return null;
}

/** The last word of what is counted; goes on over "in each …" or "per …". */
function lastOfUnit(units: readonly Unit[], from: number, lexicon: Lexicon): Unit | null {
  const { unitStops, unitContinuations, shareContinuations, percent } = lexicon.language.numbers;
  const share = percent.find((phrase) => matches(units, from, phrase))?.split(' ').length ?? 0;
  const continuations = share === 0 ? unitContinuations : [...unitContinuations, ...shareContinuations];
  let last: Unit | null = share === 0 ? null : (units[from + share - 1] ?? null);
  let limit = from + LONGEST_UNIT;
  for (let place = from + share; place < limit; place += 1) {
    const unit = units[place];
    if (unit === undefined || unit.kind === 'mark') break;
    const continues = last !== null && continuations.some((phrase) => matches(units, place, phrase));
    if (continues) limit = Math.min(place + LONGEST_CONTINUATION, units.length);
    else if (unitStops.includes(unit.lower) || lexicon.is(unit.lower, 'prepositions')) {
      const isInside =
        last !== null &&
        unitContinuations.some((phrase) => phrase.split(' ').length > 1 && matches(units, place - 1, phrase));
      if (!isInside) break;
    }
    last = unit;
  }
  return last;
}

function matches(units: readonly Unit[], place: number, phrase: string): boolean {
  return phrase.split(' ').every((word, offset) => units[place + offset]?.lower === word);
}

function numberOf(written: string, decimalMark: ',' | '.'): number | undefined {
  const grouping = decimalMark === ',' ? '.' : ',';
  const value = Number(written.replaceAll(grouping, '').replace(decimalMark, '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** The value that a table gives for a word; a word such as "constructor" is in none. */
function factorOf(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
