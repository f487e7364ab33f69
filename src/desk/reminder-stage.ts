import type { Reminder } from '../store/reminders.ts';
import type { ReminderStage } from '../store/schema/mail.ts';

const DAY_MS = 86_400_000;
/** Days before a deadline from which on each reminder is due, the most urgent first. */
const BEFORE = [
  ['day', 0],
  ['week', 7],
  ['month', 30],
] as const;
/** What is overdue is told again after so many days. */
const OVERDUE_ROUND = 30;

/** Which reminder it is time for. */
export type DueReminder = Pick<Reminder, 'stage' | 'round'>;

/**
 * The reminder that it is time for, of a deadline seen from `today`; null for none of those wanted. A reminder stays
 * due until the next one is: who was not told in time, since Servanda was away, is told late. Both ISO dates.
 */
export function deadlineReminder(
  deadline: string,
  today: string,
  wanted: readonly ReminderStage[],
): DueReminder | null {
  const days = daysBetween(today, deadline);
  if (days < 0) {
    return wanted.includes('overdue') ? { stage: 'overdue', round: Math.floor((-days - 1) / OVERDUE_ROUND) } : null;
  }
  const found = BEFORE.find(([stage, limit]) => days <= limit && wanted.includes(stage));
  return found ? { stage: found[0], round: 0 } : null;
}

/** The same of a silence since `lastWord`: one reminder each time that `silenceDays` are over. */
export function silenceReminder(
  lastWord: string,
  today: string,
  silenceDays: number,
  wanted: readonly ReminderStage[],
): DueReminder | null {
  const round = Math.floor(daysBetween(lastWord, today) / silenceDays) - 1;
  return round >= 0 && wanted.includes('silent') ? { stage: 'silent', round } : null;
}

const URGENCY: Readonly<Record<ReminderStage, number>> = { month: 0, week: 1, day: 2, overdue: 3, silent: 4 };

/** Whether the reminder, or a more urgent one of the same day, was given: so a clock that jumps back repeats nothing. */
export function wasGiven({ day, milestone, stage, round }: Omit<Reminder, 'commitmentId'>, had: readonly Reminder[]) {
  return had.some((other) => {
    if (other.day !== day || other.milestone !== milestone) return false;
    if ((other.stage === 'silent') !== (stage === 'silent')) return false;
    return other.stage === stage ? other.round >= round : URGENCY[other.stage] > URGENCY[stage];
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
