import { describe, expect, test } from 'vitest';
import { dayIn, hourIn, isTimeZone } from './zoned-time.ts';

const COPENHAGEN = 'Europe/Copenhagen';

describe('the day in a zone', () => {
  test('begins at midnight there, in winter and in summer', () => {
    expect(dayIn(COPENHAGEN, new Date('2026-01-14T22:59:59Z'))).toBe('2026-01-14');
    expect(dayIn(COPENHAGEN, new Date('2026-01-14T23:00:00Z'))).toBe('2026-01-15');
    expect(dayIn(COPENHAGEN, new Date('2026-07-14T21:59:59Z'))).toBe('2026-07-14');
    expect(dayIn(COPENHAGEN, new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
  });

  test('has 23 hours when summer time begins', () => {
    const began = new Date('2026-03-28T23:00:00Z');
    const hoursOn = (hours: number) => new Date(began.getTime() + hours * 3_600_000);
    expect(dayIn(COPENHAGEN, began)).toBe('2026-03-29');
    expect(dayIn(COPENHAGEN, hoursOn(22.99))).toBe('2026-03-29');
    expect(dayIn(COPENHAGEN, hoursOn(23))).toBe('2026-03-30');
    expect([0, 1, 2, 3].map((hours) => hourIn(COPENHAGEN, hoursOn(hours)))).toEqual([0, 1, 3, 4]);
  });

  test('has 25 hours when summer time ends', () => {
    const began = new Date('2026-10-24T22:00:00Z');
    const hoursOn = (hours: number) => new Date(began.getTime() + hours * 3_600_000);
    expect(dayIn(COPENHAGEN, began)).toBe('2026-10-25');
    expect(dayIn(COPENHAGEN, hoursOn(24.99))).toBe('2026-10-25');
    expect(dayIn(COPENHAGEN, hoursOn(25))).toBe('2026-10-26');
    expect([1, 2, 3, 4].map((hours) => hourIn(COPENHAGEN, hoursOn(hours)))).toEqual([1, 2, 2, 3]);
  });

  test('is another one elsewhere at the same instant', () => {
    const instant = new Date('2026-05-01T11:30:00Z');
    expect(dayIn('Pacific/Kiritimati', instant)).toBe('2026-05-02');
    expect(dayIn('Pacific/Pago_Pago', instant)).toBe('2026-05-01');
    expect(dayIn('America/Argentina/Buenos_Aires', new Date('2026-05-01T02:30:00Z'))).toBe('2026-04-30');
    expect(hourIn('Asia/Kathmandu', instant)).toBe(17);
  });

  test('counts midnight as hour 0', () => {
    expect(hourIn('UTC', new Date('2026-05-01T00:10:00Z'))).toBe(0);
  });
});

describe('the name of a zone', () => {
  test.each(['Europe/Copenhagen', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'])('may be %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  test.each(['', 'Copenhagen', 'Europe/Nowhere', '+01:00', 'Europe/Copenhagen\n', 'CET-1CEST'])(
    'may not be %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
