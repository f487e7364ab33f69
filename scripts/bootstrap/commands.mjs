import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { pinnedNode } from './node.mjs';
import { BootstrapError, ROOT, say } from './project.mjs';
import { runProgram } from './run-program.mjs';

/** What each command runs under the pinned Node, after the installation; `built` ones are built first. */
const COMMANDS = {
  start: { built: true, script: 'dist/main.js', before: ['serve'], stopsWithUs: true },
  cli: { built: true, script: 'dist/main.js', before: [], stopsWithUs: true },
  test: { built: true, script: 'scripts/test.mjs', before: [], stopsWithUs: false },
  quality: { built: false, script: 'bench/reading-quality/main.ts', before: [], stopsWithUs: false },
  bench: { built: true, script: 'bench/main.ts', before: [], stopsWithUs: false },
  score: { built: true, script: 'scripts/score.ts', before: [], stopsWithUs: false },
  train: { built: false, script: 'scripts/train-confidence.ts', before: [], stopsWithUs: false },
  fuzz: { built: false, script: 'fuzz/main.ts', before: [], stopsWithUs: false },
  build: { built: true, script: null, before: [], stopsWithUs: false },
};

/**
 * Installs and builds whatever is out of date, then runs the command and gives its exit code.
 * @param {string | undefined} name
 * @param {string[]} parameters
 * @returns {Promise<number>}
 */
export async function runCommand(name, parameters) {
  if (!isCommand(name)) {
    say(`Usage: node scripts/run.mjs ${Object.keys(COMMANDS).join('|')} [parameters]`);
    return 2;
  }
  const { built, script, before, stopsWithUs } = COMMANDS[name];
  try {
    await install();
    const node = pinnedNode();
    if (built) await build(node);
    if (!script) return 0;
    return await runProgram(node, [join(ROOT, script), ...before, ...parameters], { stopsWithUs });
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    say(error.message);
    return error.exitCode;
  }
}

/**
 * @param {string | undefined} name
 * @returns {name is keyof typeof COMMANDS}
 */
function isCommand(name) {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}
