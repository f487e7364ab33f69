import type { UnreadableCode } from '../unreadable.ts';

/** What a thread is asked for: one task at a time. */
export interface ThreadRequest {
  /** Name of one of the tasks that the thread's module knows. */
  readonly task: string;
  /** What the task is about; everything that can be copied between threads. */
  readonly input: unknown;
}

/** What a thread says: `ready` once, `alive` now and then while it waits for other programs, the others as an answer. */
export type ThreadMessage =
  | { readonly outcome: 'ready' }
  | { readonly outcome: 'alive' }
  | { readonly outcome: 'done'; readonly result: unknown; readonly memoryBytes: number }
  | {
      readonly outcome: 'unreadable';
      readonly code: UnreadableCode;
      readonly file: string;
      readonly details: Readonly<Record<string, string | number>>;
      readonly memoryBytes: number;
    }
  | { readonly outcome: 'crashed'; readonly reason: string };
