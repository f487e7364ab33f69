import type { Kysely } from 'kysely';
import type { Principal } from '../desk/context.ts';
import type { DocumentReader } from '../desk/document-reader.ts';
import type { Database } from '../store/schema.ts';
import type { ReportError } from './api/problems.ts';

/** What the web needs from whoever starts it. */
export interface AppOptions {
  readonly database: Kysely<Database>;
  readonly reader: DocumentReader;
  /** Gives today's ISO date; due and overdue are seen from it. */
  readonly today: () => string;
  readonly principal: Principal;
  /** The most that one request may send, in bytes. */
  readonly maximumUploadBytes: number;
  /** Host names, without port, that are answered on a loopback connection besides the loopback names themselves. */
  readonly allowedHosts?: readonly string[];
  /** Takes note of an error that nobody foresaw, at the path that was asked for; whoever asked sees none of it. */
  readonly reportError: ReportError;
  /** Origins of other sites whose pages may read the API, `*` for all; none unless named. */
  readonly apiOrigins?: readonly string[];
}
