import { describe, expect, test } from 'vitest';
import { currencyName, wordAmount, wordRecurrence } from './amounts.ts';

const money = (minimum: number | null, maximum: number | null, currency: string | null) => ({
  minimum,
  maximum,
  currency,
});
/** What stands between a figure and its currency is a space that does not break. */
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null;

describe('money is written out', () => {
  test.each([
    [money(85_000_000, 85_000_000, 'DKK'), '85.000.000 kr.', 'DKK 85,000,000'],
    [money(3_500_000_000, null, 'EUR'), 'mindst 3.500.000.000 €', 'at least €3,500,000,000'],
    [money(null, 2.5, 'EUR'), 'højst 2,5 €', 'at most €2.5'],
    [money(10, 20, null), '10–20', '10–20'],
    [money(null, null, 'USD'), null, null],
    [money(7, 7, 'no code'), '7', '7'],
  ])('%j', (amount, danish, english) => {
    expect([plain(wordAmount(amount, 'da')), plain(wordAmount(amount, 'en'))]).toEqual([danish, english]);
  });

  test('a currency has a name, what is none has not', () => {
    expect([currencyName('EUR', 'da'), currencyName('gold', 'en')]).toEqual(['euro', 'gold']);
  });
});

describe('recurrence is said in words', () => {
  test.each([
    ['P1Y', 'hvert år', 'every year'],
    ['P2Y', 'hvert 2. år', 'every 2 years'],
    ['P6M', 'hver 6. måned', 'every 6 months'],
    ['P1W', 'hver uge', 'every week'],
    ['P1D', 'hver dag', 'every day'],
    ['P1Y6M', 'P1Y6M', 'P1Y6M'],
    [null, null, null],
  ])('%s', (interval, danish, english) => {
    expect([wordRecurrence({ interval }, 'da'), wordRecurrence({ interval }, 'en')]).toEqual([danish, english]);
  });
});
