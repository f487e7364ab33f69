import { lettersApart } from './letters-apart.ts';
import { type OrganisationName, parseOrganisationName } from './organisation-name.ts';
import { websiteHost } from './website-host.ts';

/** An organisation to be compared. */
export interface NamedOrganisation {
  readonly name: string;
  readonly otherNames?: readonly string[];
  /** ISO 3166-1 alpha-2 in lower case. */
  readonly country: string | null;
  readonly website: string | null;
}

/** Why two organisations look like one, and what speaks against it. */
const LIKENESS_REASONS = [
  'same-name',
  'same-without-form',
  'same-letters',
  'other-order',
  'letters-apart',
  'same-website',
  'acronym',
  'one-within-other',
  'other-country',
  'other-website',
] as const;

/** One of {@link LIKENESS_REASONS}. */
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** How alike two organisations are. */
export interface OrganisationLikeness {
  /** 0 to 1; 1 is one name, in one country as far as both have one. */
  readonly score: number;
  /** The strongest first; what speaks against it last. */
  readonly reasons: readonly LikenessReason[];
  /** In how many letters the names differ, where that is a reason. */
  readonly letters: number | null;
}

/** An organisation with its names taken apart. */
export interface ParsedOrganisation {
  readonly names: readonly OrganisationName[];
  readonly country: string | null;
  readonly host: string | null;
}

/** From this score on somebody should look. */
export const LIKENESS_TO_SHOW = 0.55;

const SCORES: Readonly<Record<LikenessReason, number>> = {
  'same-name': 1,
  'same-without-form': 0.94,
  'same-letters': 0.9,
  'other-order': 0.88,
  'same-website': 0.8,
  'letters-apart': 0.8,
  acronym: 0.7,
  'one-within-other': 0.62,
  'other-country': -0.2,
  'other-website': -0.1,
};

/** Shorter names are too often a letter from another one: "CNIL" and "CNIT". */
const SHORTEST_TO_MISSPELL = 5;
const LETTERS_OF_ONE_MISTAKE = 8;

/** Takes the names and the website of an organisation apart, once for many comparisons. */
export function parseOrganisation({ name, otherNames = [], country, website }: NamedOrganisation): ParsedOrganisation {
  return {
    names: [name, ...otherNames].map(parseOrganisationName),
    country,
    host: website === null ? null : websiteHost(website),
  };
}

/** How alike two organisations are by any of their names, null where nothing says that they could be one. */
export function compareOrganisations(left: ParsedOrganisation, right: ParsedOrganisation): OrganisationLikeness | null {
  const byName = left.names
    .flatMap((one) => right.names.map((other) => compareNames(one, other)))
    .filter((found) => found !== null)
    .sort((one, other) => SCORES[other.reason] - SCORES[one.reason])[0];
  const sharesWebsite = left.host !== null && left.host === right.host;
  if (!byName && !sharesWebsite) return null;
  const pro: LikenessReason[] = [
    ...(byName ? [byName.reason] : []),
    ...(sharesWebsite ? ['same-website' as const] : []),
  ];
  const contra = objections(left, right);
  const best = Math.max(...pro.map((reason) => SCORES[reason]));
  const bonus = pro.length > 1 ? 0.05 : 0;
  const score = contra.reduce((sum, reason) => sum + SCORES[reason], Math.min(1, best + bonus));
  pro.sort((one, other) => SCORES[other] - SCORES[one]);
  return { score: Math.round(score * 100) / 100, reasons: [...pro, ...contra], letters: byName?.letters ?? null };
}

function objections(left: ParsedOrganisation, right: ParsedOrganisation): LikenessReason[] {
  const isElsewhere = left.country !== null && right.country !== null && left.country !== right.country;
  const isOtherSite = left.host !== null && right.host !== null && left.host !== right.host;
  return [...(isElsewhere ? ['other-country' as const] : []), ...(isOtherSite ? ['other-website' as const] : [])];
}

interface NameLikeness {
  readonly reason: LikenessReason;
  readonly letters: number | null;
}

function compareNames(one: OrganisationName, other: OrganisationName): NameLikeness | null {
  const because = (reason: LikenessReason, letters: number | null = null) => ({ reason, letters });
  if (one.compact === '' || other.compact === '') return null;
  if (one.plain === other.plain) return because('same-name');
  if (one.words === other.words) return because('same-without-form');
  if (one.sorted === other.sorted) return because(inOneOrder(one, other) ? 'same-without-form' : 'other-order');
  if (one.compact === other.compact) return because('same-letters');
  const letters = misspelling(one, other);
  if (letters !== null) return because('letters-apart', letters);
  if (isAcronymOf(one, other) || isAcronymOf(other, one)) return because('acronym');
  if (isWithin(one, other) || isWithin(other, one)) return because('one-within-other');
  return null;
}

function inOneOrder(one: OrganisationName, other: OrganisationName): boolean {
  return one.strong.every((word, index) => word === other.strong[index]);
}

/** In how many letters the names differ where that can be a mistake of the pen; numbers are never mistaken. */
function misspelling(one: OrganisationName, other: OrganisationName): number | null {
  const shorter = Math.min(one.compact.length, other.compact.length);
  if (shorter < SHORTEST_TO_MISSPELL || Math.max(one.compact.length, other.compact.length) > shorter + 2) return null;
  if (digitsOf(one.compact) !== digitsOf(other.compact)) return null;
  const most = shorter < 2 * LETTERS_OF_ONE_MISTAKE ? 1 : 2;
  const letters = lettersApart(one.compact, other.compact, most);
  return letters <= most ? letters : null;
}

function digitsOf(text: string): string {
  return text.replace(/\D+/gu, ' ').trim();
}

/** Whether one name is, or gives, the short form of the other. */
function isAcronymOf(short: OrganisationName, long: OrganisationName): boolean {
  return short.acronyms.some(
    (acronym) =>
      (acronym.length >= 3 && acronym === long.initials) || (acronym.length >= 2 && long.acronyms.includes(acronym)),
  );
}

/** Whether the other name goes on where this one ends; one word must be a long one to say anything. */
function isWithin(short: OrganisationName, long: OrganisationName): boolean {
  if (short.strong.length >= long.strong.length) return false;
  if (short.strong.length === 1 && short.compact.length < SHORTEST_TO_MISSPELL) return false;
  return short.strong.every((word, index) => word === long.strong[index]);
}
