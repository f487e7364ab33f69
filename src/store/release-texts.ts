import type { Kysely } from 'kysely';
import type { ReleaseWords } from './schema/newsroom.ts';
import type { Database } from './schema.ts';

/** A language version of a release. */
export interface ReleaseText extends ReleaseWords {
  readonly releaseId: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly revision: number;
  /** The document that it is in the register; null until it was read. */
  readonly documentId: string | null;
}

/** A correction of a language version. */
export interface ReleaseCorrection {
  readonly releaseId: string;
  readonly language: string;
  /** What was changed, in that language. */
  readonly note: string;
  readonly correctedAt: Date;
}

/** The language versions of releases, by language. */
export function textsOfReleases(database: Kysely<Database>, ids: readonly string[]): Promise<ReleaseText[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return texts(database).where('release_id', 'in', ids).orderBy('language').execute();
}

/** Writes the words of a language version; words that are as they were change nothing. */
export async function saveReleaseText(
  database: Kysely<Database>,
  releaseId: string,
  language: string,
  { title, lead, body }: ReleaseWords,
): Promise<void> {
  await database
    .insertInto('release_text')
    .values({ release_id: releaseId, language, title, lead, body, expression_id: null })
    .onConflict((conflict) =>
      conflict
        .columns(['release_id', 'language'])
        .doUpdateSet((row) => ({ title, lead, body, revision: row('release_text.revision', '+', 1) }))
        .where((where) =>
          where.or([
            where('release_text.title', '<>', title),
            where('release_text.lead', '<>', lead),
            where('release_text.body', '<>', body),
          ]),
        ),
    )
    .execute();
}

/** Takes a language version away. */
export async function deleteReleaseText(
  database: Kysely<Database>,
  releaseId: string,
  language: string,
): Promise<void> {
  await database
    .deleteFrom('release_text')
    .where('release_id', '=', releaseId)
    .where('language', '=', language)
    .execute();
}

/** The corrections of releases, the newest first. */
export function correctionsOf(database: Kysely<Database>, ids: readonly string[]): Promise<ReleaseCorrection[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return database
    .selectFrom('release_correction')
    .select(['release_id as releaseId', 'language', 'note', 'corrected_at as correctedAt'])
    .where('release_id', 'in', ids)
    .orderBy('corrected_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Notes a correction, with the words before it. */
export async function insertCorrection(
  database: Kysely<Database>,
  given: ReleaseCorrection & { readonly before: ReleaseWords; readonly correctedBy: string | null },
): Promise<void> {
  await database
    .insertInto('release_correction')
    .values({
      ...{ release_id: given.releaseId, language: given.language, note: given.note },
      ...{ before: JSON.stringify(given.before), corrected_by: given.correctedBy, corrected_at: given.correctedAt },
    })
    .execute();
}

/** A published language version that the register has not read yet, as it stands now. */
export interface UntakenText extends ReleaseText {
  readonly slug: string;
  /** ISO date. */
  readonly publishedOn: string;
}

/** A published language version whose words the register has not read yet. */
export async function nextUntakenText(database: Kysely<Database>): Promise<UntakenText | undefined> {
  const found = await texts(database)
    .innerJoin('release', 'release.id', 'release_id')
    .select('slug')
    .select((row) => row.fn<string>('to_char', ['published_on', row.val('YYYY-MM-DD')]).as('publishedOn'))
    .where('state', '=', 'published')
    .whereRef('release_text.revision', '<>', 'taken_revision')
    .orderBy('published_at')
    .orderBy('language')
    .limit(1)
    .executeTakeFirst();
  return found;
}

/** Notes the document that a revision of a language version became; null where it could not be read. */
export async function markTaken(
  database: Kysely<Database>,
  { releaseId, language, revision }: Pick<ReleaseText, 'releaseId' | 'language' | 'revision'>,
  documentId: string | null,
): Promise<void> {
  await database
    .updateTable('release_text')
    .set({ taken_revision: revision, ...(documentId === null ? {} : { expression_id: documentId }) })
    .where('release_id', '=', releaseId)
    .where('language', '=', language)
    .execute();
}

function texts(database: Kysely<Database>) {
  return database
    .selectFrom('release_text')
    .select(['release_id as releaseId', 'language', 'title', 'lead', 'body'])
    .select(['release_text.revision', 'expression_id as documentId']);
}
