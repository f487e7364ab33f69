import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import type { z } from 'zod';
import { errorCode } from '../embedded/database-unavailable.ts';
import { BrokenArchive } from './broken-archive.ts';
import { ARCHIVE_FORM, headSchema, type Manifest, manifestSchema } from './manifest.ts';
import { Unsealing } from './seal.ts';
import { ENTRY_BYTES } from './write-archive.ts';

/** A file in the archive. */
interface Entry extends AsyncIterable<unknown> {
  readonly header: Header;
}

/** What became of one table on the way through an archive. */
interface Measured {
  readonly bytes: number;
  readonly sha256: string;
}

/** An archive that was read to its end, with every hash in its manifest found to be right. */
export interface CheckedArchive {
  readonly manifest: Manifest;
  /** Of the file, in bytes. */
  readonly size: number;
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string;
}

/** Takes in the rows of one table, part after part. */
export interface RowSink {
  write(part: Buffer): Promise<void>;
  end(): Promise<void>;
}

/** Opens the place where the rows of a table go. Tables without rows are not opened. */
export type OpenTable = (name: string) => Promise<RowSink>;

const NOWHERE: OpenTable = async () => ({ write: async () => {}, end: async () => {} });

/**
 * Reads an archive through, whatever anybody put into it: in memory is never more than an entry, and nothing is
 * written anywhere but where `openTable` puts it. Throws `BrokenArchive`, and what `openTable` throws; what was handed
 * over before that is not to be kept.
 */
export async function readArchive(path: string, openTable: OpenTable = NOWHERE): Promise<CheckedArchive> {
  const found = await stat(path);
  if (!found.isFile()) throw new BrokenArchive('no-archive', path);
  const packed = new Gauge();
  const unpacked = new Gauge((bytes) => {
    if (isSwollen(packed.bytes, bytes)) throw new BrokenArchive('swollen', path);
  });
  const entries = extract();
  const flow = pipeline(createReadStream(path), packed, new Unsealing(path), createZstdDecompress(), unpacked, entries);
  // It is waited for below; meanwhile nobody else is to be told.
  flow.catch(() => undefined);
  try {
    const read = await readEntries(entries, openTable);
    await flow;
    const manifest = compare(read);
    return { manifest, size: packed.bytes, sha256: packed.digest() };
  } catch (error) {
    entries.destroy();
    await flow.catch(() => undefined);
    throw explain(error, path);
  }
}

/** Text becomes a tenth or so; no register a hundredth of what {@link FREE_BYTES} is. */
const MOST_SWELLING = 250;
const FREE_BYTES = 256 * 1024 * 1024;

function isSwollen(packed: number, unpacked: number): boolean {
  return unpacked > FREE_BYTES && unpacked > packed * MOST_SWELLING;
}

/** Counts and hashes what passes. */
class Gauge extends Transform {
  bytes = 0;
  private readonly hash = createHash('sha256');
  private readonly check: (bytes: number) => void;

  constructor(check: (bytes: number) => void = () => {}) {
    super();
    this.check = check;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null, data?: Buffer) => void) {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    try {
      this.check(this.bytes);
      done(null, chunk);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

interface ReadEntries {
  readonly manifest: Manifest;
  readonly tables: ReadonlyMap<string, Measured>;
}

const TABLE_ENTRY = /^tables\/([a-z][a-z0-9_]{0,62})\/(\d{8})\.copy$/u;
/** More than the manifest of any register. */
const LARGEST_MANIFEST = 2 * 1024 * 1024;

/** First the head, then the tables one after the other, each in parts that are counted up, then the manifest: nothing else. */
async function readEntries(entries: AsyncIterable<Entry>, openTable: OpenTable): Promise<ReadEntries> {
  const tables = new Map<string, Measured>();
  let open: OpenedTable | null = null;
  let hasHead = false;
  let manifest: Manifest | undefined;
  const close = async (): Promise<void> => {
    if (open) tables.set(open.name, await open.close());
    open = null;
  };
  for await (const entry of entries) {
    const { name, type, size } = entry.header;
    if (type !== 'file' || manifest) throw new BrokenArchive('foreign', name);
    if (!hasHead) {
      checkHead(name, await wholeOf(entry, size));
      hasHead = true;
    } else if (name === 'manifest.json') {
      await close();
      manifest = parsed(manifestSchema, name, await wholeOf(entry, size));
    } else {
      const [, table = '', number = ''] = TABLE_ENTRY.exec(name) ?? [];
      if (!table || size > ENTRY_BYTES) throw new BrokenArchive('foreign', name);
      if (open && open.name !== table) await close();
      if (!open && tables.has(table)) throw new BrokenArchive('foreign', name);
      open ??= new OpenedTable(table, await openTable(table));
      await open.take(entry, Number(number));
    }
  }
  if (!manifest) throw new BrokenArchive(hasHead ? 'cut-off' : 'no-archive', 'manifest.json');
  return { manifest, tables };
}

/** A table whose rows are coming in. */
class OpenedTable {
  readonly name: string;
  private readonly sink: RowSink;
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private parts = 0;

  constructor(name: string, sink: RowSink) {
    this.name = name;
    this.sink = sink;
  }

  async take(entry: Entry, number: number): Promise<void> {
    this.parts += 1;
    if (number !== this.parts) throw new BrokenArchive('cut-off', entry.header.name);
    for await (const chunk of bytesOf(entry)) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      await this.sink.write(chunk);
    }
  }

  async close(): Promise<Measured> {
    await this.sink.end();
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

function checkHead(name: string, bytes: Buffer): void {
  if (name !== 'head.json') throw new BrokenArchive('no-archive', name);
  const { version } = parsed(headSchema, name, bytes);
  if (version > ARCHIVE_FORM) throw new BrokenArchive('newer', String(version));
}

async function wholeOf(entry: Entry, size: number): Promise<Buffer> {
  if (size > LARGEST_MANIFEST) throw new BrokenArchive('foreign', entry.header.name);
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* bytesOf(entry: Entry): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of entry) yield chunk as Buffer;
}

function parsed<Schema extends z.ZodType>(schema: Schema, name: string, bytes: Buffer): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new BrokenArchive(name === 'head.json' ? 'no-archive' : 'contradictory', name, { cause: error });
  }
}

/** Holds what came through against what the manifest says of it. */
function compare({ manifest, tables }: ReadEntries): Manifest {
  const listed = new Map(manifest.tables.map((table) => [table.name, table]));
  if (listed.size !== manifest.tables.length) throw new BrokenArchive('contradictory', 'manifest.json');
  for (const name of tables.keys()) if (!listed.has(name)) throw new BrokenArchive('contradictory', name);
  for (const [name, { bytes, sha256 }] of listed) {
    const measured = tables.get(name);
    if (!measured && bytes > 0) throw new BrokenArchive('cut-off', name);
    if (measured && (measured.bytes !== bytes || measured.sha256 !== sha256)) throw new BrokenArchive('changed', name);
  }
  return manifest;
}

/** What the decompression and the tar reader say of bytes that they cannot read. */
function explain(error: unknown, path: string): unknown {
  if (error instanceof BrokenArchive || !(error instanceof Error)) return error;
  const code = errorCode(error) ?? '';
  if (code === 'Z_BUF_ERROR' || error.message === 'Unexpected end of data') {
    return new BrokenArchive('cut-off', path, { cause: error });
  }
  const isUnreadable =
    code.startsWith('ZSTD_') || /^Invalid tar header|Invalid header|Header exceeds|pax/iu.test(error.message);
  return isUnreadable ? new BrokenArchive('changed', path, { cause: error }) : error;
}
