import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** A ZIP archive in memory; its parts are unpacked one by one, when they are asked for. */
export interface Archive {
  /** The names of its parts as they are written, without folders. */
  readonly names: readonly string[];
  /**
   * The bytes of a part, found by its name in small and capital letters alike (ECMA-376-2, 6.3.5); null if there is none.
   *
   * @throws Unreadable `password-protected`, `damaged`, `unpacks-too-large`.
   */
  read(name: string): Promise<Uint8Array | null>;
}

const MOST_ENTRIES = 10_000;
/** Real documents pack to a tenth; what packs to less than this part of its size, and is large, is a bomb. */
const LARGEST_RATIO = 250;
const ALWAYS_ALLOWED = 16_000_000;
const STORED = 0;
const DEFLATED = 8;
/** Bytes of the header before each part, without the name. */
const LOCAL_HEADER = 30;

/**
 * Opens a ZIP archive without unpacking anything.
 *
 * @throws Unreadable `damaged` for what is no sound archive: truncated, entries that overlap or share a name, names
 * that lead out of it; `password-protected`; `unpacks-too-large` for more than 10,000 entries.
 */
export async function openArchive(
  file: SourceFile,
  limits: Pick<ReadingLimits, 'maximumUnpackedBytes'>,
): Promise<Archive> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const { zip, entries } = await readDirectory(bytes, file.name);
  refuseOverlaps(entries, file.name);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    if (byName.has(name)) throw new Unreadable('damaged', file.name, { reason: 'two parts with one name' });
    byName.set(name, entry);
  }
  let left = limits.maximumUnpackedBytes;
  return {
    names: entries.map((entry) => entry.fileName),
    async read(name) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.isEncrypted()) throw new Unreadable('password-protected', file.name);
      const part = unpack(await packedBytes(zip, entry, bytes, file.name), entry, left, file.name);
      left -= part.length;
      return part;
    },
  };
}

async function readDirectory(bytes: Buffer, file: string): Promise<{ zip: ZipFile; entries: Entry[] }> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) throw new Unreadable('unpacks-too-large', file, { entries: zip.entryCount });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
    return { zip, entries };
  } catch (error) {
    throw unreadable(error, file);
  }
}

/** Entries that share their bytes make a bomb that no ratio shows (Fifield, A better zip bomb, 2019). */
function refuseOverlaps(entries: readonly Entry[], file: string): void {
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < free) throw new Unreadable('damaged', file, { reason: 'parts overlap' });
    free = start + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }
}

async function packedBytes(zip: ZipFile, entry: Entry, bytes: Buffer, file: string): Promise<Buffer> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  } catch (error) {
    throw unreadable(error, file);
  }
}

/** Counts the bytes as they unpack: what the headers say of the size may be a lie. */
function unpack(packed: Buffer, entry: Entry, left: number, file: string): Uint8Array {
  const limit = Math.min(left, Math.max(ALWAYS_ALLOWED, packed.length * LARGEST_RATIO));
  const tooLarge = new Unreadable('unpacks-too-large', file, { limit });
  if (entry.uncompressedSize > limit || (entry.compressionMethod === STORED && packed.length > limit)) throw tooLarge;
  const part = inflated(packed, entry, limit, file, tooLarge);
  if (part.length !== entry.uncompressedSize || crc32(part) !== entry.crc32) {
    throw new Unreadable('damaged', file, { part: entry.fileName });
  }
  return part;
}

function inflated(packed: Buffer, entry: Entry, limit: number, file: string, tooLarge: Unreadable): Buffer {
  if (entry.compressionMethod === STORED) return packed;
  if (entry.compressionMethod !== DEFLATED) {
    throw new Unreadable('damaged', file, { part: entry.fileName, method: entry.compressionMethod });
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge;
    throw new Unreadable('damaged', file, { part: entry.fileName });
  }
}

function unreadable(error: unknown, file: string): Unreadable {
  if (error instanceof Unreadable) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return reason.includes('encryption')
    ? new Unreadable('password-protected', file)
    : new Unreadable('damaged', file, { reason });
}
