import type { Transaction } from 'kysely';
import type pg from 'pg';
import type { Database } from '../schema.ts';
import { loadArchive } from './load-archive.ts';
import type { Manifest } from './manifest.ts';
import { type CheckedArchive, readArchive } from './read-archive.ts';
import { writeArchive } from './write-archive.ts';

/** Writes and reads the archives of one database. */
export interface Archivist {
  /** Writes everything as it is now into a file that is not there yet; see `writeArchive`. */
  write(path: string): Promise<Manifest>;
  /** Reads an archive through and checks every hash; see `readArchive`. */
  check(path: string): Promise<CheckedArchive>;
  /** Puts an archive into the database, which has to be empty; see `loadArchive`. */
  load(
    path: string,
    archive: CheckedArchive,
    look: (transaction: Transaction<Database>) => Promise<void>,
  ): Promise<void>;
}

/** The archivist of the database at `connection`. */
export function archivistOf(connection: pg.ClientConfig): Archivist {
  return {
    write: (path) => writeArchive(connection, path),
    check: (path) => readArchive(path),
    load: (path, archive, look) => loadArchive(connection, path, archive, look),
  };
}
