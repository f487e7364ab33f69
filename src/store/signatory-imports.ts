import { type Kysely, sql } from 'kysely';
import type { ListedSignatory, SignatoryColumns } from '../formats/csv/signatory-list.ts';
import { isoDate } from './iso-date.ts';
import type { ImportCandidate, ImportDecision, ImportRule } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** A list that was brought in. */
export interface StoredImport {
  readonly id: number;
  readonly initiativeId: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly columns: SignatoryColumns;
  readonly formulas: number;
  readonly madeAt: Date;
}

/** What is to become of a row, and why. */
export interface RowDecision {
  readonly decision: ImportDecision | null;
  /** Whom the row means: an actor of the register, or the organisation of an earlier row. */
  readonly actorId: string | null;
  readonly sameLine: number | null;
  /** Null where a person decides. */
  readonly rule: ImportRule | null;
}

/** A row of a list with whom it may mean and what is to become of it. */
export interface AssessedRow extends ListedSignatory, RowDecision {
  readonly candidates: readonly ImportCandidate[];
}

/** A row as it stands. */
export interface StoredImportRow extends AssessedRow {
  readonly decidedBy: string | null;
  readonly revision: number;
  /** When it was taken into the register. */
  readonly takenAt: Date | null;
}

/** A list to be kept. */
export interface NewImport extends Omit<StoredImport, 'id' | 'madeAt'> {
  readonly sha256: string;
  readonly madeBy: string | null;
}

/** Rows that go into the database at once: PostgreSQL takes 65,535 values in a statement. */
const BATCH = 1_000;

/** Keeps a list with its rows; gives its number. */
export async function insertImport(
  database: Kysely<Database>,
  given: NewImport,
  rows: readonly AssessedRow[],
): Promise<number> {
  const { id } = await database
    .insertInto('signatory_import')
    .values({
      ...{ initiative_id: given.initiativeId, file_name: given.fileName, sha256: given.sha256 },
      ...{ encoding: given.encoding, columns: JSON.stringify(given.columns), formulas: given.formulas },
      made_by: given.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let start = 0; start < rows.length; start += BATCH) {
    await database
      .insertInto('import_row')
      .values(rows.slice(start, start + BATCH).map((row) => toRow(id, row)))
      .execute();
  }
  return id;
}

function toRow(importId: number, row: AssessedRow) {
  return {
    ...{ import_id: importId, line: row.line, name: row.name, kind: row.kind, country: row.country },
    ...{ website: row.website, signed_on: row.signedOn },
    problems: JSON.stringify(row.problems),
    candidates: JSON.stringify(row.candidates),
    ...{ decision: row.decision, actor_id: row.actorId, same_line: row.sameLine, rule: row.rule },
  };
}

/** The list of this number. */
export function findImport(database: Kysely<Database>, id: number): Promise<StoredImport | undefined> {
  return imports(database).where('id', '=', id).executeTakeFirst();
}

/** The lists of an initiative, the newest first, with how many rows each has and how many wait for a decision. */
export async function importsOf(database: Kysely<Database>, initiativeId: string) {
  return imports(database)
    .select((row) => [
      row.selectFrom('import_row').select(countAll).whereRef('import_id', '=', 'signatory_import.id').as('rows'),
      row
        .selectFrom('import_row')
        .select(countAll)
        .whereRef('import_id', '=', 'signatory_import.id')
        .where('decision', 'is', null)
        .as('open'),
    ])
    .where('initiative_id', '=', initiativeId)
    .orderBy('id', 'desc')
    .execute();
}

const countAll = sql<number>`count(*)::integer`.as('count');

/** The rows of a list in the order of its lines; locked against others until the transaction ends, where wanted. */
export async function importRows(
  database: Kysely<Database>,
  importId: number,
  { lock = false, line }: { readonly lock?: boolean; readonly line?: number } = {},
): Promise<StoredImportRow[]> {
  return database
    .selectFrom('import_row')
    .select(['line', 'name', 'kind', 'country', 'website', isoDate<string | null>('signed_on').as('signedOn')])
    .select(['problems', 'candidates', 'decision', 'actor_id as actorId', 'same_line as sameLine', 'rule'])
    .select(['decided_by as decidedBy', 'revision', 'taken_at as takenAt'])
    .where('import_id', '=', importId)
    .$if(line !== undefined, (query) => query.where('line', '=', line ?? 0))
    .orderBy('line')
    .$if(lock, (query) => query.forUpdate())
    .execute();
}

/** Notes what a person decided of a row that is not taken in yet. */
export async function decideRow(
  database: Kysely<Database>,
  { importId, line }: { readonly importId: number; readonly line: number },
  decided: Omit<RowDecision, 'rule'> & { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await database
    .updateTable('import_row')
    .set((row) => ({
      ...{ decision: decided.decision, actor_id: decided.actorId, same_line: decided.sameLine, rule: null },
      ...{ decided_by: decided.by, decided_at: decided.at, revision: row('revision', '+', 1) },
    }))
    .where('import_id', '=', importId)
    .where('line', '=', line)
    .execute();
}

/** What a row became: the organisation, and the signature where it gave one. */
export interface TakenRow {
  readonly line: number;
  readonly actorId: string | null;
  readonly signatureId: string | null;
}

/** Notes that rows were taken into the register. */
export async function markTaken(
  database: Kysely<Database>,
  importId: number,
  taken: readonly TakenRow[],
  at: Date,
): Promise<void> {
  const lines = taken.map(({ line }) => line);
  const actors = taken.map(({ actorId }) => actorId);
  const signatures = taken.map(({ signatureId }) => signatureId);
  await sql`update import_row set taken_at = ${at}, signature_id = taken.signature_id,
      actor_id = case when decision = 'same' and same_line is not null then null else coalesce(taken.actor_id, import_row.actor_id) end
    from unnest(${lines}::integer[], ${actors}::text[], ${signatures}::uuid[]) as taken (line, actor_id, signature_id)
    where import_row.import_id = ${importId} and import_row.line = taken.line`.execute(database);
}

function imports(database: Kysely<Database>) {
  return database
    .selectFrom('signatory_import')
    .select(['id', 'initiative_id as initiativeId', 'file_name as fileName', 'encoding', 'columns', 'formulas'])
    .select('made_at as madeAt');
}
