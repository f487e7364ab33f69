import { crc32, deflateSync } from 'node:zlib';

/** Pixels row by row from the top, one byte a channel. */
export interface Pixels {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Grey, or red, green and blue. */
  readonly channels: 1 | 3;
  /** Bytes from the start of one row to the start of the next. */
  readonly stride: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS_A_CHANNEL = 8;
const COLOUR_TYPES = { 1: 0, 3: 2 } as const;
/** Pages are mostly white: more effort takes longer and saves little. */
const COMPRESSION_LEVEL = 4;

/** The picture as a PNG file (W3C, Portable Network Graphics, third edition), losslessly. */
export function encodePng({ bytes, width, height, channels, stride }: Pixels): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_A_CHANNEL, COLOUR_TYPES[channels]], 8);
  const rowBytes = width * channels;
  // Each row is led by a byte that names its filter: 0, none.
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(bytes.subarray(row * stride, row * stride + rowBytes), row * (rowBytes + 1) + 1);
  }
  const data = deflateSync(rows, { level: COMPRESSION_LEVEL });
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
