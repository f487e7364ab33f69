import { parentPort } from 'node:worker_threads';
import { readDocument } from './read-document.ts';
import { Unreadable } from './unreadable.ts';
import type { ReadAnswer, ReadRequest } from './worker-messages.ts';

parentPort?.on('message', async (request: ReadRequest) => {
  parentPort?.postMessage(await answerTo(request));
});
parentPort?.postMessage({ outcome: 'ready' } satisfies ReadAnswer);

async function answerTo({ file, limits }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { outcome: 'read', document: await readDocument(file, limits) };
  } catch (error) {
    if (error instanceof Unreadable) {
      return { outcome: 'unreadable', code: error.code, file: error.file, details: error.details };
    }
    return { outcome: 'crashed', reason: error instanceof Error ? error.message : String(error) };
  }
}
