import { columnsHeaded } from './find-columns.ts';
import type { CsvTable } from './read-csv.ts';
import { NAME_HEADINGS } from './signatory-list.ts';

/** Whom to write to at an organisation, as a list tells of it. */
export interface ListedAddress {
  /** 1-based line of the file. */
  readonly line: number;
  /** Of the organisation. */
  readonly name: string;
  /** As it was written. */
  readonly email: string;
  /** The language that the list says; null where it says none that we write mails in. */
  readonly locale: 'da' | 'en' | null;
}

const EMAIL_HEADINGS =
  'email, e mail, mail, email address, e mail address, contact email, contact e mail, kontakt e mail, mailadresse, e mailadresse, courriel, adresse e mail, correo electronico, contact, kontakt';
const LANGUAGE_HEADINGS = 'language, sprog, langue, mail language, mailsprog';
const LOCALES: Readonly<Record<string, 'da' | 'en'>> = {
  ...{ da: 'da', dk: 'da', dansk: 'da', danish: 'da' },
  ...{ en: 'en', gb: 'en', engelsk: 'en', english: 'en' },
};

/** The rows of a list of addresses; null where no column holds names, or none addresses. Rows without an address are left out. */
export function readAddresses({ header, rows }: CsvTable): ListedAddress[] | null {
  const [[name], [email], [language]] = [NAME_HEADINGS, EMAIL_HEADINGS, LANGUAGE_HEADINGS].map((known) =>
    columnsHeaded(header, known),
  ) as [number[], number[], number[]];
  if (name === undefined || email === undefined) return null;
  const cell = (cells: readonly string[], column: number | undefined) => cells[column ?? -1] ?? '';
  return rows
    .map(({ line, cells }) => ({
      ...{ line, name: cell(cells, name), email: cell(cells, email) },
      locale: LOCALES[cell(cells, language).toLowerCase()] ?? null,
    }))
    .filter((row) => row.email !== '');
}
