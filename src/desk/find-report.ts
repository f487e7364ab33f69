import type { Kysely } from 'kysely';
import { editionsOf, findReport, type StoredEdition, type StoredReport } from '../store/reports.ts';
import type { Database } from '../store/schema.ts';
import { NotFound } from './errors.ts';

/** A report with its editions, the newest first, and the one that is asked for. */
export interface FoundReport {
  readonly report: StoredReport;
  readonly editions: readonly StoredEdition[];
  readonly edition: StoredEdition;
}

/** The report with this number, and its newest edition or the one that is named. Throws `NotFound`. */
export async function requireReport(database: Kysely<Database>, id: number, edition?: number): Promise<FoundReport> {
  const report = Number.isSafeInteger(id) && id < 2 ** 31 ? await findReport(database, id) : undefined;
  if (!report) throw new NotFound('report', String(id));
  const editions = await editionsOf(database, id);
  const wanted = edition === undefined ? editions[0] : editions.find((one) => one.edition === edition);
  if (!wanted) throw new NotFound('edition', String(edition));
  return { report, editions, edition: wanted };
}
