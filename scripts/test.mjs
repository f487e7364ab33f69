// npm test: every check of the project, one after the other, and one line at the end that sums them up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT, say } from './bootstrap/project.mjs';
import { runProgram } from './bootstrap/run-program.mjs';
import { add, countReport, NOTHING, summary } from './testing/tally.mjs';
import { provideTools } from './testing/tools.mjs';

const REPORT = join(CACHE, 'vitest-report.json');

/** Two cores must finish well within this; a test that hangs must not hold a build machine for ever. */
const LIMIT_MS = 18 * 60 * 1000;

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

/** @param {string} name */
function tool(name) {
  return join(ROOT, 'node_modules', name);
}

async function runVitest() {
  say('\n── tests');
  mkdirSync(CACHE, { recursive: true });
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await runProgram(
    process.execPath,
    [tool('vitest/vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)],
    { cwd: ROOT },
  );
  const counted = existsSync(REPORT) ? countReport(JSON.parse(readFileSync(REPORT, 'utf8'))) : NOTHING;
  // A process that fell, or an error outside every test, fails the run although no test is to blame.
  return code !== 0 && counted.failed === 0 ? add(counted, { passed: 0, failed: 1, skipped: 0 }) : counted;
}

const limit = setTimeout(() => {
  say(`The tests did not finish within ${LIMIT_MS / 60_000} minutes.`);
  console.log(summary({ passed: 0, failed: 1, skipped: 0 }));
  process.exit(1);
}, LIMIT_MS);

const missing = provideTools();
const checks = [
  await checkWhole('types', [tool('typescript/bin/tsc'), '--noEmit']),
  await checkWhole('format and lint', [tool('@biomejs/biome/bin/biome'), 'check', '.']),
  await runVitest(),
];
const total = checks.reduce(add, NOTHING);
clearTimeout(limit);
for (const { name, needed } of missing) say(`Not run, because ${name} is missing: ${needed}.`);
console.log(`\n${summary(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
