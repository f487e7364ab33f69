import type { DeskContext, Principal } from '../desk/context.ts';
import type { SiteIdentity } from '../desk/site-identity.ts';
import type { Locale } from '../wording/locale.ts';
import type { Wording } from '../wording/wording.ts';
import type { Assets } from './assets.ts';
import type { Alternative, Representation } from './open/representations.ts';
import type { Theme } from './preferences.ts';

/** What every page knows about the request it answers. */
export interface PageContext {
  readonly locale: Locale;
  readonly wording: Wording;
  readonly theme: Theme;
  /** ISO date. */
  readonly today: string;
  /** The desk's own zone, in which times are told; IANA name. */
  readonly timeZone: string;
  /** Scheme, host and port that the reader used, without a slash at the end. */
  readonly origin: string;
  /** Path and query of the page. */
  readonly path: string;
  readonly assets: Assets;
  /** Whose site it is. */
  readonly site: SiteIdentity;
  /** Who asks. */
  readonly principal: Principal;
  /** The forms in which programs get what the page shows, by their addresses. */
  readonly alternatives: readonly Alternative[];
  /** Whether one can sign in. */
  readonly canSignIn: boolean;
  /** Whether people can be told by mail what is new. */
  readonly canSubscribe: boolean;
  /** Whether the person asking may take documents in. */
  readonly mayIngest: boolean;
  /** The most that one request may send, in bytes. */
  readonly maximumUploadBytes: number;
}

/** What a handler finds in its Hono context. */
export interface WebEnvironment {
  Variables: {
    page: PageContext;
    desk: DeskContext;
    principal: Principal;
    /** What is asked for at a permanent address, where it is one. */
    representation?: Representation;
    /** What a form sent, to be read again where it could not be acted on. */
    sent?: Request;
  };
}
