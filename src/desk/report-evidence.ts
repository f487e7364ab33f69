import type { Kysely } from 'kysely';
import { type ArchiveItem, findArchiveItems } from '../store/archive-items.ts';
import { evidenceFor, type StoredEvidence } from '../store/evidence.ts';
import { findPassage } from '../store/passages.ts';
import { earlierForms } from '../store/reports.ts';
import type { Database } from '../store/schema.ts';
import { dayIn, USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import type { ReportedEvidence } from './report-content.ts';
import type { DocumentRef } from './views.ts';

/**
 * The evidence that stood on the day `asOf` (ISO date) for commitments and for the same in earlier versions of their
 * texts, by commitment, what was given first first. Days are those of the desk's zone.
 */
export async function evidenceOn(
  database: Kysely<Database>,
  ids: readonly string[],
  { asOf, timeZone = USUAL_TIME_ZONE }: { readonly asOf: string; readonly timeZone?: string | undefined },
): Promise<ReadonlyMap<string, readonly ReportedEvidence[]>> {
  const nowOf = new Map([
    ...(await earlierForms(database, ids)).map(({ id, earlierId }) => [earlierId, id] as const),
    ...ids.map((id) => [id, id] as const),
  ]);
  const given = (await evidenceFor(database, [...nowOf.keys()]))
    .filter((evidence) => stoodOn(evidence, asOf, timeZone))
    .reverse();
  const items = await findArchiveItems(
    database,
    given.flatMap(({ archive_item_id }) => archive_item_id ?? []),
  );
  const documents = await findDocumentRefs(
    database,
    given.flatMap(({ expression_id }) => expression_id ?? []),
  );
  const reported = new Map<string, ReportedEvidence[]>();
  for (const evidence of given) {
    const id = nowOf.get(evidence.commitment_id);
    const item = items.get(evidence.archive_item_id ?? '');
    const document = documents.get(evidence.expression_id ?? '');
    const source = item ? archived(item) : document && (await cited(database, evidence, document));
    if (id === undefined || !source) continue;
    const { stance, note, given_at } = evidence;
    const said = { stance, note: note || null, givenOn: dayIn(timeZone, given_at), ...source };
    reported.set(id, [...(reported.get(id) ?? []), said]);
  }
  return reported;
}

type Source = Pick<ReportedEvidence, 'title' | 'address' | 'quote'>;

function archived({ title, file_name, final_address }: ArchiveItem): Source {
  return { title: title ?? file_name, address: final_address, quote: null };
}

async function cited(database: Kysely<Database>, evidence: StoredEvidence, document: DocumentRef): Promise<Source> {
  const { expression_id, passage, quote } = evidence;
  const found = await findPassage(database, expression_id ?? '', passage ?? '');
  const place = { label: found?.number ?? null, page: found?.page ?? null };
  return { title: document.title, address: null, quote: { text: quote ?? '', language: document.language, place } };
}

function stoodOn({ given_at, withdrawn_at }: StoredEvidence, day: string, timeZone: string): boolean {
  return dayIn(timeZone, given_at) <= day && (withdrawn_at === null || dayIn(timeZone, withdrawn_at) > day);
}
