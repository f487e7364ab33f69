import * as http from 'node:http';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { allowing, useLoopback } from '../../tests/support/loopback.ts';
import { fetchPage } from './fetch-page.ts';
import { FETCHING_LIMITS } from './limits.ts';
import type { Resolve } from './resolve-endpoint.ts';
import { failureOf } from './testing/failure-of.ts';

const { listen, serve } = useLoopback();

const PAGE = '<!doctype html><title>Æbler</title><p>Vi holder hvad vi lover.';

describe('a page', () => {
  test('is given as it was sent, with all that came with it', async () => {
    let asked: http.IncomingMessage | undefined;
    const port = await serve((request, response) => {
      asked = request;
      response.writeHead(200, ['Content-Type', 'text/html; charset=utf-8', 'X-One', 'a', 'X-One', 'b']).end(PAGE);
    });
    const page = await fetchPage(`http://127.0.0.1:${port}/a?b=1#c`, { allowAddress: allowing(port) });
    expect(page).toMatchObject({
      url: `http://127.0.0.1:${port}/a?b=1`,
      redirects: [],
      serverAddress: '127.0.0.1',
      status: 200,
      mediaType: 'text/html',
    });
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
    expect(page.rawHeaders.slice(0, 6)).toEqual([
      'Content-Type',
      'text/html; charset=utf-8',
      'X-One',
      'a',
      'X-One',
      'b',
    ]);
    expect(asked?.url).toBe('/a?b=1');
    expect(asked?.headers['user-agent']).toContain('Servanda');
    expect(asked?.headers).not.toHaveProperty('cookie');
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('that comes packed unasked (%s) is unpacked', async (encoding, pack) => {
    const port = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack(PAGE)),
    );
    const { bytes } = await fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) });
    expect(Buffer.from(bytes).toString()).toBe(PAGE);
  });

  test.each([301, 302, 303, 307, 308])('that moved (%i) is followed, also by a relative address', async (status) => {
    const port = await serve(({ url }, response) => {
      if (url === '/here') response.end('here');
      else response.writeHead(status, { location: 'here' }).end();
    });
    const page = await fetchPage(`http://127.0.0.1:${port}/gone`, { allowAddress: allowing(port) });
    expect(page.url).toBe(`http://127.0.0.1:${port}/here`);
    expect(page.redirects).toEqual([{ url: `http://127.0.0.1:${port}/gone`, status }]);
  });

  test('may move five times and not six', async () => {
    const port = await serve(({ url }, response) => {
      const left = Number(url?.slice(1));
      if (left === 0) response.end('here');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const options = { allowAddress: allowing(port) };
    expect((await fetchPage(`http://127.0.0.1:${port}/5`, options)).redirects).toHaveLength(5);
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/6`, options));
    expect(failure).toMatchObject({ code: 'too-many-redirects', details: { limit: 5 } });
  });
});

describe('addresses inside', () => {
  test.each([
    'http://localhost/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('%s is refused', async (address) => {
    expect((await failureOf(fetchPage(address))).code).toBe('internal-address');
  });

  test('nobody is asked there', async () => {
    let asked = false;
    const port = await serve((_, response) => {
      asked = true;
      response.end();
    });
    const elsewhere = { allowAddress: allowing(port + 1) };
    expect((await failureOf(fetchPage(`http://127.0.0.1:${port}/`, elsewhere))).code).toBe('port-not-allowed');
    expect(asked).toBe(false);
  });

  test.each([22, 25, 5432, 6379, 11211])('port %i is no web server', async (port) => {
    const failure = await failureOf(fetchPage(`http://8.8.8.8:${port}/`));
    expect(failure).toMatchObject({ code: 'port-not-allowed', details: { port } });
  });

  test.each([
    ['internal-address', 'http://169.254.169.254/latest/meta-data/'],
    ['internal-address', 'http://[::1]/'],
    ['scheme-not-allowed', 'file:///etc/passwd'],
    ['credentials-in-address', 'http://anna:secret@127.0.0.1/'],
    ['not-an-address', 'http://:0'],
  ])('a redirect is checked as the first address was: %s', async (code, location) => {
    const port = await serve((_, response) => response.writeHead(302, { location }).end());
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) }));
    expect(failure.code).toBe(code);
  });

  test('a redirect to another port of a machine that may be asked is refused', async () => {
    let asked = false;
    const inside = await serve((_, response) => {
      asked = true;
      response.end('secret');
    });
    const port = await serve((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inside}/` }).end(),
    );
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) }));
    expect(failure).toMatchObject({ code: 'port-not-allowed', url: `http://127.0.0.1:${inside}/` });
    expect(asked).toBe(false);
  });

  test('a name that turns from one address to another after the check leads to the one that was checked', async () => {
    const port = await serve((_, response) => response.end('outside'));
    const inside = http.createServer((_, response) => response.end('inside'));
    await listen(inside, port, '127.0.0.2');
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.2'];
    const resolve: Resolve = async () => [{ address: answers.shift() ?? '127.0.0.2', family: 4 }];
    const { bytes } = await fetchPage(`http://turning.test:${port}/`, { resolve, allowAddress: allowing(port) });
    expect(Buffer.from(bytes).toString()).toBe('outside');
    expect(answers).toHaveLength(2);
  });

  test('a name that has turned when a redirect comes back to it is refused', async () => {
    const port = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    const answers = ['127.0.0.1', '10.0.0.1'];
    const resolve: Resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const failure = await failureOf(
      fetchPage(`http://turning.test:${port}/`, { resolve, allowAddress: allowing(port) }),
    );
    expect(failure).toMatchObject({ url: `http://turning.test:${port}/again` });
    expect(answers).toEqual([]);
  });

  test('of a name with addresses inside and outside only those outside are asked', async () => {
    const port = await serve((_, response) => response.end('outside'));
    const resolve: Resolve = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: 'fd00::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ];
    const page = await fetchPage(`http://mixed.test:${port}/`, { resolve, allowAddress: allowing(port) });
    expect(page.serverAddress).toBe('127.0.0.1');
  });

  test('a name that nobody has is said to be missing', async () => {
    const resolve: Resolve = () => Promise.reject(new Error('ENOTFOUND'));
    const failure = await failureOf(fetchPage('https://nowhere.test/', { resolve }));
    expect(failure).toMatchObject({ code: 'host-not-found', details: { host: 'nowhere.test' } });
  });
});

