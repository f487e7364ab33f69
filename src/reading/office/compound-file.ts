/** Where a sector chain or a tree of entries ends (MS-CFB, 2.1). */
const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const SECTORS_IN_HEADER = 109;
const ENTRY_BYTES = 128;
/** Streams smaller than this lie together in one stream, in small sectors. */
const SMALL_STREAM = 4096;
const SMALL_SECTOR_BYTES = 64;
const ROOT = 0;
const MOST_ENTRIES = 100_000;

/** An entry of the directory: a stream, or a folder with entries of its own. */
interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file: the folder in a file that Word, Excel and Outlook used before they packed XML (MS-CFB). */
export interface CompoundFile {
  /** Names of what lies in the uppermost folder. */
  readonly names: readonly string[];
  /** The first bytes of a stream in the uppermost folder, at most 64; null if there is none or it is cut off. */
  start(name: string): Uint8Array | null;
}

/** Reads the directory of a compound file; null if its structure is broken. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < HEADER_BYTES || SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = data.getUint16(30, true) === 12 ? 4096 : 512;
  const sector = (index: number): DataView | null => {
    const start = (index + 1) * sectorBytes;
    return start + sectorBytes <= roundedUp(bytes.length, sectorBytes) && start < bytes.length
      ? new DataView(data.buffer, data.byteOffset + start, Math.min(sectorBytes, bytes.length - start))
      : null;
  };
  const next = followerOf(data, sector, sectorBytes);
  const entries = readEntries(data.getUint32(48, true), sector, next);
  if (entries === null) return null;
  const inRoot = childrenOf(entries, entries[ROOT]?.child ?? NO_ENTRY);
  return {
    names: inRoot.map(({ name }) => name),
    start(name) {
      const entry = inRoot.find((found) => found.name === name);
      if (!entry) return null;
      const isSmall = entry.size < SMALL_STREAM;
      const offset = isSmall ? entry.start * SMALL_SECTOR_BYTES : 0;
      let index = isSmall ? (entries[ROOT]?.start ?? NO_ENTRY) : entry.start;
      for (let left = Math.floor(offset / sectorBytes); left > 0 && index < END_OF_CHAIN; left -= 1)
        index = next(index);
      const data = sector(index);
      const at = offset % sectorBytes;
      const length = Math.min(SMALL_SECTOR_BYTES, entry.size);
      return data && at + length <= data.byteLength ? new Uint8Array(data.buffer, data.byteOffset + at, length) : null;
    },
  };
}

function roundedUp(length: number, unit: number): number {
  return Math.ceil(length / unit) * unit;
}

/** What gives the sector that follows another in its chain. */
function followerOf(
  header: DataView,
  sector: (index: number) => DataView | null,
  sectorBytes: number,
): (index: number) => number {
  const perSector = sectorBytes / 4;
  const tables: number[] = [];
  for (let index = 0; index < SECTORS_IN_HEADER; index += 1) tables.push(header.getUint32(76 + index * 4, true));
  let more = header.getUint32(68, true);
  for (let left = header.getUint32(72, true); left > 0 && tables.length < MOST_ENTRIES; left -= 1) {
    const list = sector(more);
    if (!list || list.byteLength < sectorBytes) break;
    for (let index = 0; index < perSector - 1; index += 1) tables.push(list.getUint32(index * 4, true));
    more = list.getUint32(sectorBytes - 4, true);
  }
  return (index) => {
    const table = sector(tables[Math.floor(index / perSector)] ?? NO_ENTRY);
    const at = (index % perSector) * 4;
    return table && at + 4 <= table.byteLength ? table.getUint32(at, true) : END_OF_CHAIN;
  };
}

function readEntries(
  first: number,
  sector: (index: number) => DataView | null,
  next: (index: number) => number,
): Entry[] | null {
  const entries: Entry[] = [];
  const seen = new Set<number>();
  for (let index = first; index !== END_OF_CHAIN; index = next(index)) {
    const data = sector(index);
    if (!data || seen.has(index) || entries.length > MOST_ENTRIES) return null;
    seen.add(index);
    for (let at = 0; at + ENTRY_BYTES <= data.byteLength; at += ENTRY_BYTES) entries.push(readEntry(data, at));
  }
  return entries;
}

function readEntry(data: DataView, at: number): Entry {
  const nameBytes = Math.min(64, data.getUint16(at + 64, true));
  const name = new TextDecoder('utf-16le').decode(
    new Uint8Array(data.buffer, data.byteOffset + at, Math.max(0, nameBytes - 2)),
  );
  return {
    name,
    left: data.getUint32(at + 68, true),
    right: data.getUint32(at + 72, true),
    child: data.getUint32(at + 76, true),
    start: data.getUint32(at + 116, true),
    size: data.getUint32(at + 120, true),
  };
}

/** The entries of one folder, which stand in a binary tree. */
function childrenOf(entries: readonly Entry[], top: number): Entry[] {
  const found = new Map<number, Entry>();
  const open = [top];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (!entry || found.has(index)) continue;
    found.set(index, entry);
    open.push(entry.left, entry.right);
  }
  return [...found.values()];
}
