/** Why an address cannot be fetched. */
export const UNFETCHABLE_CODES = [
  'not-an-address',
  'scheme-not-allowed',
  'credentials-in-address',
  'port-not-allowed',
  'host-not-found',
  'internal-address',
  'too-many-redirects',
  'bad-redirect',
  'refused-by-server',
  'not-secure',
  'connection-failed',
  'broken-off',
  'took-too-long',
  'too-large',
  'unknown-encoding',
  'empty',
] as const;

/** One of {@link UNFETCHABLE_CODES}. */
export type UnfetchableCode = (typeof UNFETCHABLE_CODES)[number];

/**
 * Thrown when an address cannot be fetched. `wording` turns code and details into a sentence that says what is wrong
 * and what to do.
 */
export class Unfetchable extends Error {
  readonly code: UnfetchableCode;
  /** The address that failed: the one asked for, or one that it redirected to. */
  readonly url: string;
  /** Figures for the sentence: bytes, limit, status, seconds. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: UnfetchableCode, url: string, details: Readonly<Record<string, string | number>> = {}) {
    super(`${url}: ${code}`);
    this.name = 'Unfetchable';
    this.code = code;
    this.url = url;
    this.details = details;
  }
}
