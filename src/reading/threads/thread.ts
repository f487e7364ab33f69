import { Worker } from 'node:worker_threads';
import { Unreadable } from '../unreadable.ts';
import type { ThreadMessage, ThreadRequest } from './messages.ts';

/** What a thread may take; see {@link startThread}. */
export interface ThreadLimits {
  /** Milliseconds without a sign of life after which a thread counts as hanging. */
  readonly silence: number;
  /** Milliseconds that one request may take. */
  readonly time: number;
  /** Megabytes of JavaScript memory. */
  readonly memory: number;
}

/** A thread of its own that answers one request at a time. */
export interface Thread {
  /**
   * The result of a task about the file called `name`.
   *
   * @throws Unreadable as the task does; `ThreadLost` if the thread died over it or had to be given up
   */
  ask(request: ThreadRequest, name: string): Promise<unknown>;
  /** Bytes that it held after its last answer. */
  readonly memoryBytes: number;
  /** Settles when the thread has ended, by itself or by {@link end}. */
  readonly ended: Promise<void>;
  /** Stops it at once, whatever it is doing. */
  end(): Promise<void>;
}

/** The thread cannot be used any more; `unreadable` is what the file over which it was lost fails with. */
export class ThreadLost extends Error {
  readonly unreadable: Unreadable;

  constructor(unreadable: Unreadable) {
    super(unreadable.message);
    this.name = 'ThreadLost';
    this.unreadable = unreadable;
  }
}

/** Megabytes of the thread's stack; deep documents are read without recursion and need no more. */
const STACK_LIMIT = 8;
/** Milliseconds that a new thread has to load its modules. */
const START_LIMIT = 60_000;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** Starts a thread that runs `module`, which has to call `answerRequests`. It does not keep the process alive. */
export function startThread(module: URL, limits: ThreadLimits): Thread {
  const worker = new Worker(module, {
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, stackSizeMb: STACK_LIMIT },
    // What a library prints while reading must not come between the results on standard output.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  worker.on('error', () => undefined);
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  worker.once('exit', () => resolve());
  let isReady = false;
  let memoryBytes = 0;
  return {
    ended,
    get memoryBytes() {
      return memoryBytes;
    },
    async ask(request, name) {
      if (!isReady) await answerOf(worker, name, { time: START_LIMIT, silence: START_LIMIT });
      isReady = true;
      worker.postMessage(request);
      const answer = await answerOf(worker, name, limits);
      if ('memoryBytes' in answer) memoryBytes = answer.memoryBytes;
      if (answer.outcome === 'done') return answer.result;
      if (answer.outcome === 'unreadable') throw new Unreadable(answer.code, answer.file, answer.details);
      const reason = answer.outcome === 'crashed' ? answer.reason : answer.outcome;
      throw new ThreadLost(new Unreadable('reader-crashed', name, { reason }));
    },
    async end() {
      await worker.terminate();
    },
  };
}

/** What the thread says next apart from signs of life; without it, or without those, in time, the thread is lost. */
function answerOf(
  worker: Worker,
  name: string,
  { time, silence }: Pick<ThreadLimits, 'time' | 'silence'>,
): Promise<ThreadMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<ThreadMessage>();
  const lose = (unreadable: Unreadable) => reject(new ThreadLost(unreadable));
  const giveUp = (milliseconds: number) => lose(new Unreadable('took-too-long', name, { milliseconds }));
  const silent = setTimeout(() => giveUp(silence), silence);
  const late = setTimeout(() => giveUp(time), time);
  const onMessage = (message: ThreadMessage) => {
    if (message.outcome === 'alive') silent.refresh();
    else resolve(message);
  };
  const onError = (error: Error & { code?: string }) => {
    const code = error.code === OUT_OF_MEMORY ? 'needs-too-much-memory' : 'reader-crashed';
    lose(new Unreadable(code, name, { reason: error.message }));
  };
  const onExit = (exitCode: number) => lose(new Unreadable('reader-crashed', name, { exitCode }));
  worker.on('message', onMessage).once('error', onError).once('exit', onExit);
  return promise.finally(() => {
    clearTimeout(silent);
    clearTimeout(late);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  });
}
