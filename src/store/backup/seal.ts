import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { BrokenArchive } from './broken-archive.ts';

/**
 * The end of an archive: a frame that decompressors of Zstandard skip (RFC 8878, 3.1.2), holding the SHA-256 of all
 * bytes before it. Without it a bit could be turned that stands for nothing, or the end of the file go unread.
 */
const SEAL_HEADER = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 32, 0, 0, 0]);
const SEAL_BYTES = SEAL_HEADER.length + 32;
const FIRST_BYTES = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** The seal of bytes with the given SHA-256. */
export function sealOf(sha256: Uint8Array): Buffer {
  return Buffer.concat([SEAL_HEADER, sha256]);
}

/** Lets bytes pass, and puts their seal after them. */
export class Sealing extends Transform {
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    done(null, sealOf(this.hash.digest()));
  }
}

/**
 * Lets bytes pass without the seal at their end. Fails with `BrokenArchive`: at the beginning, `no-archive` where it is
 * not Zstandard's; at the end, `cut-off` where there is no seal, `changed` where it is of other bytes.
 */
export class Unsealing extends Transform {
  private readonly path: string;
  private readonly hash = createHash('sha256');
  private held: Buffer = Buffer.alloc(0);
  private isBegun = false;

  constructor(path: string) {
    super();
    this.path = path;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (!this.isBegun && !FIRST_BYTES.equals(chunk.subarray(0, FIRST_BYTES.length))) {
      done(new BrokenArchive('no-archive', this.path));
      return;
    }
    this.isBegun = true;
    const bytes = this.held.length > 0 ? Buffer.concat([this.held, chunk]) : chunk;
    const end = Math.max(0, bytes.length - SEAL_BYTES);
    this.held = bytes.subarray(end);
    const passing = bytes.subarray(0, end);
    this.hash.update(passing);
    if (passing.length > 0) this.push(passing);
    done();
  }

  override _flush(done: TransformCallback): void {
    done(this.fault());
  }

  private fault(): BrokenArchive | null {
    const hasSeal = this.held.length === SEAL_BYTES && this.held.subarray(0, SEAL_HEADER.length).equals(SEAL_HEADER);
    if (!hasSeal) return new BrokenArchive('cut-off', this.path);
    return this.held.equals(sealOf(this.hash.digest())) ? null : new BrokenArchive('changed', this.path);
  }
}
