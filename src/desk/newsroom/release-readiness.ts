import type { Kysely } from 'kysely';
import { filesOf, type ReleaseFile } from '../../store/release-files.ts';
import { type ReleaseText, textsOfReleases } from '../../store/release-texts.ts';
import type { StoredRelease } from '../../store/releases.ts';
import type { Database } from '../../store/schema.ts';
import { Invalid, type Issue } from '../errors.ts';
import { missingWords } from './release-input.ts';

/** What a press release still lacks before it can be published. */
export function whatIsMissing(texts: readonly ReleaseText[], files: readonly ReleaseFile[]): Issue[] {
  if (texts.length === 0) return [{ field: 'title', code: 'missing', details: {} }];
  const pictures = files.filter(({ kind }) => kind === 'image');
  return [
    ...texts.flatMap((text) => missingWords(text.language, text)),
    ...pictures.flatMap(({ name, alternatives, credit }) => [
      ...texts
        .filter(({ language }) => alternatives[language] === undefined)
        .map(({ language }) => missing(`${name}: alt-${language}`)),
      ...(credit === '' ? [missing(`${name}: credit`)] : []),
    ]),
  ];
}

/** Throws `Invalid` with everything that a press release still lacks. */
export async function demandReady(database: Kysely<Database>, { id }: Pick<StoredRelease, 'id'>): Promise<void> {
  const issues = whatIsMissing(await textsOfReleases(database, [id]), await filesOf(database, [id]));
  if (issues.length > 0) throw new Invalid(issues);
}

function missing(field: string): Issue {
  return { field, code: 'missing', details: {} };
}
