import { dayIn, hourIn } from '../text/zoned-time.ts';
import type { KeepCounts } from './backups-to-keep.ts';

/** Where archives go by themselves, when, and how many stay. */
export interface BackupSettings {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The hour of the day from which on the day's archive is made: 0 to 23. */
  readonly hour: number;
  /** The zone of the desk, in which days begin; IANA name. */
  readonly timeZone: string;
  readonly keep: KeepCounts;
}

/** What the clock last asked for. */
export interface LastScheduled {
  readonly askedAt: Date;
  /** Whether there was no archive in the end. */
  readonly hasFailed: boolean;
}

const HOUR_MS = 60 * 60 * 1000;

/**
 * Whether the clock asks for an archive: once a day, from the hour on, later if nobody was there at that hour; after
 * a failure again in an hour. A clock that was turned back by less than a day asks for none twice.
 */
export function isBackupDue(
  now: Date,
  { hour, timeZone }: Pick<BackupSettings, 'hour' | 'timeZone'>,
  last: LastScheduled | null,
): boolean {
  if (hourIn(timeZone, now) < hour) return false;
  if (!last) return true;
  if (last.hasFailed) return now.getTime() - last.askedAt.getTime() >= HOUR_MS;
  return dayIn(timeZone, last.askedAt) < dayIn(timeZone, now);
}
