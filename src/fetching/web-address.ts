import { Unfetchable } from './unfetchable.ts';

/** Characters of the longest address that is looked at. */
const LONGEST = 2048;

/**
 * The address that these words are, as browsers understand them (WHATWG URL: "2130706433" and "0177.0.0.1" are both
 * 127.0.0.1), without its fragment, which is never sent.
 *
 * @throws Unfetchable `not-an-address`, `scheme-not-allowed`, `credentials-in-address`
 */
export function webAddress(words: string, base?: URL): URL {
  const url = words.length > LONGEST ? null : URL.parse(words.trim(), base);
  if (url === null) throw new Unfetchable('not-an-address', words.slice(0, LONGEST));
  // Credentials do not go into messages or logs.
  const hasCredentials = url.username !== '' || url.password !== '';
  url.username = '';
  url.password = '';
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Unfetchable('scheme-not-allowed', url.href, { scheme: url.protocol.slice(0, -1) });
  }
  if (hasCredentials) throw new Unfetchable('credentials-in-address', url.href);
  return url;
}
