/** What counts as one sender: an address, or of IPv6 its first 64 bits, since whoever has one address has all of those. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [before = '', after = ''] = address.split('::');
  const [left, right] = [before.split(':').filter(Boolean), after.split(':').filter(Boolean)];
  const middle = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...middle, ...right].slice(0, 4).join(':');
}
