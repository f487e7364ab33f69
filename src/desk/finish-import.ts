import type { Kysely } from 'kysely';
import { actorById } from '../authority/actors.ts';
import { saveActors } from '../store/actors.ts';
import { actorIds, addOtherNames, insertOrganisations, standingOrganisations } from '../store/organisations.ts';
import type { Database } from '../store/schema.ts';
import { importRows, markTaken, type StoredImportRow, type TakenRow } from '../store/signatory-imports.ts';
import { insertListedSignatures, signatoryIds } from '../store/signatures.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { requireSignatoryList, type SignatoryListAddress } from './find-signatory-list.ts';
import { authorId } from './follow-up-input.ts';
import { organisationActor, organisationId } from './organisation-id.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What was taken in of a list. */
export interface FinishedImport {
  /** Signatures that are new. */
  readonly signed: number;
  /** Organisations that the register did not have. */
  readonly organisations: number;
  /** Rows that gave no signature, because they were left out or meant somebody who had signed already. */
  readonly leftOut: number;
  /** Rows that still wait for a decision. */
  readonly open: number;
}

/**
 * Takes in every row of a list that is decided and not taken in yet, in one transaction. Rows without a decision wait;
 * it can be called again. Throws `Forbidden` and `NotFound`.
 */
export async function finishImport(context: DeskContext, address: SignatoryListAddress): Promise<FinishedImport> {
  requirePermission(context, 'import-signatories');
  const { initiative, list } = await requireSignatoryList(context.database, address);
  return inTransaction(context.everything, async (transaction) => {
    const rows = await importRows(transaction, list.id, { lock: true });
    const waiting = rows.filter(({ takenAt }) => takenAt === null);
    const meanings = await meaningsOf(transaction, rows, waiting);
    const organisations = await saveOrganisations(transaction, meanings);
    const signed = await signatoryIds(transaction, initiative.id);
    const signing = firstOfEach(meanings, (actorId) => !signed.has(actorId));
    const [decidedBy, decidedAt] = [authorId(context), context.now()];
    const signatures = await insertListedSignatures(
      transaction,
      signing.map(({ row, actorId }) => ({
        ...{ initiativeId: initiative.id, actorId, organisationName: row.name, kind: row.kind, country: row.country },
        ...{ website: row.website, signedOn: row.signedOn, decidedBy, decidedAt },
      })),
    );
    const taken = takenRows(waiting, meanings, signing, signatures);
    await markTaken(transaction, list.id, taken, decidedAt);
    const finished = {
      ...{ signed: signing.length, organisations, leftOut: taken.length - signing.length },
      open: waiting.length - taken.length,
    };
    await recordChange(transaction, context, {
      action: 'finish-import',
      subject: { type: 'initiative', id: initiative.id },
      after: { list: list.id, ...finished },
    });
    return finished;
  });
}

/** A row and the organisation that it means. */
interface Meaning {
  readonly row: StoredImportRow;
  readonly actorId: string;
  readonly isNew: boolean;
}

/** Whom each decided row means that is not left out; a row like an earlier one that nobody decided waits with it. */
async function meaningsOf(
  database: Kysely<Database>,
  rows: readonly StoredImportRow[],
  waiting: readonly StoredImportRow[],
): Promise<Meaning[]> {
  const byLine = new Map(rows.flatMap(({ line, actorId }) => (actorId === null ? [] : [[line, actorId] as const])));
  const given = new Set(await actorIds(database));
  const isTaken = (id: string) => given.has(id) || actorById(id) !== null;
  const meanings: Meaning[] = [];
  for (const row of waiting) {
    const actorId = meaningOf(row, byLine, isTaken);
    if (actorId === undefined) continue;
    given.add(actorId);
    byLine.set(row.line, actorId);
    meanings.push({ row, actorId, isNew: row.decision === 'new' });
  }
  return meanings;
}

function meaningOf(
  { decision, actorId, sameLine, name, country }: StoredImportRow,
  byLine: ReadonlyMap<number, string>,
  isTaken: (id: string) => boolean,
): string | undefined {
  if (decision === 'new') return organisationId(name, country, isTaken);
  return decision === 'same' ? (actorId ?? byLine.get(sameLine ?? 0)) : undefined;
}

/** The first row of each organisation of which `isWanted` holds. */
function firstOfEach(meanings: readonly Meaning[], isWanted: (actorId: string) => boolean): Meaning[] {
  const seen = new Set<string>();
  return meanings.filter(({ actorId }) => {
    const isFirst = !seen.has(actorId);
    seen.add(actorId);
    return isFirst && isWanted(actorId);
  });
}

/** Makes sure that every organisation is in the register; gives how many are new. */
async function saveOrganisations(database: Kysely<Database>, meanings: readonly Meaning[]): Promise<number> {
  const known = new Set((await standingOrganisations(database)).map(({ actorId }) => actorId));
  const fresh = firstOfEach(meanings, (actorId) => !known.has(actorId));
  await saveActors(
    database,
    fresh.map(({ actorId, row: { name, kind } }) => organisationActor({ id: actorId, name, kind })),
  );
  await insertOrganisations(
    database,
    fresh.map(({ actorId, row: { kind, country, website } }) => ({ actorId, kind, country, website })),
  );
  const otherwise = meanings.filter(({ isNew, row }) => !isNew && row.kind !== 'state');
  for (const [actorId, same] of Map.groupBy(otherwise, (meaning) => meaning.actorId)) {
    await addOtherNames(
      database,
      actorId,
      same.map(({ row }) => row.name),
    );
  }
  return fresh.length;
}

function takenRows(
  waiting: readonly StoredImportRow[],
  meanings: readonly Meaning[],
  signing: readonly Meaning[],
  signatures: ReadonlyMap<string, string>,
): TakenRow[] {
  const meant = new Map(meanings.map(({ row, actorId }) => [row.line, actorId]));
  const signs = new Set(signing.map(({ row }) => row.line));
  return waiting.flatMap(({ line, decision }) => {
    const actorId = meant.get(line) ?? null;
    if (actorId === null && decision !== 'skip') return [];
    const signatureId = actorId !== null && signs.has(line) ? (signatures.get(actorId) ?? null) : null;
    return [{ line, actorId, signatureId }];
  });
}
