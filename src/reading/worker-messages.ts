import type { ReadDocument, SourceFile } from './document.ts';
import type { ReadingLimits } from './limits.ts';
import type { UnreadableCode } from './unreadable.ts';

/** What the reader asks its worker thread for: one file at a time. */
export interface ReadRequest {
  readonly file: SourceFile;
  readonly limits: ReadingLimits;
}

/** What the worker thread answers. */
export type ReadAnswer =
  | { readonly outcome: 'ready' }
  | { readonly outcome: 'read'; readonly document: ReadDocument }
  | {
      readonly outcome: 'unreadable';
      readonly code: UnreadableCode;
      readonly file: string;
      readonly details: Readonly<Record<string, string | number>>;
    }
  | { readonly outcome: 'crashed'; readonly reason: string };
