/** How much a single address may ask of us. */
export interface FetchingLimits {
  /** Bytes of the body, as sent and as decoded. */
  readonly maximumBytes: number;
  /** From the first look-up of a name to the last byte, redirects included. */
  readonly maximumMilliseconds: number;
  readonly maximumRedirects: number;
}

/** Limits that let through every page and report that serves as evidence. */
export const FETCHING_LIMITS: FetchingLimits = {
  maximumBytes: 64_000_000,
  maximumMilliseconds: 30_000,
  maximumRedirects: 5,
};
