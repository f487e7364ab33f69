import { type CommitmentState, SETTABLE_PARTS, type SettablePart } from '../../desk/views.ts';
import type { CommitmentKind } from '../../extraction/commitment.ts';
import type { PageContext } from '../page-context.ts';
import { reviewActPath, reviewPath } from './review-paths.ts';
import type { Refused, ReviewShown } from './shown.ts';

function Texts({ page, texts }: { page: PageContext; texts: Readonly<Record<string, string>> }) {
  const { review, kinds } = page.wording;
  const worded = (field: string, value: string): string => {
    if (field === 'state') return review.states[value as CommitmentState] ?? value;
    if (field === 'kind') return kinds[value as CommitmentKind]?.one ?? value;
    return value || review.none;
  };
  const fields = ['state', ...SETTABLE_PARTS, 'note'].filter((field) => field in texts);
  return (
    <dl>
      {fields.map((field) => (
        <div>
          <dt>
            {field === 'state' && review.state}
            {field === 'note' && review.note}
            {review.parts[field as SettablePart]}
          </dt>
          <dd>{worded(field, texts[field] ?? '')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a person wanted to save and what stands there now, side by side, to choose from. */
export function ConflictPanel({ shown, refused }: { shown: ReviewShown; refused: Refused }) {
  const { page, view } = shown;
  const { review } = page.wording;
  const { conflict, act, fields } = refused;
  const document = view.document.id;
  const now = view.commitments.find(({ id }) => id === conflict.id);
  const again = Object.entries({ ...fields, revision: String(now?.revision ?? fields.revision ?? '') });
  return (
    <section class="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{review.conflictTitle}</h2>
      <p>{review.conflict}</p>
      <div class="conflict-sides">
        <section aria-labelledby="yours">
          <h3 id="yours">{review.yours}</h3>
          <Texts page={page} texts={conflict.yours} />
          {act !== 'undo' && (
            <form method="post" action={reviewActPath(document, act)} data-act={act}>
              {again.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <button type="submit" class="button quiet-button">
                {review.saveMine}
              </button>
            </form>
          )}
        </section>
        <section aria-labelledby="theirs">
          <h3 id="theirs">{conflict.theirs.by ? review.theirsBy(conflict.theirs.by) : review.theirs}</h3>
          <Texts page={page} texts={conflict.theirs} />
          <a class="button quiet-button" href={reviewPath(document, { c: conflict.id })}>
            {review.keepTheirs}
          </a>
        </section>
      </div>
    </section>
  );
}
