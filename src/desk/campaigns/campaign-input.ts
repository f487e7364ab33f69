import { Unfetchable } from '../../fetching/unfetchable.ts';
import { webAddress } from '../../fetching/web-address.ts';
import type { StatementLink, StatementWords } from '../../store/campaign-parts.ts';
import type { CampaignDescription } from '../../store/campaigns.ts';
import type { StatementSource } from '../../store/schema/campaigns.ts';
import { isNamedLanguage } from '../../text/named-languages.ts';
import type { Issue } from '../errors.ts';
import { dayIssues, nameIssues, saidIn } from '../initiative-input.ts';
import { plainLineIssues } from '../plain-line.ts';

/** What campaigns are limited to, in characters or numbers. */
export const CAMPAIGN_LIMITS = {
  ...{ slug: 80, title: 200, description: 5_000, body: 10_000, line: 200, note: 500, caption: 500 },
  ...{ links: 20, sources: 10, statements: 200, languages: 8 },
} as const;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Ends of addresses under `/campaigns` that are pages of their own. */
const OWN_PAGES = new Set(['pictures']);

/** What is wrong with the end of the address of a campaign or of a statement. */
export function campaignSlugIssues(slug: string): Issue[] {
  if (!SLUG.test(slug) || slug.length > CAMPAIGN_LIMITS.slug) {
    return [{ field: 'slug', code: 'not-a-slug', details: { value: slug.slice(0, CAMPAIGN_LIMITS.slug) } }];
  }
  return OWN_PAGES.has(slug) ? [takenSlug(slug)] : [];
}

/** That an address is taken. */
export function takenSlug(slug: string): Issue {
  return { field: 'slug', code: 'taken', details: { value: slug } };
}

/** What people say of a campaign. */
export type SaidOfCampaign = Omit<CampaignDescription, 'initiativeId'>;

/** The same without blanks around it, and what is wrong with it. */
export function checkCampaign(given: SaidOfCampaign): { readonly said: SaidOfCampaign; readonly issues: Issue[] } {
  const { slug, startsOn, endsOn } = given;
  const [titles, descriptions] = [saidIn(given.titles), saidIn(given.descriptions)];
  const isLong = Object.values(descriptions).some((text) => text.length > CAMPAIGN_LIMITS.description);
  const isBackwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  const issues: Issue[] = [
    ...campaignSlugIssues(slug),
    ...nameIssues(titles),
    ...(isLong ? [tooLong('description', CAMPAIGN_LIMITS.description)] : []),
    ...dayIssues('startsOn', startsOn),
    ...dayIssues('endsOn', endsOn),
    ...(isBackwards ? [{ field: 'endsOn', code: 'before-another' as const, details: { value: endsOn } }] : []),
  ];
  return { said: { slug, titles, descriptions, startsOn, endsOn }, issues };
}

/** What people say of who speaks. */
export interface Speaker {
  readonly speakerName: string | null;
  readonly speakerOffice: string | null;
}

/** What is wrong with who speaks: an office is somebody's. */
export function speakerIssues({ speakerName, speakerOffice }: Speaker): Issue[] {
  const limit = CAMPAIGN_LIMITS.line;
  return [
    ...plainLineIssues('speakerName', speakerName ?? '', { limit, isOptional: speakerOffice === null }),
    ...plainLineIssues('speakerOffice', speakerOffice ?? '', { limit, isOptional: true }),
  ];
}

/** What is wrong with a language of words. */
export function wordLanguageIssues(language: string): Issue[] {
  return isNamedLanguage(language) ? [] : [{ field: 'language', code: 'not-one-of', details: { value: language } }];
}

/** Words without blanks around them, those of languages without any left out. */
export function tidyTexts(texts: Readonly<Record<string, StatementWords>>): Record<string, StatementWords> {
  const tidied = Object.entries(texts).map(([language, { title, body }]) => {
    return [language, { title: title.trim(), body: body.replaceAll('\r\n', '\n').trim() }] as const;
  });
  return Object.fromEntries(tidied.filter(([, { title, body }]) => title !== '' || body !== ''));
}

/** What is wrong with words that may still be written on. */
export function textIssues(texts: Readonly<Record<string, StatementWords>>): Issue[] {
  const { title: limit, body: longest, languages: most } = CAMPAIGN_LIMITS;
  const written = Object.entries(texts);
  return [
    ...(written.length > most ? [tooLong('language', most)] : []),
    ...written.flatMap(([language, { title, body }]): Issue[] => [
      ...wordLanguageIssues(language),
      ...plainLineIssues(`title-${language}`, title, { limit, isOptional: true }),
      ...(body.length > longest ? [tooLong(`body-${language}`, longest)] : []),
    ]),
  ];
}

/** What is wrong with where one can read about it. */
export function sourceIssues(sources: readonly StatementSource[]): Issue[] {
  return [
    ...(sources.length > CAMPAIGN_LIMITS.sources ? [tooLong('sources', CAMPAIGN_LIMITS.sources)] : []),
    ...sources.flatMap(({ title, address }): Issue[] => [
      ...plainLineIssues('sources', title, { limit: CAMPAIGN_LIMITS.line, isOptional: true }),
      ...(isWebAddress(address)
        ? []
        : [{ field: 'sources', code: 'not-a-site' as const, details: { value: address } }]),
    ]),
  ];
}

function isWebAddress(words: string): boolean {
  try {
    return webAddress(words).href !== '';
  } catch (error) {
    if (error instanceof Unfetchable) return false;
    throw error;
  }
}

/** What is wrong with how many commitments are named. */
export function linkCountIssues(links: readonly StatementLink[]): Issue[] {
  return links.length > CAMPAIGN_LIMITS.links ? [tooLong('links', CAMPAIGN_LIMITS.links)] : [];
}

function tooLong(field: string, limit: number): Issue {
  return { field, code: 'too-long', details: { limit } };
}
