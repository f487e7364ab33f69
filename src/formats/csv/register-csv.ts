import type { ExtractedCommitment, Part } from '../../extraction/commitment.ts';
import { type Cell, toCsv, toCsvRows } from './to-csv.ts';

type Party = { readonly text: string; readonly actor: string | null };

/** Parts that the export takes as extraction gives them. */
type PlainPart =
  | 'id'
  | 'kind'
  | 'page'
  | 'quote'
  | 'language'
  | 'verb'
  | 'action'
  | 'deadline'
  | 'recurrence'
  | 'strength'
  | 'places'
  | 'amounts'
  | 'references'
  | 'qualifications'
  | 'negated'
  | 'topics'
  | 'confidence';

/** What the register's export needs of a commitment. */
export interface RegisterRecord extends Pick<ExtractedCommitment, PlainPart> {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly date: string | null;
  };
  readonly passage: { readonly eId: string; readonly label: string | null };
  readonly speaker: Party | null;
  readonly coSpeakers?: readonly Party[];
  readonly bearers: readonly Party[];
  readonly counterparts: readonly Party[];
  readonly beneficiaries: readonly Party[];
  readonly fora: readonly Party[];
  readonly dueOn: string | null;
}

/** Several values in one cell. */
const SEPARATOR = '; ';
const parties = (parts: readonly Party[]) => parts.map(({ actor, text }) => actor ?? text).join(SEPARATOR);
const words = (parts: readonly Part[]) => parts.map(({ text }) => text).join(SEPARATOR);

const COLUMNS: Readonly<Record<string, (record: RegisterRecord) => string | number | null>> = {
  id: (record) => record.id,
  kind: (record) => record.kind,
  speaker: (record) => parties(record.speaker ? [record.speaker, ...(record.coSpeakers ?? [])] : []),
  bearers: (record) => parties(record.bearers),
  verb: (record) => record.verb?.text ?? null,
  action: (record) => record.action?.text ?? null,
  quote: (record) => record.quote,
  deadline: (record) => record.deadline?.text ?? null,
  deadline_edtf: (record) => record.deadline?.edtf ?? null,
  due_on: (record) => record.dueOn,
  strength: (record) => record.strength,
  confidence: (record) => record.confidence,
  language: (record) => record.language,
  document: (record) => record.document.id,
  document_title: (record) => record.document.title,
  document_date: (record) => record.document.date,
  passage: (record) => record.passage.label ?? record.passage.eId,
  page: (record) => record.page,
  counterparts: (record) => parties(record.counterparts),
  beneficiaries: (record) => parties(record.beneficiaries),
  fora: (record) => parties(record.fora),
  places: (record) => record.places.map(({ place, text }) => place ?? text).join(SEPARATOR),
  recurrence: (record) => record.recurrence?.text ?? null,
  recurrence_interval: (record) => record.recurrence?.interval ?? null,
  amounts: (record) => words(record.amounts),
  currencies: (record) => [...new Set(record.amounts.flatMap(({ currency }) => currency ?? []))].join(SEPARATOR),
  references: (record) => record.references.map(({ identifier, text }) => identifier ?? text).join(SEPARATOR),
  qualifications: (record) => words(record.qualifications),
  negated: (record) => (record.negated ? 'yes' : ''),
  topics: (record) => record.topics.map(({ topic }) => topic).join(SEPARATOR),
};

/** The commitments as CSV, one a row; see `toCsv` for its form. Column names are English and do not change. */
export function registerCsv(records: readonly RegisterRecord[]): string {
  return toCsv(Object.keys(COLUMNS), cellsOf(records));
}

/** The same piece by piece, so that a register of any size can be written out. */
export async function* registerCsvPieces(
  batches: AsyncIterable<readonly RegisterRecord[]>,
): AsyncGenerator<string, void, undefined> {
  yield registerCsv([]);
  for await (const records of batches) yield toCsvRows(cellsOf(records));
}

function cellsOf(records: readonly RegisterRecord[]): Cell[][] {
  const columns = Object.values(COLUMNS);
  return records.map((record) => columns.map((column) => column(record)));
}
