import { randomBytes } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** Thrown when more is sent than is taken at once. */
export class TooMuchSent extends Error {
  constructor() {
    super('more was sent than is taken at once');
    this.name = 'TooMuchSent';
  }
}

/** A body that has arrived whole, in a file of nobody else. */
export interface SpooledBody {
  /** The body as a form; an empty one when it cannot be understood as such. It is in memory from then on. */
  form(): Promise<FormData>;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/**
 * Takes a body in as slowly as it comes, on disk and not in memory. The file has no name any more when the first byte is
 * written: whatever ends the process leaves nothing behind. Throws `TooMuchSent` after `limit` bytes.
 */
export async function spoolBody(request: Request, limit: number): Promise<SpooledBody> {
  const file = await namelessFile();
  try {
    await fill(file, request.body, limit);
  } catch (error) {
    await file.close();
    throw error;
  }
  const type = request.headers.get('content-type') ?? '';
  return { form: () => formIn(file, type), close: () => file.close() };
}

/** A file that only this process has, and that is gone with it. */
export async function namelessFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `servanda-upload-${randomBytes(12).toString('hex')}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

async function fill(file: FileHandle, body: ReadableStream<Uint8Array> | null, limit: number): Promise<void> {
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.byteLength;
    if (length > limit) throw new TooMuchSent();
    await file.writeFile(piece);
  }
}

async function formIn(file: FileHandle, type: string): Promise<FormData> {
  const stored = file.createReadStream({ start: 0, autoClose: false });
  try {
    return await new Response(Readable.toWeb(stored) as ReadableStream, {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    return new FormData();
  }
}
