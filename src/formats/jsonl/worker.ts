import type { SourceFile } from '../../reading/document.ts';
import type { ReadingLimits } from '../../reading/limits.ts';
import { readDocument } from '../../reading/read-document.ts';
import { answerRequests } from '../../reading/threads/answer-requests.ts';
import { passageLines } from './passage-line.ts';

/** What the thread is asked for. */
export interface LinesRequest {
  readonly file: SourceFile;
  /** What the document is called in the lines. */
  readonly document: string;
  readonly limits: ReadingLimits;
}

/** The passages of a file as lines, and the files inside it. */
export interface LinesOfFile {
  /** In UTF-8, each with a line feed at its end. */
  readonly lines: Uint8Array;
  readonly attachments: readonly SourceFile[];
}

answerRequests({
  async readLines({ file, document, limits }: LinesRequest): Promise<LinesOfFile> {
    const read = await readDocument(file, limits);
    return { lines: new TextEncoder().encode(passageLines(read, document)), attachments: read.attachments };
  },
});
