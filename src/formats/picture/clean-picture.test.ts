import { describe, expect, test } from 'vitest';
import { makePng, pngChunk } from '../../../tests/support/make-pictures.ts';
import { cleanPicture } from './clean-picture.ts';

const SECRET = 'GPS 55.68 N';
const bytesOf = (...parts: readonly (readonly number[] | string)[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  );
const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);

describe('a PNG', () => {
  test('keeps its picture and colours, and loses what was noted in it and after it', () => {
    const noted = [
      pngChunk('gAMA', Buffer.alloc(4)),
      pngChunk('eXIf', Buffer.from(SECRET)),
      pngChunk('tEXt', Buffer.from(SECRET)),
    ];
    const given = Buffer.concat([makePng(3, 2, noted), Buffer.from(`<script>${SECRET}`)]);
    const clean = cleanPicture(given);
    expect(clean).toMatchObject({ mediaType: 'image/png', width: 3, height: 2 });
    expect(clean?.bytes).toEqual(makePng(3, 2, noted.slice(0, 1)));
  });

  test('that was changed or cut off is none', () => {
    const png = makePng(3, 2);
    expect(cleanPicture(png.subarray(0, png.length - 1))).toBeNull();
    const changed = png.slice();
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(cleanPicture(changed)).toBeNull();
  });
});

/** Marker, length, data. */
const segment = (marker: number, data: readonly number[]) => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 255,
  ...data,
];
const letters = (words: string) => [...Buffer.from(words, 'latin1')];
const FRAME = segment(0xc0, [8, 0, 20, 0, 30, 1, 1, 0x11, 0]);
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const END = [0xff, 0xd9];
const exif = (orientation: number) =>
  segment(0xe1, [
    ...[...letters('Exif'), 0, 0, ...letters('II'), 0x2a, 0, 8, 0, 0, 0, 2, 0],
    ...[0x0f, 0x01, 2, 0, 1, 0, 0, 0, 65, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
    ...letters(SECRET),
  ]);

describe('a JPEG', () => {
  const given = (...segments: readonly (readonly number[])[]) =>
    bytesOf([0xff, 0xd8], ...segments, FRAME, SCAN, END, SECRET);

  test('keeps its picture and colour profile, and loses everything else', () => {
    const profile = segment(0xe2, letters('ICC_PROFILE'));
    const clean = cleanPicture(given(segment(0xe0, letters('JFIF')), exif(1), profile, segment(0xfe, letters(SECRET))));
    expect(clean).toEqual({
      ...{ mediaType: 'image/jpeg', width: 30, height: 20 },
      bytes: bytesOf([0xff, 0xd8], profile, FRAME, SCAN, END),
    });
  });

  test('that lies on its side still says so, and nothing else', () => {
    const clean = cleanPicture(given(exif(6)));
    expect(clean).toMatchObject({ width: 20, height: 30 });
    expect(clean && holds(clean.bytes, 'Exif')).toBe(true);
    expect(clean && holds(clean.bytes, SECRET)).toBe(false);
    expect(clean && cleanPicture(clean.bytes)).toEqual(clean);
  });

  test.each([
    ['nothing', []],
    ['no frame', [0xff, 0xd8, ...SCAN, ...END]],
    ['a length beyond the end', [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]],
    ['no length', [0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0]],
    ['no pixels', [0xff, 0xd8, ...segment(0xc0, [8, 0, 0, 0, 0, 1, 1, 0x11, 0]), ...SCAN, ...END]],
  ])('with %s is none', (_, bytes) => {
    expect(cleanPicture(new Uint8Array(bytes))).toBeNull();
  });
});

test.each(['GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'RIFF0000WEBP', '%PDF-1.7'])(
  '%s is none',
  (start) => {
    expect(cleanPicture(bytesOf(start, [0, 0, 0, 0]))).toBeNull();
  },
);
