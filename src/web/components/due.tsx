import type { CommitmentView } from '../../desk/views.ts';
import { formatDate, relativeDate, wordEdtf } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';

/** Whether the last day of a deadline is past. */
export function isOverdue(commitment: Pick<CommitmentView, 'dueOn'>, page: PageContext): boolean {
  return commitment.dueOn !== null && commitment.dueOn < page.today;
}

/** The deadline of a commitment, as a date in words where it has one and as written where not; nothing without one. */
export function DueDate({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const { deadline, language } = commitment;
  if (deadline === null) return null;
  if (deadline.edtf === null) {
    return (
      <span class="due-written" lang={language}>
        {deadline.text}
      </span>
    );
  }
  return <span>{wordEdtf(deadline.edtf, page.locale)}</span>;
}

/** The deadline with how far it lies from today; says in a word when it is overdue. */
export function DueColumn({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const late = isOverdue(commitment, page);
  const distance = relativeDate(commitment.dueOn ?? page.today, page.today, page.locale);
  if (commitment.deadline === null) return <div class="due due-none">{page.wording.common.noDeadline}</div>;
  return (
    <div class={late ? 'due late' : 'due'}>
      <DueDate page={page} commitment={commitment} />
      {commitment.dueOn !== null && (
        <small title={formatDate(commitment.dueOn, page.locale)}>
          {late ? page.wording.common.passed(distance) : distance}
        </small>
      )}
    </div>
  );
}
