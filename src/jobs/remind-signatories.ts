import type { DeskParts } from '../desk/open-context.ts';
import { remindSignatories } from '../desk/remind-signatories.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What reminding signatories of their accounts works with. */
export interface RemindingSignatoriesOptions extends DeskParts {
  /** Told of what went wrong; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests between looking, in milliseconds; ten minutes if not given. */
  readonly pause?: number;
}

const PAUSE = 600_000;

/** Reminds signatories that have not handed in their accounts. */
export function startRemindingSignatories({
  onFailure,
  pause = PAUSE,
  ...parts
}: RemindingSignatoriesOptions): KeptDoing {
  const work = async (): Promise<number> => {
    await remindSignatories(parts);
    return pause;
  };
  return keepDoing({ work, onFailure, pause });
}
