import type { ArchiveFault, BrokenArchive, Occupied } from '../store/backup/broken-archive.ts';
import type { Locale } from './locale.ts';
import { shownName } from './shown-name.ts';

type Sentence = (where: string) => string;

const FAULTS: Readonly<Record<Locale, Readonly<Record<ArchiveFault, Sentence>>>> = {
  da: {
    'no-archive': () => 'Filen er ikke en sikkerhedskopi fra Servanda. Vælg en fil, som servanda backup har lavet.',
    'cut-off': () => 'Sikkerhedskopien er ikke hel: den slutter for tidligt. Hent eller kopiér den igen.',
    changed: (where) =>
      `Sikkerhedskopien er ikke, som den blev skrevet (${where}). Hent eller kopiér den igen, eller brug en anden.`,
    newer: (where) => `Sikkerhedskopien er lavet af en nyere Servanda (${where}). Brug den udgave, eller en nyere.`,
    foreign: (where) => `Filen rummer noget, som ingen sikkerhedskopi rummer (${where}). Brug en anden.`,
    contradictory: (where) =>
      `Sikkerhedskopien modsiger sig selv (${where}): indholdet er et andet, end dens fortegnelse siger. Brug en anden.`,
    swollen: () => 'Filen fylder langt mere udpakket, end noget register kan. Den er ikke pakket ud. Brug en anden.',
    refused: (where) => `Databasen kan ikke tage imod sikkerhedskopiens indhold (${where}). Brug en anden.`,
  },
  en: {
    'no-archive': () => 'The file is no backup of Servanda. Choose a file that servanda backup made.',
    'cut-off': () => 'The backup is not whole: it ends too early. Download or copy it again.',
    changed: (where) =>
      `The backup is not as it was written (${where}). Download or copy it again, or use another one.`,
    newer: (where) => `The backup was made by a newer Servanda (${where}). Use that version, or a later one.`,
    foreign: (where) => `The file holds something that no backup holds (${where}). Use another one.`,
    contradictory: (where) =>
      `The backup contradicts itself (${where}): what is in it is not what its list says. Use another one.`,
    swollen: () => 'Unpacked, the file would be far larger than any register. It was not unpacked. Use another one.',
    refused: (where) => `The database does not accept what is in the backup (${where}). Use another one.`,
  },
};

const UNTOUCHED: Readonly<Record<Locale, string>> = { da: 'Intet er ændret.', en: 'Nothing was changed.' };

/** What is wrong with an archive, and what to do. */
export function wordBrokenArchive({ fault, where }: BrokenArchive, locale: Locale): string {
  return `${FAULTS[locale][fault](shownName(where))} ${UNTOUCHED[locale]}`;
}

const OCCUPIED: Readonly<Record<Locale, Readonly<Record<Occupied['what'], Sentence>>>> = {
  da: {
    database: (name) =>
      `Der er allerede noget i databasen ${name}, og en sikkerhedskopi lægges kun ind i en tom. Vælg en ny mappe med SERVANDA_DATA, eller opret en ny database, og peg på den med DATABASE_URL.`,
    file: (path) => `${path} findes allerede. Vælg et andet navn, eller flyt filen.`,
  },
  en: {
    database: (name) =>
      `There is something in the database ${name} already, and a backup is put into an empty one only. Choose a new folder with SERVANDA_DATA, or make a new database and name it in DATABASE_URL.`,
    file: (path) => `${path} is there already. Choose another name, or move the file.`,
  },
};

/** What is in the way, and what to do. */
export function wordOccupied({ what, place }: Occupied, locale: Locale): string {
  return OCCUPIED[locale][what](shownName(place));
}
