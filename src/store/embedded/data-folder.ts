import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The data folder of a Servanda that root runs. */
export const SYSTEM_DATA_FOLDER = '/var/lib/servanda';

/**
 * Where Servanda keeps its data: `SERVANDA_DATA` if set, else `/var/lib/servanda` for root, else the user's data folder
 * (XDG Base Directory Specification; `Library/Application Support` on macOS). Always absolute.
 */
export function dataFolderFor(environment: NodeJS.ProcessEnv): string {
  const chosen = environment.SERVANDA_DATA;
  if (chosen) return resolve(chosen);
  if (process.getuid?.() === 0) return SYSTEM_DATA_FOLDER;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'servanda');
  // The specification says that a relative path is to be ignored.
  const userData = environment.XDG_DATA_HOME;
  return join(userData && isAbsolute(userData) ? userData : join(homedir(), '.local', 'share'), 'servanda');
}
