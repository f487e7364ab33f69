import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../support/postgresql.ts';

/** Stands for npm: notes each call, waits as long as it is told, and leaves what npm would. */
const NPM = `#!/bin/sh
if [ "$1" = --version ]; then echo 11.0.0; exit 0; fi
echo "$*" >> "$NPM_CALLS"
trap 'exit 130' INT TERM
rm -rf node_modules
sleep "\${NPM_SECONDS:-0}" >/dev/null 2>&1 & wait $!
mkdir -p node_modules
ln -s "$TYPESCRIPT" node_modules/typescript
`;

/** A program that shows what reaches it. */
export const MAIN = `
const [wish, ...rest] = process.argv.slice(2);
if (wish === 'wait') {
  process.on('SIGTERM', () => process.exit(7));
  process.on('disconnect', () => process.exit(0));
  setInterval(() => {}, 1000);
  console.log(process.pid);
} else {
  console.log(JSON.stringify({ wish, rest, folder: process.cwd() }));
  process.exitCode = Number(rest[0] ?? 0);
}
`;

/** What a finished process printed and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly progress: string;
}

/** A project of a few lines that the real bootstrap scripts install, build and run. */
export interface SmallProject {
  readonly folder: string;
  /** How often npm was called to install. */
  installations(): number;
  write(path: string, text: string): void;
  start(program: string, parameters: string[], environment?: NodeJS.ProcessEnv): ChildProcess;
  run(program: string, parameters: string[], environment?: NodeJS.ProcessEnv, cwd?: string): Promise<Outcome>;
  remove(): void;
}

/** Copies the bootstrap scripts into a new small project with a program of its own. */
export function smallProject(): SmallProject {
  const folder = realpathSync(temporaryFolder());
  const calls = join(folder, 'npm-calls');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const part of ['scripts/run.mjs', 'scripts/bootstrap', 'bin', 'tsconfig.build.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  write('package.json', '{ "name": "small", "private": true, "type": "module" }');
  write('package-lock.json', '{ "lockfileVersion": 3, "packages": {} }');
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "nodenext", "target": "es2024", "strict": true, "types": [] } }',
  );
  write('src/main.ts', `declare const process: any, console: any, setInterval: any;${MAIN}`);
  write('programs/npm', NPM);
  chmodSync(join(folder, 'programs/npm'), 0o755);
  symlinkSync(process.execPath, join(folder, 'programs/node'));

  const start: SmallProject['start'] = (program, parameters, environment = {}) =>
    startIn('/', program, parameters, environment);
  const startIn = (cwd: string, program: string, parameters: string[], environment: NodeJS.ProcessEnv): ChildProcess =>
    spawn(program, parameters, {
      cwd,
      env: {
        PATH: `${join(folder, 'programs')}:/usr/bin:/bin`,
        NPM_CALLS: calls,
        TYPESCRIPT: realpathSync('node_modules/typescript'),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    folder,
    write,
    start,
    installations: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n').length : 0),
    run: (program, parameters, environment = {}, cwd = '/') => outcome(startIn(cwd, program, parameters, environment)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Waits for the end of a process. */
export function outcome(child: ChildProcess): Promise<Outcome> {
  let output = '';
  let progress = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    progress += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output, progress })));
}
