const SECTOR = 512;
const SMALL_SECTOR = 64;
const SMALL_STREAM = 4096;
const END_OF_CHAIN = 0xfffffffe;
const TABLE_SECTOR = 0xfffffffd;
const NOTHING = 0xffffffff;
const FOLDER = 5;
const STREAM = 2;

/** A compound file (MS-CFB, version 3) with streams in its uppermost folder; the names are at most 31 letters long. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  /** Puts bytes into sectors of their own, one after another, and gives the number of the first. */
  const store = (bytes: Uint8Array): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let index = 0; index < count; index += 1) {
      sectors.push(padded(bytes.subarray(index * SECTOR, (index + 1) * SECTOR), SECTOR));
      table.push(index === count - 1 ? END_OF_CHAIN : first + index + 1);
    }
    return first;
  };
  const small: Buffer[] = [];
  const placed = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= SMALL_STREAM) return { name, size: bytes.length, start: store(bytes) };
    const start = small.length;
    for (let at = 0; at < Math.max(1, bytes.length); at += SMALL_SECTOR) {
      small.push(padded(bytes.subarray(at, at + SMALL_SECTOR), SMALL_SECTOR));
    }
    return { name, size: bytes.length, start };
  });
  const smallStream = Buffer.concat(small);
  const root = entry('Root Entry', FOLDER, smallStream.length > 0 ? store(smallStream) : END_OF_CHAIN, {
    size: smallStream.length,
    child: placed.length > 0 ? 1 : NOTHING,
  });
  const others = placed.map(({ name, size, start }, index) =>
    entry(name, STREAM, start, { size, right: index + 1 < placed.length ? index + 2 : NOTHING }),
  );
  const directory = store(Buffer.concat([root, ...others]));
  table.push(TABLE_SECTOR);
  const tableSector = sectors.length;
  sectors.push(padded(Buffer.from(Uint32Array.from(table).buffer), SECTOR, 0xff));
  return Buffer.concat([header(directory, tableSector), ...sectors]);
}

function padded(bytes: Uint8Array, length: number, filling = 0): Buffer {
  const buffer = Buffer.alloc(length, filling);
  buffer.set(bytes);
  return buffer;
}

function entry(
  name: string,
  type: number,
  start: number,
  { size = 0, right = NOTHING, child = NOTHING }: { size?: number; right?: number; child?: number },
): Buffer {
  const buffer = Buffer.alloc(128);
  buffer.write(name, 0, 'utf16le');
  buffer.writeUInt16LE(2 * (name.length + 1), 64);
  buffer.writeUInt8(type, 66);
  for (const [at, value] of [
    [68, NOTHING],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const) {
    buffer.writeUInt32LE(value, at);
  }
  return buffer;
}

function header(directory: number, tableSector: number): Buffer {
  const buffer = Buffer.alloc(SECTOR, 0xff);
  buffer.fill(0, 0, 76);
  buffer.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    buffer.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, directory],
    [56, SMALL_STREAM],
    [60, END_OF_CHAIN],
    [68, END_OF_CHAIN],
    [76, tableSector],
  ] as const) {
    buffer.writeUInt32LE(value, at);
  }
  return buffer;
}
