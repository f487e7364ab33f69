import type { Worker } from 'node:worker_threads';

/**
 * Milliseconds on the clock after which a thread is given up whatever it has used: a last resort for one that waits
 * for ever, or that works where it cannot be asked how much it has used.
 */
const LAST_RESORT = 600_000;
const LOOK_EVERY = 1000;

/** How far a thread had come, and at what expense, when it was last seen to go on. */
interface Sight {
  readonly index: number;
  readonly used: number;
  readonly at: number;
}

/**
 * Calls `onHang` once `worker` has spent more than `allowed` milliseconds of its own processor time on the input that
 * `index` gives: what else the machine does makes no difference. Gives what ends the watch.
 */
export function watch(
  worker: Worker,
  index: () => number,
  allowed: number,
  onHang: (detail: string) => void,
): () => void {
  let last: Sight = { index: -1, used: 0, at: performance.now() };
  const look = async (): Promise<void> => {
    const [now, at] = [index(), performance.now()];
    if (now === last.index && at - last.at > LAST_RESORT) onHang(`nothing for ${LAST_RESORT} ms on the clock`);
    const used = await processorTime(worker);
    if (now !== last.index) last = { index: now, used: used ?? last.used, at };
    else if (used !== null && used - last.used > allowed) onHang(`more than ${allowed} ms of processor time`);
  };
  const timer = setInterval(look, LOOK_EVERY);
  return () => clearInterval(timer);
}

/** Milliseconds of processor time the thread has used so far; null where it does not run. */
async function processorTime(worker: Worker): Promise<number | null> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return null;
  }
}
