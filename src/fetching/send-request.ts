import type { LookupAddress } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { connectionFailure } from './connection-failures.ts';
import { hostOf } from './resolve-endpoint.ts';

/** An answer whose body is still to be read. */
export interface Answer {
  readonly message: http.IncomingMessage;
  /** The IP address that answered. */
  readonly address: string;
}

/** Asks for the plain bytes: what is archived is then what was sent. */
const HEADERS = {
  'user-agent': 'Servanda (archives a page as evidence when a person asks for it)',
  accept: '*/*',
  'accept-encoding': 'identity',
  connection: 'close',
} as const;

/**
 * Asks a web server for an address, at one of `addresses` and nowhere else, with a connection of its own and a
 * certificate that holds.
 *
 * @throws Unfetchable `not-secure`, `connection-failed`, or what `signal` was aborted with
 */
export function sendRequest(url: URL, addresses: readonly LookupAddress[], signal: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const options: https.RequestOptions = {
    agent: false,
    headers: HEADERS,
    host: hostOf(url),
    lookup: (_, { all }, give) => {
      const [first] = addresses;
      if (all) give(null, [...addresses]);
      else give(null, first?.address ?? '', first?.family);
    },
    path: url.pathname + url.search,
    port: url.port,
    rejectUnauthorized: true,
    signal,
  };
  const request = url.protocol === 'https:' ? https.request(options) : http.request(options);
  request.on('response', (message) => resolve({ message, address: message.socket.remoteAddress ?? '' }));
  request.on('error', (error) => reject(connectionFailure(error, url, signal)));
  request.end();
  return promise;
}
