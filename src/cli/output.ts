import type { Writable } from 'node:stream';

/** Thrown to end the work when nobody reads the output any more, as after `| head`. */
export class OutputClosed extends Error {}

/** A stream that results are written to. */
export interface Output {
  /** Waits until the reader keeps up. Throws `OutputClosed` when the reader has gone. */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Places in a line. */
  readonly width: number;
}

/** Wide enough for a table, and narrow enough to be read or mailed. */
const WIDTH_OF_FILES = 120;

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
    isTerminal: stream.isTTY ?? false,
    width: stream.columns ?? WIDTH_OF_FILES,
  };
}

/** Waits until the stream takes more, or will never do so; the listener above has the reason. */
async function drained(stream: Writable): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const signs = ['drain', 'close', 'error'] as const;
  for (const sign of signs) stream.once(sign, resolve);
  await promise;
  for (const sign of signs) stream.off(sign, resolve);
}
