import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { bodyFailure } from './connection-failures.ts';
import { Unfetchable } from './unfetchable.ts';

/** How bodies are packed on their way (RFC 9110, section 8.4.1; RFC 7932; RFC 8878). */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  '': () => new PassThrough(),
  identity: () => new PassThrough(),
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * The whole body of an answer, unpacked where the server packed it for the way. Stops at the limit, whether it is
 * reached as sent or as unpacked, and keeps nothing of a body that is longer.
 *
 * @throws Unfetchable `too-large`, `unknown-encoding`, `broken-off`, or what `signal` was aborted with
 */
export async function readBody(
  message: IncomingMessage,
  url: URL,
  maximumBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const announced = Number(message.headers['content-length'] ?? 0);
  if (announced > maximumBytes) {
    throw new Unfetchable('too-large', url.href, { bytes: announced, limit: maximumBytes });
  }
  const encoding = (message.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decoder = DECODERS[encoding];
  if (decoder === undefined) throw new Unfetchable('unknown-encoding', url.href, { encoding });

  const chunks: Buffer[] = [];
  const upToLimit = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maximumBytes) throw new Unfetchable('too-large', url.href, { limit: maximumBytes });
      yield chunk;
    }
  };
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  try {
    await pipeline(message, upToLimit, decoder(), upToLimit, collect, { signal });
  } catch (error) {
    throw bodyFailure(error, url, signal);
  }
  return Buffer.concat(chunks);
}
