import { eraseEventAnswers } from '../desk/erase-event-answers.ts';
import type { DeskParts } from '../desk/open-context.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What the job works with. */
export interface ErasingOptions extends Pick<DeskParts, 'database' | 'now'> {
  /** Told of what went wrong; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests between looking, in milliseconds; an hour if not given. */
  readonly pause?: number;
}

const PAUSE = 3_600_000;

/** Forgets who came to events and what they needed, when it is no longer of use. */
export function startErasingAnswers({ onFailure, pause = PAUSE, ...parts }: ErasingOptions): KeptDoing {
  const work = async (): Promise<number> => {
    await eraseEventAnswers(parts);
    return pause;
  };
  return keepDoing({ work, onFailure, pause });
}
