/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally}
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * Counts the tests in a report of vitest. A file that fell before its first test counts as one failure.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function countReport(report) {
  return report.testResults.map(countFile).reduce(add, NOTHING);
}

/**
 * @param {{ status: string, assertionResults: { status: string }[] }} file
 * @returns {Tally}
 */
function countFile({ status, assertionResults }) {
  const count = (/** @type {string} */ wanted) => assertionResults.filter((test) => test.status === wanted).length;
  const passed = count('passed');
  const failed = count('failed');
  const fellBefore = status === 'failed' && failed === 0 ? 1 : 0;
  return { passed, failed: failed + fellBefore, skipped: assertionResults.length - passed - failed };
}

/**
 * @param {Tally} tally
 * @returns {string} The line that build machines read.
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
