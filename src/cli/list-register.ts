import type { DeskContext } from '../desk/context.ts';
import { exportRegister, type RegisterForm } from '../desk/export-register.ts';
import { listDocuments } from '../desk/list-documents.ts';
import { searchRegister } from '../desk/search-register.ts';
import type {
  AmountPresence,
  CommitmentView,
  DocumentRow,
  DueBucket,
  ListedState,
  RecurrenceBucket,
  RegisterQuery,
  RegisterSort,
} from '../desk/views.ts';
import type { CommitmentKind } from '../extraction/commitment.ts';
import { registerCsv } from '../formats/csv/register-csv.ts';
import { toCsv } from '../formats/csv/to-csv.ts';
import { commitmentLine } from '../formats/jsonl/commitment-line.ts';
import { renderTable } from '../formats/table/render-table.ts';
import { commitmentTable } from './commitment-table.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';

/** What the register keeps that can be listed. */
export type Listable = 'documents' | 'commitments';

/** What the options of `servanda list` give. */
export interface ListOptions {
  readonly kind?: readonly CommitmentKind[];
  readonly bearer?: readonly string[];
  readonly speaker?: readonly string[];
  readonly counterpart?: readonly string[];
  readonly forum?: readonly string[];
  readonly topic?: readonly string[];
  readonly document?: readonly string[];
  readonly year?: readonly number[];
  readonly due?: readonly DueBucket[];
  readonly amount?: readonly AmountPresence[];
  readonly currency?: readonly string[];
  readonly recurrence?: readonly RecurrenceBucket[];
  readonly state?: readonly ListedState[];
  readonly sort?: RegisterSort;
  readonly limit?: number;
  readonly format: 'table' | 'jsonl' | 'csv';
}

/** Writes the documents, or the commitments with the words of `text`; gives the exit code. */
export async function listRegister(
  session: Session,
  what: Listable,
  text: string,
  options: ListOptions,
): Promise<number> {
  await withDesk(session, (context) =>
    what === 'documents'
      ? writeDocuments(session, context, options)
      : writeCommitments(session, context, options, text),
  );
  return DONE;
}

async function writeDocuments(session: Session, context: DeskContext, { format, limit }: ListOptions): Promise<void> {
  const { output, messages, words } = session;
  const { rows } = await listDocuments(context);
  const shown = rows.slice(0, limit);
  if (format === 'jsonl') return output.write(shown.map((row) => `${JSON.stringify(row)}\n`).join(''));
  if (format === 'csv') return output.write(documentsCsv(shown));
  if (rows.length === 0) return messages.write(`${words.list.noDocuments}\n`);
  await output.write(documentsTable(session, shown));
  if (shown.length < rows.length) await messages.write(`${words.list.shown(shown.length, rows.length)}\n`);
}

function documentsCsv(rows: readonly DocumentRow[]): string {
  return toCsv(
    ['id', 'title', 'date', 'language', 'issuer', 'undertakings', 'calls', 'expectations', 'stances', 'formats'],
    rows.map(({ id, title, date, language, issuer, counts, formats }) => [
      ...[id, title, date, language, issuer?.id ?? null],
      ...[counts.undertaking, counts.call, counts.expectation, counts.stance],
      formats.join('; '),
    ]),
  );
}

function documentsTable({ words: { columns }, locale, output }: Session, rows: readonly DocumentRow[]): string {
  return renderTable(
    [
      { title: columns.id },
      { title: columns.title, isFlexible: true },
      { title: columns.date },
      { title: columns.language },
      { title: columns.issuer },
      { title: columns.commitments, align: 'right' },
    ],
    rows.map(({ id, title, date, language, issuer, counts }) => [
      ...[id, title, date ?? '', language, issuer?.names[locale] ?? ''],
      String(counts.undertaking + counts.call + counts.expectation),
    ]),
    output.width,
  );
}

/** What a terminal shows at once; files get everything. */
const TABLE_ROWS = 50;

async function writeCommitments(
  session: Session,
  context: DeskContext,
  options: ListOptions,
  text: string,
): Promise<void> {
  const { output, messages, words } = session;
  const query: RegisterQuery = {
    text,
    kinds: options.kind,
    bearers: options.bearer,
    speakers: options.speaker,
    counterparts: options.counterpart,
    fora: options.forum,
    topics: options.topic,
    documents: options.document,
    years: options.year,
    due: options.due,
    amounts: options.amount,
    currencies: options.currency,
    recurrences: options.recurrence,
    states: options.state,
    sort: options.sort,
  };
  if (options.format !== 'table') return writeRecords(session, context, query, options);

  const limit = options.limit ?? TABLE_ROWS;
  const rows = await firstCommitments(context, query, limit);
  const { total } = await searchRegister(context, { ...query, limit: 1 });
  if (total === 0) return messages.write(`${words.list.noCommitments}\n`);
  await output.write(
    commitmentTable(
      session,
      rows.map((row) => ({ ...row, place: row.passage.label })),
    ),
  );
  if (rows.length < total) await messages.write(`${words.list.shown(rows.length, total)}\n`);
}

async function firstCommitments(
  context: DeskContext,
  query: RegisterQuery,
  limit: number,
  form: RegisterForm | null = null,
): Promise<CommitmentView[]> {
  const rows: CommitmentView[] = [];
  for await (const batch of exportRegister(context, query, form)) {
    rows.push(...batch);
    if (rows.length >= limit) break;
  }
  return rows.slice(0, limit);
}

/** CSV has one heading for all, so its rows are gathered; lines go out as they come. */
async function writeRecords(
  { output }: Session,
  context: DeskContext,
  query: RegisterQuery,
  { format, limit = Number.POSITIVE_INFINITY }: ListOptions,
): Promise<void> {
  if (format === 'csv') return output.write(registerCsv(await firstCommitments(context, query, limit, 'csv')));
  let left = limit;
  for await (const batch of exportRegister(context, query, 'jsonl')) {
    const rows = batch.slice(0, left);
    await output.write(rows.map((row) => `${recordLine(row)}\n`).join(''));
    left -= rows.length;
    if (left <= 0) break;
  }
}

/** The line that `servanda extract` writes; the document goes by its identifier, which is what the register knows it by. */
function recordLine(commitment: CommitmentView): string {
  return commitmentLine({ ...commitment, passage: commitment.passage.eId }, commitment.document.id);
}
