import { describe, expect, test } from 'vitest';
import { daysAfter, intervalsAfter } from './calendar.ts';
import { nextDue } from './duty-dates.ts';

describe('calendar', () => {
  test.each([
    ['2025-01-31', 'P1M', 1, '2025-02-28'],
    ['2024-02-29', 'P1Y', 1, '2025-02-28'],
    ['2025-06-30', 'P6M', 3, '2026-12-30'],
    ['2025-06-30', 'P2W', 1, '2025-07-14'],
    ['2025-06-30', 'P1Y', -1, '2024-06-30'],
    ['2025-06-30', 'PT5H', 1, null],
    ['2025-06-30', 'regularly', 1, null],
  ])('%s and %s times %i', (date, interval, times, expected) =>
    expect(intervalsAfter(date, interval, times)).toBe(expected),
  );
  // The clocks of Copenhagen are put forward on 30 March 2025 and back on 26 October 2025.
  test.each([
    ['2025-03-29', 2, '2025-03-31'],
    ['2025-10-25', 2, '2025-10-27'],
    ['2025-03-01', -1, '2025-02-28'],
  ])('%s and %i days', (date, days, expected) => expect(daysAfter(date, days)).toBe(expected));
});

describe('when a duty is owed next', () => {
  const yearly = { dueOn: '2024-06-30', interval: 'P1Y', documentDate: '2023-06-26' };
  const once = { dueOn: '2024-06-30', interval: null, documentDate: null };
  test.each([
    ['before its first time', yearly, null, '2024-01-01', '2024-06-30'],
    ['the time that has passed without an update', yearly, null, '2026-01-01', '2025-06-30'],
    ['the next, when an update came somewhat early', yearly, '2025-05-10', '2026-01-01', '2026-06-30'],
    ['the next, when an update came somewhat late', yearly, '2025-08-01', '2026-01-01', '2026-06-30'],
    [
      'the one that has passed, when the update was for the one before',
      yearly,
      '2024-07-05',
      '2026-01-01',
      '2025-06-30',
    ],
    ['the one after, when the next is answered already', yearly, '2025-12-20', '2026-01-01', '2026-06-30'],
    ['the one after the next, when that is answered', yearly, '2026-01-05', '2026-01-06', '2027-06-30'],
    ['one interval after the document', { ...yearly, dueOn: null }, null, '2023-07-01', '2024-06-26'],
    ['its one day, whatever was said', once, '2024-05-01', '2026-01-01', '2024-06-30'],
    ['no day', { dueOn: null, interval: null, documentDate: '2024-01-01' }, null, '2026-01-01', null],
  ])('%s', (_, dates, reportedOn, today, expected) => expect(nextDue(dates, reportedOn, today)).toBe(expected));
});
