import type { SourceFormat } from '../src/reading/document.ts';

/** What a thread is to try. */
export interface Work {
  readonly format: SourceFormat;
  readonly seed: number;
  /** Inputs from this number on, up to and without `end`. */
  readonly start: number;
  readonly end: number;
  /** More inputs to start from. */
  readonly folder: string | null;
  /** Whether the whole way through other programs is tried; else only what is done before they start. */
  readonly whole: boolean;
  /** Two numbers that the thread keeps current: the input at hand, and how many were read without error. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

/** Something that must not be. */
export interface Finding {
  readonly kind: 'crash' | 'broken document' | 'slow' | 'memory' | 'hang';
  readonly index: number;
  readonly detail: string;
}

/** What a thread says: each finding at once, the figures at the end. */
export type ThreadReport =
  | { readonly finding: Finding }
  | {
      readonly done: true;
      /** Processor time of the slowest input, in milliseconds, and its number. */
      readonly slowest: number;
      readonly slowestIndex: number;
      /** Most that the process held more than at the start, in bytes. */
      readonly growth: number;
    };
