import type { CommitmentView } from '../../desk/views.ts';
import type { PageContext } from '../page-context.ts';
import { bearerNames } from './actor-names.tsx';
import { DueDate, isOverdue } from './due.tsx';
import { KindLabel } from './kind.tsx';

/** What a note beside the text says of a commitment: its kind, who owes it, by when; overdue not by colour alone. */
export function NoteWords({ page, commitment }: { page: PageContext; commitment: CommitmentView }) {
  const late = isOverdue(commitment, page);
  return (
    <>
      <KindLabel page={page} kind={commitment.kind} />{' '}
      <span class="note-who">{bearerNames(commitment, page).join(', ')}</span>
      {commitment.deadline !== null && (
        <>
          {' · '}
          <span class={late ? 'note-due late' : 'note-due'}>
            <DueDate page={page} commitment={commitment} />
            {late && <span class="visually-hidden"> ({page.wording.common.overdue})</span>}
          </span>
        </>
      )}
    </>
  );
}
