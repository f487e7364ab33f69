import { readFileSync } from 'node:fs';

/** The version of this Servanda, from the package itself, which lies above the sources and the build alike. */
export function servandaVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