describe('pages without measure', () => {
  const limits = { ...FETCHING_LIMITS, maximumBytes: 1_000_000 };

  test('200 MB announced are refused before they come', async () => {
    let sent = 0;
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 200_000_000 });
      response.write(Buffer.alloc(1000), () => {
        sent += 1000;
      });
    });
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) }));
    expect(failure).toMatchObject({ code: 'too-large', details: { bytes: 200_000_000, limit: 64_000_000 } });
    expect(sent).toBeLessThanOrEqual(1000);
  });

  test('an endless one is stopped at the limit, and its server notices', async () => {
    const closed = Promise.withResolvers<void>();
    let sent = 0;
    const port = await serve((request, response) => {
      request.socket.on('close', () => closed.resolve());
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x'))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    });
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { limits, allowAddress: allowing(port) }));
    expect(failure).toMatchObject({ code: 'too-large', details: { limit: 1_000_000 } });
    await closed.promise;
    expect(sent).toBeLessThan(20_000_000);
  });

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('one that unpacks to 20 MB (%s) is stopped at the limit', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(limits.maximumBytes);
    const port = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { limits, allowAddress: allowing(port) }));
    expect(failure).toMatchObject({ code: 'too-large', details: { limit: 1_000_000 } });
  });

  test('one that is endless as sent and nothing unpacked is stopped too', async () => {
    const nothing = gzipSync('');
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.concat(Array.from({ length: 1000 }, () => nothing))));
      };
      response.on('drain', more);
      more();
    });
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { limits, allowAddress: allowing(port) }));
    expect(failure.code).toBe('too-large');
  });

  test.each([
    ['that drips', (response: http.ServerResponse) => setInterval(() => response.write('x'), 20).unref()],
    ['that falls silent', (response: http.ServerResponse) => response.write('x')],
    ['that never begins', () => {}],
  ])('a server %s is left when its time is up', async (_, answer) => {
    const port = await serve((_request, response) => void answer(response));
    const hasty = { ...FETCHING_LIMITS, maximumMilliseconds: 200 };
    const options = { limits: hasty, allowAddress: allowing(port) };
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, options));
    expect(failure).toMatchObject({ code: 'took-too-long', details: { seconds: 0.2 } });
  });

  test('a resolver that never answers is left too', async () => {
    const resolve: Resolve = () => new Promise(() => {});
    const hasty = { ...FETCHING_LIMITS, maximumMilliseconds: 50 };
    const failure = await failureOf(fetchPage('https://slow.test/', { resolve, limits: hasty }));
    expect(failure.code).toBe('took-too-long');
  });
});

describe('answers that are no page', () => {
  test.each([404, 403, 500, 204, 304])('status %i', async (status) => {
    const port = await serve((_, response) => response.writeHead(status).end());
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) }));
    expect(failure).toMatchObject({ code: 'refused-by-server', details: { status } });
  });

  test.each([
    ['empty', 'nothing', (response: http.ServerResponse) => response.end()],
    ['bad-redirect', 'a redirect to nowhere', (response: http.ServerResponse) => response.writeHead(302).end()],
    [
      'unknown-encoding',
      'a packing of its own',
      (response: http.ServerResponse) => response.writeHead(200, { 'content-encoding': 'rot13' }).end('x'),
    ],
    [
      'broken-off',
      'less than announced',
      (response: http.ServerResponse) => {
        response.writeHead(200, { 'content-length': 100 }).write('x', () => response.destroy());
      },
    ],
    [
      'broken-off',
      'half a packed page',
      (response: http.ServerResponse) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 30)),
    ],
    [
      'broken-off',
      'no packed page',
      (response: http.ServerResponse) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(PAGE),
    ],
    ['connection-failed', 'a closed door', (response: http.ServerResponse) => response.destroy()],
  ])('%s: %s', async (code, _, answer) => {
    const port = await serve((_request, response) => void answer(response));
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) }));
    expect(failure.code).toBe(code);
  });

  test.each([
    ['another language', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'X-Header: x\r\n'.repeat(10_000)}`],
  ])('connection-failed: %s', async (_, words) => {
    const port = await listen(
      createServer((socket) =>
        socket
          .on('error', () => {})
          .resume()
          .end(words),
      ),
    );
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) }));
    expect(failure.code).toBe('connection-failed');
  });

  test('connection-failed: nobody there', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((done) => server.close(done));
    const failure = await failureOf(fetchPage(`http://127.0.0.1:${port}/`, { allowAddress: allowing(port) }));
    expect(failure).toMatchObject({ code: 'connection-failed', details: { reason: 'ECONNREFUSED' } });
  });
});
