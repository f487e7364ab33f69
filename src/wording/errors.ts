import { type Findable, Forbidden, Invalid, type Issue, NotFound } from '../desk/errors.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { DatabaseUnavailable, errorCode } from '../store/embedded/database-unavailable.ts';
import type { Locale } from './locale.ts';
import { formatNumber } from './numbers.ts';
import { shownName } from './shown-name.ts';
import { wordUnreadable } from './unreadable.ts';

/**
 * What went wrong, where, and what to do, in one or two sentences. Null for an error that nobody foresaw: it is a
 * fault of ours, and its message is for the log.
 */
export function errorSentence(error: unknown, locale: Locale): string | null {
  if (error instanceof Unreadable) return wordUnreadable(error, locale);
  if (error instanceof NotFound) return wordNotFound(error, locale);
  if (error instanceof Forbidden) return FORBIDDEN[locale];
  if (error instanceof Invalid) return error.issues.map((issue) => wordIssue(issue, locale)).join(' ');
  if (error instanceof DatabaseUnavailable) return error.sentences[locale];
  return wordDatabaseCode(errorCode(error), locale);
}

const FORBIDDEN: Readonly<Record<Locale, string>> = {
  da: 'Det kræver, at du driver denne Servanda. Bed den, der gør, om hjælp.',
  en: 'Only those who run this Servanda may do that. Ask them for help.',
};

const FOUND: Readonly<Record<Locale, Readonly<Record<Findable, string>>>> = {
  da: {
    document: 'Registret har ikke noget dokument med id',
    commitment: 'Registret har ikke noget løfte med id',
    deed: 'Registret har ikke noget, der er gjort, med id',
    actor: 'Registret har ikke nogen aktør med id',
    passage: 'Dokumentet har ikke noget tekststykke med id',
    file: 'Registret har ikke nogen fil med SHA-256',
    original: 'Der er ingen PDF, hvis sider kan vises, af dokumentet med id',
    page: 'Filen har ikke nogen side',
  },
  en: {
    document: 'The register has no document with the identifier',
    commitment: 'The register has no commitment with the identifier',
    deed: 'The register has no deed with the identifier',
    actor: 'The register has no actor with the identifier',
    passage: 'The document has no passage with the identifier',
    file: 'The register has no file with the SHA-256',
    original: 'There is no PDF whose pages can be shown of the document with the identifier',
    page: 'The file has no page',
  },
};

const CHECK_IDENTIFIER: Readonly<Record<Locale, string>> = {
  da: 'Se efter, at det er skrevet rigtigt.',
  en: 'Check that it is written correctly.',
};

function wordNotFound({ what, id }: NotFound, locale: Locale): string {
  return `${FOUND[locale][what]} ${quoted(id, locale)}. ${CHECK_IDENTIFIER[locale]}`;
}

type IssueSentence = (field: string, details: Issue['details'], locale: Locale) => string;

