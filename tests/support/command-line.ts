import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The build starts faster; a project of tests that has it made for it can say so. */
const PROGRAMS = {
  sources: fileURLToPath(new URL('../../src/main.ts', import.meta.url)),
  build: fileURLToPath(new URL('../../dist/main.js', import.meta.url)),
};

/** How a command is run. */
export interface CommandOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** What is run; the sources if not given. */
  readonly program?: keyof typeof PROGRAMS;
  /** What comes in on standard input. */
  readonly input?: string | Uint8Array;
}

/** What a command left behind. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `servanda WORDS…`, in English unless the environment says otherwise. */
export function startCommand(words: readonly string[], options: CommandOptions = {}): ChildProcess {
  const { environment = {}, program = 'sources' } = options;
  const env = { PATH: process.env.PATH, LC_ALL: 'en_GB.UTF-8', ...environment };
  return spawn(process.execPath, [PROGRAMS[program], ...words], { env, stdio: 'pipe' });
}

/** Runs `servanda WORDS…` to its end. */
export function runCommand(words: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const child = startCommand(words, options);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  child.stdin?.on('error', () => {}).end(options.input);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
