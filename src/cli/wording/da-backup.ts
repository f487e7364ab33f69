import { formatBytes, formatNumber } from '../../wording/numbers.ts';

const number = (value: number) => formatNumber(value, 'da');

/** What `servanda backup`, `servanda restore` and `servanda invite` say. */
export const backup = {
  help: {
    backup: 'Læg alt, hvad registret rummer, i én fil, også mens Servanda kører.',
    restore: 'Læg en sikkerhedskopi ind i en tom database.',
    target: 'fil, der ikke findes endnu, eller mappe; ellers SERVANDA_BACKUP_FOLDER eller mappen her',
    archive: 'fil fra servanda backup',
    check: 'læs kun filen igennem, og efterprøv den',
    invite: 'Giv en person adgang, og skriv linket, der virker én gang.',
    inviteAgain: 'Tag alle måder at logge ind på fra en, der er lukket ude, og skriv et nyt link.',
    name: 'personens navn',
    email: 'personens e-mailadresse',
    role: 'hvad personen må',
  },
  holds: (documents: number, commitments: number, people: number) =>
    `${number(documents)} dokumenter, ${number(commitments)} løfter, ${number(people)} personer`,
  made: (path: string, size: number, holds: string) =>
    `${path}: ${formatBytes(size, 'da')}, læst igennem. Indhold: ${holds}.`,
  whole: (path: string, takenAt: string, holds: string) =>
    `${path} er hel. Registret, som det var ${takenAt}: ${holds}.`,
  restored: (takenAt: string, holds: string) => `Registret er lagt ind, som det var ${takenAt}: ${holds}.`,
  brokenBefore: 'Det var i stykker, allerede da kopien blev taget; kopien er lagt ind, som den var.',
  signIn: 'Alle skal logge ind på ny. Var SERVANDA_SECRET sat, skal den være den samme nu.',
  invited: (name: string, days: number) => `${name} kan bruge linket én gang inden for ${days} dage:`,
};
