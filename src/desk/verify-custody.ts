import type { Kysely } from 'kysely';
import { verifyAuditChain } from '../store/audit.ts';
import {
  archiveItemAfter,
  evidenceAfter,
  type KeptFile,
  type KeptText,
  type LoggedEvidence,
  manifestationAfter,
  missingEvidence,
  textAfter,
} from '../store/custody.ts';
import { textOfExpression } from '../store/expressions.ts';
import type { Database } from '../store/schema.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { DeskContext } from './context.ts';
import { requirePermission } from './permission.ts';
import { evidenceRecord } from './record-evidence.ts';
import { sha256Of } from './understand-arrival.ts';

/** What can be broken, in the order in which it is checked. */
export const KEPT_THINGS = ['log', 'file', 'text', 'archive-item', 'evidence'] as const;

/** One of {@link KEPT_THINGS}. */
export type KeptThing = (typeof KEPT_THINGS)[number];

/**
 * How it is broken: it is not what it was; it is gone; the log knows nothing of it; the log was cut off at its end.
 */
export type Fault = 'changed' | 'missing' | 'not-logged' | 'cut-off';

/** Something that is not as it was. */
export interface Breach {
  readonly what: KeptThing;
  /** Number of the log entry or the evidence, SHA-256 of the file, identifier of the text or the archived item. */
  readonly id: string;
  readonly fault: Fault;
}

/** What a check of everything that is kept found. */
export interface CustodyReport {
  readonly checked: Readonly<Record<KeptThing, number>>;
  /** Hexadecimal SHA-256 of the last log entry: noted elsewhere, it shows later that nothing before it was changed. */
  readonly head: string;
  readonly breaches: readonly Breach[];
}

/** How many, and what is broken among them. */
interface Checked {
  readonly count: number;
  readonly breaches: readonly Breach[];
}

/** Evidence looked at together. */
const STRETCH = 500;

/**
 * Re-checks the chain of custody: hashes the log, every file, every text and everything archived anew, here and not in
 * the database, and holds all evidence against what the log says of it. Throws `Forbidden`.
 */
export async function verifyCustody(context: DeskContext): Promise<CustodyReport> {
  requirePermission(context, 'verify-custody');
  const database = context.everything;
  const chain = await verifyAuditChain(database);
  const log: Checked = {
    count: chain.count,
    breaches: chain.broken ? [{ what: 'log', id: String(chain.broken.id), fault: chain.broken.fault }] : [],
  };
  const file = await checkEach((key) => manifestationAfter(database, key), 'file', fileFault);
  const text = await checkEach((key) => textAfter(database, key), 'text', textFault);
  const archived = await checkEach((key) => archiveItemAfter(database, key), 'archive-item', fileFault);
  const evidence = await checkEvidence(database);
  const all = { log, file, text, 'archive-item': archived, evidence };
  return {
    checked: {
      ...{ log: log.count, file: file.count, text: text.count },
      ...{ 'archive-item': archived.count, evidence: evidence.count },
    },
    head: chain.head,
    breaches: KEPT_THINGS.flatMap((thing) => all[thing].breaches),
  };
}

async function checkEach<Kept extends { readonly key: string }>(
  next: (key: string) => Promise<Kept | undefined>,
  what: KeptThing,
  faultOf: (kept: Kept) => Fault | null,
): Promise<Checked> {
  const breaches: Breach[] = [];
  let count = 0;
  for (let kept = await next(''); kept !== undefined; kept = await next(kept.key)) {
    count += 1;
    const fault = faultOf(kept);
    if (fault) breaches.push({ what, id: kept.key, fault });
  }
  return { count, breaches };
}

function fileFault({ bytes, sha256, size }: KeptFile): Fault | null {
  if (bytes === null) return 'missing';
  return sha256Of(bytes) === sha256 && bytes.length === size ? null : 'changed';
}

function textFault(kept: KeptText): Fault | null {
  return fingerprint(kept.text) === kept.fingerprint ? null : 'changed';
}

async function checkEvidence(database: Kysely<Database>): Promise<Checked> {
  const breaches: Breach[] = (await missingEvidence(database)).map((id) => breach(id, 'missing'));
  let [count, last] = [0, 0];
  for (;;) {
    const stretch = await evidenceAfter(database, last, STRETCH);
    for (const evidence of stretch) {
      const fault = await evidenceFault(database, evidence);
      if (fault) breaches.push(breach(evidence.id, fault));
      last = evidence.id;
    }
    count += stretch.length;
    if (stretch.length < STRETCH) return { count, breaches };
  }
}

function breach(id: number, fault: Fault): Breach {
  return { what: 'evidence', id: String(id), fault };
}

async function evidenceFault(database: Kysely<Database>, evidence: LoggedEvidence): Promise<Fault | null> {
  const { logged, is_withdrawn, is_withdrawal_logged } = evidence;
  if (logged === null || is_withdrawn !== is_withdrawal_logged) return 'not-logged';
  const sha256 = evidence.archived_sha256 ?? sha256Of(Buffer.from(evidence.quote ?? ''));
  const { id, stance, note, is_internal: isInternal } = evidence;
  const expected = evidenceRecord(id, { stance, note, isInternal }, sha256);
  const isAsLogged = Object.entries(expected).every(([field, value]) => logged[field] === value);
  return isAsLogged && (await isQuoteInText(database, evidence)) ? null : 'changed';
}

/** Whether the words of a passage still stand where they stood; what is archived has none. */
async function isQuoteInText(database: Kysely<Database>, evidence: LoggedEvidence): Promise<boolean> {
  const { expression_id, start_offset, end_offset, quote } = evidence;
  if (expression_id === null) return true;
  const text = await textOfExpression(database, expression_id);
  return text?.slice(start_offset ?? 0, end_offset ?? 0) === quote;
}
