import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterEach } from 'vitest';

/** Servers on this machine that end with the test that started them. */
export interface Loopback {
  /** Listens on a free port of 127.0.0.1, or where told, and gives the port. */
  listen(server: http.Server | https.Server | Server, port?: number, host?: string): Promise<number>;
  /** Listens with a web server that answers so, and gives the port. */
  serve(answer: http.RequestListener): Promise<number>;
}

/** Starts servers for the tests of this file. */
export function useLoopback(): Loopback {
  const running: Server[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) {
      if (server instanceof http.Server || server instanceof https.Server) server.closeAllConnections();
      if (!server.listening) continue;
      server.close();
      await once(server, 'close');
    }
  });
  const listen: Loopback['listen'] = async (server, port = 0, host = '127.0.0.1') => {
    running.push(server);
    server.listen(port, host);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  return { listen, serve: (answer) => listen(http.createServer(answer)) };
}

/** Lets exactly these ports of 127.0.0.1 be fetched from. */
export function allowing(...ports: readonly number[]): (address: string, port: number) => boolean {
  return (address, port) => address === '127.0.0.1' && ports.includes(port);
}
