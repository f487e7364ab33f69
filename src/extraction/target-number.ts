import type { Lexicon } from '../languages/lexicon.ts';
import { figureValue } from '../languages/numeral.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Unit, unitAt } from './units.ts';

/** A number that can be a target, with the words that bound it. */
export interface ReadNumber {
  /** Offset of its first word, or of the "at least" before it. */
  readonly start: number;
  /** Place of the unit behind it. */
  readonly to: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly bound: 'least' | 'most' | null;
}

const BARE_NUMBER = /^\d+(?:[.,]\d+)*$/u;
const NUMBERS = /^(\d+(?:[.,]\d+)*)[-‑–](\d+(?:[.,]\d+)*)$/u;
/** What stands before a number that counts what is known already, or belongs to a phrase. */
const NO_VERB =
  WORD.determiners | WORD.prepositions | WORD.coordinators | WORD.copulas | WORD.auxiliaries | WORD.relatives;
const YEAR = /^(?:19|20)\d{2}$/u;

/** The number at `place`, unless it is a year, a length of time or the number of a document, page or article. */
export function readNumber(units: readonly Unit[], place: number, lexicon: Lexicon): ReadNumber | null {
  const unit = units[place];
  if (unit?.kind !== 'word') return null;
  const { numbers } = lexicon.language;
  const written = NUMBERS.exec(unit.text);
  const minimum = numberOf(written?.[1] ?? unit.lower, lexicon);
  if (minimum === undefined) return null;
  const between = written === null ? upperAfter(units, place, lexicon) : null;
  const maximum = numberOf(written?.[2] ?? between?.written ?? unit.lower, lexicon) ?? minimum;
  const last = between?.place ?? place;
  const scale = factorOf(numbers.scales, units[last + 1]?.lower ?? '');
  const qualifier = qualifierBefore(units, place, lexicon);
  if (!counts(units, place, last, lexicon, qualifier !== null || scale !== undefined || between !== null)) return null;
  return {
    start: qualifier?.start ?? unit.start,
    to: last + (scale === undefined ? 1 : 2),
    minimum: minimum * (scale ?? 1),
    maximum: maximum * (scale ?? 1),
    bound: qualifier?.bound ?? null,
  };
}

function numberOf(written: string, { language }: Lexicon): number | undefined {
  return BARE_NUMBER.test(written)
    ? (figureValue(written, language.numbers.decimalMark) ?? undefined)
    : factorOf(language.numbers.words, written);
}

/** The second number of "between 10 and 20" or "10 to 20". */
function upperAfter(
  units: readonly Unit[],
  place: number,
  lexicon: Lexicon,
): { readonly place: number; readonly written: string } | null {
  const { between, and, joiners } = lexicon.language.numbers;
  const link = units[place + 1]?.lower ?? '';
  const upper = units[place + 2];
  if (upper?.kind !== 'word' || !BARE_NUMBER.test(units[place]?.text ?? '') || !BARE_NUMBER.test(upper.text))
    return null;
  const isBetween = between.includes(unitAt(units, place - 1)?.lower ?? '') && and.includes(link);
  return isBetween || joiners.includes(link) ? { place: place + 2, written: upper.lower } : null;
}

/** A number word needs "at least" or the like, or a verb right before it ("recruit three attachés"); digits must be no year, no number of a document, no "the 27 States". */
function counts(units: readonly Unit[], place: number, last: number, lexicon: Lexicon, qualified: boolean): boolean {
  const unit = units[place];
  if (unit === undefined) return false;
  const { timeUnits, numbered } = lexicon.language.numbers;
  if (timeUnits.includes(units[last + 1]?.lower ?? '')) return false;
  const before = unitAt(units, place - 1);
  if (numbered.includes(before?.lower ?? '')) return false;
  if (qualified) return true;
  if (!/^\d/u.test(unit.text)) return isObject(units, place, lexicon);
  if (YEAR.test(unit.text)) return false;
  const isName =
    before !== undefined && (/^\p{Lu}/u.test(before.text) || lexicon.isNoun(before.lower, 'events', 'documents'));
  return (
    !isName &&
    !lexicon.is(before?.lower ?? '', WORD.determiners) &&
    before?.text !== '.' &&
    !/[-/]/u.test(before?.text ?? '')
  );
}

/** "(open) two (offices)": more than one, and neither of those that are known ("the two") nor in a phrase ("in two ways"). */
function isObject(units: readonly Unit[], place: number, lexicon: Lexicon): boolean {
  const [before, unit, next] = [unitAt(units, place - 1), units[place], units[place + 1]];
  if (before?.kind !== 'word' || unit === undefined || next?.kind !== 'word') return false;
  const isVerb = !lexicon.is(before.lower, NO_VERB) && before.text === before.lower && !/^\d/u.test(before.text);
  return isVerb && (numberOf(unit.lower, lexicon) ?? 0) > 1 && !lexicon.is(next.lower, WORD.prepositions);
}

function qualifierBefore(
  units: readonly Unit[],
  place: number,
  lexicon: Lexicon,
): { readonly start: number; readonly bound: 'least' | 'most' | null } | null {
  for (const { words, bound } of qualifiersOf(lexicon)) {
    const first = place - words.length;
    if (first >= 0 && words.every((word, offset) => units[first + offset]?.lower === word)) {
      return { start: units[first]?.start ?? 0, bound };
    }
  }
  return null;
}

interface Qualifier {
  readonly words: readonly string[];
  readonly bound: 'least' | 'most' | null;
}

const QUALIFIERS = new WeakMap<Lexicon, readonly Qualifier[]>();

/** "at least", "up to" of a language, the longest first; made once. */
function qualifiersOf(lexicon: Lexicon): readonly Qualifier[] {
  const known = QUALIFIERS.get(lexicon);
  if (known !== undefined) return known;
  const { atLeast, atMost, between } = lexicon.language.numbers;
  const of = (phrases: readonly string[], bound: Qualifier['bound']) =>
    phrases.map((phrase) => ({ words: phrase.split(' '), bound }));
  const made = [...of(atLeast, 'least'), ...of(atMost, 'most'), ...of(between, null)].sort(
    (left, right) => right.words.length - left.words.length,
  );
  QUALIFIERS.set(lexicon, made);
  return made;
}

/** The value that a table gives for a word; a word such as "constructor" is in none. */
function factorOf(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