const ISSUES: Readonly<Record<Locale, Readonly<Record<Issue['code'], IssueSentence>>>> = {
  da: {
    'not-a-date': (field, { value }) => `${field}: ${value} er ikke en dato. Skriv år-måned-dag, f.eks. 2023-06-26.`,
    'not-one-of': (field, { value, allowed }) => `${field}: ${value} kan ikke bruges.${choices('Vælg', allowed)}`,
    'not-a-number': (field, { value, minimum, maximum }) =>
      `${field}: ${value} kan ikke bruges. Skriv et helt tal${range('fra', 'til', minimum, maximum)}.`,
    'too-long': (field, { limit }, locale) => `${field}: for langt. Grænsen er ${number(limit, locale)}.`,
    missing: (field) => `${field} mangler.`,
    'bad-cursor': () => 'Den side af registret findes ikke længere. Begynd forfra på første side.',
    'no-language-version': (_, { value }) =>
      `${value} er ikke en sprogudgave af det andet dokument, så de kan ikke læses side om side.`,
    'no-version': (_, { value }) =>
      `${value} er ikke en udgave af det andet dokument, så de kan ikke sammenlignes. Angiv to udgaver af samme tekst på samme sprog.`,
    'other-language': (_, { value }) =>
      `${value} er på et andet sprog, så teksten kan ikke være en ny udgave af det. Er den samme tekst på et andet sprog, så brug --same-as.`,
    'same-language': (_, { value }) =>
      `${value} er på samme sprog, så teksten kan ikke være en sprogudgave af det. Er den en revideret udgave, så brug --new-version-of.`,
    'several-documents': (_, { value }) => `Flere dokumenter har nummeret ${value}. Angiv id’et på et af dem.`,
    'not-together': (field) =>
      `${field}: sig kun én ting om, hvilket værk teksten hører til: --work, --same-as, --new-version-of eller --own-work.`,
  },
  en: {
    'not-a-date': (field, { value }) => `${field}: ${value} is not a date. Write year-month-day, such as 2023-06-26.`,
    'not-one-of': (field, { value, allowed }) => `${field}: ${value} cannot be used.${choices('Choose', allowed)}`,
    'not-a-number': (field, { value, minimum, maximum }) =>
      `${field}: ${value} cannot be used. Write a whole number${range('from', 'to', minimum, maximum)}.`,
    'too-long': (field, { limit }, locale) => `${field}: too long. The limit is ${number(limit, locale)}.`,
    missing: (field) => `${field} is missing.`,
    'bad-cursor': () => 'That page of the register is no longer there. Start again from the first page.',
    'no-language-version': (_, { value }) =>
      `${value} is no language version of the other document, so the two cannot be read side by side.`,
    'no-version': (_, { value }) =>
      `${value} is no version of the other document, so the two cannot be compared. Name two versions of one text in one language.`,
    'other-language': (_, { value }) =>
      `${value} is in another language, so the text cannot be a new version of it. If it is the same text in another language, use --same-as.`,
    'same-language': (_, { value }) =>
      `${value} is in the same language, so the text cannot be a language version of it. If it is a revised text, use --new-version-of.`,
    'several-documents': (_, { value }) => `Several documents have the number ${value}. Name the identifier of one.`,
    'not-together': (field) =>
      `${field}: say one thing only about which work the text belongs to: --work, --same-as, --new-version-of or --own-work.`,
  },
};

function wordIssue({ field, code, details }: Issue, locale: Locale): string {
  const { value } = details;
  const shown = value === undefined ? details : { ...details, value: quoted(String(value), locale) };
  return ISSUES[locale][code](field, shown, locale);
}

function choices(choose: string, allowed: string | number | undefined): string {
  return allowed === undefined ? '' : ` ${choose}: ${allowed}.`;
}

function range(from: string, to: string, minimum?: string | number, maximum?: string | number): string {
  return minimum === undefined || maximum === undefined ? '' : ` ${from} ${minimum} ${to} ${maximum}`;
}

function number(value: string | number | undefined, locale: Locale): string {
  return typeof value === 'number' ? formatNumber(value, locale) : String(value);
}

function quoted(value: string, locale: Locale): string {
  return locale === 'da' ? `»${shownName(value)}«` : `“${shownName(value)}”`;
}

const DISK_FULL: Readonly<Record<Locale, string>> = {
  da: 'Der er ikke plads på databasens disk. Frigør plads, og prøv igen; intet er gemt halvt.',
  en: 'There is no room on the disk of the database. Free some space and try again; nothing is half stored.',
};
const TOO_MANY_CONNECTIONS: Readonly<Record<Locale, string>> = {
  da: 'Databasen har for mange forbindelser i brug. Prøv igen om lidt, eller hæv max_connections.',
  en: 'The database has too many connections in use. Try again shortly, or raise max_connections.',
};
const CONNECTION_LOST: Readonly<Record<Locale, string>> = {
  da: 'Forbindelsen til databasen blev afbrudt. Se efter, at den kører, og prøv igen; intet er gemt halvt.',
  en: 'The connection to the database was lost. Check that it runs and try again; nothing is half stored.',
};

const NO_RIGHTS: Readonly<Record<Locale, string>> = {
  da: 'Databasens bruger har ikke rettigheder nok. Servanda skal eje sin database: alter database NAVN owner to BRUGER',
  en: 'The user of the database lacks rights. Servanda needs to own its database: alter database NAME owner to USER',
};

const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', '57P01', '57P02', '57P03']);

/** System error codes and SQLSTATEs (PostgreSQL's appendix A) that a person can do something about. */
function wordDatabaseCode(code: string | null, locale: Locale): string | null {
  if (code === null) return null;
  if (code === 'ENOSPC' || code === '53100') return DISK_FULL[locale];
  if (code === '42501') return NO_RIGHTS[locale];
  if (code === '53300') return TOO_MANY_CONNECTIONS[locale];
  return LOST.has(code) || code.startsWith('08') ? CONNECTION_LOST[locale] : null;
}
