import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** All addresses of the public IPv6 internet that are given out so far (IANA, IPv6 Global Unicast Address Assignments). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Public by its number, and yet the door to what Azure tells a machine of itself. */
const METADATA = new Set(['168.63.129.16']);

/**
 * Whether an IP address lies in the public internet: not this machine, not its network, not a provider's, not one that
 * stands for such an address in another notation (mapped, translated and tunnelled IPv4), and none of the addresses
 * where clouds keep what they tell a machine of itself. Ranges: IANA IPv4 and IPv6 Special-Purpose Address Registries
 * (RFC 6890). What is no IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || METADATA.has(parsed.toString())) return false;
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6)) return false;
  return !isOwnAddress(parsed);
}

/** A service may listen on a public address of this machine and trust whoever comes from the machine itself. */
function isOwnAddress(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const own = Object.values(networkInterfaces()).flatMap((interfaces) => interfaces ?? []);
  return own.some(
    (each) => ipaddr.isValid(each.address) && ipaddr.parse(each.address).toString() === address.toString(),
  );
}
