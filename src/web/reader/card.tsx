import type { CommitmentView } from '../../desk/views.ts';
import { capitalised, KindLabel } from '../components/kind.tsx';
import { Parts } from '../components/parts.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentInReaderPath, commitmentPath, documentPath, originalPath } from '../paths.ts';

/** The commitments before and after one in its text, and which of how many it is. */
export interface Neighbours {
  readonly previous: CommitmentView | null;
  readonly next: CommitmentView | null;
  /** 1-based. */
  readonly position: number;
  readonly total: number;
}

/** Where `id` stands among `commitments` that share its standing: stances are walked apart from what binds. */
export function neighboursOf(commitments: readonly CommitmentView[], id: string): Neighbours {
  const chosen = commitments.find((commitment) => commitment.id === id);
  const row = commitments.filter(({ kind }) => (kind === 'stance') === (chosen?.kind === 'stance'));
  const index = row.findIndex((commitment) => commitment.id === id);
  return {
    previous: row[index - 1] ?? null,
    next: row[index + 1] ?? null,
    position: index + 1,
    total: row.length,
  };
}

interface CardProps {
  readonly page: PageContext;
  readonly commitment: CommitmentView;
  readonly neighbours: Neighbours;
  /** Whether its document has a file whose pages can be shown. */
  readonly hasOriginal: boolean;
}

/** A chosen commitment's parts, over the margin. */
export function Card({ page, commitment, neighbours, hasOriginal }: CardProps) {
  const { reader, kinds, original } = page.wording;
  const { previous, next, position, total } = neighbours;
  const address = commitmentPath(commitment.id);
  return (
    <section class="card" aria-label={capitalised(kinds[commitment.kind].one)} tabindex={-1}>
      <header class="card-head">
        <KindLabel page={page} kind={commitment.kind} />
        <span class="card-position">{reader.position(position, total)}</span>
        <a class="card-close" href={`${documentPath(commitment.document.id)}#c-${commitment.id}`} data-close>
          {reader.close}
        </a>
      </header>
      <Parts page={page} commitment={commitment} />
      <footer class="card-foot">
        <a href={address}>{reader.whole}</a>
        <a href={`${address}#why`}>{reader.why}</a>
        <a href={`${address}#cite`}>{reader.cite}</a>
        {hasOriginal && commitment.page !== null && (
          <a href={`${originalPath(commitment.document.id, { commitment: commitment.id })}#mark`}>
            {capitalised(original.inFile(commitment.page))}
          </a>
        )}
      </footer>
      <nav class="card-steps" aria-label={reader.steps}>
        {previous && (
          <a href={commitmentInReaderPath(previous)} data-step="previous" rel="prev">
            ← {reader.previous} <kbd>k</kbd>
          </a>
        )}
        {next && (
          <a href={commitmentInReaderPath(next)} data-step="next" rel="next">
            {reader.next} <kbd>j</kbd> →
          </a>
        )}
      </nav>
    </section>
  );
}
