import { isAbsolute } from 'node:path';
import type { BackupSettings } from '../desk/backup-settings.ts';
import type { Locale } from '../wording/locale.ts';
import { UsageError } from './usage-error.ts';

const USUAL_HOUR = 2;
const USUAL_KEEP = { daily: 7, weekly: 5, monthly: 12 };
const MOST_KEPT = 1_000;

/**
 * Where and when archives are made by themselves, from `SERVANDA_BACKUP_FOLDER`, `_HOUR` and `_KEEP`; null without a
 * folder.
 * @throws UsageError for what is no whole path, no hour, or no three counts.
 */
export function backupSettingsFrom(
  environment: NodeJS.ProcessEnv,
  timeZone: string,
  locale: Locale,
): BackupSettings | null {
  const { SERVANDA_BACKUP_FOLDER: folder, SERVANDA_BACKUP_HOUR: hour, SERVANDA_BACKUP_KEEP: keep } = environment;
  if (!folder) return null;
  if (!isAbsolute(folder)) throw new UsageError(FOLDER[locale](folder));
  return { folder, timeZone, hour: hourFrom(hour, locale), keep: keepFrom(keep, locale) };
}

function hourFrom(written: string | undefined, locale: Locale): number {
  if (!written) return USUAL_HOUR;
  const hour = /^\d{1,2}$/u.test(written) ? Number(written) : Number.NaN;
  if (!(hour <= 23)) throw new UsageError(HOUR[locale](written));
  return hour;
}

function keepFrom(written: string | undefined, locale: Locale): BackupSettings['keep'] {
  if (!written) return USUAL_KEEP;
  const [, ...counts] = /^\s*(\d{1,4})\s*,\s*(\d{1,4})\s*,\s*(\d{1,4})\s*$/u.exec(written) ?? [];
  const [daily = Number.NaN, weekly = 0, monthly = 0] = counts.map(Number);
  if (![daily, weekly, monthly].every((count) => count <= MOST_KEPT)) throw new UsageError(KEEP[locale](written));
  return { daily, weekly, monthly };
}

type Sentences = Readonly<Record<Locale, (written: string) => string>>;

const FOLDER: Sentences = {
  da: (written) => `SERVANDA_BACKUP_FOLDER er ${written}, men skal være en hel sti, der begynder med /.`,
  en: (written) => `SERVANDA_BACKUP_FOLDER is ${written}, and must be a whole path that begins with /.`,
};
const HOUR: Sentences = {
  da: (written) => `SERVANDA_BACKUP_HOUR er ${written}, men skal være et klokkeslæt fra 0 til 23.`,
  en: (written) => `SERVANDA_BACKUP_HOUR is ${written}, and must be an hour from 0 to 23.`,
};
const KEEP: Sentences = {
  da: (written) =>
    `SERVANDA_BACKUP_KEEP er ${written}, men skal være tre tal: hvor mange dages, ugers og måneders kopier der gemmes, f.eks. 7,5,12.`,
  en: (written) =>
    `SERVANDA_BACKUP_KEEP is ${written}, and must be three numbers: of how many days, weeks and months backups are kept, such as 7,5,12.`,
};
