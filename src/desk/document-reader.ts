import type { Extraction } from '../extraction/commitment.ts';
import type { SourceFile } from '../reading/document.ts';
import { READING_LIMITS } from '../reading/limits.ts';
import { createReader, type Reader, type ReaderOptions, siblingModule, withBaseName } from '../reading/reader.ts';
import { createThreadPool } from '../reading/threads/thread-pool.ts';
import type { DeclaredFacts, ExtractAgainInput, UnderstandInput, UnderstoodDocument } from './understand-file.ts';

/** A reader that also extracts, in the same threads and within the same limits. */
export interface DocumentReader extends Reader {
  /**
   * What `understandFile` gives.
   *
   * @throws Unreadable as `understandFile` does, and as every method of a reader does
   */
  understand(file: SourceFile, declared?: DeclaredFacts): Promise<UnderstoodDocument>;
  /** What extraction finds in a document that was read before. Throws `Unreadable` where that takes too long. */
  extractAgain(again: ExtractAgainInput): Promise<Extraction>;
}

/** Makes a reader for the desk; its threads start with the first file. */
export function createDocumentReader(options: ReaderOptions = {}): DocumentReader {
  const { limits = READING_LIMITS } = options;
  const threads = createThreadPool({ module: siblingModule(import.meta.url, 'worker'), ...options });
  return {
    ...createReader({ limits, threads }),
    async understand(given, declared = {}) {
      const file = withBaseName(given);
      const input: UnderstandInput = { file, declared, limits };
      return (await threads.run('understand', file.name, input)) as UnderstoodDocument;
    },
    async extractAgain(again) {
      return (await threads.run('extractAgain', again.document.title ?? '', again)) as Extraction;
    },
  };
}
