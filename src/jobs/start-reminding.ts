import type { DeskParts } from '../desk/open-context.ts';
import { isTimeToRemind, remindPerson } from '../desk/remind-person.ts';
import { peopleToRemind } from '../store/reminders.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What reminding needs. */
export interface RemindingOptions {
  readonly parts: DeskParts;
  /** Told of a person who could not be reminded; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests, in milliseconds; a minute if not given. */
  readonly pause?: number;
}

const PAUSE = 60_000;

/** Reminds everybody whose hour has come, and goes on with the others where one cannot be reminded. */
export async function remindPeople({ parts, onFailure }: RemindingOptions, signal?: AbortSignal): Promise<void> {
  for (const person of await peopleToRemind(parts.database)) {
    if (signal?.aborted) return;
    if (!isTimeToRemind(person, parts.now())) continue;
    try {
      await remindPerson(parts, person);
    } catch (error) {
      onFailure(error);
    }
  }
}

/** Reminds people day after day. */
export function startReminding(options: RemindingOptions): KeptDoing {
  const { onFailure, pause = PAUSE } = options;
  const work = async (signal: AbortSignal): Promise<number> => {
    await remindPeople(options, signal);
    return pause;
  };
  return keepDoing({ work, onFailure, pause });
}
