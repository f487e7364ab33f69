import { describe, expect, it } from 'vitest';
import { isHostAllowed } from './security.ts';

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
