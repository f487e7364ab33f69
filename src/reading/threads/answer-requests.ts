import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { Unreadable } from '../unreadable.ts';
import type { ThreadMessage, ThreadRequest } from './messages.ts';

/** A task of a thread: takes the input of a request and gives what can be copied between threads. */
export type ThreadTask<Input, Result> = (input: Input) => Promise<Result>;

/** Milliseconds between signs of life. */
const SIGN_OF_LIFE = 1000;

/** Answers the requests of the thread that started this one by `tasks`, for as long as it lives. */
export function answerRequests(tasks: Readonly<Record<string, ThreadTask<never, unknown>>>): void {
  const port = parentPort;
  if (!port) throw new Error('not in a thread of its own');
  const say = (message: ThreadMessage) => port.postMessage(message);
  port.on('message', async (request: ThreadRequest) => {
    const pulse = setInterval(() => say({ outcome: 'alive' }), SIGN_OF_LIFE);
    const answer = await answerTo(request, tasks[request.task]);
    clearInterval(pulse);
    say(answer);
  });
  say({ outcome: 'ready' });
}

async function answerTo(
  { task, input }: ThreadRequest,
  perform: ThreadTask<never, unknown> | undefined,
): Promise<ThreadMessage> {
  if (!perform) return { outcome: 'crashed', reason: `no task ${task}` };
  try {
    const result = await perform(input as never);
    return { outcome: 'done', result, memoryBytes: memoryBytes() };
  } catch (error) {
    if (!(error instanceof Unreadable)) return { outcome: 'crashed', reason: reasonOf(error) };
    const { code, file, details } = error;
    return { outcome: 'unreadable', code, file, details, memoryBytes: memoryBytes() };
  }
}

/** What the thread holds, in JavaScript and outside it, rubbish included. */
function memoryBytes(): number {
  const { total_heap_size, external_memory, malloced_memory } = getHeapStatistics();
  return total_heap_size + external_memory + malloced_memory;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
