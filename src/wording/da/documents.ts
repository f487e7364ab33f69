import type { Recognition } from '../../desk/views.ts';
import { plural } from '../numbers.ts';

/** The list of documents and uploading. */
export const documents = {
  title: 'Dokumenter',
  lead: (documents: string) => `${documents} i registret`,
  name: 'Dokument',
  added: 'Tilføjet',
  upload: 'Tilføj dokumenter',
  drop: 'Træk filer hertil, eller',
  choose: 'vælg filer',
  chooseLabel: 'Filer',
  accepts: (limit: string) =>
    `PDF, Word, OpenDocument, RTF, HTML, e-mail (EML), Akoma Ntoso, Markdown eller ren tekst, højst ${limit} pr. fil.`,
  optional: 'Dato, sprog og andre udgaver (valgfrit)',
  dateLabel: 'Tekstens dato',
  dateHint: 'Bruges til frister som »inden for to år«. Findes ellers i teksten.',
  languageLabel: 'Sprog',
  languageAuto: 'Find selv',
  sameAs: 'Samme tekst på et andet sprog som',
  newVersionOf: 'Ny udgave af',
  findRelative: 'Find selv',
  relativeHint: 'Gælder alle de filer, du sender. Ellers går Servanda efter numre og opbygning.',
  versions: (count: number) => `${count} udgaver`,
  alsoIn: (language: string) => `Også på ${language}`,
  kinship: {
    version: 'Ny udgave af',
    'language-version': 'Samme tekst på et andet sprog som',
  },
  kinshipBy: {
    declared: 'som angivet',
    number: 'kendt på nummeret',
    structure: 'kendt på opbygningen',
    text: 'kendt på teksten',
  } satisfies Readonly<Record<Recognition, string>>,
  attachment: 'Vedhæftet',
  send: 'Læs ind',
  resultTitle: 'Indlæsning',
  back: 'Til dokumenterne',
  again: 'Tilføj flere',
  waiting: 'venter',
  sending: 'sendes',
  reading: 'læses',
  failed: 'Kunne ikke læses',
  lost: 'Forbindelsen til Servanda blev afbrudt. Prøv igen.',
  tooLarge: (limit: string) =>
    `Filen fylder mere end ${limit}, som er det højeste, denne Servanda tager imod. Del den, eller fjern billederne.`,
  tooLargeRequest: (limit: string) =>
    `Det, der blev sendt, fylder mere end ${limit}, som er det højeste, denne Servanda tager imod på én gang. Send færre eller mindre filer.`,
  noFile: 'Der var ingen fil med. Vælg mindst én fil, og send igen.',
  outcomes: {
    stored: 'Læst ind',
    'same-text': 'Teksten var der i forvejen; filen er lagt til',
    'same-file': 'Filen var der i forvejen; intet er ændret',
  },
  found: (commitments: string, passages: number) =>
    `${commitments} i ${passages} ${plural(passages, 'tekststykke', 'tekststykker')}`,
  none: 'Der er ingen dokumenter endnu. Læg det første ind her.',
};
