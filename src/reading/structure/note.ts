import type { SourceLine } from '../lines.ts';

/** A note at the foot of a page: its label, the key that markers use, its lines. */
export interface Note {
  readonly label: string;
  /** Unique in the document, since labels may start again on each page. */
  readonly key: string;
  readonly lines: readonly SourceLine[];
  /** How many characters of the first line the label takes. */
  readonly labelLength: number;
  /** Index of the last line of the running text before the note. */
  readonly after: number;
}
