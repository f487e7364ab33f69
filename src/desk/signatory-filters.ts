import { ORGANISATION_KINDS, type OrganisationKind } from '../authority/organisations/kind.ts';
import type { StoredSignature } from '../store/signatures.ts';

/** What a list of signatories is narrowed to; empty for everybody. */
export interface SignatoryFilters {
  readonly kinds: readonly OrganisationKind[];
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly countries: readonly string[];
  /** Years of signing; `unknown` for those whose day nobody knows. */
  readonly years: readonly string[];
  /** Words of the name. */
  readonly name: string;
}

/** Leaves everybody. */
export const NO_FILTERS: SignatoryFilters = { kinds: [], countries: [], years: [], name: '' };

/** A value of a filter with how many it would leave. */
export interface SignatoryFacet {
  readonly value: string;
  readonly count: number;
}

/** A signatory as the public list shows it. */
export interface Signatory {
  readonly actorId: string;
  readonly names: { readonly da: string; readonly en: string };
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  readonly signedOn: string | null;
  readonly signerName: string | null;
  readonly signerOffice: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
  readonly signatureId: string;
  readonly revision: number;
}

/** The signatories that filters leave, and what each value of a filter would leave beside the other filters. */
export interface SignatoryList {
  readonly signatories: readonly Signatory[];
  readonly kinds: readonly SignatoryFacet[];
  readonly countries: readonly SignatoryFacet[];
  readonly years: readonly SignatoryFacet[];
}

/** Stands where a day or a country is not known. */
export const UNKNOWN = 'unknown';

/** The signatories of an initiative as visitors see them, narrowed by filters. */
export function narrowSignatories(signatories: readonly Signatory[], filters: SignatoryFilters): SignatoryList {
  const passing = (except: 'kinds' | 'countries' | 'years' | null) =>
    signatories.filter(
      (signatory) =>
        (except === 'kinds' || isAmong(filters.kinds, signatory.kind)) &&
        (except === 'countries' || isAmong(filters.countries, countryOf(signatory))) &&
        (except === 'years' || isAmong(filters.years, yearOf(signatory))) &&
        isNamed(signatory, filters.name),
    );
  const byCount = (one: SignatoryFacet, other: SignatoryFacet) => other.count - one.count;
  return {
    signatories: passing(null),
    kinds: inOrder(facets(passing('kinds'), ({ kind }) => kind)),
    countries: facets(passing('countries'), countryOf).sort(byCount),
    years: facets(passing('years'), yearOf).sort((one, other) => one.value.localeCompare(other.value)),
  };
}

/** The country of a signatory, {@link UNKNOWN} where nobody knows. */
export function countryOf({ country }: Pick<Signatory, 'country'>): string {
  return country ?? UNKNOWN;
}

/** The year of signing, {@link UNKNOWN} where nobody knows. */
function yearOf({ signedOn }: Pick<Signatory, 'signedOn'>): string {
  return signedOn?.slice(0, 4) ?? UNKNOWN;
}

/** An accepted signature as the list shows it; null for one whose organisation is not known. */
export function presentSignatory(signature: StoredSignature): Signatory | null {
  const { actorId, name, nameDa, kind, country, website, signedOn, signerName, signerOffice } = signature;
  if (actorId === null) return null;
  return {
    ...{ actorId, names: { da: nameDa, en: name }, kind, country, website, signedOn, signerName, signerOffice },
    ...{ withdrawnOn: signature.withdrawnOn, withdrawalReason: signature.withdrawalReason },
    ...{ signatureId: signature.id, revision: signature.revision },
  };
}

function isAmong(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/** Whether the name of a signatory, in either language, has every word that is asked for. */
export function isNamed({ names }: Pick<Signatory, 'names'>, asked: string): boolean {
  const words = asked.toLocaleLowerCase('en').split(/\s+/u).filter(Boolean);
  const name = `${names.da} ${names.en}`.toLocaleLowerCase('en');
  return words.every((word) => name.includes(word));
}

function facets(signatories: readonly Signatory[], value: (signatory: Signatory) => string): SignatoryFacet[] {
  const groups = Map.groupBy(signatories, value);
  return [...groups].map(([each, { length: count }]) => ({ value: each, count }));
}

/** Kinds always come in one order, so that one finds them again. */
function inOrder(kinds: readonly SignatoryFacet[]): SignatoryFacet[] {
  return ORGANISATION_KINDS.flatMap((kind) => kinds.find(({ value }) => value === kind) ?? []);
}
