import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Target } from './commitment.ts';
import { NUMBER } from './phrase-starts.ts';
import { type ReadNumber, readNumber } from './target-number.ts';
import type { Unit } from './units.ts';

const LONGEST_UNIT = 5;
const LONGEST_CONTINUATION = 4;

/**
 * A number in the quote and what it counts: "at least 12 officials", "0.7 per cent of GNI", "halve the number of
 * cases". Numbers in `taken` (dates, recurrences, sums of money) count nothing.
 */
export function findTarget(
  text: string,
  units: readonly Unit[],
  within: Span,
  taken: readonly Span[],
  lexicon: Lexicon,
): Target | null {
  const inside = units.filter((unit) => within.start <= unit.start && unit.end <= within.end && unit.depth === 0);
  let described: Target | null = null;
  for (let place = 0; place < inside.length; place += 1) {
    if (((inside[place]?.begins ?? 0) & NUMBER) === 0) continue;
    const target = targetAt(text, inside, place, lexicon) ?? multipleAt(text, inside, place, lexicon);
    if (target === null || taken.some((span) => overlaps(target, span))) continue;
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
  const relative = before.findLastIndex(({ lower }) => lexicon.is(lower, WORD.relatives));
  return relative > 0 && !lexicon.is(before[relative]?.lower ?? '', WORD.complementizers);
}

function targetAt(text: string, units: readonly Unit[], place: number, lexicon: Lexicon): Target | null {
  const number = readNumber(units, place, lexicon);
  if (number === null) return null;
  const last = lastOfUnit(units, number.to, lexicon);
  const unitStart = units[number.to]?.start;
  if (last === null || unitStart === undefined) return null;
  return target(text, number.start, last.end, boundsOf(number), text.slice(unitStart, last.end));
}

function boundsOf({ minimum, maximum, bound }: ReadNumber): Pick<Target, 'minimum' | 'maximum'> {
  return { minimum: bound === 'most' ? null : minimum, maximum: bound === 'least' ? null : maximum };
}

function target(
  text: string,
  start: number,
  end: number,
  bounds: Pick<Target, 'minimum' | 'maximum'>,
  unit: string,
): Target {
  return { text: text.slice(start, end), start, end, ...bounds, unit };
}

/** "double the number of women officers": twice what there is now. */
function multipleAt(text: string, units: readonly Unit[], place: number, lexicon: Lexicon): Target | null {
  const unit = units[place];
  const { multiples, timesWord } = lexicon.language.numbers;
  if (unit?.kind !== 'word' || !Object.hasOwn(multiples, unit.lower)) return null;
  const factor = multiples[unit.lower] ?? null;
  let from = place + 1;
  while (units[from]?.kind === 'word' && lexicon.is(units[from]?.lower ?? '', WORD.determiners)) from += 1;
  const last = lastOfUnit(units, from, lexicon, true);
  const start = units[from]?.start;
  if (last === null || start === undefined) {
    return target(text, unit.start, unit.end, { minimum: factor, maximum: factor }, timesWord);
  }
  const counted = `${timesWord} ${text.slice(start, last.end)}`;
  return target(text, unit.start, last.end, { minimum: factor, maximum: factor }, counted);
}

/** The last word of what is counted; goes on over "in each …" or "per …", and over "of …" in a share. */
function lastOfUnit(units: readonly Unit[], from: number, lexicon: Lexicon, isShare = false): Unit | null {
  const { unitStops, unitContinuations, shareContinuations, percent } = lexicon.language.numbers;
  const share = percent.find((phrase) => matches(units, from, phrase))?.split(' ').length ?? 0;
  const continuations = share === 0 && !isShare ? unitContinuations : [...unitContinuations, ...shareContinuations];
  let last: Unit | null = share === 0 ? null : (units[from + share - 1] ?? null);
  let limit = from + LONGEST_UNIT;
  for (let place = from + share; place < limit; place += 1) {
    const unit = units[place];
    if (unit === undefined || unit.kind === 'mark') break;
    const continues = last !== null && continuations.some((phrase) => matches(units, place, phrase));
    if (continues) limit = Math.min(place + LONGEST_CONTINUATION, units.length);
    else if (unitStops.includes(unit.lower) || lexicon.is(unit.lower, WORD.prepositions)) {
      const isInside =
        last !== null && unitContinuations.some((phrase) => phrase.includes(' ') && matches(units, place - 1, phrase));
      if (!isInside) break;
    }
    last = unit;
  }
  return last;
}

/** Whether the words of the phrase stand at `place`; most do not by the first of them. */
function matches(units: readonly Unit[], place: number, phrase: string): boolean {
  if (!phrase.startsWith(units[place]?.lower ?? '')) return false;
  return phrase.split(' ').every((word, offset) => units[place + offset]?.lower === word);
}
