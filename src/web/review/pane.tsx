import { REJECTION_REASONS, type ReviewCard } from '../../desk/review-views.ts';
import { formatShare } from '../../wording/numbers.ts';
import { ChangedWords } from '../comparison/changed-words.tsx';
import { actorName } from '../components/actor-names.tsx';
import { KindLabel, kindClass } from '../components/kind.tsx';
import { Parts } from '../components/parts.tsx';
import type { PageContext } from '../page-context.ts';
import { commitmentPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';
import { Acts, Keys } from './acts.tsx';
import { ConflictPanel } from './conflict.tsx';
import { Decisions } from './decisions.tsx';
import { reviewPath } from './review-paths.ts';
import type { ReviewShown } from './shown.ts';

function Earlier({ page, card }: { page: PageContext; card: ReviewCard }) {
  const { earlier } = card;
  if (!earlier) return null;
  const { review } = page.wording;
  const { commitment, decisions, words } = earlier;
  return (
    <section class="earlier">
      <h3>
        <a href={commitmentPath(commitment.id)}>{review.earlier}</a>
      </h3>
      <p>{review.earlierLead(review.states[commitment.state])}</p>
      <p class="change-words" lang={commitment.language}>
        <ChangedWords page={page} words={words} />
      </p>
      <Decisions page={page} decisions={decisions} />
    </section>
  );
}

/** What those said who reviewed apart from one another. */
function Judgements({ page, card }: { page: PageContext; card: ReviewCard }) {
  const { review, kinds } = page.wording;
  if (card.judgements.length === 0) return null;
  return (
    <section class="judgements">
      <h3>{review.judgements}</h3>
      <dl>
        {card.judgements.map(({ by, commitment, reason, note }) => (
          <div>
            <dt>{by}</dt>
            <dd>
              {[
                review.states[commitment.state],
                REJECTION_REASONS.find((each) => each === reason) && review.reasons[reason ?? 'other'],
                note,
                kinds[commitment.kind].one,
                commitment.bearers.map((bearer) => actorName(bearer, page)).join(' · '),
                commitment.deadline?.text,
              ]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Steps({ page, card, document }: { page: PageContext; card: ReviewCard; document: string }) {
  const { review } = page.wording;
  const { previous, next } = card;
  return (
    <nav class="card-steps" aria-label={review.steps}>
      {previous && (
        <a href={reviewPath(document, { c: previous })} data-key="k" data-step rel="prev">
          ← {review.previous} <kbd>k</kbd>
        </a>
      )}
      {next && (
        <a href={reviewPath(document, { c: next })} data-key="j" data-step rel="next">
          {review.next} <kbd>j</kbd> →
        </a>
      )}
    </nav>
  );
}

function Card({ shown, card }: { shown: ReviewShown; card: ReviewCard }) {
  const { page, view } = shown;
  const { review } = page.wording;
  const { commitment, position, total } = card;
  return (
    <>
      <header class="card-head">
        <h2 class="card-title" tabindex={-1} id="card-title">
          <KindLabel page={page} kind={commitment.kind} />
        </h2>
        <span class="card-position">
          {[
            position > 0 && review.position(position, total),
            commitment.origin === 'extracted' && review.confidence(formatShare(commitment.confidence, page.locale)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span class={`state state-${commitment.state}`}>{review.states[commitment.state]}</span>
      </header>
      {commitment.origin === 'person' && <p class="hint">{review.addedByPerson}</p>}
      <blockquote class="pane-quote" lang={commitment.language}>
        {commitment.quote}
      </blockquote>
      <Parts page={page} commitment={commitment} />
      <Earlier page={page} card={card} />
      <Judgements page={page} card={card} />
      {shown.mayDecide && <Acts shown={shown} card={card} />}
      <Steps page={page} card={card} document={view.document.id} />
      <Decisions page={page} decisions={card.decisions} />
    </>
  );
}

/** The commitment that is looked at, with everything that can be done about it. */
export function Pane({ shown }: { shown: ReviewShown }) {
  const { page, view, refused, message } = shown;
  const { review } = page.wording;
  const { card } = view;
  return (
    <section
      class={card ? `pane ${kindClass(card.commitment.kind)}` : 'pane'}
      id="pane"
      aria-label={review.card}
      data-chosen={card?.commitment.id}
      data-span={card ? `${card.commitment.start}-${card.commitment.end}` : undefined}
    >
      {message !== null && <p class="said">{message}</p>}
      {view.counts.left === 0 && (
        <p class="all-done">
          {review.done} <a href={registerPath({ documents: [view.document.id] })}>{review.toRegister}</a>
        </p>
      )}
      {refused && <ConflictPanel shown={shown} refused={refused} />}
      {card && <Card shown={shown} card={card} />}
      {!card && shown.mayDecide && <Acts shown={shown} card={null} />}
      <Keys page={page} />
    </section>
  );
}
