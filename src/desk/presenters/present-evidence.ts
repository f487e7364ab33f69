import type { Kysely } from 'kysely';
import { type ArchiveItem, findArchiveItems } from '../../store/archive-items.ts';
import type { StoredEvidence } from '../../store/evidence.ts';
import type { Database } from '../../store/schema.ts';
import { type DeskContext, isSignedIn, type Principal } from '../context.ts';
import type { ArchiveItemView, EvidenceSource, EvidenceView } from '../evidence-views.ts';
import { isPermitted } from '../permission.ts';
import type { DocumentRef } from '../views.ts';
import { findDocumentRefs } from './present-documents.ts';

/** Evidence with its sources, in the order given, as whoever asks may see it. */
export async function presentEvidence(
  { database, principal }: DeskContext,
  evidence: readonly StoredEvidence[],
): Promise<EvidenceView[]> {
  const sources = await sourcesOf(database, evidence);
  return evidence.flatMap((each) => {
    const source = sources(each);
    return source ? [presentOne(each, source, principal)] : [];
  });
}

/** What is archived, without its bytes and words. */
export function presentArchiveItem(item: ArchiveItem): ArchiveItemView {
  const { id, origin, sha256, size, title, language } = item;
  return {
    ...{ id, origin, sha256, size, title, language },
    mediaType: item.media_type,
    fileName: item.file_name,
    unreadable: item.unreadable_code,
    address: item.final_address,
    archivedAt: item.archived_at.toISOString(),
  };
}

function presentOne(evidence: StoredEvidence, source: EvidenceSource, principal: Principal): EvidenceView {
  const { id, stance, note, withdrawn_at } = evidence;
  const seesNames = principal.role !== 'visitor';
  return {
    ...{ id, stance, note, source },
    commitment: evidence.commitment_id,
    isInternal: evidence.is_internal,
    givenBy: seesNames ? evidence.giver : null,
    givenAt: evidence.given_at.toISOString(),
    withdrawn: withdrawn_at && {
      at: withdrawn_at.toISOString(),
      by: seesNames ? evidence.withdrawer : null,
      reason: evidence.withdrawal_reason ?? '',
    },
    mayWithdraw: withdrawn_at === null && mayWithdraw(evidence, principal),
  };
}

/** Whether whoever gave it asks, or an editor. */
export function mayWithdraw({ given_by }: Pick<StoredEvidence, 'given_by'>, principal: Principal): boolean {
  if (isPermitted(principal, 'withdraw-evidence')) return true;
  return isSignedIn(principal) && principal.personId === given_by && isPermitted(principal, 'attach-evidence');
}

async function sourcesOf(
  database: Kysely<Database>,
  evidence: readonly StoredEvidence[],
): Promise<(evidence: StoredEvidence) => EvidenceSource | null> {
  const items = await findArchiveItems(
    database,
    evidence.flatMap(({ archive_item_id }) => archive_item_id ?? []),
  );
  const documents = await findDocumentRefs(
    database,
    evidence.flatMap(({ expression_id }) => expression_id ?? []),
  );
  return (each) => {
    const item = items.get(each.archive_item_id ?? '');
    if (item) return { kind: 'archive', item: presentArchiveItem(item) };
    const document = documents.get(each.expression_id ?? '');
    return document ? passageOf(each, document) : null;
  };
}

function passageOf({ passage, quote, deed_id }: StoredEvidence, document: DocumentRef): EvidenceSource | null {
  if (passage === null || quote === null) return null;
  return { kind: 'passage', document, passage, quote, deed: deed_id };
}
