import type { IncomingMessage } from 'node:http';
import { FETCHING_LIMITS, type FetchingLimits } from './limits.ts';
import { readBody } from './read-body.ts';
import { type AllowAddress, type Resolve, resolveEndpoint, systemResolve } from './resolve-endpoint.ts';
import { sendRequest } from './send-request.ts';
import { sniffMediaType } from './sniff-media-type.ts';
import { Unfetchable } from './unfetchable.ts';
import { webAddress } from './web-address.ts';

/** A step from one address to another. */
export interface Redirect {
  readonly url: string;
  readonly status: number;
}

/** What stood at an address. */
export interface FetchedPage {
  /** The address that answered in the end. */
  readonly url: string;
  /** The addresses that led there, in order; empty where the one asked for answered itself. */
  readonly redirects: readonly Redirect[];
  /** The IP address of the server that answered. */
  readonly serverAddress: string;
  readonly status: number;
  /** As sent, in order, repeated ones too: name, value, name, value. */
  readonly rawHeaders: readonly string[];
  /** By the bytes, and by the header as far as they agree; without parameters. */
  readonly mediaType: string;
  /** The body as a browser would save it. */
  readonly bytes: Uint8Array;
}

/** How an address is fetched; everything has a default. */
export interface FetchingOptions {
  readonly limits?: FetchingLimits;
  readonly resolve?: Resolve;
  /** Addresses that may be connected to though they are internal: for tests that run servers of their own; else none. */
  readonly allowAddress?: AllowAddress;
}

/** One fetch under way. */
interface Fetching {
  readonly limits: FetchingLimits;
  readonly resolve: Resolve;
  readonly allowAddress: AllowAddress;
  readonly signal: AbortSignal;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches what stands at a web address that somebody else wrote, from the public internet only: names are looked up
 * here, every address found is checked, and the connection goes to the very address that was checked, anew for each
 * redirect (CWE-918, server-side request forgery).
 *
 * @throws Unfetchable
 */
export async function fetchPage(words: string, options: FetchingOptions = {}): Promise<FetchedPage> {
  const { limits = FETCHING_LIMITS, resolve = systemResolve, allowAddress = () => false } = options;
  const start = webAddress(words);
  const time = new AbortController();
  const timeIsUp = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const seconds = limits.maximumMilliseconds / 1000;
    const failure = new Unfetchable('took-too-long', start.href, { seconds });
    time.abort(failure);
    timeIsUp.reject(failure);
  }, limits.maximumMilliseconds);
  try {
    return await Promise.race([
      follow(start, { limits, resolve, allowAddress, signal: time.signal }),
      timeIsUp.promise,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

async function follow(start: URL, { limits, resolve, allowAddress, signal }: Fetching): Promise<FetchedPage> {
  const redirects: Redirect[] = [];
  for (let url = start; ; ) {
    const addresses = await resolveEndpoint(url, resolve, allowAddress);
    const { message, address } = await sendRequest(url, addresses, signal);
    try {
      const status = message.statusCode ?? 0;
      if (!REDIRECTS.has(status)) {
        return {
          url: url.href,
          redirects,
          serverAddress: address,
          ...(await readAnswer(message, url, limits, signal)),
        };
      }
      redirects.push({ url: url.href, status });
      if (redirects.length > limits.maximumRedirects) {
        throw new Unfetchable('too-many-redirects', start.href, { limit: limits.maximumRedirects });
      }
      url = redirectTarget(message, url);
    } finally {
      message.destroy();
    }
  }
}

function redirectTarget({ headers: { location } }: IncomingMessage, from: URL): URL {
  if (location === undefined) throw new Unfetchable('bad-redirect', from.href);
  return webAddress(location, from);
}

async function readAnswer(message: IncomingMessage, url: URL, limits: FetchingLimits, signal: AbortSignal) {
  const { statusCode: status = 0, rawHeaders, headers } = message;
  if (status !== 200) throw new Unfetchable('refused-by-server', url.href, { status });
  const bytes = await readBody(message, url, limits.maximumBytes, signal);
  if (bytes.length === 0) throw new Unfetchable('empty', url.href);
  return { status, rawHeaders, mediaType: sniffMediaType(bytes, headers['content-type']), bytes };
}
