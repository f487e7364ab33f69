import { expect, test } from 'vitest';
import { videoType } from './video-type.ts';

const mp4 = (...brands: string[]) => {
  const body = Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`, 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 4);
  return Buffer.concat([size, body, Buffer.alloc(32)]);
};
const matroska = (type: string) =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x80 + type.length]),
    Buffer.from(`${type}${'\0'.repeat(40)}`),
  ]);

test.each([
  ['an MP4', mp4('isom', 'iso2', 'avc1'), 'video/mp4'],
  ['an MP4 of a brand of its own', mp4('XXXX', 'mp42'), 'video/mp4'],
  ['a QuickTime film', mp4('qt  ', 'qt  '), null],
  ['a photograph of a phone', mp4('heic', 'mif1', 'heic'), null],
  ['a WebM', matroska('webm'), 'video/webm'],
  ['a Matroska film', matroska('matroska'), null],
  ['a page', Buffer.from('<html>ftypisom</html>'), null],
  ['a page that begins like a film', Buffer.from('<!--ftyp<script>alert(1)</script>'), null],
  ['nothing', Buffer.alloc(0), null],
])('%s is %s', (_, bytes, type) => {
  expect(videoType(bytes)).toBe(type);
});
