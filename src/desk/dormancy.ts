import type { StoredInitiative } from '../store/initiatives.ts';
import type { SignOfLife } from '../store/signs-of-life.ts';
import { daysAfter } from './calendar.ts';

/**
 * Whether an initiative counts as dormant on a day: it has not ended, and its last sign of life is longer ago than its
 * secretariat chose. One without any sign is not called dormant, since nobody knows since when. `today` is an ISO date.
 */
export function isDormant(
  { endedOn, dormantAfterDays }: Pick<StoredInitiative, 'endedOn' | 'dormantAfterDays'>,
  lastSign: SignOfLife | null,
  today: string,
): boolean {
  const hasEnded = endedOn !== null && endedOn <= today;
  return !hasEnded && lastSign !== null && daysAfter(lastSign.on, dormantAfterDays) < today;
}
