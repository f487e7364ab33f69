import type { Translations } from '../store/schema/initiatives.ts';
import type { Issue } from './errors.ts';
import { isIsoDate } from './iso-date.ts';
import { plainLineIssues } from './plain-line.ts';

const LONGEST = { name: 200, description: 5_000 } as const;

/** What every initiative says of itself. */
export interface SaidOfInitiative {
  /** By language; one name at least. */
  readonly names: Translations;
  /** By language; paragraphs. */
  readonly descriptions: Translations;
  /** ISO date, null where it is not known. */
  readonly startedOn: string | null;
}

/** What is wrong with what an initiative says of itself. */
export function initiativeIssues({ names, descriptions, startedOn }: SaidOfInitiative): Issue[] {
  return [
    ...nameIssues(names),
    ...(Object.values(descriptions).some((text) => text.length > LONGEST.description)
      ? [{ field: 'description', code: 'too-long' as const, details: { limit: LONGEST.description } }]
      : []),
    ...dayIssues('startedOn', startedOn),
  ];
}

/** What is wrong with a name in several languages, of which one is needed. */
export function nameIssues(names: Translations): Issue[] {
  const lines = Object.values(names);
  return [
    ...lines.flatMap((name) => plainLineIssues('name', name, { limit: LONGEST.name, isOptional: true })),
    ...(lines.every((name) => name.trim() === '') ? [{ field: 'name', code: 'missing' as const, details: {} }] : []),
  ];
}

/** What is wrong with a day that need not be known. */
export function dayIssues(field: string, day: string | null): Issue[] {
  return day === null || isIsoDate(day) ? [] : [{ field, code: 'not-a-date', details: { value: day } }];
}

/** The languages in which something is said. */
export function saidIn(translations: Translations): Translations {
  const said = Object.entries(translations).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}
