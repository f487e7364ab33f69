import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unfetchable } from './unfetchable.ts';
import { webAddress } from './web-address.ts';

function refusal(words: string): Unfetchable | null {
  try {
    webAddress(words);
    return null;
  } catch (error) {
    if (error instanceof Unfetchable) return error;
    throw error;
  }
}

describe('an address', () => {
  test.each([
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hexadecimal', 'http://0x7f.0.0.1/'],
    ['short', 'http://127.1/'],
    ['full-width digits', 'http://１２７.0.0.1/'],
    ['with a dot at the end', 'http://127.0.0.1./'],
  ])('of this machine in other figures (%s) is read as browsers read it', (_, words) => {
    expect(webAddress(words).hostname).toBe('127.0.0.1');
  });

  test('loses what is never sent, and the space around it', () => {
    expect(webAddress(' https://example.org/a?b#c \n').href).toBe('https://example.org/a?b');
  });

  test('of a redirect may be relative', () => {
    expect(webAddress('../b', new URL('https://example.org/x/a')).href).toBe('https://example.org/b');
  });
});

describe('refused', () => {
  test.each([
    ['not-an-address', ''],
    ['not-an-address', 'example.org'],
    ['not-an-address', 'http://'],
    ['not-an-address', 'http://256.256.256.256/'],
    ['not-an-address', 'http://[fe80::1%25eth0]/'],
    ['not-an-address', `http://example.org/${'a'.repeat(2048)}`],
    ['scheme-not-allowed', 'file:///etc/passwd'],
    ['scheme-not-allowed', 'ftp://example.org/'],
    ['scheme-not-allowed', 'gopher://example.org/'],
    ['scheme-not-allowed', 'data:text/html,x'],
    ['scheme-not-allowed', 'javascript:alert(1)'],
    ['credentials-in-address', 'https://anna:secret@example.org/'],
    ['credentials-in-address', 'https://anna@example.org/'],
  ])('%s: %s', (code, words) => {
    expect(refusal(words)?.code).toBe(code);
  });

  test('without repeating the credentials', () => {
    expect(JSON.stringify(refusal('https://anna:secret@example.org/'))).not.toMatch(/anna|secret/);
  });

  test('whatever is written, it is an address of the web or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'http://', 'https://', 'ftp://', '//'), fc.string(), (scheme, rest) => {
        const words = scheme + rest;
        const failure = refusal(words);
        if (failure === null) expect(webAddress(words).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});
