import type { ColumnType, GeneratedAlways } from 'kysely';

/** Why an archive is made: by the clock, since somebody asked for it on a page, or from the terminal. */
export type BackupOccasion = 'scheduled' | 'asked' | 'terminal';

interface BackupTable {
  id: GeneratedAlways<number>;
  occasion: BackupOccasion;
  asked_by: string | null;
  asked_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  /** Base name in the folder of the archives, a whole path for one from the terminal; null until it is there. */
  file_name: string | null;
  /** Bytes; written as a number, read as text. */
  size: ColumnType<string | null, number | null | undefined, number | null>;
  /** Hexadecimal, of the file. */
  sha256: string | null;
  /** When it was read back and every hash found to be right. */
  checked_at: Date | null;
  /** Why there is none, or why the one that is there is not to be trusted; a code. */
  fault: string | null;
  /** When its turn was over and the file was deleted. */
  removed_at: Date | null;
}

/** The table of the archives. */
export interface BackupTables {
  backup: BackupTable;
}
