import type { OrganisationKind } from '../../authority/organisations/kind.ts';
import { toCsv } from './to-csv.ts';

/** A signatory as a file of open data gives it. */
export interface SignatoryRecord {
  readonly actorId: string;
  readonly names: { readonly da: string; readonly en: string };
  readonly kind: OrganisationKind;
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly country: string | null;
  readonly website: string | null;
  /** ISO dates. */
  readonly signedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly signerName: string | null;
  readonly signerOffice: string | null;
}

const HEADER = [
  ...['actor', 'name_en', 'name_da', 'kind', 'country', 'website', 'signed_on', 'withdrawn_on'],
  ...['signer', 'office'],
];

/** Signatories as comma-separated values, one a row, empty where nobody knows. Formulas are not run by spreadsheets. */
export function signatoriesCsv(records: readonly SignatoryRecord[]): string {
  return toCsv(
    HEADER,
    records.map((record) => [
      ...[record.actorId, record.names.en, record.names.da, record.kind, record.country, record.website],
      ...[record.signedOn, record.withdrawnOn, record.signerName, record.signerOffice],
    ]),
  );
}
