// npm test: every check of the project, one after the other, and one line at the end that sums them up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT, say } from './bootstrap/project.mjs';
import { runProgram } from './bootstrap/run-program.mjs';
import { add, countReport, NOTHING, summary } from './testing/tally.mjs';
import { provideTools } from './testing/tools.mjs';

const REPORT = join(CACHE, 'vitest-report.json');

/** Half an hour on two quiet cores, twice that on busy ones; a test that hangs must not hold a build machine for ever. */
const LIMIT_MS = 75 * 60 * 1000;

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

/**
 * A check that passes or fails as a whole counts as one test.
 * @param {string} name
 * @param {string[]} parameters
 */
async function checkWhole(name, parameters) {
  say(`\n── ${name}`);
  const code = await runProgram(process.execPath, parameters, { cwd: ROOT });
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function runVitest() {
  say('\n── tests');
  mkdirSync(CACHE, { recursive: true });
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const parameters = [VITEST, 'run', ...reporters, ...process.argv.slice(2)];
  const code = await runProgram(process.execPath, parameters, { cwd: ROOT, limit: LIMIT_MS });
  const counted = existsSync(REPORT) ? countReport(JSON.parse(readFileSync(REPORT, 'utf8'))) : NOTHING;
  // A process that fell, or an error outside every test, fails the run although no test is to blame.
  return code !== 0 && counted.failed === 0 ? add(counted, { passed: 0, failed: 1, skipped: 0 }) : counted;
}

/**
 * The register's tests run on two servers; without the second, each of them is skipped once.
 * @param {boolean} isMissing
 */
function countWithoutPostgresql15(isMissing) {
  if (!isMissing) return NOTHING;
  const listed = spawnSync(process.execPath, [VITEST, 'list', '--project=postgresql-18', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { passed: 0, failed: 0, skipped: JSON.parse(listed.stdout).length };
}

const missing = provideTools();
const checks = [
  await checkWhole('types', [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit']),
  await checkWhole('format and lint', [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'check', '.']),
  await runVitest(),
  countWithoutPostgresql15(missing.some((tool) => tool.debian === 'postgresql-15')),
];
const total = checks.reduce(add, NOTHING);
for (const { name, needed } of missing) say(`Not run, because ${name} is missing: ${needed}.`);
console.log(`\n${summary(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
