import { expect, test } from 'vitest';
import { periodsOf } from './signatory-timeline.tsx';

const on = (...days: (string | null)[]) => periodsOf(days.map((signedOn) => ({ signedOn })));

test('few months are told apart, over the turn of a year, those in which nobody signed too', () => {
  expect(on('2024-11-03', '2025-02-01', null, '2024-11-30')).toEqual([
    { name: '2024-11', signed: 2, total: 2 },
    { name: '2024-12', signed: 0, total: 2 },
    { name: '2025-01', signed: 0, total: 2 },
    { name: '2025-02', signed: 1, total: 3 },
  ]);
});

test('a long time is told in years', () => {
  expect(on('2020-01-01', '2023-06-01', '2023-07-01')).toEqual([
    { name: '2020', signed: 1, total: 1 },
    { name: '2021', signed: 0, total: 1 },
    { name: '2022', signed: 0, total: 1 },
    { name: '2023', signed: 2, total: 3 },
  ]);
});

test('days that nobody knows are no time', () => {
  expect(on(null)).toEqual([]);
});
