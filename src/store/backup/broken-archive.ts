/**
 * What is wrong with an archive: it is none; it ends too early; its bytes are not those that were written; it was made
 * by a newer Servanda; it holds what no archive does; it contradicts itself; it unpacks to more than any register
 * would; the database refuses what is in it.
 */
export type ArchiveFault =
  | 'no-archive'
  | 'cut-off'
  | 'changed'
  | 'newer'
  | 'foreign'
  | 'contradictory'
  | 'swollen'
  | 'refused';

/** Thrown for an archive that cannot be restored. Nothing was changed. */
export class BrokenArchive extends Error {
  readonly fault: ArchiveFault;
  /** Which part of it: the name of an entry, a table, a migration. */
  readonly where: string;

  constructor(fault: ArchiveFault, where: string, options?: ErrorOptions) {
    super(`archive ${fault}: ${where}`, options);
    this.name = 'BrokenArchive';
    this.fault = fault;
    this.where = where;
  }
}

/** Thrown for a database that is not empty, or a file that is there already. Nothing was changed. */
export class Occupied extends Error {
  readonly what: 'database' | 'file';
  /** Name of the database, or path of the file. */
  readonly place: string;

  constructor(what: Occupied['what'], place: string) {
    super(`${what} ${place} is not empty`);
    this.name = 'Occupied';
    this.what = what;
    this.place = place;
  }
}
