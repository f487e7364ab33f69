import type { AccountStatementView } from '../../desk/follow-up-views.ts';
import { formatDate } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';

interface EntryProps {
  readonly page: PageContext;
  readonly entry: AccountStatementView;
  /** The commitment whose page it is on. */
  readonly commitmentId: string;
}

/** Since when it holds, who said it, and when, where that was another day. */
export function EntryFacts({ page, entry, commitmentId }: EntryProps) {
  const { followUp } = page.wording;
  const written = deskDay(page, entry.givenAt);
  const facts = [
    followUp.since(formatDate(entry.asOf, page.locale)),
    entry.givenBy && followUp.by(entry.givenBy.name),
    written === entry.asOf ? null : followUp.writtenOn(formatDate(written, page.locale)),
    entry.commitmentId === commitmentId ? null : followUp.fromEarlier,
    entry.corrects === null ? null : followUp.corrects,
  ];
  return <p class="entry-facts">{facts.filter(Boolean).join(' · ')}</p>;
}

/** What was said, and what it rests on. */
export function EntryText({ page, entry }: Pick<EntryProps, 'page' | 'entry'>) {
  const { followUp } = page.wording;
  const numbers = entry.evidence.map((id) => formatNumber(id, page.locale)).join(', ');
  return (
    <>
      {entry.text !== '' && <p class="entry-text">{entry.text}</p>}
      {numbers !== '' && <p class="entry-facts">{followUp.evidence(numbers)}</p>}
    </>
  );
}
