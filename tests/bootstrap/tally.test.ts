import { expect, test } from 'vitest';
import { add, countReport, NOTHING, summary } from '../../scripts/testing/tally.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('counts passed, failed and skipped tests over all files', () => {
  const report = {
    testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo', 'skipped')],
  };
  expect(countReport(report)).toEqual({ passed: 2, failed: 1, skipped: 3 });
});

test('counts a file that fell before its first test as a failure', () => {
  expect(countReport({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
  });
});

test('sums up in one line', () => {
  const sum = add(add(NOTHING, { passed: 1, failed: 2, skipped: 3 }), { passed: 10, failed: 0, skipped: 1 });
  expect(summary(sum)).toBe('11 passed, 2 failed, 4 skipped');
});
