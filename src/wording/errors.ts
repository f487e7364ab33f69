import { Conflict, Forbidden, Invalid, type Issue, NotFound, TooManyAttempts } from '../desk/errors.ts';
import { Unfetchable } from '../fetching/unfetchable.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { BrokenArchive, Occupied } from '../store/backup/broken-archive.ts';
import { DatabaseUnavailable, errorCode } from '../store/embedded/database-unavailable.ts';
import { isUnkeepable } from '../store/unkeepable.ts';
import { wordBrokenArchive, wordOccupied } from './archive-failures.ts';
import { EVENT_FAULTS } from './event-faults.ts';
import { wordField } from './field-names.ts';
import type { Locale } from './locale.ts';
import { wordNotFound } from './not-found.ts';
import { formatNumber } from './numbers.ts';
import { quoted } from './quoted.ts';
import { wordUnfetchable } from './unfetchable.ts';
import { wordUnreadable } from './unreadable.ts';
import { VIDEO_FAULTS } from './video-faults.ts';

/**
 * What went wrong, where, and what to do, in one or two sentences. Null for an error that nobody foresaw: it is a
 * fault of ours, and its message is for the log.
 */
export function errorSentence(error: unknown, locale: Locale): string | null {
  if (error instanceof Unreadable) return wordUnreadable(error, locale);
  if (error instanceof Unfetchable) return wordUnfetchable(error, locale);
  if (error instanceof NotFound) return wordNotFound(error, locale);
  if (error instanceof Forbidden) return FORBIDDEN[locale];
  if (error instanceof Conflict) return CONFLICT[locale];
  if (error instanceof TooManyAttempts) return wordWait(error, locale);
  if (error instanceof Invalid) return error.issues.map((issue) => wordIssue(issue, locale)).join(' ');
  if (error instanceof BrokenArchive) return wordBrokenArchive(error, locale);
  if (error instanceof Occupied) return wordOccupied(error, locale);
  if (error instanceof DatabaseUnavailable) return error.sentences[locale];
  if (isUnkeepable(error)) return UNKEEPABLE[locale];
  return wordDatabaseCode(errorCode(error), locale);
}

const FORBIDDEN: Readonly<Record<Locale, string>> = {
  da: 'Det har du ikke ret til her. Log ind som en, der har, eller bed en administrator om hjælp.',
  en: 'You may not do that here. Sign in as somebody who may, or ask an administrator for help.',
};

const UNKEEPABLE: Readonly<Record<Locale, string>> = {
  da: 'Der er et tegn i det, som ingen tekst kan have (NUL). Fjern det, og prøv igen.',
  en: 'It holds a character that no text can have (NUL). Take it out and try again.',
};

const CONFLICT: Readonly<Record<Locale, string>> = {
  da: 'En anden har rettet det her, siden du åbnede det. Intet er gemt endnu; begge tekster står her, så du kan vælge.',
  en: 'Somebody else changed this since you opened it. Nothing is saved yet; both texts are here for you to choose.',
};

function wordWait({ seconds }: TooManyAttempts, locale: Locale): string {
  const minutes = Math.ceil(seconds / 60);
  const wait = seconds <= 90 ? WAIT[locale].seconds(seconds) : WAIT[locale].minutes(minutes);
  return `${WAIT[locale].tooMany} ${wait}`;
}

const WAIT = {
  da: {
    tooMany: 'Der er forsøgt for mange gange.',
    seconds: (count: number) => `Vent ${count} sekunder, og prøv igen.`,
    minutes: (count: number) => `Vent ${count} minutter, og prøv igen.`,
  },
  en: {
    tooMany: 'There were too many attempts.',
    seconds: (count: number) => `Wait ${count} seconds and try again.`,
    minutes: (count: number) => `Wait ${count} minutes and try again.`,
  },
} as const satisfies Readonly<Record<Locale, unknown>>;

type IssueSentence = (field: string, details: Issue['details'], locale: Locale) => string;

