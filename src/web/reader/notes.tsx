import type { CommitmentView } from '../../desk/views.ts';
import { kindClass } from '../components/kind.tsx';
import { NoteWords } from '../components/note-words.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentInReaderPath } from '../paths.ts';
import { Card, type Neighbours } from './card.tsx';

interface NoteProps {
  readonly page: PageContext;
  readonly commitment: CommitmentView;
  /** Filled for the commitment that is chosen. */
  readonly neighbours: Neighbours | null;
  readonly hasOriginal: boolean;
}

function Note({ page, commitment, neighbours, hasOriginal }: NoteProps) {
  return (
    <li class={`note ${kindClass(commitment.kind)}`} data-note={commitment.id}>
      <a
        class="note-link"
        href={commitmentInReaderPath(commitment)}
        aria-current={neighbours === null ? undefined : 'true'}
      >
        <NoteWords page={page} commitment={commitment} />
      </a>
      {neighbours !== null && (
        <Card page={page} commitment={commitment} neighbours={neighbours} hasOriginal={hasOriginal} />
      )}
    </li>
  );
}

/** The notes in the margin beside a passage. */
export function Notes(props: {
  page: PageContext;
  commitments: readonly CommitmentView[];
  chosen: string | null;
  neighbours: Neighbours;
  hasOriginal: boolean;
}) {
  const { page, commitments, chosen, neighbours, hasOriginal } = props;
  return (
    <ul class="notes" aria-label={page.wording.reader.notes}>
      {commitments.map((commitment) => (
        <Note
          page={page}
          commitment={commitment}
          neighbours={commitment.id === chosen ? neighbours : null}
          hasOriginal={hasOriginal}
        />
      ))}
    </ul>
  );
}
