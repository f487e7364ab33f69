import { expect, test } from 'vitest';
import { formAge, formToken } from './form-token.ts';

const SECRET = 'a secret of the tests that nobody else has';
const SHOWN = new Date('2026-03-01T12:00:00Z');
const after = (seconds: number) => new Date(SHOWN.getTime() + seconds * 1000);
const token = formToken(SECRET, 'sign beacons', SHOWN);

test.each([
  [0, 'too-soon'],
  [2, 'too-soon'],
  [4, 'in-time'],
  [86_000, 'in-time'],
  [90_000, 'too-late'],
] as const)('a form sent after %i seconds is %s', (seconds, age) => {
  expect(formAge(SECRET, 'sign beacons', token, after(seconds))).toBe(age);
});

test.each([
  ['for another form', 'sign buoys', token],
  ['made by somebody else', 'sign beacons', formToken('another secret', 'sign beacons', SHOWN)],
  ['with an earlier time', 'sign beacons', `${SHOWN.getTime() - 1}.${token.split('.')[1]}`],
  ['that is none', 'sign beacons', ''],
])('a token %s counts for nothing', (_, form, given) => {
  expect(formAge(SECRET, form, given, after(10))).toBe('forged');
});
