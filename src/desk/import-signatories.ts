import { createHash } from 'node:crypto';
import { readCsv } from '../formats/csv/read-csv.ts';
import { findSignatoryColumns, readSignatories } from '../formats/csv/signatory-list.ts';
import { standingOrganisations } from '../store/organisations.ts';
import { insertImport } from '../store/signatory-imports.ts';
import { signatoryIds } from '../store/signatures.ts';
import { inTransaction } from '../store/transaction.ts';
import { assessSignatories } from './assess-signatories.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { authorId } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** A file as it was sent. */
export interface SentList {
  /** Base name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The longest part of a heading that is told back. */
const SHOWN_HEADING = 200;

/**
 * Reads a list of signatories and keeps it with what each row may mean, for the secretariat to decide. Nothing of it is
 * a signature yet. Gives the list's number. Throws `Forbidden`, `NotFound`, `Invalid`, and `Unreadable`.
 */
export async function importSignatories(
  context: DeskContext,
  address: InitiativeAddress,
  { name, bytes }: SentList,
): Promise<number> {
  requirePermission(context, 'import-signatories');
  const initiative = await requireInitiative(context.database, address);
  const table = readCsv(bytes, name);
  const columns = findSignatoryColumns(table);
  if (columns === null) {
    const value = table.header.join(', ').slice(0, SHOWN_HEADING);
    throw new Invalid([{ field: 'file', code: 'no-name-column', details: { value } }]);
  }
  const listed = readSignatories(table, columns, context.today);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return inTransaction(context.everything, async (transaction) => {
    const organisations = await standingOrganisations(transaction);
    const signatories = await signatoryIds(transaction, initiative.id);
    const rows = assessSignatories(listed, { organisations, signatories });
    const { encoding, formulas } = table;
    const kept = { initiativeId: initiative.id, fileName: name, sha256, encoding, columns, formulas };
    const id = await insertImport(transaction, { ...kept, madeBy: authorId(context) }, rows);
    await recordChange(transaction, context, {
      action: 'import-signatories',
      subject: { type: 'initiative', id: initiative.id },
      after: { list: id, file: name, sha256, rows: rows.length },
    });
    return id;
  });
}
