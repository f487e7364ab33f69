import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

/** How long a browser may take to send its headers, and a whole upload; then the connection is closed. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 5 * 60_000;

/** How long requests that are under way may take when we stop. */
const FAREWELL_MS = 10_000;

/** Thrown when the address cannot be listened on. */
export class AddressUnavailable extends Error {
  readonly code: string;
  readonly host: string;
  readonly port: number;

  constructor(code: string, host: string, port: number, options: ErrorOptions) {
    super(`${host}:${port} cannot be listened on: ${code}`, options);
    this.name = 'AddressUnavailable';
    this.code = code;
    this.host = host;
    this.port = port;
  }
}

/** What answers requests: an application's `fetch`. */
export type Application = (request: Request, environment: HttpBindings) => Response | Promise<Response>;

/** An HTTP server that has its address from the start, and its application when there is one. */
export interface WebServer {
  /** The port it listens on; the one asked for, or a free one if that was 0. */
  readonly port: number;
  /** Puts the application behind the address; before, every request is told to come back. */
  answerWith(application: Application): void;
  /** Takes no more requests, finishes those under way, and returns when all are done or have had ten seconds. */
  stop(): Promise<void>;
}

/**
 * Takes the address at once, so that a busy port is known before the database is touched.
 * @throws AddressUnavailable when the port is in use or not for us.
 */
export async function listen(host: string, port: number): Promise<WebServer> {
  let application: Application = comeBack;
  const server = createAdaptorServer({
    fetch: (request, environment) => application(request, environment as HttpBindings),
    createServer,
    serverOptions: { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
  }) as Server;
  await bind(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (next) => {
      application = next;
    },
    stop: () => close(server),
  };
}

function comeBack(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' };
  return new Response('Servanda starter. / Servanda is starting.\n', { status: 503, headers });
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new AddressUnavailable(error.code ?? error.message, host, port, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const farewell = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
    server.close(() => {
      clearTimeout(farewell);
      resolve();
    });
    server.closeIdleConnections();
  });
}
