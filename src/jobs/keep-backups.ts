import type { DeskContext } from '../desk/context.ts';
import { type BackupKeeping, keepBackups } from '../desk/keep-backups.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What the job works with. */
export interface BackupJobOptions extends BackupKeeping {
  /** The operator's context of this moment. */
  readonly context: () => DeskContext;
  /** How long it rests between looking whether an archive is due, in milliseconds; ten seconds if not given. */
  readonly pause?: number;
}

const PAUSE = 10_000;

/**
 * Makes archives when they are due and when somebody asks. What is due and what waits stands in the database: a process
 * that is killed leaves it to the next one.
 */
export function startKeepingBackups({ context, pause = PAUSE, ...keeping }: BackupJobOptions): KeptDoing {
  const work = async (): Promise<number> => {
    await keepBackups(context(), keeping);
    return pause;
  };
  return keepDoing({ work, onFailure: keeping.onFailure, pause });
}
