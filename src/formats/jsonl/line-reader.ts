import type { SourceFile } from '../../reading/document.ts';
import { READING_LIMITS } from '../../reading/limits.ts';
import { siblingModule, withBaseName } from '../../reading/reader.ts';
import { createThreadPool } from '../../reading/threads/thread-pool.ts';
import type { LinesOfFile, LinesRequest } from './worker.ts';

/**
 * Reads files in threads of its own and writes their passages as lines there: handing over finished bytes costs a
 * fraction of what handing over a document tree costs.
 */
export interface LineReader {
  /** How many files are read at the same time. */
  readonly size: number;
  /**
   * The passages of a document that is called `document`.
   *
   * @throws Unreadable as `Reader.read` does
   */
  read(file: SourceFile, document: string): Promise<LinesOfFile>;
  /** Stops the threads; what is being read or still waits fails as `reader-crashed`. */
  close(): Promise<void>;
}

/** Makes a reader; its threads start with the first file. */
export function createLineReader(): LineReader {
  const threads = createThreadPool({ module: siblingModule(import.meta.url, 'worker') });
  return {
    size: threads.size,
    async read(given, document) {
      const file = withBaseName(given);
      const request: LinesRequest = { file, document, limits: READING_LIMITS };
      return (await threads.run('readLines', file.name, request)) as LinesOfFile;
    },
    close: () => threads.close(),
  };
}
