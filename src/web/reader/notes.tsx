import type { CommitmentView, DeedView } from '../../desk/views.ts';
import { capitalised, kindClass } from '../components/kind.tsx';
import { NoteWords } from '../components/note-words.tsx';
import { deedActors, deedDate } from '../deeds/deed-facts.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentInReaderPath, deedPath } from '../paths.ts';
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
    <li class={`note ${kindClass(commitment.kind)}`} data-note={commitment.id} data-anchor={`c-${commitment.id}`}>
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

function DeedNote({ page, deed }: { page: PageContext; deed: DeedView }) {
  const facts = [deedActors(deed, page), deed.date && deedDate(deed, page)];
  return (
    <li class="deed-note k-deed" data-anchor={`d-${deed.id}`}>
      <a class="note-link" href={deedPath(deed.id)}>
        <span class="kind">{capitalised(page.wording.deeds.one)}</span>{' '}
        <span class="note-who">{facts.filter(Boolean).join(' · ')}</span>
      </a>
    </li>
  );
}

/** The notes in the margin beside a passage, in text order. */
export function Notes(props: {
  page: PageContext;
  commitments: readonly CommitmentView[];
  deeds: readonly DeedView[];
  chosen: string | null;
  neighbours: Neighbours;
  hasOriginal: boolean;
}) {
  const { page, commitments, deeds, chosen, neighbours, hasOriginal } = props;
  return (
    <ul class="notes" aria-label={page.wording.reader.notes}>
      {[...commitments, ...deeds]
        .toSorted((one, other) => one.start - other.start)
        .map((statement) =>
          'kind' in statement ? (
            <Note
              page={page}
              commitment={statement}
              neighbours={statement.id === chosen ? neighbours : null}
              hasOriginal={hasOriginal}
            />
          ) : (
            <DeedNote page={page} deed={statement} />
          ),
        )}
    </ul>
  );
}
