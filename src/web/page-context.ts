import type { Locale } from '../wording/locale.ts';
import type { Wording } from '../wording/wording.ts';
import type { Assets } from './assets.ts';
import type { Theme } from './preferences.ts';

/** What every page knows about the request it answers. */
export interface PageContext {
  readonly locale: Locale;
  readonly wording: Wording;
  readonly theme: Theme;
  /** ISO date. */
  readonly today: string;
  /** Scheme, host and port that the reader used, without a slash at the end. */
  readonly origin: string;
  /** Path and query of the page. */
  readonly path: string;
  readonly assets: Assets;
  /** Whether the person asking may take documents in. */
  readonly mayIngest: boolean;
  /** The most that one request may send, in bytes. */
  readonly maximumUploadBytes: number;
}

/** What a handler finds in its Hono context. */
export interface WebEnvironment {
  Variables: { page: PageContext };
}
