/** Signals that come this soon after the first are the same wish: a terminal and npm both pass Ctrl-C on. */
const SAME_WISH_MS = 1_000;

/** The wish of whoever runs us that we stop. */
export interface StopSignal {
  /** Fulfilled when we are to stop. */
  readonly wanted: Promise<void>;
  /** Throws {@link Stopped} when we are to stop; for the steps of a start. */
  check(): void;
}

/** Thrown inside a start that is to be given up. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

/**
 * Listens for Ctrl-C, for `kill`, and for the end of the process that started us. A second Ctrl-C, when stopping takes
 * too long for somebody, ends the process at once.
 */
export function stopSignal(): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>();
  let since: number | null = null;
  const stop = (): void => {
    if (since !== null && performance.now() - since > SAME_WISH_MS) process.exit(130);
    since ??= performance.now();
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.channel) {
    process.on('disconnect', stop);
    // The channel tells of the other's end; it is no reason for us to go on.
    process.channel.unref();
  }
  const check = (): void => {
    if (since !== null) throw new Stopped();
  };
  return { wanted: promise, check };
}
