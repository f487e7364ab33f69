import type { DecisionView } from '../../desk/review-views.ts';
import { formatDate } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';

/** Who decided what, and when, as one line: »bekræftet af Anna, 4. maj 2026«. */
function wordDecision({ action, by, at, reason, note }: DecisionView, page: PageContext): string {
  const { review } = page.wording;
  const who = by ?? (action === 'carry-over' ? null : review.operator);
  const done = [review.decisionsBy[action], who && review.by(who)].filter(Boolean).join(' ');
  return [done, formatDate(at, page.locale), reason && review.reasons[reason], note].filter(Boolean).join(', ');
}

/** What was decided of a commitment, the newest first. */
export function Decisions({ page, decisions }: { page: PageContext; decisions: readonly DecisionView[] }) {
  const { review } = page.wording;
  if (decisions.length === 0) return null;
  return (
    <section class="decisions" aria-label={review.history}>
      <h3>{review.history}</h3>
      <ol>
        {decisions.map((decision) => (
          <li class={decision.isUndone ? 'undone' : undefined}>
            {wordDecision(decision, page)}
            {decision.isUndone && <small class="aside">{review.wasUndone}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
