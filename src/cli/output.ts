import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Thrown to end the work when nobody reads the output any more, as after `| head`. */
export class OutputClosed extends Error {}

/** A stream that results are written to. */
export interface Output {
  /** Waits until the reader keeps up. Throws `OutputClosed` when the reader has gone. */
  write(text: string): Promise<void>;
  /** Places in a line; `Infinity` when it is no terminal. */
  readonly width: number;
}

/** Where standard output goes, and how wide it is. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Writes to `stream`; a broken pipe is no error. */
export function createOutput(stream: OutputStream): Output {
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new OutputClosed() : error;
  });
  return {
    async write(text) {
      if (failure) throw failure;
      if (!stream.write(text)) await drained(stream);
      if (failure) throw failure;
    },
    width: stream.isTTY ? (stream.columns ?? 80) : Number.POSITIVE_INFINITY,
  };
}

/** Waits until the stream takes more, or will never do so; the listener above has the reason. */
async function drained(stream: Writable): Promise<void> {
  await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
}
