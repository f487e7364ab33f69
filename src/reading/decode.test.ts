import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { Unreadable } from './unreadable.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let index = 0; index < units.length; index += 1)
    view.setUint16(index * 2, units.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

function failure(bytes: Uint8Array): Unreadable {
  try {
    decode(bytes, 'tale.txt');
  } catch (error) {
    if (error instanceof Unreadable) return error;
  }
  throw new Error('expected the bytes to be refused');
}

describe('decode', () => {
  const speech = 'Vi vil gøre det – på én dag.';

  test.each([
    ['utf-8', encode(speech)],
    ['utf-8', encode(`\uFEFF${speech}`)],
    ['utf-16le', utf16(speech, true, true)],
    ['utf-16be', utf16(speech, false, true)],
    ['utf-16le', utf16(speech, true, false)],
    ['utf-16be', utf16(speech, false, false)],
  ])('reads %s', (encoding, bytes) => {
    expect(decode(bytes, 'tale.txt')).toEqual({ text: speech, encoding, notices: [] });
  });

  test('falls back to Windows-1252 and says so', () => {
    const bytes = new Uint8Array([
      ...encode('Det koster '),
      0x80,
      ...encode(' 5 at g'),
      0xf8,
      ...encode('re det. Og mere.'),
    ]);
    const decoded = decode(bytes, 'tale.txt');
    expect(decoded.text).toBe('Det koster € 5 at gøre det. Og mere.');
    expect(decoded.notices).toEqual([
      { code: 'undecodable-bytes-replaced', details: { encoding: 'windows-1252', count: 2, offset: 11 } },
    ]);
  });

  test('keeps UTF-8 with one broken byte as UTF-8', () => {
    const bytes = new Uint8Array([...encode('æøå '.repeat(20)), 0xff, ...encode(' slut')]);
    const decoded = decode(bytes, 'tale.txt');
    expect(decoded.text.endsWith('\uFFFD slut')).toBe(true);
    expect(decoded.notices[0]?.details).toEqual({ encoding: 'utf-8', count: 1, offset: 140 });
  });

  test('refuses bytes that are text in no encoding, and says where', () => {
    const error = failure(new Uint8Array([...encode('Hej '), 0x81, 0xfe, 0x90]));
    expect([error.code, error.details]).toEqual(['invalid-encoding', { encoding: 'utf-8', offset: 4 }]);
  });

  test('refuses UTF-16 that is cut off in the middle of a character', () => {
    const error = failure(utf16('Hej med dig', true, true).subarray(0, 21));
    expect([error.code, error.details]).toEqual(['invalid-encoding', { encoding: 'utf-16le', offset: 20 }]);
  });

  test('refuses half a surrogate pair in UTF-16', () => {
    const error = failure(utf16('ab\uD83Dcd', true, true));
    expect([error.code, error.details]).toEqual(['invalid-encoding', { encoding: 'utf-16le', offset: 6 }]);
  });

  test('any bytes decode or are refused as unreadable', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          decode(bytes, 'x.txt');
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
    );
  });

  test('any text survives UTF-8', () => {
    fc.assert(
      fc.property(fc.uint16Array({ maxLength: 80 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(decode(encode(`a${text}`), 'x.txt').text).toBe(`a${text}`.toWellFormed());
      }),
    );
  });
});
