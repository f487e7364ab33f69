import { topicById } from '../../authority/topics/topics.ts';
import { isLanguageCode, languageCodes } from '../../languages/registry.ts';
import type { Translations } from '../../store/schema/initiatives.ts';
import type { ReleaseContact, ReleaseWords } from '../../store/schema/newsroom.ts';
import { addressIssues } from '../check-person.ts';
import type { Issue } from '../errors.ts';
import { plainLineIssues } from '../plain-line.ts';

/** What releases are limited to, in characters or numbers. */
export const RELEASE_LIMITS = {
  slug: 80,
  title: 200,
  lead: 1_000,
  body: 50_000,
  note: 500,
  line: 200,
  contacts: 5,
  links: 50,
  topics: 10,
  files: 30,
  caption: 500,
} as const;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Ends of addresses under `/news` that are pages of their own. */
const OWN_PAGES = new Set(['archive', 'feed', 'files']);

/** What is wrong with the end of an address. */
export function slugIssues(slug: string): Issue[] {
  if (!SLUG.test(slug) || slug.length > RELEASE_LIMITS.slug) {
    return [{ field: 'slug', code: 'not-a-slug', details: { value: slug.slice(0, RELEASE_LIMITS.slug) } }];
  }
  return OWN_PAGES.has(slug) ? [{ field: 'slug', code: 'taken', details: { value: slug } }] : [];
}

/** What is wrong with a language. */
export function languageIssues(language: string): Issue[] {
  if (isLanguageCode(language)) return [];
  return [{ field: 'language', code: 'not-one-of', details: { value: language, allowed: languageCodes().join(', ') } }];
}

/** Words without blanks around them, with lines that end as they do in the register. */
export function tidyWords({ title, lead, body }: ReleaseWords): ReleaseWords {
  return { title: title.trim(), lead: tidyText(lead), body: tidyText(body) };
}

function tidyText(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** What is wrong with words that may still be written on. */
export function wordIssues(language: string, { title, lead, body }: ReleaseWords): Issue[] {
  return [
    ...languageIssues(language),
    ...plainLineIssues(`title-${language}`, title, { limit: RELEASE_LIMITS.title, isOptional: true }),
    ...lengthIssues(`lead-${language}`, lead, RELEASE_LIMITS.lead),
    ...lengthIssues(`body-${language}`, body, RELEASE_LIMITS.body),
  ];
}

/** What words that are to be published lack. */
export function missingWords(language: string, words: ReleaseWords): Issue[] {
  return (['title', 'lead', 'body'] as const)
    .filter((part) => words[part].trim() === '')
    .map((part) => ({ field: `${part}-${language}`, code: 'missing', details: {} }));
}

/** What is wrong with a text of several lines. */
export function lengthIssues(field: string, text: string, limit: number): Issue[] {
  return text.length > limit ? [{ field, code: 'too-long', details: { limit } }] : [];
}

/** What is wrong with topics. */
export function topicIssues(topics: readonly string[]): Issue[] {
  const { topics: limit } = RELEASE_LIMITS;
  const unknown = topics.find((topic) => topicById(topic) === null);
  return [
    ...(topics.length > limit ? [{ field: 'topics', code: 'too-long' as const, details: { limit } }] : []),
    ...(unknown === undefined ? [] : [{ field: 'topics', code: 'not-one-of' as const, details: { value: unknown } }]),
  ];
}

/** What is wrong with whom the press may ask. */
export function contactIssues(contacts: readonly ReleaseContact[]): Issue[] {
  const limit = RELEASE_LIMITS.line;
  const tooMany = contacts.length > RELEASE_LIMITS.contacts;
  return [
    ...(tooMany ? [{ field: 'contacts', code: 'too-long' as const, details: { limit: RELEASE_LIMITS.contacts } }] : []),
    ...contacts.flatMap(({ name, office, email, phone }): Issue[] => [
      ...plainLineIssues('contact-name', name, { limit }),
      ...plainLineIssues('contact-office', office, { limit, isOptional: true }),
      ...plainLineIssues('contact-phone', phone, { limit: 40, isOptional: true }),
      ...(email === '' ? [] : addressIssues(email)),
    ]),
  ];
}

/** What is said in languages, without those in which nothing is; blanks around it are taken off. */
export function writtenIn(translations: Translations): Translations {
  const said = Object.entries(translations).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}
