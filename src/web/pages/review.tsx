import { allActors } from '../../authority/actors.ts';
import type { ReviewView } from '../../desk/review-views.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { bearerNames } from '../components/actor-names.tsx';
import { kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { documentPath } from '../paths.ts';
import { DoubleReview } from '../review/double-review.tsx';
import { ActForm, KeyButton } from '../review/fields.tsx';
import { Pane } from '../review/pane.tsx';
import { QUEUE_PATH, reviewPath } from '../review/review-paths.ts';
import { ReviewText } from '../review/review-text.tsx';
import type { ReviewShown } from '../review/shown.ts';

/** How far the review has come, as a bar and in words. */
export function Progress({ page, view }: { page: PageContext; view: ReviewView }) {
  const { left, confirmed, rejected } = view.counts;
  const { review } = page.wording;
  const all = left + confirmed + rejected;
  return (
    <div class="review-progress" id="progress">
      <progress max={Math.max(all, 1)} value={confirmed + rejected} aria-labelledby="progress-words"></progress>
      <span id="progress-words">{review.progress(left, confirmed, rejected)}</span>
    </div>
  );
}

/** Every commitment of the document, as a way to each of them. */
function Listing({ page, view }: { page: PageContext; view: ReviewView }) {
  const { review } = page.wording;
  const reviewed = view.commitments.filter(({ id }) => view.reviewed.includes(id));
  return (
    <details class="listing" id="listing">
      <summary>{review.all(reviewed.length)}</summary>
      <ol>
        {reviewed.map((commitment) => (
          <li class={`${kindClass(commitment.kind)} is-${commitment.state}`}>
            <a
              href={reviewPath(view.document.id, { c: commitment.id })}
              aria-current={commitment.id === view.card?.commitment.id ? 'true' : undefined}
            >
              <span class="listing-state">{review.states[commitment.state]}</span>{' '}
              <span>{bearerNames(commitment, page).join(', ')}</span>{' '}
              <span class="listing-words" lang={commitment.language}>
                {commitment.action?.text ?? commitment.quote}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Names and identifiers of all actors, to choose from while one writes. */
function ActorNames({ page }: { page: PageContext }) {
  return (
    <datalist id="actors">
      {allActors().map(({ id, names }) => (
        <option value={id}>{names[page.locale]}</option>
      ))}
    </datalist>
  );
}

function More({ shown }: { shown: ReviewShown }) {
  const { page, view, mayDecide } = shown;
  const { review } = page.wording;
  return (
    <details class="review-more">
      <summary>{review.more}</summary>
      <div class="review-more-body">
        <DoubleReview shown={shown} />
        {mayDecide && (
          <section>
            <h2>{review.extract}</h2>
            <p class="hint">{review.extractHint}</p>
            <ActForm document={view.document.id} act="extract">
              <KeyButton label={review.extract} quiet />
            </ActForm>
          </section>
        )}
      </div>
    </details>
  );
}

/** A document in review: its text, and beside it one commitment at a time. */
export function ReviewPage({ shown }: { shown: ReviewShown }) {
  const { page, view, message } = shown;
  const { review, common } = page.wording;
  const { document } = view;
  const facts = [
    document.issuer?.names[page.locale],
    document.date === null ? common.undated : formatDate(document.date, page.locale),
    wordLanguage(document.language, page.locale),
  ];
  return (
    <Layout page={page} title={`${review.title}: ${document.title}`} place="review" scripts={['review']}>
      <article
        class="review"
        data-review={document.id}
        data-picking={review.picking}
        data-picking-split={review.pickingSplit}
        data-use={review.useWords}
        data-cancel={review.cancel}
        data-lost={review.lost}
      >
        <header class="review-head">
          <p class="eyebrow">
            <a href={QUEUE_PATH}>{review.title}</a> · {facts.filter(Boolean).join(' · ')} ·{' '}
            <a href={documentPath(document.id)}>{review.toReader}</a>
          </p>
          <h1 lang={document.language}>{document.title}</h1>
          {view.newest !== null && (
            <p class="newer-version">
              <b>{review.older}</b> <a href={reviewPath(view.newest)}>{review.toNewest}</a>
            </p>
          )}
          <div class="review-bar">
            <Progress page={page} view={view} />
            <More shown={shown} />
          </div>
        </header>
        <p class="visually-hidden" role="status" id="status">
          {message}
        </p>
        <div class="review-columns">
          <section class="review-text" id="text" aria-label={review.text} tabindex={-1}>
            <ReviewText view={view} />
          </section>
          <div class="review-side">
            <Pane shown={shown} />
            <Listing page={page} view={view} />
          </div>
        </div>
        <ActorNames page={page} />
      </article>
    </Layout>
  );
}

/** What changes on the page after an act: the card, the figures, and the passages that are marked otherwise. */
export function ReviewAnswer({ shown, passages }: { shown: ReviewShown; passages: ReadonlySet<string> }) {
  const { page, view, message } = shown;
  return (
    <div
      class="review-answer"
      data-message={message ?? ''}
      data-address={reviewPath(view.document.id, { c: view.card?.commitment.id })}
    >
      <Pane shown={shown} />
      <Progress page={page} view={view} />
      <ReviewText view={view} only={passages} />
    </div>
  );
}
