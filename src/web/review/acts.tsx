import type { Child } from 'hono/jsx';
import { REJECTION_REASONS, type ReviewCard } from '../../desk/review-views.ts';
import type { CommitmentView } from '../../desk/views.ts';
import type { PageContext } from '../page-context.ts';
import { EditForm, KindField } from './edit-form.tsx';
import { ActForm, KeyButton, NumberedWords, numberedPassage, WordFields } from './fields.tsx';
import { reviewPath } from './review-paths.ts';
import type { ReviewShown } from './shown.ts';

interface FoldedProps {
  readonly label: string;
  readonly shortcut: string;
  readonly children?: Child;
}

/** An act that asks for more before it is done. */
function Folded({ label, shortcut, children }: FoldedProps) {
  return (
    <details class="folded" name="act">
      <summary data-key={shortcut}>
        {label} <kbd>{shortcut}</kbd>
      </summary>
      <div class="folded-body">{children}</div>
    </details>
  );
}

function RejectForm({ shown, commitment }: { shown: ReviewShown; commitment: CommitmentView }) {
  const { review } = shown.page.wording;
  return (
    <ActForm document={shown.view.document.id} act="reject" commitment={commitment}>
      <fieldset class="reasons">
        <legend>{review.reason}</legend>
        {REJECTION_REASONS.map((reason, index) => (
          <label>
            <input type="radio" name="reason" value={reason} checked={index === 0} />
            {review.reasons[reason]}
          </label>
        ))}
      </fieldset>
      <label class="field">
        {review.note}
        <input type="text" name="note" maxlength={2000} autocomplete="off" />
      </label>
      <KeyButton label={review.reject} />
    </ActForm>
  );
}

/** The commitment that another is merged with: the next in the text, where there is one. */
function MergeForm({ shown, card }: { shown: ReviewShown; card: ReviewCard }) {
  const { review } = shown.page.wording;
  const { commitments, document } = shown.view;
  const others = [card.next, card.previous].flatMap((id) => commitments.find((each) => each.id === id) ?? []);
  if (others.length === 0) return null;
  return (
    <Folded label={review.merge} shortcut="m">
      <ActForm document={document.id} act="merge" commitment={card.commitment}>
        <fieldset class="reasons">
          <legend>{review.mergeWith}</legend>
          {others.map((other, index) => (
            <label lang={other.language}>
              <input type="radio" name="with" value={`${other.id} ${other.revision}`} checked={index === 0} />
              <span class="merge-quote">{other.quote}</span>
            </label>
          ))}
        </fieldset>
        <KeyButton label={review.merge} />
      </ActForm>
    </Folded>
  );
}

function AddForm({ shown }: { shown: ReviewShown }) {
  const { page, view } = shown;
  const { review } = page.wording;
  return (
    <Folded label={review.add} shortcut="a">
      <ActForm document={view.document.id} act="add">
        <KindField page={page} chosen="undertaking" />
        <WordFields shown={shown} name="add" />
        <KeyButton label={review.add} />
      </ActForm>
    </Folded>
  );
}

/** Another passage whose words are to be numbered. */
function OtherPassage({ shown }: { shown: ReviewShown }) {
  const { page, view } = shown;
  const { review } = page.wording;
  const chosen = numberedPassage(shown);
  return (
    <form class="other-passage without-script" action={reviewPath(view.document.id)}>
      {view.card && <input type="hidden" name="c" value={view.card.commitment.id} />}
      <label class="field">
        {review.otherPassage}
        <select name="words">
          {view.passages
            .filter(({ start, end }) => start < end)
            .map(({ eId, number, text }) => (
              <option value={eId} selected={eId === chosen?.eId}>
                {[number, text.slice(0, 60)].filter(Boolean).join(' ')}
              </option>
            ))}
        </select>
      </label>
      <KeyButton label={review.showPassage} quiet />
    </form>
  );
}

/** Everything that a person can do with the commitment that is looked at. */
export function Acts({ shown, card }: { shown: ReviewShown; card: ReviewCard | null }) {
  const { page, view } = shown;
  const { review } = page.wording;
  const document = view.document.id;
  const isApart = view.doubleReview?.isOpen === true;
  return (
    <section class="acts" aria-label={review.actions}>
      {card && (
        <>
          <ActForm document={document} act="confirm" commitment={card.commitment}>
            <KeyButton label={review.confirm} shortcut="c" />
          </ActForm>
          <Folded label={review.reject} shortcut="r">
            <RejectForm shown={shown} commitment={card.commitment} />
          </Folded>
          <Folded label={review.edit} shortcut="e">
            <EditForm shown={shown} commitment={card.commitment} />
          </Folded>
          {!isApart && (
            <>
              <Folded label={review.split} shortcut="s">
                <ActForm document={document} act="split" commitment={card.commitment}>
                  <WordFields shown={shown} name="split" one />
                  <KeyButton label={review.split} />
                </ActForm>
              </Folded>
              <MergeForm shown={shown} card={card} />
            </>
          )}
        </>
      )}
      {!isApart && <AddForm shown={shown} />}
      <ActForm document={document} act="undo">
        <KeyButton label={review.undo} shortcut="u" quiet />
      </ActForm>
      <NumberedWords shown={shown} />
      <OtherPassage shown={shown} />
    </section>
  );
}

/** Which keys do what. */
export function Keys({ page }: { page: PageContext }) {
  const { review } = page.wording;
  return (
    <details class="review-keys" id="keys">
      <summary data-key="?">
        {review.keys} <kbd>?</kbd>
      </summary>
      <dl>
        {Object.entries(review.keyNames).map(([key, name]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p>{review.pickKeys}</p>
    </details>
  );
}
