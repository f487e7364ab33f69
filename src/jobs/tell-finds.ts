import { mailNewFinds } from '../desk/mail-new-finds.ts';
import type { DeskParts } from '../desk/open-context.ts';
import { lookForSearchChanges, type SearchPlace } from '../store/search-changes.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What telling people of new finds works with. */
export interface TellingOptions extends DeskParts {
  /** Told of what went wrong; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests between looking, in milliseconds; a minute if not given. */
  readonly pause?: number;
}

const PAUSE = 60_000;

/**
 * Tells people what is new in the searches that they keep, when they asked for it. Searches are made anew only where
 * words were read or other people may see something since they were last made without a failure.
 */
export function startTellingFinds({ onFailure, pause = PAUSE, ...parts }: TellingOptions): KeptDoing {
  let place: SearchPlace | null = null;
  const work = async (): Promise<number> => {
    const look = await lookForSearchChanges(parts.database, place);
    let hasFailed = false;
    const noteFailure = (error: unknown): void => {
      hasFailed = true;
      onFailure(error);
    };
    await mailNewFinds(parts, { onFailure: noteFailure, hasChanged: look.hasChanged });
    if (!hasFailed) place = look.place;
    return pause;
  };
  return keepDoing({ work, onFailure, pause });
}
