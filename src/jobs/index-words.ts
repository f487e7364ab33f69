import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';
import { indexSomeDue, noteOldWords } from '../store/search-due.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What the reading of words works with. */
export interface IndexingOptions {
  /** The operator's: it sees everything. */
  readonly database: Kysely<Database>;
  /** Told of what went wrong; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests when nothing waits, in milliseconds; a second if not given. */
  readonly pause?: number;
}

const PAUSE = 1_000;

/**
 * Reads the words of what comes in or changes, from whichever process, so that search finds it; everything, once, where
 * an earlier version of Servanda took words apart in another way.
 */
export function startIndexing({ database, onFailure, pause = PAUSE }: IndexingOptions): KeptDoing {
  let isChecked = false;
  const work = async (): Promise<number> => {
    if (!isChecked) await noteOldWords(database);
    isChecked = true;
    return (await indexSomeDue(database)) ? 0 : pause;
  };
  return keepDoing({ work, onFailure, pause });
}
