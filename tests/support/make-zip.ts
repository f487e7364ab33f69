import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive, and what its headers say other than the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Set bit 0 of the flags: encrypted. */
  readonly encrypted?: boolean;
  /** Sizes and checksum follow the data, and the header before it has zeros. */
  readonly descriptor?: boolean;
  /** The size that the headers claim. */
  readonly claimedSize?: number;
  /** Sizes and offset stand in the Zip64 field. */
  readonly zip64?: boolean;
  /** Refers to the data of the part at this index. */
  readonly sameDataAs?: number;
}

const UTF8_NAMES = 0x0800;
const DESCRIPTOR = 0x0008;
const ENCRYPTED = 0x0001;
const IN_ZIP64 = 0xffffffff;

/** Makes a ZIP archive (APPNOTE 6.3.10) of `parts`. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.content);
    const packed = part.stored ? data : deflateRawSync(data);
    const sizes = { crc: crc32(data), packed: packed.length, size: part.claimedSize ?? data.length };
    const at = offsets[part.sameDataAs ?? -1] ?? offset;
    offsets.push(at);
    directory.push(centralHeader(part, sizes, at));
    if (part.sameDataAs !== undefined) continue;
    const local = Buffer.concat([
      ...[localHeader(part, sizes), packed],
      ...(part.descriptor ? [numbers([0x08074b50, 4], [sizes.crc, 4], [sizes.packed, 4], [sizes.size, 4])] : []),
    ]);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([
    ...locals,
    central,
    numbers([0x06054b50, 4], [0, 4], [parts.length, 2], [parts.length, 2], [central.length, 4], [offset, 4], [0, 2]),
  ]);
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** What both headers of a part have in common, the 22 bytes from the flags to the length of the name. */
function commonHeader(part: ZipPart, sizes: Sizes): Buffer {
  const flags = UTF8_NAMES | (part.encrypted ? ENCRYPTED : 0) | (part.descriptor ? DESCRIPTOR : 0);
  const name = Buffer.byteLength(part.name);
  return numbers(
    ...([
      [flags, 2],
      [part.stored ? 0 : 8, 2],
      [0, 4],
      [sizes.crc, 4],
    ] as const),
    ...([
      [part.zip64 ? IN_ZIP64 : sizes.packed, 4],
      [part.zip64 ? IN_ZIP64 : sizes.size, 4],
      [name, 2],
    ] as const),
  );
}

function localHeader(part: ZipPart, sizes: Sizes): Buffer {
  const known = part.descriptor ? { crc: 0, packed: 0, size: 0 } : sizes;
  const start = numbers([0x04034b50, 4], [45, 2]);
  return Buffer.concat([
    start,
    commonHeader({ ...part, zip64: false }, known),
    numbers([0, 2]),
    Buffer.from(part.name),
  ]);
}

function centralHeader(part: ZipPart, sizes: Sizes, offset: number): Buffer {
  const extra = part.zip64
    ? numbers([1, 2], [24, 2], [sizes.size, 8], [sizes.packed, 8], [offset, 8])
    : Buffer.alloc(0);
  const rest = numbers([extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [part.zip64 ? IN_ZIP64 : offset, 4]);
  const start = numbers([0x02014b50, 4], [45, 2], [45, 2]);
  return Buffer.concat([start, commonHeader(part, sizes), rest, Buffer.from(part.name), extra]);
}

/** Whole numbers with the bytes that each takes, the lowest byte first. */
function numbers(...values: readonly (readonly [value: number, size: number])[]): Buffer {
  return Buffer.concat(
    values.map(([value, size]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      return bytes.subarray(0, size);
    }),
  );
}
