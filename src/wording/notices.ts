import type { ReadingNotice } from '../reading/document.ts';
import type { Locale } from './locale.ts';
import { formatNumber, formatShare, plural } from './numbers.ts';

type Details = ReadingNotice['details'];

/** What a person should know of a file, as far as its figures tell. */
type Sentence = (details: Details) => string;

/** How often, where the reader counted: "3 tegn"; else `some`. */
function counted(count: Details[string] | undefined, locale: Locale, some: string, one: string, other: string): string {
  if (typeof count !== 'number') return some;
  return `${formatNumber(count, locale)} ${plural(count, one, other)}`;
}

/** Which pages, where the reader names them: "side 3", "siderne 3, 4". */
function onPages({ pages, count }: Details, some: string, one: string, other: string): string {
  if (pages === undefined) return some;
  return `${count === 1 || /^\d+$/u.test(String(pages)) ? one : other} ${pages}`;
}

function confidence(value: Details[string] | undefined, locale: Locale, sentence: (share: string) => string): string {
  return typeof value === 'number' ? ` ${sentence(formatShare(value / 100, locale))}` : '';
}

/** What would read the scanned pages: the program that is missing, or parts with no more of them than are read. */
function remedy({ program, packages, limit }: Details, locale: Locale): string {
  if (program !== undefined && packages !== undefined) {
    return locale === 'da'
      ? ` Bed administratoren om at installere ${program} (på Debian: ${packages}), og læs filen igen.`
      : ` Ask the administrator to install ${program} (on Debian: ${packages}), and read the file again.`;
  }
  if (typeof limit !== 'number') return '';
  const most = formatNumber(limit, locale);
  return locale === 'da'
    ? ` Højst ${most} scannede sider af en fil genkendes; del den op, hvis du skal bruge resten.`
    : ` At most ${most} scanned pages of a file are recognised; split it if you need the rest.`;
}

/** How many insertions and deletions, where the reader counted them: " (2 indsættelser, 1 sletning)". */
function changes({ insertions, deletions }: Details, locale: Locale): string {
  if (typeof insertions !== 'number' || typeof deletions !== 'number') return '';
  const inserted =
    locale === 'da'
      ? counted(insertions, locale, '', 'indsættelse', 'indsættelser')
      : counted(insertions, locale, '', 'insertion', 'insertions');
  const deleted =
    locale === 'da'
      ? counted(deletions, locale, '', 'sletning', 'sletninger')
      : counted(deletions, locale, '', 'deletion', 'deletions');
  return ` (${inserted}, ${deleted})`;
}

const danish: Readonly<Record<ReadingNotice['code'], Sentence>> = {
  'undecodable-bytes-replaced': ({ count }) =>
    `${counted(count, 'da', 'Enkelte tegn', 'tegn', 'tegn')} i filen kunne ikke læses og er erstattet.`,
  'pages-damaged': (details) =>
    `Filen er beskadiget: ${onPages(details, 'nogle af siderne', 'side', 'siderne')} kunne ikke læses, og indholdet af dem er ikke med. Prøv at hente filen igen, eller bed afsenderen om en ny.`,
  'pages-without-text': (details) =>
    `Der er ingen tekst på ${onPages(details, 'nogle af filens sider', 'side', 'siderne')}, formentlig fordi de er scannede billeder. Deres indhold er ikke med.${remedy(details, 'da')}`,
  'pages-recognised': (details) =>
    `Ordene på ${onPages(details, 'nogle af siderne', 'side', 'siderne')} er genkendt på scannede billeder (OCR) og kan være læst forkert.${confidence(details.confidence, 'da', (share) => `Sikkerheden er i gennemsnit ${share}.`)}`,
  'tracked-changes': (details) =>
    `Filen har registrerede ændringer${changes(details, 'da')}. Teksten vises, som den er, når de er godtaget.`,
  comments: ({ comments }) =>
    `Filen har ${counted(comments, 'da', 'kommentarer', 'kommentar', 'kommentarer')}, som ikke er en del af teksten.`,
  converted: ({ program, version }) =>
    `Filen er omdannet af ${programName(program, version, 'et andet program')}, før den blev læst.`,
  'attachments-left-out': ({ count }) =>
    `${counted(count, 'da', 'Nogle af de vedhæftede filer', 'vedhæftet fil', 'vedhæftede filer')} er af en type eller størrelse, der ikke læses.`,
};

const english: Readonly<Record<ReadingNotice['code'], Sentence>> = {
  'undecodable-bytes-replaced': ({ count }) =>
    `${counted(count, 'en', 'Some characters', 'character', 'characters')} of the file could not be read and have been replaced.`,
  'pages-damaged': (details) =>
    `The file is damaged: ${onPages(details, 'some of its pages', 'page', 'pages')} could not be read, and what they say is missing here. Try to fetch the file again, or ask the sender for a new one.`,
  'pages-without-text': (details) =>
    `There is no text on ${onPages(details, 'some pages of the file', 'page', 'pages')}, probably because they are scanned pictures. What they say is missing here.${remedy(details, 'en')}`,
  'pages-recognised': (details) =>
    `The words on ${onPages(details, 'some pages', 'page', 'pages')} were recognised in scanned pictures (OCR) and may be wrong.${confidence(details.confidence, 'en', (share) => `The confidence is ${share} on average.`)}`,
  'tracked-changes': (details) =>
    `The file has tracked changes${changes(details, 'en')}. The text is shown as it is once they are accepted.`,
  comments: ({ comments }) =>
    `The file has ${counted(comments, 'en', 'comments', 'comment', 'comments')}, which are no part of the text.`,
  converted: ({ program, version }) =>
    `The file was converted by ${programName(program, version, 'another program')} before it was read.`,
  'attachments-left-out': ({ count }) =>
    `${counted(count, 'en', 'Some of the attachments', 'attachment', 'attachments')} of a kind or size that is not read ${count === 1 ? 'was' : 'were'} left out.`,
};

function programName(
  program: Details[string] | undefined,
  version: Details[string] | undefined,
  other: string,
): string {
  return program === undefined ? other : [program, version].filter(Boolean).join(' ');
}

const SENTENCES: Readonly<Record<Locale, Readonly<Record<ReadingNotice['code'], Sentence>>>> = {
  da: danish,
  en: english,
};

/** What a reader noticed about a file, with its figures: pages, how many, how sure, which program. */
export function wordNotice({ code, details }: ReadingNotice, locale: Locale): string {
  return SENTENCES[locale][code](details);
}
