import { Hono } from 'hono';
import { describe, expect, it, test } from 'vitest';
import { isHostAllowed, protectiveHeaders } from './security.ts';

const over = (localAddress: string) => ({ incoming: { socket: { localAddress } } });

describe('isHostAllowed', () => {
  it.each(['localhost:4820', 'LOCALHOST', '127.0.0.1:4820', '[::1]:4820', 'servanda.localhost:4820'])(
    'answers %s on loopback',
    (host) => expect(isHostAllowed(over('127.0.0.1'), host, [])).toBe(true),
  );

  it.each(['rebound.example:4820', '127.0.0.1.example', 'localhost.example', '', undefined])(
    'refuses %s on loopback',
    (host) => {
      expect(isHostAllowed(over('::ffff:127.0.0.1'), host, [])).toBe(false);
      expect(isHostAllowed(over('::1'), host, [])).toBe(false);
    },
  );

  it('answers a name that was allowed, as behind a proxy on this machine', () => {
    expect(isHostAllowed(over('127.0.0.1'), 'servanda.example', ['servanda.example'])).toBe(true);
  });

  it('leaves other addresses to those who opened them', () => {
    expect(isHostAllowed(over('192.0.2.7'), 'servanda.example', [])).toBe(true);
  });
});

test('an answer that brings a content security policy of its own keeps it, all others have that of pages', async () => {
  const app = new Hono()
    .use(protectiveHeaders())
    .get('/page', (context) => context.text('a page'))
    .get('/file', (context) =>
      context.body('a file', 200, { 'content-security-policy': "default-src 'none'; sandbox" }),
    );
  const policyOf = async (path: string) => (await app.request(path)).headers.get('content-security-policy');
  expect(await policyOf('/page')).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(await policyOf('/file')).toBe("default-src 'none'; sandbox");
});
