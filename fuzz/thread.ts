import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '../src/reading/unreadable.ts';
import { problemWith } from './invariants.ts';
import { LARGEST_GROWTH, SLOW } from './limits.ts';
import { makeInput } from './make-input.ts';
import type { Finding, ThreadReport, Work } from './messages.ts';
import { readerFor } from './readers.ts';
import { seedInputs } from './seed-inputs.ts';

/** Inputs read before memory is looked at: until then modules and caches fill. */
const WARMING = 50;

const work: Work = workerData;
const seeds = await seedInputs(work.format, work.folder);
const read = readerFor(work.format, work.whole);
let slowest = 0;
let slowestIndex = work.start;
let growth = 0;
let baseline = Number.POSITIVE_INFINITY;

for (let index = work.start; index < work.end; index += 1) {
  Atomics.store(work.progress, 0, index);
  const bytes = makeInput(work.format, seeds, work.seed, index);
  const before = processorTime();
  const problem = await tryInput(bytes);
  const time = processorTime() - before;
  if (problem) report({ ...problem, index });
  if (time > SLOW) report({ kind: 'slow', index, detail: `${Math.round(time)} ms of processor time` });
  if (time > slowest) [slowest, slowestIndex] = [time, index];
  if (index === work.start + WARMING) baseline = process.memoryUsage.rss();
  const more = process.memoryUsage.rss() - baseline;
  if (more > LARGEST_GROWTH && growth <= LARGEST_GROWTH)
    report({ kind: 'memory', index, detail: `${more} bytes more` });
  growth = Math.max(growth, more);
}
say({ done: true, slowest, slowestIndex, growth });

async function tryInput(bytes: Uint8Array): Promise<Pick<Finding, 'kind' | 'detail'> | null> {
  try {
    const document = await read(bytes);
    if (document === null) return null;
    Atomics.add(work.progress, 1, 1);
    const problem = problemWith(document);
    return problem === null ? null : { kind: 'broken document', detail: problem };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    return { kind: 'crash', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function report(finding: Finding): void {
  say({ finding });
}

function say(message: ThreadReport): void {
  parentPort?.postMessage(message);
}
