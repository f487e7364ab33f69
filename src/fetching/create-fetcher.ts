import { type FetchedPage, type FetchingOptions, fetchPage } from './fetch-page.ts';

/** Fetches pages, a few at the same time. */
export interface Fetcher {
  /**
   * What `fetchPage` gives; waits while others are being fetched.
   *
   * @throws Unfetchable
   */
  fetch(address: string): Promise<FetchedPage>;
}

/** How a fetcher is set up; everything has a default. */
export interface FetcherOptions extends FetchingOptions {
  /** Pages that are fetched, and so kept in memory, at the same time. */
  readonly atOnce?: number;
}

/** Makes a fetcher; nothing is asked of anybody before it is used. */
export function createFetcher({ atOnce = 4, ...options }: FetcherOptions = {}): Fetcher {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return {
    async fetch(address) {
      if (free > 0) free -= 1;
      else await new Promise<void>((proceed) => waiting.push(proceed));
      try {
        return await fetchPage(address, options);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
