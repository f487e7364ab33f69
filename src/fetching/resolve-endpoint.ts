import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { Unfetchable } from './unfetchable.ts';

/** Finds the addresses of a host name, as `node:dns` does. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Says of an address that is not public, or a port that is not usual, that it may be connected to nonetheless. */
export type AllowAddress = (address: string, port: number) => boolean;

/** Where web servers listen; other ports belong to other services. */
const PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);

/** The resolver of this machine, with its hosts file. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/** The host of an address as it is looked up: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/u, '$1');
}

/** The port of an address, its scheme's own if it names none. */
function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/**
 * The addresses behind a web address that may be connected to. Who connects has to use these very ones: a second
 * look-up may give others ("DNS rebinding").
 *
 * @throws Unfetchable `port-not-allowed`, `host-not-found`, `internal-address` if none may be connected to
 */
export async function resolveEndpoint(
  url: URL,
  resolve: Resolve,
  allowAddress: AllowAddress,
): Promise<readonly LookupAddress[]> {
  const [host, port] = [hostOf(url), portOf(url)];
  const found = await addressesOf(url, host, resolve);
  const allowed = found.filter(({ address }) => allowAddress(address, port));
  if (allowed.length > 0) return allowed;
  if (!PORTS.has(port)) throw new Unfetchable('port-not-allowed', url.href, { port });
  const open = found.filter(({ address }) => isPublicAddress(address));
  if (open.length === 0) throw new Unfetchable('internal-address', url.href, { host });
  return open;
}

async function addressesOf(url: URL, host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await resolve(host).catch(() => []);
  if (found.length === 0) throw new Unfetchable('host-not-found', url.href, { host });
  return found;
}
