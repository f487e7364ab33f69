import { expect, test } from 'vitest';
import { instantsOf } from './zoned-time.ts';

test.each([
  ['Europe/Copenhagen', '2026-01-15T06:00', ['2026-01-15T05:00:00.000Z']],
  ['Europe/Copenhagen', '2026-07-15T06:00', ['2026-07-15T04:00:00.000Z']],
  // Clocks are put on from 2 to 3.
  ['Europe/Copenhagen', '2026-03-29T01:59', ['2026-03-29T00:59:00.000Z']],
  ['Europe/Copenhagen', '2026-03-29T02:30', []],
  ['Europe/Copenhagen', '2026-03-29T03:00', ['2026-03-29T01:00:00.000Z']],
  // Clocks are put back from 3 to 2.
  ['Europe/Copenhagen', '2026-10-25T02:30', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
  ['Europe/Copenhagen', '2026-10-25T03:00', ['2026-10-25T02:00:00.000Z']],
  ['America/New_York', '2026-03-08T02:30', []],
  ['America/New_York', '2026-11-01T01:30', ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']],
  // Half an hour of summer time, and a quarter of an hour from the whole.
  ['Australia/Lord_Howe', '2026-10-04T02:15', []],
  ['Asia/Kathmandu', '2026-05-05T12:00', ['2026-05-05T06:15:00.000Z']],
  // A day that never was there, when the date line moved.
  ['Pacific/Apia', '2011-12-30T12:00', []],
  ['UTC', '2026-02-30T12:00', []],
  ['UTC', 'tomorrow', []],
])('in %s clocks show %s at %j', (zone, wall, instants) => {
  expect(instantsOf(zone, wall).map((instant) => instant.toISOString())).toEqual(instants);
});
