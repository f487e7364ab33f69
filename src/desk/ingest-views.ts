import type { Recognition } from '../matching/recognition.ts';
import type { UnreadableCode } from '../reading/unreadable.ts';
import type { DocumentRef, DocumentRow } from './views.ts';

/** What a new text turned out to be of one that was there. */
export interface Kinship {
  /** `version`: it takes the place of `of`; `language-version`: it says the same in another language. */
  readonly as: 'version' | 'language-version';
  readonly of: DocumentRef;
  readonly by: Recognition;
}

/** What became of one attachment: taken in, or why it cannot be. */
export type AttachmentResult =
  | { readonly fileName: string; readonly result: IngestResult }
  | { readonly fileName: string; readonly problem: AttachmentProblem };

/** Why an attachment was not taken in; worded as an `Unreadable` is. */
export interface AttachmentProblem {
  readonly code: UnreadableCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What taking in one file led to. */
export interface IngestResult {
  /** `same-file`: these bytes were there; `same-text`: a new file of a known text was added; `stored`: a new text. */
  readonly outcome: 'stored' | 'same-text' | 'same-file';
  readonly document: DocumentRow;
  readonly passages: number;
  readonly mentions: number;
  /** Null for a work of its own, and for what was there already. */
  readonly kinship: Kinship | null;
  /** In the order of the file. */
  readonly attachments: readonly AttachmentResult[];
}
