import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourceFormat } from '../src/reading/document.ts';
import { SLOW } from './limits.ts';
import { makeInput } from './make-input.ts';
import type { Finding, ThreadReport, Work } from './messages.ts';
import { seedInputs } from './seed-inputs.ts';
import { watch } from './watchdog.ts';

/** A run over one format. */
export interface FuzzOptions {
  readonly format: SourceFormat;
  readonly seed: number;
  readonly start: number;
  readonly count: number;
  /** A folder with more inputs to start from. */
  readonly folder: string | null;
  readonly whole: boolean;
  /** Where offending inputs are kept; nowhere if null. */
  readonly save: string | null;
}

/** What a run found. */
export interface FuzzResult {
  readonly format: SourceFormat;
  readonly count: number;
  /** How many inputs were read; the others were refused with a reason. */
  readonly read: number;
  readonly findings: readonly Finding[];
  /** Milliseconds of processor time of the slowest input. */
  readonly slowest: number;
  readonly slowestIndex: number;
  /** Bytes. */
  readonly growth: number;
  readonly seconds: number;
}

const MEMORY_LIMIT = 768;
/** A run with more findings than this has found enough. */
const MOST_FINDINGS = 50;

/** Tries the inputs in a thread; where one ends or hangs the thread, another goes on with the next input. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { format, seed, count } = options;
  const seeds = await seedInputs(format, options.folder);
  const findings: Finding[] = [];
  const figures = { read: 0, slowest: 0, slowestIndex: options.start, growth: 0 };
  const note = (finding: Finding): void => {
    findings.push(finding);
    if (options.save !== null) keep(options.save, options, finding, makeInput(format, seeds, seed, finding.index));
  };
  const began = performance.now();
  const end = options.start + count;
  let start = options.start;
  while (start < end && findings.length < MOST_FINDINGS) {
    const stretch = await runThread({ ...options, start, end }, note);
    figures.read += stretch.read;
    figures.growth = Math.max(figures.growth, stretch.growth);
    if (stretch.slowest > figures.slowest) {
      figures.slowest = stretch.slowest;
      figures.slowestIndex = stretch.slowestIndex;
    }
    start = stretch.next;
  }
  return { format, count: start - options.start, findings, ...figures, seconds: (performance.now() - began) / 1000 };
}

interface Stretch {
  /** The first input that was not tried. */
  readonly next: number;
  readonly read: number;
  readonly slowest: number;
  readonly slowestIndex: number;
  readonly growth: number;
}

async function runThread(work: Omit<Work, 'progress'>, note: (finding: Finding) => void): Promise<Stretch> {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  progress[0] = work.start;
  const { format, seed, start, end, folder, whole } = work;
  const workerData: Work = { format, seed, start, end, folder, whole, progress };
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT, stackSizeMb: 8 },
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const { promise, resolve } = Promise.withResolvers<Stretch>();
  const at = () => Atomics.load(progress, 0);
  let stopped = false;
  const stopAfter = (kind: Finding['kind'], detail: string) => {
    if (stopped) return;
    stopped = true;
    note({ kind, index: at(), detail });
    resolve({ next: at() + 1, read: Atomics.load(progress, 1), slowest: 0, slowestIndex: start, growth: 0 });
  };
  worker.on('message', (report: ThreadReport) => {
    if ('finding' in report) note(report.finding);
    else resolve({ ...report, next: end, read: Atomics.load(progress, 1) });
  });
  worker.on('error', (error) => stopAfter('crash', error.stack ?? error.message));
  worker.on('exit', (code) => stopAfter('crash', `the thread ended with ${code}`));
  const stopWatching = watch(worker, at, SLOW, (detail) => stopAfter('hang', detail));
  const stretch = await promise;
  stopWatching();
  worker.removeAllListeners();
  await worker.terminate();
  return stretch;
}

function keep(
  folder: string,
  { format, seed }: FuzzOptions,
  { kind, index, detail }: Finding,
  bytes: Uint8Array,
): void {
  mkdirSync(folder, { recursive: true });
  const name = `${format}-${seed}-${index}-${kind.replaceAll(' ', '-')}`;
  writeFileSync(join(folder, `${name}.bin`), bytes);
  writeFileSync(join(folder, `${name}.txt`), `${detail}\n`);
}
