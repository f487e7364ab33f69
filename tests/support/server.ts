import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { temporaryFolder } from './postgresql.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Servanda that all browser journeys may read from; it holds the sample documents. */
    servanda: string;
  }
}

/** How a Servanda of a test's own is to start. */
export interface ServerOptions {
  /** Without the sample documents. */
  readonly empty?: boolean;
  /** More environment, such as `DATABASE_URL`. */
  readonly environment?: NodeJS.ProcessEnv;
  /** A data folder that outlives the server; else it gets one of its own, removed when it stops. */
  readonly dataFolder?: string;
}

/** A Servanda that runs from the build as a process of its own. */
export interface RunningServer {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly url: string;
  readonly process: ChildProcess;
  /** What it has written to standard error so far. */
  progress(): string;
  /** Stops it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The Servanda that the browser tests share. Read from it only: a test that changes anything starts its own. */
export function sharedServer(): { readonly url: string } {
  return { url: inject('servanda') };
}

/**
 * Starts the built Servanda on a free port and waits until it is ready.
 * @throws Error with what it printed, when it ends before that.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? temporaryFolder();
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      SERVANDA_DATA: dataFolder,
      ...(options.empty ? { SERVANDA_EMPTY: '1' } : {}),
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let progress = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    progress += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT');
    const code = await ended;
    if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
    return code;
  };
  const url = await Promise.race([addressFrom(child), ended.then(() => null)]);
  if (!url) throw new Error(`Servanda ended before it was ready: ${progress}`);
  return { url, process: child, progress: () => progress, stop };
}

function addressFrom(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address && printed.includes('\n')) resolve(address);
    });
  });
}
