import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadDocument, SourceFile } from './document.ts';
import { READING_LIMITS, type ReadingLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import type { ReadAnswer, ReadRequest } from './worker-messages.ts';

/** Reads files in a thread of its own, so that a hostile file can stop neither the server nor the next file. */
export interface Reader {
  /**
   * Reads one file; files that come at the same time wait for one another.
   *
   * @throws Unreadable what `readDocument` throws, and `took-too-long`, `needs-too-much-memory`, `reader-crashed`.
   */
  read(file: SourceFile): Promise<ReadDocument>;
  /** Stops the thread; what is being read or still waits fails as `reader-crashed`. */
  close(): Promise<void>;
}

/** How a reader is set up; everything has a default. */
export interface ReaderOptions {
  /** Milliseconds that one file may take; 60,000 if not given. */
  readonly timeLimit?: number;
  /** Megabytes of JavaScript memory for the thread; 1,024 if not given. */
  readonly memoryLimit?: number;
  readonly limits?: ReadingLimits;
  /** The module that runs in the thread and answers {@link ReadRequest}s. */
  readonly workerModule?: URL;
}

const TIME_LIMIT = 60_000;
const MEMORY_LIMIT = 1024;
/** Megabytes of the thread's stack; deep documents are read without recursion and need no more. */
const STACK_LIMIT = 8;
/** Milliseconds that a new thread has to load its modules. */
const START_LIMIT = 60_000;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** A thread, and whether it has said that it can take files. */
interface ReadingThread {
  readonly worker: Worker;
  isReady: boolean;
}

/** Makes a reader; its thread starts with the first file and is replaced after a file that broke it. */
export function createReader(options: ReaderOptions = {}): Reader {
  let thread: ReadingThread | null = null;
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();

  const discard = async (lost: ReadingThread): Promise<void> => {
    if (thread === lost) thread = null;
    await lost.worker.terminate();
  };

  const readNext = async (file: SourceFile): Promise<ReadDocument> => {
    if (isClosed) throw new Unreadable('reader-crashed', file.name, { reason: 'closed' });
    const current: ReadingThread = thread ?? startThread(options, (ended) => discard(ended));
    thread = current;
    try {
      return await readIn(current, file, options);
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      await discard(current);
      throw error.unreadable;
    }
  };

  return {
    read(file) {
      const named = { ...file, name: basename(file.name) };
      const reading = queue.then(() => readNext(named));
      queue = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      isClosed = true;
      if (thread) await discard(thread);
    },
  };
}

/** The thread died, or had to be given up, over a file. */
class ThreadLost extends Error {
  readonly unreadable: Unreadable;

  constructor(unreadable: Unreadable) {
    super(unreadable.message);
    this.unreadable = unreadable;
  }
}

function startThread(options: ReaderOptions, onEnd: (thread: ReadingThread) => void): ReadingThread {
  const worker = new Worker(options.workerModule ?? defaultWorkerModule(), {
    resourceLimits: { maxOldGenerationSizeMb: options.memoryLimit ?? MEMORY_LIMIT, stackSizeMb: STACK_LIMIT },
    // What a library prints while reading must not come between the results on standard output.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  const thread = { worker, isReady: false };
  worker.on('error', () => onEnd(thread)).on('exit', () => onEnd(thread));
  return thread;
}

/** The compiled product has `worker.js` beside this module, the sources have `worker.ts`. */
function defaultWorkerModule(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
}

async function readIn(thread: ReadingThread, file: SourceFile, options: ReaderOptions): Promise<ReadDocument> {
  if (!thread.isReady) await answerOf(thread.worker, file.name, START_LIMIT);
  thread.isReady = true;
  const request: ReadRequest = { file, limits: options.limits ?? READING_LIMITS };
  thread.worker.postMessage(request);
  const answer = await answerOf(thread.worker, file.name, options.timeLimit ?? TIME_LIMIT);
  if (answer.outcome === 'read') return answer.document;
  if (answer.outcome === 'unreadable') throw new Unreadable(answer.code, answer.file, answer.details);
  const reason = answer.outcome === 'crashed' ? answer.reason : answer.outcome;
  throw new ThreadLost(new Unreadable('reader-crashed', file.name, { reason }));
}

/** The thread's next answer; a thread that dies or says nothing for `timeLimit` milliseconds is lost. */
function answerOf(worker: Worker, name: string, timeLimit: number): Promise<ReadAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadAnswer>();
  const lose = (unreadable: Unreadable) => reject(new ThreadLost(unreadable));
  const onError = (error: Error & { code?: string }) => {
    const code = error.code === OUT_OF_MEMORY ? 'needs-too-much-memory' : 'reader-crashed';
    lose(new Unreadable(code, name, { reason: error.message }));
  };
  const onExit = (exitCode: number) => lose(new Unreadable('reader-crashed', name, { exitCode }));
  const timer = setTimeout(() => lose(new Unreadable('took-too-long', name, { milliseconds: timeLimit })), timeLimit);
  worker.once('message', resolve).once('error', onError).once('exit', onExit);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
  });
}
