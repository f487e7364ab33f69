import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { ArrivedFile } from '../desk/add-video.ts';
import { Fields } from './form-fields.ts';
import { namelessFile, TooMuchSent } from './spooled-form.ts';

/** A form whose file is too large for memory. */
export interface StreamedForm {
  readonly fields: Fields;
  /** The file that was chosen, on disk; null where none was. */
  readonly file: ArrivedFile | null;
  /** Lets go of the file. */
  close(): Promise<void>;
}

const LIMITS = { fields: 50, fieldSize: 256 * 1024, files: 1, headerPairs: 50, headerSize: 16 * 1024 } as const;

/**
 * Takes in a form with one file, as slowly as it comes, the file on disk and not in memory; whatever ends the process
 * leaves nothing behind. A form that is none has no fields. Throws `TooMuchSent` when the file has more than `largest`
 * bytes, once all has been sent: a browser does not look at an answer before.
 */
export async function streamedForm(request: Request, largest: number): Promise<StreamedForm> {
  const handle = await namelessFile();
  const close = () => handle.close();
  try {
    const taken = await takeIn(request, handle, largest);
    return { ...taken, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function takeIn(request: Request, handle: FileHandle, largest: number): Promise<Omit<StreamedForm, 'close'>> {
  const form = new FormData();
  const parser = parserOf(request.headers.get('content-type') ?? '', largest);
  if (parser === null || request.body === null) return { fields: new Fields(form), file: null };
  let arriving: Promise<Arrival> = Promise.resolve({ file: null });
  parser.on('field', (name, value) => form.append(name, value));
  parser.on('file', (_, stream, name) => {
    if (name) arriving = arrival(stream, name, handle);
    else stream.resume();
  });
  try {
    await pipeline(Readable.from(request.body), parser);
  } catch {
    // It stopped in the middle, or is no form.
    return { fields: new Fields(new FormData()), file: null };
  }
  const arrived = await arriving;
  if ('failure' in arrived) throw arrived.failure;
  return { fields: new Fields(form), file: arrived.file };
}

/** What became of a file. */
type Arrival = { readonly file: ArrivedFile | null } | { readonly failure: unknown };

/** Never fails, since whoever waits for it does so only once all has been sent. */
async function arrival(stream: FileStream, name: string, handle: FileHandle): Promise<Arrival> {
  try {
    return { file: await arrive(stream, name, handle) };
  } catch (failure) {
    stream.resume();
    return { failure };
  }
}

type FileStream = Readable & { readonly truncated: boolean };

function parserOf(type: string, largest: number): InstanceType<typeof Busboy> | null {
  if (!/^multipart\/form-data\s*;/iu.test(type)) return null;
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { ...LIMITS, fileSize: largest } });
  } catch {
    return null;
  }
}

async function arrive(stream: FileStream, name: string, handle: FileHandle): Promise<ArrivedFile> {
  let size = 0;
  const store = async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      await handle.write(piece, 0, piece.length, size);
      size += piece.length;
    }
  };
  await pipeline(stream, store);
  if (stream.truncated) throw new TooMuchSent();
  const read = async (from: number, length: number) => {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
    return buffer.subarray(0, bytesRead);
  };
  return { name, size, read };
}
