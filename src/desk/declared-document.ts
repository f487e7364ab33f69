import { actorById } from '../authority/actors.ts';
import { Invalid, type Issue } from './errors.ts';
import { isIsoDate } from './iso-date.ts';
import type { DeclaredFacts } from './understand-file.ts';

/** What is said of a document when it is taken in. */
export interface DeclaredDocument extends DeclaredFacts {
  readonly title?: string | undefined;
  /** Key that the language versions of one work share. */
  readonly work?: string | undefined;
  /** Identifier or number of a document that says the same in another language. */
  readonly sameAs?: string | undefined;
  /** Identifier or number of a document that this one revises. */
  readonly newVersionOf?: string | undefined;
  /** That it belongs with no other document, whatever it looks like. */
  readonly ownWork?: boolean | undefined;
  /** Whether it is one of the samples that come with Servanda. */
  readonly sample?: boolean | undefined;
}

const LONGEST = { title: 500, work: 200, sameAs: 200, newVersionOf: 200 } as const;

/** `declared` with blank fields left out. Throws `Invalid` with every field that cannot be. */
export function declaredDocument(declared: DeclaredDocument = {}): DeclaredDocument {
  const { language, sample, ownWork } = declared;
  const [sameAs, newVersionOf] = [declared.sameAs, declared.newVersionOf].map(notBlank);
  const [date, issuer, title, work] = [declared.date, declared.issuer, declared.title, declared.work].map(notBlank);
  const issues: Issue[] = [];
  if (date && !isIsoDate(date)) issues.push({ field: 'date', code: 'not-a-date', details: { value: date } });
  if (issuer && !actorById(issuer)) issues.push({ field: 'issuer', code: 'not-one-of', details: { value: issuer } });
  issues.push(...tooLong('title', title), ...tooLong('work', work));
  issues.push(...tooLong('sameAs', sameAs), ...tooLong('newVersionOf', newVersionOf));
  if ([work, sameAs, newVersionOf, ownWork].filter(Boolean).length > 1) {
    issues.push({ field: 'work', code: 'not-together', details: {} });
  }
  if (issues.length > 0) throw new Invalid(issues);
  return { date, language, issuer, title, work, sameAs, newVersionOf, ownWork, sample };
}

function notBlank(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}

function tooLong(field: keyof typeof LONGEST, value: string | undefined): Issue[] {
  const limit = LONGEST[field];
  if (!value || value.length <= limit) return [];
  return [{ field, code: 'too-long', details: { limit } }];
}
