import type { DeskContext } from '../../desk/context.ts';
import { exportAkomaNtoso } from '../../desk/export-akoma-ntoso.ts';
import { listDocuments } from '../../desk/list-documents.ts';
import { exportEvents } from '../../desk/open-data/export-events.ts';
import { exportGroups } from '../../desk/open-data/export-groups.ts';
import { exportReleases } from '../../desk/open-data/export-releases.ts';
import {
  exportAccounts,
  exportActors,
  exportCommitments,
  exportDeeds,
  exportSignatories,
} from '../../desk/open-data/export-tables.ts';
import type { GroupView } from '../../desk/view-group.ts';
import type { GroupTableRow } from '../../formats/csv/tables/groups-table.ts';
import { type Table, tableCsvPieces } from '../../formats/csv/tables/table.ts';
import { TABLES, type TableName } from '../../formats/csv/tables/tables.ts';
import type { Addresses } from '../../formats/linked-data/addresses.ts';
import { commitmentNode } from '../../formats/linked-data/statement-node.ts';
import { type PackedFile, streamZip } from '../../formats/zip/stream-zip.ts';

type Pieces = AsyncGenerator<string, void, undefined>;

/** A table as CSV, piece by piece, as whoever asks may see it. */
export function tablePieces(table: TableName, desk: DeskContext, addresses: Addresses): Pieces {
  const { commitments, deeds, documents, actors, signatories, accounts, groups, releases, events } = TABLES;
  switch (table) {
    case 'commitments':
      return pieces(commitments, exportCommitments(desk), (row) => ({ ...row, address: addresses.commitment(row.id) }));
    case 'deeds':
      return pieces(deeds, exportDeeds(desk), (row) => ({ ...row, address: addresses.deed(row.id) }));
    case 'documents':
      return pieces(documents, one(listDocuments(desk).then(({ rows }) => rows)), (row) => ({
        ...{ ...row, address: addresses.document(row.id) },
      }));
    case 'actors':
      return pieces(actors, exportActors(desk), (row) => ({ ...row, address: addresses.actor(row.id) }));
    case 'signatories':
      return pieces(signatories, exportSignatories(desk), (row) => ({ ...row, address: addresses.actor(row.actorId) }));
    case 'accounts':
      return pieces(accounts, exportAccounts(desk), (row) => ({ ...row, evidence: row.address }));
    case 'groups':
      return pieces(groups, exportGroups(desk), (group) => groupRow(group, addresses));
    case 'releases':
      return pieces(releases, exportReleases(desk), (row) => ({
        ...{ ...row, address: addresses.release(row.slug, row.language) },
      }));
    case 'events':
      return pieces(events, exportEvents(desk), (row) => ({ ...row, address: addresses.event(row.slug) }));
  }
}

function groupRow(group: GroupView, addresses: Addresses): GroupTableRow {
  const { members, tally } = group;
  return {
    ...{ ...group, address: addresses.initiative(group), carriesOut: group.actsOn?.slug ?? null },
    leads: members.filter(({ role }) => role !== 'member').map(({ actor }) => actor.id),
    members: members.map(({ actor }) => actor.id),
    ...{ deliverables: tally.total, overdue: tally.overdue, delivered: tally.byProgress.delivered },
    ...{ notReported: tally.byProgress['not-reported'], lastSignOn: group.lastSign?.on ?? null },
  };
}

function pieces<Found, Row>(
  table: Table<Row>,
  batches: AsyncIterable<readonly Found[]>,
  toRow: (found: Found) => Row,
): Pieces {
  return tableCsvPieces(table, mapped(batches, toRow));
}

async function* mapped<Found, Row>(batches: AsyncIterable<readonly Found[]>, toRow: (found: Found) => Row) {
  for await (const batch of batches) yield batch.map(toRow);
}

async function* one<Found>(batch: Promise<readonly Found[]>) {
  yield await batch;
}

/** Every commitment with where it stands as one JSON-LD document, piece by piece. */
export async function* graphPieces(desk: DeskContext, addresses: Addresses): Pieces {
  yield `{"@context":${JSON.stringify(addresses.context)},"@graph":[`;
  let isFirst = true;
  for await (const batch of exportCommitments(desk)) {
    for (const each of batch) {
      const standing = <Code extends string>(code: Code) => ({ code, current: null });
      const standings = {
        asOf: each.asOf,
        acceptance: standing(each.acceptance),
        progress: standing(each.progress),
        verdict: standing(each.verdict),
      };
      yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(commitmentNode(each, addresses, standings))}`;
      isFirst = false;
    }
  }
  yield '\n]}\n';
}

/** Every document as Akoma Ntoso, in one zip archive. */
export function textsArchive(desk: DeskContext): ReadableStream<Uint8Array> {
  return streamZip(texts(desk));
}

async function* texts(desk: DeskContext): AsyncGenerator<PackedFile> {
  const encoder = new TextEncoder();
  for (const { id } of (await listDocuments(desk)).rows) {
    yield { name: `${id}.xml`, bytes: encoder.encode(await exportAkomaNtoso(desk, { id })), isPacked: false };
  }
}
