import type { DkimKey } from '../../formats/mail/dkim.ts';

/** A mail server that takes our mail (RFC 5321, RFC 6409). */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Whether the connection begins with TLS; else it turns to TLS where the server can. */
  readonly isSecure: boolean;
  /** Whether nothing may be said without TLS. */
  readonly needsTls: boolean;
  /** Null where the server takes mail from us without a name. */
  readonly login: { readonly user: string; readonly pass: string } | null;
}

/** Who sends, and through which server. */
export interface MailSender {
  readonly server: MailServer;
  readonly from: { readonly name: string; readonly address: string };
  /** Scheme, host and port of the links in mails. */
  readonly baseUrl: string;
  /** Sign every mail; none where somebody else does. */
  readonly dkim: readonly DkimKey[];
  /** Where mails come back that cannot be delivered, each with a sign of its own; null for the sender's own address. */
  readonly bounceAddress: string | null;
  readonly pace: MailPace;
}

/** How much mail leaves at once. */
export interface MailPace {
  /** How many mails of one domain may leave in a minute; null for as many as it takes. */
  readonly perMinute: number | null;
  /** How many conversations with the mail server one process may have at once. */
  readonly conversations: number;
}
