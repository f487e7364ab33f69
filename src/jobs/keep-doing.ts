import { setTimeout } from 'node:timers/promises';

/** What is done again and again. */
export interface Doing {
  /**
   * Does some of what is to be done, and ends early when the signal comes; gives how long to rest before the next, in
   * milliseconds: 0 while there may be more.
   */
  readonly work: (signal: AbortSignal) => Promise<number>;
  /** Told of what went wrong; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests after a failure, in milliseconds. */
  readonly pause: number;
}

/** A job that goes on until it is stopped. */
export interface KeptDoing {
  /** Ends with the work at hand. */
  stop(): Promise<void>;
}

/** Goes on with work until it is stopped, and rests while there is none. */
export function keepDoing({ work, onFailure, pause }: Doing): KeptDoing {
  const stopping = new AbortController();
  const { signal } = stopping;
  const workOnce = async (): Promise<number> => {
    try {
      return await work(signal);
    } catch (error) {
      onFailure(error);
      return pause;
    }
  };
  const go = async (): Promise<void> => {
    while (!signal.aborted) {
      const rest = await workOnce();
      if (rest > 0) await setTimeout(rest, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = go();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