const ISSUES: Readonly<Record<Locale, Readonly<Record<Issue['code'], IssueSentence>>>> = {
  da: {
    'not-a-date': (field, { value }) => `${field}: ${value} er ikke en dato. Skriv år-måned-dag, f.eks. 2023-06-26.`,
    'in-the-future': (field, { value }) =>
      `${field}: ${value} ligger i fremtiden. Skriv den dag, det gælder fra, senest i dag.`,
    'may-not-see': (field) => `${field}: kan ikke vælges, fordi vedkommende ikke må se dokumentet.`,
    'not-one-of': (field, { value, allowed }) => `${field}: ${value} kan ikke bruges.${choices('Vælg', allowed)}`,
    'not-a-number': (field, { value, minimum, maximum }) =>
      `${field}: ${value} kan ikke bruges. Skriv et helt tal${range('fra', 'til', minimum, maximum)}.`,
    'too-long': (field, { limit }, locale) => `${field}: for langt. Grænsen er ${number(limit, locale)}.`,
    missing: (field) => `${field} mangler.`,
    'not-in-text': () => 'De ord står ikke i teksten. Markér mindst ét ord, og prøv igen.',
    'not-known': (_, { value }) => `Servanda kender ingen aktør ${value}. Søg efter navnet, og vælg fra listen.`,
    'not-adjacent': () => 'Man kan kun slå to eller flere løfter fra samme dokument sammen.',
    'reviewed-apart': () =>
      'Dokumentet gennemgås uafhængigt af flere. Så længe det står på, kan man kun bekræfte, afvise og rette.',
    'not-apart': () => 'Dokumentet gennemgås ikke uafhængigt af flere lige nu.',
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
    'too-many': (_, { limit }, locale) =>
      `Det er flere løfter, end én rapport kan fortælle om ét for ét: grænsen er ${number(limit, locale)}. Vælg et snævrere omfang, for eksempel en enkelt tekst, et forum eller en anden rolle.`,
    'not-together': (field) =>
      `${field}: sig kun én ting om, hvilket værk teksten hører til: --work, --same-as, --new-version-of eller --own-work.`,
    'not-in-passage': (field) =>
      `${field}: de ord står ikke i tekststykket. Kopiér dem, som de står, eller lad feltet være tomt for hele stykket.`,
    'not-an-address': (_, { value }) => `${value} er ikke en e-mailadresse. Se efter, at den er skrevet rigtigt.`,
    taken: (_, { value }) => `${value} er der allerede. Vælg noget andet.`,
    'not-the-password': () => 'Adgangskoden er ikke den rigtige.',
    'not-the-code': () =>
      'Koden er ikke den rigtige. Brug den, som appen viser lige nu, og se efter, at telefonens ur går rigtigt.',
    'last-administrator': () => 'Der skal være mindst én administrator. Gør først en anden til administrator.',
    'own-account': () => 'Du kan ikke spærre dig selv ude. Det må en anden administrator gøre.',
    'not-your-team': () => 'Du kan kun begrænse et dokument til teams, som du selv er med i.',
    'hidden-text': () => 'Teksten er i registret i forvejen, men ikke for dig. Bed en redaktør om adgang til den.',
    'not-a-slug': (field, { value }) =>
      `${field}: ${value} kan ikke være en adresse. Brug små bogstaver a–z, tal og bindestreger, højst 80 tegn.`,
    'line-break': (field) => `${field}: må ikke have linjeskift eller usynlige tegn. Skriv det på én linje.`,
    'no-address-column': (_, { value }) =>
      `Listen skal have en kolonne med navne og en med e-mailadresser. Øverste række siger: ${value}. Kald kolonnerne “navn” og “e-mail”, og prøv igen.`,
    'no-name-column': (_, { value }) =>
      `Listen har ingen kolonne med navne. Øverste række siger: ${value}. Kald den kolonne, som navnene står i, “navn”, og prøv igen.`,
    itself: () => 'Det er den samme. Vælg en anden.',
    'no-words': (_, { number: place }) => `Forpligtelse nr. ${place}: skriv, hvad der er gjort.`,
    'nothing-said': () => 'Redegørelsen siger ikke noget om nogen forpligtelse endnu.',
    'not-a-site': (_, { value }) => `${value} er ikke en adresse på nettet. Skriv den som https://eksempel.dk.`,
    'signed-already': (_, { value }) => `${value} har allerede skrevet under og står ved det.`,
    'not-open': () => 'Der er ingen mailserver, så underskrifter kan ikke bekræftes.',
    'open-already': () => 'Løftet har en åben runde i forvejen. Luk den først.',
    'sent-too-soon': () =>
      'Formularen blev sendt meget hurtigt eller var for gammel. Se den igennem, og send den igen.',
    'before-another': (field) => `${field}: skal ligge efter den anden dato.`,
    'taken-in': (_, { value }) => `Rækken på linje ${value} er allerede taget ind og kan ikke afgøres igen.`,
    'no-such-time': (_, { value, zone }) =>
      `Klokken er aldrig ${value} i ${zone}: dagen findes ikke, eller urene stilles frem over tidspunktet. Vælg et andet.`,
    'in-the-past': (_, { value }) => `${value} er allerede passeret. Vælg et tidspunkt, der kommer, eller udgiv nu.`,
    'only-commitments': (field) =>
      `${field}: kun løfter kan ses, som de stod en tidligere dag. Udelad parameteren her.`,
    'wrong-state': () => 'Det kan ikke lade sig gøre, som den er nu. Åbn den igen, og se, hvor langt den er.',
    'not-a-picture': (_, { value }) =>
      `${value} er hverken et billede (PNG eller JPEG) eller et dokument (PDF, Word, Excel, PowerPoint, OpenDocument eller ren tekst), der kan læses.`,
    'no-picture': (_, { value }) => `${value} er ikke et billede (PNG eller JPEG), der kan læses.`,
    'not-approved': () =>
      'Ordene er ikke godkendt af den, der taler. Notér, hvem der har godkendt dem og hvornår, før de udgives.',
    'not-public-yet': () => 'Kampagnen er ikke offentlig endnu. Udgiv den først.',
    'has-public-parts': () =>
      'Kampagnen har udsagn, der er udgivet eller venter på deres tid, så den kan ikke tages af nettet.',
    'not-a-time': (field, { value }) =>
      `${field}: ${value} er ikke et tidspunkt. Skriv dag og klokkeslæt, f.eks. 2026-06-26 14:30.`,
    'not-a-time-zone': (_, { value }) => `${value} er ikke navnet på en tidszone. Skriv det som Europe/Copenhagen.`,
    'member-already': () => 'Aktøren er allerede medlem. Ret det medlemskab, der er.',
    'password-too-short': (_, { minimum }) => `Adgangskoden skal have mindst ${minimum} tegn. En sætning er god.`,
    'password-too-long': () => 'Adgangskoden er for lang. Højst 128 tegn.',
    'password-too-common': () =>
      'Adgangskoden er for let at gætte. Vælg noget, som ikke er et kendt ord eller en række tegn.',
    'password-own-name': () => 'Adgangskoden må ikke være dit navn eller din e-mailadresse.',
    ...VIDEO_FAULTS.da,
    ...EVENT_FAULTS.da,
  },
  en: {
    'not-a-date': (field, { value }) => `${field}: ${value} is not a date. Write year-month-day, such as 2023-06-26.`,
    'in-the-future': (field, { value }) =>
      `${field}: ${value} is in the future. Write the day from which on it holds, today at the latest.`,
    'may-not-see': (field) => `${field}: cannot be chosen, because they may not see the document.`,
    'not-one-of': (field, { value, allowed }) => `${field}: ${value} cannot be used.${choices('Choose', allowed)}`,
    'not-a-number': (field, { value, minimum, maximum }) =>
      `${field}: ${value} cannot be used. Write a whole number${range('from', 'to', minimum, maximum)}.`,
    'too-long': (field, { limit }, locale) => `${field}: too long. The limit is ${number(limit, locale)}.`,
    missing: (field) => `${field} is missing.`,
    'not-in-text': () => 'Those words are not in the text. Mark one word at least, and try again.',
    'not-known': (_, { value }) => `Servanda knows no actor ${value}. Search for the name, and choose from the list.`,
    'not-adjacent': () => 'Only two or more commitments of one document can be merged.',
    'reviewed-apart': () =>
      'Several people review the document independently. Until they are done, only confirming, rejecting and editing is possible.',
    'not-apart': () => 'Nobody reviews the document independently at the moment.',
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
    'too-many': (_, { limit }, locale) =>
      `These are more commitments than one report can tell of one by one: the limit is ${number(limit, locale)}. Choose a narrower scope, such as a single text, a forum or another role.`,
    'not-together': (field) =>
      `${field}: say one thing only about which work the text belongs to: --work, --same-as, --new-version-of or --own-work.`,
    'not-in-passage': (field) =>
      `${field}: these words are not in the passage. Copy them as they stand, or leave the field empty for all of it.`,
    'not-an-address': (_, { value }) => `${value} is no e-mail address. Check that it is written correctly.`,
    taken: (_, { value }) => `${value} is there already. Choose another.`,
    'not-the-password': () => 'That is not the password.',
    'not-the-code': () =>
      'That is not the code. Use the one that the app shows now, and check that the clock of the phone is right.',
    'last-administrator': () => 'There has to be an administrator. Make somebody else one first.',
    'own-account': () => 'You cannot shut yourself out. Another administrator has to do that.',
    'not-your-team': () => 'You can restrict a document only to teams that you belong to.',
    'hidden-text': () => 'The text is in the register already, but not for you. Ask an editor for access to it.',
    'not-a-slug': (field, { value }) =>
      `${field}: ${value} cannot be an address. Use small letters a–z, figures and hyphens, 80 characters at most.`,
    'line-break': (field) => `${field}: no line breaks or invisible characters. Write it on one line.`,
    'no-address-column': (_, { value }) =>
      `The list needs a column of names and one of e-mail addresses. Its first row says: ${value}. Call the columns “name” and “e-mail” and try again.`,
    'no-name-column': (_, { value }) =>
      `The list has no column of names. Its first row says: ${value}. Call the column of names “name”, and try again.`,
    itself: () => 'That is the same one. Choose another.',
    'no-words': (_, { number: place }) => `Commitment no. ${place}: write what was done.`,
    'nothing-said': () => 'The account says nothing of any commitment yet.',
    'not-a-site': (_, { value }) => `${value} is no address on the web. Write it as https://example.org.`,
    'signed-already': (_, { value }) => `${value} has signed already and stands by it.`,
    'not-open': () => 'There is no mail server, so signatures cannot be confirmed.',
    'open-already': () => 'The pledge has an open round already. Close it first.',
    'sent-too-soon': () => 'The form was sent very quickly or was too old. Look through it and send it again.',
    'before-another': (field) => `${field}: has to come after the other date.`,
    'taken-in': (_, { value }) => `The row on line ${value} has been taken in already and cannot be decided again.`,
    'no-such-time': (_, { value, zone }) =>
      `It is never ${value} in ${zone}: there is no such day, or the clocks are put on over that time. Choose another.`,
    'in-the-past': (_, { value }) => `${value} has passed already. Choose a time to come, or publish now.`,
    'only-commitments': (field) =>
      `${field}: only commitments can be seen as they stood on an earlier day. Leave the parameter out here.`,
    'wrong-state': () => 'That cannot be done with it as it is now. Open it again to see how far it has come.',
    'not-a-picture': (_, { value }) =>
      `${value} is neither a picture (PNG or JPEG) nor a document (PDF, Word, Excel, PowerPoint, OpenDocument or plain text) that can be read.`,
    'no-picture': (_, { value }) => `${value} is no picture (PNG or JPEG) that can be read.`,
    'not-approved': () =>
      'The words are not approved by whoever speaks. Note who approved them and when before they are published.',
    'not-public-yet': () => 'The campaign is not public yet. Publish it first.',
    'has-public-parts': () =>
      'The campaign has statements that are published or wait for their time, so it cannot be taken off the site.',
    'not-a-time': (field, { value }) =>
      `${field}: ${value} is not a time. Write day and time, such as 2026-06-26 14:30.`,
    'not-a-time-zone': (_, { value }) => `${value} is not the name of a time zone. Write it like Europe/Copenhagen.`,
    'member-already': () => 'The actor is a member already. Change the membership that there is.',
    'password-too-short': (_, { minimum }) =>
      `The password needs at least ${minimum} characters. A sentence does well.`,
    'password-too-long': () => 'The password is too long. The limit is 128 characters.',
    'password-too-common': () =>
      'The password is too easy to guess. Choose one that is no common word and no row of signs.',
    'password-own-name': () => 'The password may not be your name or e-mail address.',
    ...VIDEO_FAULTS.en,
    ...EVENT_FAULTS.en,
  },
};

function wordIssue({ field, code, details }: Issue, locale: Locale): string {
  const { value } = details;
  const shown = value === undefined ? details : { ...details, value: quoted(String(value), locale) };
  return ISSUES[locale][code](wordField(field, locale), shown, locale);
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
