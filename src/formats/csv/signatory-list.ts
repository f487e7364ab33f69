import { readCountry } from '../../authority/countries/read-country.ts';
import type { OrganisationKind } from '../../authority/organisations/kind.ts';
import { readKind } from '../../authority/organisations/read-kind.ts';
import { siteAddress } from '../../text/site-address.ts';
import { columnsHeaded } from './find-columns.ts';
import { isFormula } from './formula.ts';
import type { CsvRow, CsvTable } from './read-csv.ts';
import { readListDate } from './read-list-date.ts';

/** In which columns of a list what is to be found, by their place in the header; null for what the list does not have. */
export interface SignatoryColumns {
  readonly name: number;
  /** The narrowest first. */
  readonly kinds: readonly number[];
  readonly country: number | null;
  readonly website: number | null;
  readonly signedOn: number | null;
  /** What stands over the columns. */
  readonly header: readonly string[];
}

/** What is wrong with a row. The last two need somebody's decision, the others leave a field empty. */
const SIGNATORY_PROBLEMS = [
  'no-name',
  'too-long',
  'unknown-country',
  'country-differs',
  'unknown-kind',
  'date-not-a-date',
  'date-ambiguous',
  'date-in-the-future',
  'not-an-address',
  'surplus-cells',
  'formula',
  'control-characters',
] as const;

/** Something wrong with a row, with the words that it is about. */
export interface SignatoryProblem {
  readonly code: (typeof SIGNATORY_PROBLEMS)[number];
  readonly value: string;
}

/** A signatory as a list tells of it. */
export interface ListedSignatory {
  readonly line: number;
  readonly name: string;
  /** `other` where the list does not say, or says what we do not know. */
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly country: string | null;
  readonly website: string | null;
  /** ISO date. */
  readonly signedOn: string | null;
  readonly problems: readonly SignatoryProblem[];
}

/** What stands over a column of names of organisations. */
export const NAME_HEADINGS =
  'name, navn, nom, nombre, organisation, organization, signatory, signatories, underskriver, signataire, entity, supporter';

const HEADINGS = {
  name: NAME_HEADINGS,
  kinds:
    'category, kategori, categorie, kind, slags, type, nature, sector, sektor, secteur, art, form, organisation type, organization type',
  country: 'country, land, pays, pais, nationality, nationalitet, nationalite, country code, landekode, headquarters',
  website: 'website, web site, web, url, hjemmeside, site, site web, homepage, webside, sitio web',
  signedOn:
    'date signed, date, dato, signed, signed on, signing date, signature date, underskrevet, date de signature, tiltradt, joined',
} as const;

const LONGEST_NAME = 300;

/** Finds what stands in which column by its heading, null where no column holds names. */
export function findSignatoryColumns({ header, rows }: CsvTable): SignatoryColumns | null {
  const columnsFor = (part: keyof typeof HEADINGS) => columnsHeaded(header, HEADINGS[part]);
  const [name] = columnsFor('name');
  if (name === undefined) return null;
  const values = (column: number) => new Set(rows.map(({ cells }) => cells[column] ?? '')).size;
  return {
    name,
    kinds: columnsFor('kinds').sort((one, other) => values(other) - values(one)),
    country: columnsFor('country')[0] ?? null,
    website: columnsFor('website')[0] ?? null,
    signedOn: columnsFor('signedOn')[0] ?? null,
    header,
  };
}

/** Reads every row of a list; `today` is an ISO date, after which nobody has signed. */
export function readSignatories(table: CsvTable, columns: SignatoryColumns, today: string): ListedSignatory[] {
  return table.rows.map((row) => readSignatory(row, columns, today));
}

function readSignatory(row: CsvRow, columns: SignatoryColumns, today: string): ListedSignatory {
  const cell = (column: number | null) => (column === null ? '' : (row.cells[column] ?? ''));
  const written = cell(columns.name);
  const kinds = columns.kinds.map(cell);
  const kind = readKind(kinds);
  const place = placeOf(written, kind, cell(columns.country));
  const website = siteAddress(cell(columns.website));
  const signed = readListDate(cell(columns.signedOn), today);
  const problems = [
    ...nameProblems(written),
    ...place.problems,
    ...(kind === null ? [{ code: 'unknown-kind' as const, value: kinds.filter(Boolean).join(', ') }] : []),
    ...(website === null && cell(columns.website) !== ''
      ? [{ code: 'not-an-address' as const, value: cell(columns.website) }]
      : []),
    ...(signed.fault === null ? [] : [{ code: `date-${signed.fault}` as const, value: cell(columns.signedOn) }]),
    ...(row.surplus > 0 ? [{ code: 'surplus-cells' as const, value: String(row.surplus) }] : []),
  ];
  const name = oneLine(written).slice(0, LONGEST_NAME);
  return {
    line: row.line,
    name,
    kind: kind ?? 'other',
    country: place.country,
    website,
    signedOn: signed.date,
    problems,
  };
}

function nameProblems(written: string): SignatoryProblem[] {
  const codes = [
    ...(written === '' ? ['no-name' as const] : []),
    ...(written.length > LONGEST_NAME ? ['too-long' as const] : []),
    ...(isFormula(written) ? ['formula' as const] : []),
    ...(/\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(written) ? ['control-characters' as const] : []),
  ];
  return codes.map((code) => ({ code, value: oneLine(written).slice(0, LONGEST_NAME) }));
}

/** Characters that break a line or turn the direction of writing are none of a name. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The country of a row. A state is where its name says, whatever the code beside it. */
function placeOf(name: string, kind: OrganisationKind | null, written: string) {
  const given = readCountry(written)?.country ?? null;
  const own = kind === 'state' ? (readCountry(name)?.country ?? null) : null;
  if (own !== null) {
    const isSure = given === own || written === '';
    return { country: own, problems: isSure ? [] : [{ code: 'country-differs' as const, value: written }] };
  }
  const isUnknown = given === null && written !== '';
  return { country: given, problems: isUnknown ? [{ code: 'unknown-country' as const, value: written }] : [] };
}
