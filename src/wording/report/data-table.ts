import type { ReportedCommitment } from '../../desk/report-content.ts';
import type { DataColumn, DataTable } from '../../formats/report/report.ts';
import { bearerWords, type ReportWords } from './report-words.ts';
import { answerCode, answersTo, type Question } from './standings.ts';

type Value = (reported: ReportedCommitment) => string | number | null;

/** The figures of a report, one commitment a row, and what each column means. */
export function dataTable(commitments: readonly ReportedCommitment[], words: ReportWords): DataTable {
  const columns = columnsFor(words);
  return {
    columns: columns.map(([column]) => column),
    rows: commitments.map((reported) => columns.map(([, value]) => value(reported))),
  };
}

function columnsFor(words: ReportWords): (readonly [DataColumn, Value])[] {
  const { content, wording } = words;
  const meanings = wording.reports.columns;
  const column = (name: keyof typeof meanings, type: DataColumn['type'], value: Value) =>
    [{ name, type, meaning: meanings[name] }, value] as const;
  const answer = (question: Question): (readonly [DataColumn, Value])[] => [
    [
      {
        name: question,
        type: 'code',
        meaning: meanings[question],
        codes: answersTo(question, wording).map(({ code, word }) => ({ code, meaning: word })),
      },
      (reported) => answerCode(reported, question),
    ],
    column(`${question}_as_of`, 'date', (reported) => reported[question]?.asOf ?? null),
    column(`${question}_text`, 'text', (reported) => reported[question]?.text ?? null),
  ];
  return [
    column('id', 'text', ({ commitment }) => commitment.id),
    column('address', 'address', ({ commitment }) =>
      content.origin === null ? null : `${content.origin}/commitments/${commitment.id}`,
    ),
    [
      {
        name: 'kind',
        type: 'code',
        meaning: meanings.kind,
        codes: (['undertaking', 'call', 'expectation'] as const).map((code) => ({
          code,
          meaning: wording.kinds[code].one,
        })),
      },
      ({ commitment }) => commitment.kind,
    ],
    column('document', 'text', ({ commitment }) => commitment.document.title),
    column('document_date', 'date', ({ commitment }) => commitment.document.date),
    column('passage', 'text', ({ commitment }) => commitment.passage.label ?? commitment.passage.eId),
    column('page', 'number', ({ commitment }) => commitment.page),
    column('quote', 'text', ({ commitment }) => commitment.quote),
    column('quote_language', 'text', ({ commitment }) => commitment.language),
    column('bearers', 'text', ({ commitment }) => bearerWords(commitment, words)),
    column('deadline', 'text', ({ commitment }) => commitment.deadline?.text ?? null),
    column('due_on', 'date', ({ commitment }) => commitment.dueOn),
    column('team', 'text', ({ owner }) => owner?.team ?? null),
    column('person', 'text', ({ owner }) => owner?.person ?? null),
    ...answer('acceptance'),
    ...answer('progress'),
    ...answer('verdict'),
    column('supporting_evidence', 'number', ({ evidence }) => countStance(evidence, 'supports')),
    column('contradicting_evidence', 'number', ({ evidence }) => countStance(evidence, 'contradicts')),
    column('as_of', 'date', () => content.asOf),
  ];
}

function countStance(evidence: ReportedCommitment['evidence'], stance: 'supports' | 'contradicts'): number {
  return evidence.filter((one) => one.stance === stance).length;
}
