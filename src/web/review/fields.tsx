import type { Child } from 'hono/jsx';
import type { CommitmentView, PassageView } from '../../desk/views.ts';
import { wordsOf } from './passage-words.ts';
import { type ReviewAct, reviewActPath } from './review-paths.ts';
import type { ReviewShown } from './shown.ts';

interface ActFormProps {
  readonly document: string;
  readonly act: ReviewAct;
  /** The commitment that the form is about, as it is seen. */
  readonly commitment?: CommitmentView;
  readonly children?: Child;
}

/** A form that sends one act of a review, with the revision that the person sees. */
export function ActForm({ document, act, commitment, children }: ActFormProps) {
  return (
    <form method="post" action={reviewActPath(document, act)} data-act={act} class={`act act-${act}`}>
      {commitment && (
        <>
          <input type="hidden" name="id" value={commitment.id} />
          <input type="hidden" name="revision" value={commitment.revision} />
        </>
      )}
      {children}
    </form>
  );
}

/** A button with the key that does the same. */
export function KeyButton({ label, shortcut, quiet = false }: { label: string; shortcut?: string; quiet?: boolean }) {
  return (
    <button type="submit" class={quiet ? 'button quiet-button' : 'button'} data-key={shortcut}>
      {label} {shortcut && <kbd>{shortcut}</kbd>}
    </button>
  );
}

/** The passage whose words are numbered: the one that was asked for, else that of the commitment. */
export function numberedPassage({ view, words }: Pick<ReviewShown, 'view' | 'words'>): PassageView | null {
  const wanted = words ?? view.card?.commitment.passage.eId;
  const withWords = view.passages.filter(({ start, end }) => start < end);
  return withWords.find(({ eId }) => eId === wanted) ?? withWords[0] ?? null;
}

/** The words of a passage with their numbers: how words are chosen without a script. */
export function NumberedWords({ shown }: { shown: ReviewShown }) {
  const { page, view } = shown;
  const passage = numberedPassage(shown);
  if (!passage) return null;
  const { review } = page.wording;
  return (
    <details class="numbered-words without-script">
      <summary>{review.wordsOf(passage.number ?? review.passageHere)}</summary>
      <ol lang={view.document.language}>
        {wordsOf(passage).map(({ start, end }) => (
          <li>{passage.text.slice(start - passage.start, end - passage.start)}</li>
        ))}
      </ol>
    </details>
  );
}

interface WordFieldsProps {
  readonly shown: ReviewShown;
  /** What tells these fields from those of another form. */
  readonly name: string;
  /** Whether one word is asked for, and not a stretch of words. */
  readonly one?: boolean;
}

/** Where the words of a part are: chosen in the text, or by their numbers where there is no script. */
export function WordFields({ shown, name, one = false }: WordFieldsProps) {
  const { review } = shown.page.wording;
  const passage = numberedPassage(shown);
  return (
    <fieldset class="word-fields">
      <legend>{review.words}</legend>
      <input type="hidden" name="start" value="" />
      <input type="hidden" name="end" value="" />
      <input type="hidden" name="passage" value={passage?.eId ?? ''} />
      <p class="with-script" hidden data-picker>
        <output class="picked" id={`${name}-picked`}>
          {review.chosenNone}
        </output>
        <button type="button" class="button quiet-button" data-pick={one ? 'one' : 'words'}>
          {review.pick}
        </button>
      </p>
      <div class="word-numbers without-script">
        <label>
          {one ? review.before : review.from}
          <input type="number" name="from" min="1" inputmode="numeric" />
        </label>
        {!one && (
          <label>
            {review.to}
            <input type="number" name="to" min="1" inputmode="numeric" />
          </label>
        )}
      </div>
    </fieldset>
  );
}
