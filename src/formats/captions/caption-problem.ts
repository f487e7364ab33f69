/** What can be wrong with captions. */
export type CaptionFault =
  | 'not-utf-8'
  | 'sub-rip'
  | 'no-header'
  | 'no-cues'
  | 'too-many-cues'
  | 'bad-time'
  | 'no-time'
  | 'ends-too-early'
  | 'out-of-order'
  | 'bad-setting'
  | 'no-text'
  | 'bad-tag';

/** Something wrong with captions, and where. */
export interface CaptionProblem {
  readonly fault: CaptionFault;
  /** Counted from 1. */
  readonly line: number;
  /** What stands there; empty where that says nothing. */
  readonly value: string;
}
