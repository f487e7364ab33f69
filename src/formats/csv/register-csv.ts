import { toCsv } from './to-csv.ts';

/** What the register's export needs of a commitment. */
export interface RegisterRecord {
  readonly id: string;
  readonly kind: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly date: string | null;
  };
  readonly passage: { readonly eId: string; readonly label: string | null };
  readonly page: number | null;
  readonly quote: string;
  readonly language: string;
  readonly speaker: { readonly text: string; readonly actor: string | null } | null;
  readonly bearers: readonly { readonly text: string; readonly actor: string | null }[];
  readonly verb: { readonly text: string } | null;
  readonly action: { readonly text: string } | null;
  readonly deadline: { readonly text: string; readonly edtf: string | null } | null;
  readonly dueOn: string | null;
  readonly strength: number | null;
  readonly confidence: number;
}

const COLUMNS: Readonly<Record<string, (record: RegisterRecord) => string | number | null>> = {
  id: (record) => record.id,
  kind: (record) => record.kind,
  speaker: (record) => record.speaker && (record.speaker.actor ?? record.speaker.text),
  bearers: (record) => record.bearers.map((bearer) => bearer.actor ?? bearer.text).join('; '),
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
};

/** The commitments as CSV, one a row; see `toCsv` for its form. Column names are English and do not change. */
export function registerCsv(records: readonly RegisterRecord[]): string {
  const columns = Object.values(COLUMNS);
  const rows = records.map((record) => columns.map((column) => column(record)));
  return toCsv(Object.keys(COLUMNS), rows);
}
