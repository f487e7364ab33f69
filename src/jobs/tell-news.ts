import { type DeskParts, operatorContext } from '../desk/open-context.ts';
import { gatherNews, tellNews } from '../desk/tell-news.ts';
import { changesSoFar } from '../store/news.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What telling people outside works with. */
export interface NewsOptions extends DeskParts {
  /** Told of what went wrong; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests between looking, in milliseconds; a minute if not given. */
  readonly pause?: number;
}

const PAUSE = 60_000;

/** Tells people outside what has become public, when they asked for it. */
export function startTellingNews({ onFailure, pause = PAUSE, ...parts }: NewsOptions): KeptDoing {
  const context = operatorContext(parts);
  let seen: string | null = null;
  const work = async (signal: AbortSignal): Promise<number> => {
    const changes = await changesSoFar(context.everything);
    // Nothing becomes public without an entry in the log.
    if (changes !== seen) await gatherNews(context);
    seen = changes;
    await tellNews(context, signal);
    return pause;
  };
  return keepDoing({ work, onFailure, pause });
}
