/** Why a file cannot be read. */
export const UNREADABLE_CODES = [
  'empty-file',
  'too-large',
  'unknown-type',
  'binary-content',
  'invalid-encoding',
  'password-protected',
  'damaged',
  'no-text-layer',
  'no-words',
  'unknown-language',
  'not-found',
  'not-a-file',
  'changed-while-reading',
  'permission-denied',
  'took-too-long',
  'needs-too-much-memory',
  'reader-crashed',
  'program-missing',
  'conversion-failed',
  'unpacks-too-large',
  'nested-too-deep',
] as const;

/** One of {@link UNREADABLE_CODES}. */
export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/**
 * Thrown when a file cannot be read. `wording` turns code and details into a sentence that says what is wrong,
 * where, and what to do.
 */
export class Unreadable extends Error {
  readonly code: UnreadableCode;
  /** Base name of the file. */
  readonly file: string;
  /** Figures for the sentence: bytes, limit, page. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: UnreadableCode, file: string, details: Readonly<Record<string, string | number>> = {}) {
    super(`${file}: ${code}`);
    this.name = 'Unreadable';
    this.code = code;
    this.file = file;
    this.details = details;
  }
}
