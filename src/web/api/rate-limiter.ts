/** What came of a request that counts. */
export interface Taken {
  readonly isAllowed: boolean;
  /** Requests left in the window. */
  readonly left: number;
  /** Whole seconds until the window ends, at least 1. */
  readonly seconds: number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/** The length of a window in seconds. */
export const WINDOW_SECONDS = 60;
const WINDOW = WINDOW_SECONDS * 1_000;
/** More than ask at once; beyond it those are forgotten whose window began first. */
const MOST_SUBJECTS = 50_000;

/** Counts the requests of each key and address in windows of a minute, in memory. */
export class RateLimiter {
  readonly #windows = new Map<string, Window>();

  /** Counts a request of `subject`, who may send `most` in a window, at `now` (milliseconds). */
  take(subject: string, most: number, now: number): Taken {
    const window = this.#windowOf(subject, now);
    window.count += 1;
    const seconds = Math.max(1, Math.ceil((window.endsAt - now) / 1_000));
    return { isAllowed: window.count <= most, left: Math.max(0, most - window.count), seconds };
  }

  #windowOf(subject: string, now: number): Window {
    const known = this.#windows.get(subject);
    if (known && now < known.endsAt) return known;
    this.#windows.delete(subject);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size >= MOST_SUBJECTS && oldest !== undefined) this.#windows.delete(oldest);
    const fresh = { endsAt: now + WINDOW, count: 0 };
    this.#windows.set(subject, fresh);
    return fresh;
  }
}
