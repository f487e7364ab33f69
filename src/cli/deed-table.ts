import type { ExtractedDeed } from '../extraction/commitment.ts';
import { renderTable } from '../formats/table/render-table.ts';
import { wordAmount } from '../wording/amounts.ts';
import { placeInText } from './commitment-table.ts';
import type { Session } from './session.ts';

/** What the table needs of a deed. */
export type TabledDeed = Pick<ExtractedDeed, 'id' | 'actors' | 'action' | 'quote' | 'amounts' | 'date' | 'page'> & {
  readonly place: string | null;
};

/** Deeds as a table for the terminal, numbered from 1. */
export function deedTable({ words, output, locale }: Session, deeds: readonly TabledDeed[]): string {
  const { columns } = words;
  return renderTable(
    [
      { title: columns.number, align: 'right' },
      { title: columns.id },
      { title: columns.actors },
      { title: columns.action, isFlexible: true },
      { title: columns.amount },
      { title: columns.date },
      { title: columns.place },
    ],
    deeds.map((deed, index) => [
      String(index + 1),
      deed.id,
      deed.actors.map((actor) => actor.text).join(', '),
      deed.action?.text ?? deed.quote,
      deed.amounts.map((amount) => wordAmount(amount, locale) ?? amount.text).join(', '),
      deed.date?.edtf ?? deed.date?.text ?? '',
      placeInText(deed, words),
    ]),
    output.width,
  );
}
