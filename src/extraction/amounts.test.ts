import { describe, expect, test } from 'vitest';
import { dateWords } from '../languages/date-words.ts';
import { lexiconOf } from '../languages/registry.ts';
import { findAmounts } from './amounts.ts';

function amountsIn(language: string, text: string): unknown[] {
  const { amounts } = findAmounts(text, dateWords(text), lexiconOf(language));
  return amounts.map((amount) => [amount.text, amount.minimum, amount.maximum, amount.currency]);
}

describe('sums of money', () => {
  test.each([
    ['da', 'afsætte 50 millioner kroner', ['50 millioner kroner', 5e7, 5e7, 'DKK']],
    ['da', 'bruge 18 mio. kr. på det', ['18 mio. kr.', 1.8e7, 1.8e7, 'DKK']],
    ['da', 'investere 1,5 mia. kr. mere', ['1,5 mia. kr.', 1.5e9, 1.5e9, 'DKK']],
    ['da', 'bidrage med EUR 3,5 mia. til fonden', ['EUR 3,5 mia.', 3.5e9, 3.5e9, 'EUR']],
    ['da', 'give yderligere 85 millioner kroner', ['85 millioner kroner', 8.5e7, 8.5e7, 'DKK']],
    ['da', 'give 12.500 kr. til hver skole', ['12.500 kr.', 12_500, 12_500, 'DKK']],
    ['da', 'op til 200 mio. norske kroner', ['op til 200 mio. norske kroner', null, 2e8, 'NOK']],
    ['da', 'mindst 3 millioner amerikanske dollar', ['mindst 3 millioner amerikanske dollar', 3e6, null, 'USD']],
    ['da', 'mellem 10 og 20 mio. euro', ['mellem 10 og 20 mio. euro', 1e7, 2e7, 'EUR']],
    ['fr', 'consacrer 50 millions d’euros à ce fonds', ['50 millions d’euros', 5e7, 5e7, 'EUR']],
    ['fr', 'verser jusqu’à 3,5 milliards de dollars', ['jusqu’à 3,5 milliards de dollars', null, 3.5e9, null]],
    ['en', 'mobilise €3.5 billion by then', ['€3.5 billion', 3.5e9, 3.5e9, 'EUR']],
    ['en', 'give US$ 100 million', ['US$ 100 million', 1e8, 1e8, 'USD']],
    ['en', 'raise USD 1.2bn', ['USD 1.2bn', 1.2e9, 1.2e9, 'USD']],
    ['en', 'pay $40m', ['$40m', 4e7, 4e7, null]],
    ['en', 'allocate two million dollars', ['two million dollars', 2e6, 2e6, null]],
    ['en', 'allocate two million US dollars', ['two million US dollars', 2e6, 2e6, 'USD']],
    ['en', 'invest up to EUR 2.5 billion in cables', ['up to EUR 2.5 billion', null, 2.5e9, 'EUR']],
    ['en', 'between 10 and 20 million euro', ['between 10 and 20 million euro', 1e7, 2e7, 'EUR']],
    ['en', 'between EUR 10 million and EUR 20 million', ['between EUR 10 million and EUR 20 million', 1e7, 2e7, 'EUR']],
    ['en', 'EUR 10–15 million a year', ['EUR 10–15 million', 1e7, 1.5e7, 'EUR']],
    ['en', 'a loan of 1,250,000 euros', ['1,250,000 euros', 1.25e6, 1.25e6, 'EUR']],
    ['en', 'at least £5,000 each', ['at least £5,000', 5000, null, 'GBP']],
    ['en', 'some 50 000 Swiss francs', ['50 000 Swiss francs', 50_000, 50_000, 'CHF']],
  ])('%s: %s', (language, text, expected) => {
    expect(amountsIn(language, text)).toEqual([expected]);
  });

  test.each([
    ['en', '0.7 per cent of GNI'],
    ['en', 'at least 12 officials'],
    ['en', 'in 2026'],
    ['en', 'the euro area'],
    ['da', '0,7 procent af BNI'],
    ['da', '27 medlemsstater'],
  ])('%s: none in "%s"', (language, text) => {
    expect(amountsIn(language, text)).toEqual([]);
  });

  test('are found one by one', () => {
    expect(amountsIn('en', 'EUR 5 million for schools and 200,000 dollars for books')).toEqual([
      ['EUR 5 million', 5e6, 5e6, 'EUR'],
      ['200,000 dollars', 2e5, 2e5, null],
    ]);
  });

  test.each([
    ['DKK 5 million for schools and DKK 2 million for books', 'the words name money: Danish Krone', 'dansk krone'],
    ['200,000 dollars for books', 'the words name money', 'ordene nævner penge'],
  ])('are told by the name of their currency, once: %s', (text, english, danish) => {
    const conclusion = findAmounts(text, dateWords(text), lexiconOf('en')).step?.conclusion;
    expect(conclusion?.en).toBe(english);
    expect(conclusion?.da).toMatch(new RegExp(`${danish}$`, 'u'));
  });

  test('a line of figures and marks alone names none', () => {
    expect(amountsIn('en', '1,'.repeat(50_000))).toEqual([]);
    expect(amountsIn('en', '000 '.repeat(50_000))).toEqual([]);
  });
});
