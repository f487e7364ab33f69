import { availableParallelism } from 'node:os';
import { Unreadable } from '../unreadable.ts';
import { startThread, type Thread, type ThreadLimits, ThreadLost } from './thread.ts';

/** Threads that share the requests; each works on one at a time. */
export interface ThreadPool {
  /** How many requests are worked on at the same time. */
  readonly size: number;
  /**
   * The result of `task` about the file called `name`, as soon as a thread is free.
   *
   * @throws Unreadable as the task does, and `took-too-long`, `needs-too-much-memory`, `reader-crashed`
   */
  run(task: string, name: string, input: unknown): Promise<unknown>;
  /** Stops all threads; what is worked on or still waits fails as `reader-crashed`. */
  close(): Promise<void>;
}

/** How a pool is set up; everything but the module has a default. */
export interface ThreadPoolOptions extends Partial<ThreadLimits> {
  /** What runs in the threads; it calls `answerRequests`. */
  readonly module: URL;
  /** Most threads at a time; the number of cores, at most {@link MOST_THREADS}, if not given. */
  readonly size?: number;
}

const MOST_THREADS = 4;
const DEFAULT_LIMITS: ThreadLimits = { silence: 60_000, time: 30 * 60_000, memory: 1024 };

/** A thread that holds more than this many bytes after its answer is replaced: memory that grew does not shrink. */
const RENEW_ABOVE_BYTES = 384 * 1024 ** 2;

/** Makes a pool. Its threads start when there is work for them; one that a file broke is replaced. */
export function createThreadPool(options: ThreadPoolOptions): ThreadPool {
  const size = options.size ?? Math.min(availableParallelism(), MOST_THREADS);
  const limits = { ...DEFAULT_LIMITS, ...options };
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  const waiting: ((thread: Thread | null) => void)[] = [];
  let isClosed = false;

  const start = (): Thread => {
    const thread = startThread(options.module, limits);
    threads.add(thread);
    void thread.ended.then(() => forget(thread));
    return thread;
  };
  const forget = (thread: Thread): void => {
    threads.delete(thread);
    const index = idle.indexOf(thread);
    if (index >= 0) idle.splice(index, 1);
  };
  const takeThread = (): Promise<Thread | null> | Thread | null => {
    if (isClosed) return null;
    const free = idle.pop() ?? (threads.size < size ? start() : null);
    return free ?? new Promise((resolve) => waiting.push(resolve));
  };
  const discard = async (thread: Thread): Promise<void> => {
    await thread.end();
    forget(thread);
    if (waiting.length > 0 && !isClosed) giveBack(start());
  };
  const giveBack = (thread: Thread): void => {
    if (!threads.has(thread)) return;
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };

  return {
    size,
    async run(task, name, input) {
      const thread = await takeThread();
      if (thread === null) throw new Unreadable('reader-crashed', name, { reason: 'closed' });
      let isSpent = false;
      try {
        const result = await thread.ask({ task, input }, name);
        return result;
      } catch (error) {
        if (!(error instanceof ThreadLost)) throw error;
        isSpent = true;
        throw error.unreadable;
      } finally {
        if (isSpent || thread.memoryBytes > RENEW_ABOVE_BYTES) await discard(thread);
        else giveBack(thread);
      }
    },
    async close() {
      isClosed = true;
      for (const next of waiting.splice(0)) next(null);
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}
