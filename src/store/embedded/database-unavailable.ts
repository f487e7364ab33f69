import type { InterfaceLanguage } from '../../text/interface-language.ts';

/** Why there is no database to work with. */
export type DatabaseProblem =
  | 'no-programs'
  | 'no-server-user'
  | 'folder-not-writable'
  | 'folder-of-another-user'
  | 'disk-full'
  | 'other-version'
  | 'start-failed'
  | 'bad-address'
  | 'not-reachable'
  | 'sign-in-refused'
  | 'no-such-database'
  | 'unsupported-server'
  | 'not-utf8';

/** What a sentence about a problem needs to name: a path, a version, a cause. */
export type ProblemDetails = Readonly<Record<string, string>>;

type Sentence = (details: ProblemDetails) => Readonly<Record<InterfaceLanguage, string>>;

const SENTENCES: Readonly<Record<DatabaseProblem, Sentence>> = {
  'no-programs': ({ platform }) => ({
    en: `Servanda brings no PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server, version 15 to 18.`,
    da: `Servanda har ingen PostgreSQL med til ${platform}. Sæt DATABASE_URL til en PostgreSQL-server, version 15 til 18.`,
  }),
  'no-server-user': () => ({
    en: 'PostgreSQL does not run as root, and this machine has none of the users servanda, postgres or nobody. Create one: useradd --system servanda',
    da: 'PostgreSQL kører ikke som root, og maskinen har ingen af brugerne servanda, postgres eller nobody. Opret en: useradd --system servanda',
  }),
  'folder-not-writable': ({ path, cause }) => ({
    en: `The data folder ${path} cannot be written to (${cause}). Give your user access to it, or choose another with SERVANDA_DATA.`,
    da: `Der kan ikke skrives i datamappen ${path} (${cause}). Giv din bruger adgang til den, eller vælg en anden med SERVANDA_DATA.`,
  }),
  'folder-of-another-user': ({ path }) => ({
    en: `The database in ${path} belongs to another user. Run Servanda as that user, or choose another folder with SERVANDA_DATA.`,
    da: `Databasen i ${path} tilhører en anden bruger. Kør Servanda som den bruger, eller vælg en anden mappe med SERVANDA_DATA.`,
  }),
  'disk-full': ({ path }) => ({
    en: `There is no room left on the disk that holds ${path}. Free some space and start again; nothing is lost.`,
    da: `Der er ikke mere plads på disken med ${path}. Frigør plads, og start igen; intet er gået tabt.`,
  }),
  'other-version': ({ path, found, expected }) => ({
    en: `The database in ${path} was made by PostgreSQL ${found}, and this Servanda brings PostgreSQL ${expected}. Use the Servanda that made it, or move the data with pg_dump into a new folder.`,
    da: `Databasen i ${path} er lavet af PostgreSQL ${found}, og denne Servanda har PostgreSQL ${expected} med. Brug den Servanda, der lavede den, eller flyt data til en ny mappe med pg_dump.`,
  }),
  'start-failed': ({ path, cause }) => ({
    en: `The database in ${path} did not start: ${cause}`,
    da: `Databasen i ${path} startede ikke: ${cause}`,
  }),
  'bad-address': () => ({
    en: 'DATABASE_URL is not an address of a PostgreSQL database. Write it as postgresql://user:password@host:5432/database.',
    da: 'DATABASE_URL er ikke adressen på en PostgreSQL-database. Skriv den som postgresql://bruger:adgangskode@vært:5432/database.',
  }),
  'not-reachable': ({ server, cause }) => ({
    en: `The database server at ${server} does not answer (${cause}). Check that it runs, and that DATABASE_URL is right.`,
    da: `Databaseserveren på ${server} svarer ikke (${cause}). Se efter, at den kører, og at DATABASE_URL er rigtig.`,
  }),
  'sign-in-refused': ({ server, cause }) => ({
    en: `The database server at ${server} refused the sign-in (${cause}). Check the user and the password in DATABASE_URL.`,
    da: `Databaseserveren på ${server} afviste at logge ind (${cause}). Se efter brugernavn og adgangskode i DATABASE_URL.`,
  }),
  'no-such-database': ({ server, cause }) => ({
    en: `The database server at ${server} has no such database (${cause}). Create it: createdb --encoding=UTF8 NAME`,
    da: `Databaseserveren på ${server} har ikke den database (${cause}). Opret den: createdb --encoding=UTF8 NAVN`,
  }),
  'unsupported-server': ({ server, found }) => ({
    en: `The server at ${server} is PostgreSQL ${found}. Servanda works with PostgreSQL 15 to 18.`,
    da: `Serveren på ${server} er PostgreSQL ${found}. Servanda virker med PostgreSQL 15 til 18.`,
  }),
  'not-utf8': ({ server, found }) => ({
    en: `The database at ${server} keeps its text as ${found}. Servanda needs UTF-8: createdb --encoding=UTF8 --template=template0 NAME`,
    da: `Databasen på ${server} gemmer tekst som ${found}. Servanda skal bruge UTF-8: createdb --encoding=UTF8 --template=template0 NAVN`,
  }),
};

/** Thrown when the database cannot be started, reached or used; says what is wrong and what to do, in every interface language. */
export class DatabaseUnavailable extends Error {
  readonly problem: DatabaseProblem;
  readonly sentences: Readonly<Record<InterfaceLanguage, string>>;

  constructor(problem: DatabaseProblem, details: ProblemDetails = {}, options?: ErrorOptions) {
    const sentences = SENTENCES[problem](details);
    super(sentences.en, options);
    this.name = 'DatabaseUnavailable';
    this.problem = problem;
    this.sentences = sentences;
  }
}

/** The system error code of an error (`EACCES`, `ENOSPC`) or PostgreSQL's SQLSTATE (`57P03`); null where it has none. */
export function errorCode(error: unknown): string | null {
  if (error instanceof AggregateError && error.errors.length > 0) return errorCode(error.errors[0]);
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Turns what the file system says about the data folder into a {@link DatabaseUnavailable}; returns other errors as they are. */
export function explainFolderError(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DatabaseUnavailable('disk-full', { path }, { cause: error });
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG'].includes(code)) {
    return new DatabaseUnavailable('folder-not-writable', { path, cause: code }, { cause: error });
  }
  return error;
}
