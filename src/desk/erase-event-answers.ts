import { erasePrivate } from '../store/event-invitations.ts';
import type { DeskParts } from './open-context.ts';

const DAY_MS = 86_400_000;
/** Days after an event in which those who prepared it may still have to know who was there. */
export const KEPT_DAYS = 7;

/**
 * Forgets the names of those who came to events and what they needed to take part, a week after each; how many came stays.
 * Gives at how many answers something was forgotten.
 */
export function eraseEventAnswers({ database, now }: Pick<DeskParts, 'database' | 'now'>): Promise<number> {
  return erasePrivate(database, new Date(now().getTime() - KEPT_DAYS * DAY_MS));
}
