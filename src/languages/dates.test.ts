import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../text/language-code.ts';
import { findDates } from './date-expression.ts';
import { lexiconOf } from './registry.ts';

function datesIn(language: LanguageCode, text: string): unknown[] {
  const { dates } = lexiconOf(language).language;
  return findDates(text, dates).map(({ start, end, relation, value }) => {
    const meaning = value.kind === 'calendar' ? value.edtf : value.kind === 'next' ? value.monthAndDay : value;
    return [text.slice(start, end), relation, meaning];
  });
}

function duration(amount: number, unit: string): unknown {
  return { kind: 'from-document', duration: { amount, unit } };
}

describe('Danish', () => {
  test.each([
    ['afslutte det senest den 1. juli 2026', 'senest den 1. juli 2026', 'by', '2026-07-01'],
    ['afslutte det inden udgangen af 2027', 'inden udgangen af 2027', 'by', '2027'],
    ['senest ved udgangen af juni 2026', 'senest ved udgangen af juni 2026', 'by', '2026-06'],
    ['senest i efteråret 2026', 'senest i efteråret 2026', 'by', '2026-23'],
    ['vokse frem mod 2040', 'frem mod 2040', 'by', '2040'],
    ['frem til og med 2028', 'frem til og med 2028', 'by', '2028'],
    ['i løbet af foråret 2026', 'i løbet af foråret 2026', 'by', '2026-21'],
    ['i tredje kvartal af 2026', 'i tredje kvartal af 2026', 'in', '2026-35'],
    ['i andet halvår af 2025', 'i andet halvår af 2025', 'in', '2025-41'],
    ['et møde i 2026', 'i 2026', 'in', '2026'],
    ['mødet den 9. maj 2026', 'den 9. maj 2026', 'in', '2026-05-09'],
    ['senest den 31. marts', 'senest den 31. marts', 'by', '--03-31'],
    ['siden 2014', 'siden 2014', 'none', '2014/..'],
    ['efter 2025', 'efter 2025', 'none', '2025/..'],
    ['inden for seks måneder', 'inden for seks måneder', 'by', duration(6, 'month')],
    ['om 14 dage', 'om 14 dage', 'by', duration(14, 'day')],
    ['i løbet af de næste tre år', 'i løbet af de næste tre år', 'by', duration(3, 'year')],
    ['inden for 30 dage efter vedtagelsen', 'inden for 30 dage efter vedtagelsen', 'by', duration(30, 'day')],
    ['inden for 30 dage efter modtagelsen', 'inden for 30 dage', 'by', { kind: 'from-event' }],
    ['inden årets udgang', 'inden årets udgang', 'by', { kind: 'period', unit: 'year', offset: 0, part: null }],
    ['i 2025-26', 'i 2025-26', 'in', '2025/2026'],
  ])('%s', (text, words, relation, meaning) => {
    expect(datesIn('da', text)).toEqual([[words, relation, meaning]]);
  });

  test.each([
    '2030-dagsordenen for bæredygtig udvikling',
    'inden for rammerne af de kommende to års processer',
    'resolution 2231',
    'hvert andet år',
    'den 45. maj 2026',
    'årligt og regelmæssigt',
  ])('%s holds no date', (text) => {
    expect(datesIn('da', text)).toEqual([]);
  });
});

describe('English', () => {
  test.each([
    ['report by 30 June 2027', 'by 30 June 2027', 'by', '2027-06-30'],
    ['no later than June 30, 2027', 'no later than June 30, 2027', 'by', '2027-06-30'],
    ['by the end of 2026', 'by the end of 2026', 'by', '2026'],
    ['by the end of June 2026', 'by the end of June 2026', 'by', '2026-06'],
    ['before the summer of 2026', 'before the summer of 2026', 'by', '2026-22'],
    ['by mid-2026', 'by mid-2026', 'by', '2026-38'],
    ['in the first half of 2026', 'in the first half of 2026', 'in', '2026-40'],
    ['by Q3 2026', 'by Q3 2026', 'by', '2026-35'],
    ['until 31 January 2027', 'until 31 January 2027', 'by', '2027-01-31'],
    ['on the 12th of November, 2026', 'on the 12th of November, 2026', 'in', '2026-11-12'],
    ['by May', 'by May', 'by', '--05'],
    ['in 2026', 'in 2026', 'in', '2026'],
    ['since 2014', 'since 2014', 'none', '2014/..'],
    ['beyond 2025', 'beyond 2025', 'none', '2025/..'],
    ['within two years', 'within two years', 'by', duration(2, 'year')],
    ['over the next 18 months', 'over the next 18 months', 'by', duration(18, 'month')],
    ['within 30 days of the adoption of this resolution', 'within 30 days of the adoption', 'by', duration(30, 'day')],
    ['within 30 days of receipt', 'within 30 days', 'by', { kind: 'from-event' }],
    [
      'by the end of next year',
      'by the end of next year',
      'by',
      { kind: 'period', unit: 'year', offset: 1, part: null },
    ],
  ])('%s', (text, words, relation, meaning) => {
    expect(datesIn('en', text)).toEqual([[words, relation, meaning]]);
  });

  test.each([
    'States may act',
    'the 2030 Agenda',
    'resolution 1325 (2000)',
    'twice a year',
    'on 31 June 2026',
    'they march on',
  ])('%s holds no date', (text) => {
    expect(datesIn('en', text)).toEqual([]);
  });
});
