import { daysAfter } from './calendar.ts';

/** How many archives stay: the newest of each of the last days, weeks and months that have one. */
export interface KeepCounts {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** An archive that can be restored from. */
export interface GoodBackup {
  readonly id: number;
  /** ISO date on which it was made. */
  readonly madeOn: string;
}

/**
 * Which of the good archives stay, the others' turn being over. The newest stays whatever the counts say, also where
 * nothing newer came for a year.
 */
export function backupsToKeep(backups: readonly GoodBackup[], keep: KeepCounts): ReadonlySet<number> {
  const newestFirst = backups.toSorted((one, other) => other.madeOn.localeCompare(one.madeOn) || other.id - one.id);
  const kept = new Set(newestFirst.slice(0, 1).map(({ id }) => id));
  const periods: readonly (readonly [number, (day: string) => string])[] = [
    [keep.daily, (day) => day],
    [keep.weekly, mondayOf],
    [keep.monthly, (day) => day.slice(0, 7)],
  ];
  for (const [count, periodOf] of periods) {
    const newest = new Map<string, number>();
    for (const { id, madeOn } of newestFirst) {
      const period = periodOf(madeOn);
      if (!newest.has(period)) newest.set(period, id);
    }
    for (const id of [...newest.values()].slice(0, count)) kept.add(id);
  }
  return kept;
}

/** The Monday of the week of a day: weeks are ISO 8601's. */
function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysAfter(day, -weekday);
}
