import { countFacet } from '../store/register-facets.ts';
import { findHits } from '../store/register-hits.ts';
import { dateOfDay } from '../store/register-index/register-index.ts';
import { firstRows, keyOf } from '../store/register-order.ts';
import type { DeskContext } from './context.ts';
import { toFilters } from './register-filters.ts';

/** What of the register has a day, and when that is. */
export interface DeadlinesView {
  readonly overdue: number;
  /** Due today or later. */
  readonly ahead: number;
  /** The first days on which something is due, ISO dates in their order, each as often as something is due on it. */
  readonly first: readonly string[];
}

/** How many commitments are overdue and how many are due later, and the days of the first `limit` of all of these. */
export async function viewDeadlines(context: DeskContext, limit: number): Promise<DeadlinesView> {
  const { today } = context;
  const filters = toFilters({ due: ['overdue', 'next-12-months', 'later'] }, today);
  const hits = await findHits(context, filters);
  const overdue = countFacet('due', hits, context, filters).get('overdue') ?? 0;
  const first = firstRows(hits, keyOf(hits.index, 'deadline'), { limit, from: null, isBackward: false });
  return {
    overdue,
    ahead: hits.rows.length - overdue,
    first: first.map((row) => dateOfDay(hits.index.dueOf(row))),
  };
}
