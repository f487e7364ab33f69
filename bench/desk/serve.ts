import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built Servanda in a process of its own. */
export interface ServedDesk {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built Servanda over a data folder, as whoever runs it does, with settings of its own. Throws with what it printed when it ends at once. */
export async function serveDesk(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServedDesk> {
  const environment = {
    NODE_ENV: 'production',
    PORT: '0',
    SERVANDA_DATA: dataFolder,
    SERVANDA_EMPTY: '1',
    SERVANDA_LOG: 'warn',
    SERVANDA_API_PER_MINUTE: '0',
  };
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()));
    void ended.then(() => reject(new Error('Servanda ended before it was ready')));
  });
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
