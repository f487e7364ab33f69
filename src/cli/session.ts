import type { Locale } from '../wording/locale.ts';
import type { Output } from './output.ts';
import type { CliWording } from './wording/da.ts';

/** What every command works with. */
export interface Session {
  readonly locale: Locale;
  readonly words: CliWording;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: AsyncIterable<Uint8Array>;
  /** Results. */
  readonly output: Output;
  /** Everything else that is said. */
  readonly messages: Output;
}

/** The command did what it was asked to. */
export const DONE = 0;
/** It was asked wrongly, or something that it was asked to work on cannot be used. */
export const FAILED = 2;
/** It was stopped by Ctrl-C: 128 and the number of SIGINT. */
export const STOPPED = 130;
