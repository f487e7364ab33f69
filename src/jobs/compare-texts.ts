import type { Kysely } from 'kysely';
import { compareNextText } from '../desk/compare-texts.ts';
import type { Database } from '../store/schema.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What the comparison works with. */
export interface ComparisonOptions {
  /** The operator's: it sees everything. */
  readonly database: Kysely<Database>;
  /** Told of a comparison that failed; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests when no text waits, in milliseconds; ten seconds if not given. */
  readonly pause?: number;
}

const PAUSE = 10_000;

/**
 * Compares texts with the register as they come in, from whichever process, so that the inbox has suggestions of
 * evidence. The texts that wait stand in the database: a process that is killed gives its text back at once.
 */
export function startComparing({ database, onFailure, pause = PAUSE }: ComparisonOptions): KeptDoing {
  return keepDoing({ work: async () => ((await compareNextText(database)) ? 0 : pause), onFailure, pause });
}
