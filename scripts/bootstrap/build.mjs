import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { BootstrapError, CACHE, hash, ROOT, readStamp, say, writeStamp } from './project.mjs';
import { runProgram } from './run-program.mjs';

const SOURCES = join(ROOT, 'src');
const OUTPUT = join(ROOT, 'dist');
const STAMP = join(OUTPUT, '.servanda-built');
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/**
 * Compiles `src` to `dist`, unless `dist` was made from these very sources. What runs from the old `dist` meanwhile
 * never sees a half-written one.
 * @param {string} node
 */
export async function build(node) {
  if (readStamp(STAMP) === fingerprint(sourceFiles())) return;
  await withLock(join(CACHE, 'build.lock'), async () => {
    const files = sourceFiles();
    const wanted = fingerprint(files);
    if (readStamp(STAMP) === wanted) return;
    say('Building Servanda…');
    const passing = join(CACHE, `dist-${process.pid}`);
    try {
      await compile(node, passing);
      copyAssets(files, passing);
      writeStamp(join(passing, '.servanda-built'), wanted);
      replaceOutput(passing);
    } finally {
      rmSync(passing, { recursive: true, force: true });
    }
  });
}

/** @returns {string[]} Paths under `src`, in a fixed order, without tests. */
function sourceFiles() {
  return /** @type {string[]} */ (readdirSync(SOURCES, { recursive: true }))
    .filter((path) => !/\.test\.tsx?$/.test(path) && statSync(join(SOURCES, path)).isFile())
    .sort();
}

/** @param {string[]} files */
function fingerprint(files) {
  const settings = SETTINGS.map((name) => readFileSync(join(ROOT, name)));
  return hash([...settings, ...files.flatMap((file) => [file, readFileSync(join(SOURCES, file))])]);
}

/**
 * @param {string} node
 * @param {string} output
 */
async function compile(node, output) {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const code = await runProgram(node, [compiler, '-p', 'tsconfig.build.json', '--outDir', output], {
    cwd: ROOT,
    quiet: true,
  });
  if (code > 128) throw new BootstrapError('The build was interrupted. The next start does it again.', code);
  if (code !== 0) throw new BootstrapError('The build failed; the compiler’s reasons stand above.', 1);
}

/**
 * The compiler leaves style sheets, fonts and the like behind.
 * @param {string[]} files
 * @param {string} output
 */
function copyAssets(files, output) {
  for (const file of files.filter((name) => !['.ts', '.tsx', '.md'].includes(extname(name)))) {
    const target = join(output, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(SOURCES, file), target);
  }
}

/** @param {string} fresh */
function replaceOutput(fresh) {
  const old = `${fresh}-old`;
  if (existsSync(OUTPUT)) renameSync(OUTPUT, old);
  renameSync(fresh, OUTPUT);
  rmSync(old, { recursive: true, force: true });
}
