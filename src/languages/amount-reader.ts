import type { Span } from '../text/span.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from './currencies.ts';
import {
  type DateWord,
  dateWords,
  type PhraseMatch,
  type PhraseTable,
  phraseAt,
  phraseBefore,
  phraseList,
  phraseTable,
} from './date-words.ts';
import type { NumberLore } from './language.ts';
import { numeralAt } from './numeral.ts';

/** A sum of money in a text. */
export interface AmountExpression extends Span {
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** ISO 4217; null where the words name a currency that several countries have. */
  readonly currency: string | null;
}

/** Reads sums of money. */
export interface AmountReader {
  /** All sums of money in `text`, in text order, without overlaps; takes time linear in its length. */
  amounts(text: string): AmountExpression[];
  /** All sums of money among the words of a text, placed as they are. */
  amountsAmong(words: readonly DateWord[]): AmountExpression[];
  /** Whether `words` hold a sign or the longest word of a currency; without one there is no sum of money. */
  namesCurrency(words: string): boolean;
}

interface AmountTables {
  readonly lore: NumberLore;
  readonly words: PhraseTable<number>;
  readonly scales: PhraseTable<number>;
  readonly currencies: PhraseTable<string | null>;
  /** Of the words of each currency the one that is rarest elsewhere: a sign, else the longest. */
  readonly currencyKeys: ReadonlySet<string>;
  readonly ofCurrency: PhraseTable<true>;
  readonly bounds: PhraseTable<'least' | 'most' | 'between'>;
  readonly joiners: PhraseTable<true>;
  readonly and: PhraseTable<true>;
}

/** Makes the reader of a language from what it knows of numbers; done once a language. */
export function amountReader(lore: NumberLore): AmountReader {
  const codes = CURRENCY_CODES.map((code) => [code.toLowerCase(), code] as const);
  const currencies = [...codes, ...Object.entries(CURRENCY_SIGNS), ...Object.entries(lore.currencies)];
  const tables: AmountTables = {
    lore,
    words: phraseTable(Object.entries(lore.words)),
    scales: phraseTable(Object.entries(lore.scales)),
    currencies: phraseTable(currencies),
    currencyKeys: new Set(currencies.map(([phrase]) => keyOf(dateWords(phrase)))),
    ofCurrency: phraseList(lore.ofCurrency ?? []),
    bounds: phraseTable([
      ...lore.atLeast.map((phrase) => [phrase, 'least'] as const),
      ...lore.atMost.map((phrase) => [phrase, 'most'] as const),
      ...lore.between.map((phrase) => [phrase, 'between'] as const),
    ]),
    joiners: phraseList([...lore.joiners, '-']),
    and: phraseList(lore.and),
  };
  return {
    amounts: (text) => amountsIn(tables, dateWords(text)),
    amountsAmong: (words) => amountsIn(tables, words),
    namesCurrency: (text) => dateWords(text).some(({ word }) => tables.currencyKeys.has(word)),
  };
}

function keyOf(words: readonly DateWord[]): string {
  const sign = words.find(({ word }) => /\p{Sc}/u.test(word));
  return sign?.word ?? words.map(({ word }) => word).reduce((one, other) => (other.length > one.length ? other : one));
}

function amountsIn(tables: AmountTables, words: readonly DateWord[]): AmountExpression[] {
  const found: AmountExpression[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const amount = amountAt(tables, words, at);
    if (amount === null) continue;
    found.push(amount.expression);
    at = amount.to - 1;
  }
  return found;
}

/** "(between) 10 and 20 million euro", "(up to) EUR 3.5 billion", "two million dollars": the number begins at `at`. */
function amountAt(
  tables: AmountTables,
  words: readonly DateWord[],
  at: number,
): { readonly expression: AmountExpression; readonly to: number } | null {
  const first = scaledAt(tables, words, at);
  if (first === null) return null;
  const before = phraseBefore(tables.currencies, words, at);
  const bound = phraseBefore(tables.bounds, words, before?.from ?? at);
  const second = secondAt(tables, words, first.to, bound?.value === 'between');
  const last = second ?? first;
  const after = before === null ? currencyAfter(tables, words, last.to) : null;
  const currency = before ?? after;
  if (currency === null) return null;
  const to = after?.to ?? last.to;
  const from = bound?.from ?? before?.from ?? at;
  const scale = first.scale ?? second?.scale ?? 1;
  const value = first.value * scale;
  const upper = second === null ? value : second.value * (second.scale ?? 1);
  const expression = {
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
    minimum: bound?.value === 'most' ? null : value,
    maximum: bound?.value === 'least' ? null : upper,
    currency: currency.value,
  };
  return { expression, to };
}

/** "(million) euros", "(millions) d'euros". */
function currencyAfter(
  tables: AmountTables,
  words: readonly DateWord[],
  at: number,
): PhraseMatch<string | null> | null {
  const of = phraseAt(tables.ofCurrency, words, at);
  return phraseAt(tables.currencies, words, at) ?? (of === null ? null : phraseAt(tables.currencies, words, of.to));
}

interface ScaledNumber {
  readonly value: number;
  readonly scale: number | null;
  readonly to: number;
}

/** A number with its "million"; a number word only with one. */
function scaledAt(tables: AmountTables, words: readonly DateWord[], at: number): ScaledNumber | null {
  const numeral = numeralAt(words, at, tables.lore.decimalMark);
  const word = numeral === null ? phraseAt(tables.words, words, at) : null;
  const number = numeral ?? word;
  if (number === null) return null;
  const scale = phraseAt(tables.scales, words, number.to);
  if (numeral === null && scale === null) return null;
  return { value: number.value, scale: scale?.value ?? null, to: scale?.to ?? number.to };
}

/** The upper one of two numbers: "10 to 20 million", "between EUR 10 million and EUR 20 million". */
function secondAt(
  tables: AmountTables,
  words: readonly DateWord[],
  at: number,
  isBetween: boolean,
): ScaledNumber | null {
  const currency = phraseAt(tables.currencies, words, at);
  const from = isBetween ? (currency?.to ?? at) : at;
  const joiner = phraseAt(tables.joiners, words, from) ?? (isBetween ? phraseAt(tables.and, words, from) : null);
  if (joiner === null) return null;
  const repeated = phraseAt(tables.currencies, words, joiner.to);
  return scaledAt(tables, words, repeated?.to ?? joiner.to);
}
