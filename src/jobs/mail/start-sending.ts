import { type KeptDoing, keepDoing } from '../keep-doing.ts';
import { sendDueMails } from './send-mails.ts';
import type { SendingOptions } from './sending-options.ts';

/** What goes on sending mails needs. */
export interface SendingJobOptions extends Omit<SendingOptions, 'signal'> {
  /** Told of what went wrong here, not at the mail server; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests between looking for mails, in milliseconds; five seconds if not given. */
  readonly pause?: number;
}

const PAUSE = 5_000;
/** While the server is away it is asked ever less often, at last every ten minutes. */
const LONGEST_PAUSE = 600_000;

/** Sends mails as they are queued, by whichever process. */
export function startSending({ onFailure, pause = PAUSE, ...options }: SendingJobOptions): KeptDoing {
  let rest = pause;
  const work = async (signal: AbortSignal): Promise<number> => {
    const end = await sendDueMails({ ...options, signal });
    rest = end === 'done' ? pause : Math.min(rest * 2, LONGEST_PAUSE);
    return rest;
  };
  return keepDoing({ work, onFailure, pause });
}
