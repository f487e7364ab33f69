import { describe, expect, test } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { decodePage } from './decode-page.ts';

/** The words of a page of these bytes, after `head`, and how many characters are said to be lost. */
function decoded(head: string, bytes: readonly number[]): { words: string; lost: unknown[]; encoding: string } {
  const page = Buffer.concat([Buffer.from(`${head}<p>`, 'latin1'), Buffer.from(bytes), Buffer.from('</p>')]);
  const { text, notices, encoding } = decodePage(page, 'side.html');
  const words = text.slice(text.indexOf('<p>') + 3, text.indexOf('</p>'));
  return { words, lost: notices.map(({ details }) => details.count), encoding };
}

const meta = (charset: string) => `<!DOCTYPE html><html><head><meta charset="${charset}"></head>`;
/** "Мир" in KOI8-R, and in Windows-1251. */
const KOI8 = [0xed, 0xc9, 0xd2];
const CYRILLIC = [0xcc, 0xe8, 0xf0];

describe('the encoding of a page', () => {
  test('is the one that it says, whichever way it says it', () => {
    expect(decoded(meta('koi8-r'), KOI8)).toEqual({ words: 'Мир', lost: [], encoding: 'koi8-r' });
    const equivalent = "<META http-equiv=Content-Type content='text/html; charset=windows-1251'>";
    expect(decoded(equivalent, CYRILLIC).words).toBe('Мир');
    expect(decoded('<?xml version="1.0" encoding="ISO-8859-15"?>', [0xa4]).words).toBe('€');
    expect(decoded(meta('gb2312'), [0xce, 0xd2, 0xc3, 0xc7]).words).toBe('我们');
    expect(decoded(meta('shift_jis'), [0x96, 0xf1, 0x91, 0xa9]).words).toBe('約束');
    expect(decoded(meta('iso-2022-jp'), [0x1b, 0x24, 0x42, 0x4c, 0x73, 0x1b, 0x28, 0x42]).words).toBe('約');
    expect(decoded(meta('windows-1252'), [0xf8])).toEqual({ words: 'ø', lost: [], encoding: 'windows-1252' });
  });

  test('is not what a comment says, nor what nobody knows', () => {
    expect(decoded(`<!-- ${meta('koi8-r')} -->${meta('windows-1251')}`, CYRILLIC).words).toBe('Мир');
    expect(decoded(meta('x-none'), [0xf8]).encoding).toBe('windows-1252');
    expect(decoded(meta('iso-2022-kr'), [0xf8]).encoding).toBe('windows-1252');
  });

  test('is UTF-8 where the bytes are that, whatever the page says', () => {
    expect(decoded(meta('windows-1252'), [0xc3, 0xb8]).words).toBe('ø');
    expect(decoded(meta('utf-16'), [0xc3, 0xb8]).words).toBe('ø');
    expect(decoded(meta('utf-8'), [0xf8])).toEqual({ words: 'ø', lost: [1], encoding: 'windows-1252' });
  });

  test('tells of characters that do not fit it, and is another where most do not', () => {
    expect(decoded(meta('shift_jis'), [0x96, 0xf1, 0xff, 0x91, 0xa9])).toMatchObject({
      words: '約\uFFFD束',
      lost: [1],
    });
    const western = Array.from({ length: 200 }, () => [0x61, 0xf8, 0x61, 0x20]).flat();
    expect(decoded(meta('euc-kr'), western).encoding).toBe('windows-1252');
  });

  test('that nothing fits is refused', () => {
    expect(() => decoded(meta('x-none'), [0x81, 0x8d, 0x8f])).toThrow(Unreadable);
  });
});
