import type { ExtractedCommitment } from '../extraction/commitment.ts';
import { renderTable } from '../formats/table/render-table.ts';
import type { Session } from './session.ts';

/** What the table needs of a commitment, found just now or kept in the register. */
export type TabledCommitment = Pick<
  ExtractedCommitment,
  'id' | 'kind' | 'bearers' | 'action' | 'quote' | 'deadline' | 'page'
> & { readonly place: string | null };

/** Commitments as a table for the terminal, numbered from 1. */
export function commitmentTable({ words, output }: Session, commitments: readonly TabledCommitment[]): string {
  const { columns } = words;
  return renderTable(
    [
      { title: columns.number, align: 'right' },
      { title: columns.id },
      { title: columns.kind },
      { title: columns.bearers },
      { title: columns.action, isFlexible: true },
      { title: columns.deadline },
      { title: columns.place },
    ],
    commitments.map((commitment, index) => [
      String(index + 1),
      commitment.id,
      words.kind(commitment.kind),
      commitment.bearers.map((bearer) => bearer.text).join(', '),
      commitment.action?.text ?? commitment.quote,
      commitment.deadline?.edtf ?? commitment.deadline?.text ?? '',
      placeInText(commitment, words),
    ]),
    output.width,
  );
}

/** Where in its text a statement stands: "pt. 3, p. 1". */
export function placeInText(
  { place, page }: Pick<TabledCommitment, 'place' | 'page'>,
  words: Session['words'],
): string {
  return [place && words.point(place), page !== null && words.page(page)].filter(Boolean).join(', ');
}
