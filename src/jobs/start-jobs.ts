import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import type { DocumentReader } from '../desk/document-reader.ts';
import { Invalid } from '../desk/errors.ts';
import { ingestDocument } from '../desk/ingest-document.ts';
import { operatorContext } from '../desk/open-context.ts';
import { openFile } from '../reading/open-file.ts';
import { Unreadable } from '../reading/unreadable.ts';
import type { Database } from '../store/schema.ts';
import { readManifest, SAMPLES_FOLDER, type Sample } from './sample-manifest.ts';
import { openSampleQueue } from './sample-queue.ts';

/** What the jobs work with. */
export interface JobOptions {
  readonly database: Kysely<Database>;
  readonly reader: DocumentReader;
  readonly today: () => string;
  /** A folder with a `manifest.json`; the samples that come with Servanda if not given. */
  readonly samples?: URL;
  /** Told of each sample that could not be read; the others go on. */
  readonly onFailure?: (sample: Sample, error: unknown) => void;
}

/** Jobs under way. */
export interface Jobs {
  /** Settles when no sample waits to be read any more: with how many were read here, or with what went wrong. */
  readonly samplesRead: Promise<number>;
  /** Ends the job at hand and takes no more; those that wait are read at the next start. */
  stop(): Promise<void>;
}

/**
 * Reads the sample documents into an empty register, a durable job each: killed in between, Servanda goes on with the
 * rest at the next start.
 */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const folder = options.samples ?? SAMPLES_FOLDER;
  const queue = await openSampleQueue(options.database);
  let isStopping = false;
  const readAll = async (): Promise<number> => {
    await queue.fill(await readManifest(folder));
    let count = 0;
    while (!isStopping && (await queue.take((sample) => readSample(sample, folder, options)))) count += 1;
    return count;
  };
  const samplesRead = readAll().finally(() => queue.close());
  return {
    samplesRead,
    async stop() {
      isStopping = true;
      await samplesRead.catch(() => undefined);
    },
  };
}

/** A sample that cannot be read is not tried again: it would fail the same way. */
async function readSample(sample: Sample, folder: URL, options: JobOptions): Promise<void> {
  const { reader, onFailure } = options;
  const context = operatorContext({ ...options, now: () => new Date() });
  const { file: name, ...declared } = sample;
  try {
    const file = await openFile(fileURLToPath(new URL(encodeURIComponent(name), folder)));
    await ingestDocument(context, { file, declared: { ...declared, sample: true }, reader });
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof Invalid)) throw error;
    onFailure?.(sample, error);
  }
}
