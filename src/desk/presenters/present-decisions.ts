import type { StoredDecision } from '../../store/decisions.ts';
import type { DecisionView } from '../review-views.ts';

/** A decision as the history of a commitment tells it. */
export function presentDecision(decision: StoredDecision): DecisionView {
  const { action, personName: by, decidedAt, reason, note, isUndone } = decision;
  return { action, by, at: decidedAt.toISOString(), reason, note, isUndone };
}
