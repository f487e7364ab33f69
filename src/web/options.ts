import type { BackupSettings } from '../desk/backup-settings.ts';
import type { Principal } from '../desk/context.ts';
import type { DocumentReader } from '../desk/document-reader.ts';
import type { Identity } from '../desk/identity/identity.ts';
import type { Provider } from '../desk/identity/provider.ts';
import type { DeskParts } from '../desk/open-context.ts';
import type { SiteIdentity } from '../desk/site-identity.ts';
import type { Fetcher } from '../fetching/create-fetcher.ts';
import type { ReportRenderer } from '../formats/report/report-renderer.ts';
import type { ReportError } from './api/problems.ts';
import type { PublicPages } from './cache/public-pages.ts';
import type { OpenDataTerms } from './open/terms.ts';

/** What people sign in with. */
export interface SignInOptions {
  readonly identity: Identity;
  /** The house's own provider, null for none. */
  readonly provider: Provider | null;
  /** Scheme, host and port for links that are handed over; those of the request if null. */
  readonly baseUrl: string | null;
}

/** What the web needs from whoever starts it. */
export interface AppOptions extends DeskParts {
  readonly reader: DocumentReader;
  /** Fetches what people name as evidence; from the public internet only if not given. */
  readonly fetcher?: Fetcher;
  /** Makes the files of reports; one of its own, which keeps the process alive once it was used, if not given. */
  readonly reportRenderer?: ReportRenderer;
  /** Says who sends a request. */
  readonly identify: (request: Request) => Promise<Principal>;
  /** Without it there are no pages to sign in. */
  readonly signIn?: SignInOptions;
  /** The most that one request may send, in bytes. */
  readonly maximumUploadBytes: number;
  /** Host names, without port, that are answered on a loopback connection besides the loopback names themselves. */
  readonly allowedHosts?: readonly string[];
  /** Takes note of an error that nobody foresaw, at the path that was asked for; whoever asked sees none of it. */
  readonly reportError: ReportError;
  /** Where archives go by themselves; nowhere if not given. */
  readonly backups?: BackupSettings | null;
  /** Whose site it is; Servanda's own if not given. */
  readonly site?: SiteIdentity;
  /** Requests a minute to the API from one address without a key; 0 for as many as one likes. */
  readonly apiPerMinute?: number;
  /** On what terms its data may be used; Servanda's usual ones if not given. */
  readonly openData?: OpenDataTerms;
  /** What a mail server has to show that hands over mails that came back; null, or not given, where none does. */
  readonly bounceSecret?: string | null;
  /** Keeps what visitors are shown; not given where nothing is kept. */
  readonly publicPages?: PublicPages;
  /** Origins of other sites whose pages may read the API, `*` for all; none unless named. */
  readonly apiOrigins?: readonly string[];
}
