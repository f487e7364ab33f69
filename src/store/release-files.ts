import type { Kysely } from 'kysely';
import type { Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** A picture or document of a release, without its bytes. */
export interface ReleaseFile {
  readonly id: string;
  readonly releaseId: string;
  readonly kind: 'image' | 'document';
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Pixels; null for documents. */
  readonly width: number | null;
  readonly height: number | null;
  /** What a picture shows, by language, for who does not see it. */
  readonly alternatives: Translations;
  readonly captions: Translations;
  /** Whose work it is. */
  readonly credit: string;
}

/** What people say of a file. */
export type FileDescription = Pick<ReleaseFile, 'alternatives' | 'captions' | 'credit'>;

/** The files of releases, in the order in which they were added. */
export function filesOf(database: Kysely<Database>, releaseIds: readonly string[]): Promise<ReleaseFile[]> {
  if (releaseIds.length === 0) return Promise.resolve([]);
  return files(database).where('release_id', 'in', releaseIds).orderBy('ordinal').execute();
}

/** The file of this identifier, which is a UUID. */
export function findReleaseFile(database: Kysely<Database>, id: string): Promise<ReleaseFile | undefined> {
  return files(database).where('id', '=', id).executeTakeFirst();
}

/** The bytes of a file. */
export async function releaseFileBytes(database: Kysely<Database>, id: string): Promise<Uint8Array | undefined> {
  const found = await database
    .selectFrom('release_file_content')
    .select('bytes')
    .where('file_id', '=', id)
    .executeTakeFirst();
  return found?.bytes;
}

/** Adds a file; gives its identifier. */
export async function insertReleaseFile(
  database: Kysely<Database>,
  given: Omit<ReleaseFile, 'id' | 'size'> & { readonly bytes: Uint8Array },
): Promise<string> {
  const { id } = await database
    .insertInto('release_file')
    .values({
      ...{ release_id: given.releaseId, kind: given.kind, name: given.name, media_type: given.mediaType },
      ...{ size: given.bytes.byteLength, width: given.width, height: given.height },
      ...describedColumns(given),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await database
    .insertInto('release_file_content')
    .values({ file_id: id, bytes: Buffer.from(given.bytes) })
    .execute();
  return id;
}

/** Describes a file anew. */
export async function describeReleaseFile(
  database: Kysely<Database>,
  id: string,
  description: FileDescription,
): Promise<void> {
  await database.updateTable('release_file').set(describedColumns(description)).where('id', '=', id).execute();
}

/** Takes a file away. */
export async function deleteReleaseFile(database: Kysely<Database>, id: string): Promise<void> {
  await database.deleteFrom('release_file').where('id', '=', id).execute();
}

function describedColumns({ alternatives, captions, credit }: FileDescription) {
  return { alternatives: JSON.stringify(alternatives), captions: JSON.stringify(captions), credit };
}

function files(database: Kysely<Database>) {
  return database
    .selectFrom('release_file')
    .select(['id', 'release_id as releaseId', 'kind', 'name', 'media_type as mediaType', 'size', 'width', 'height'])
    .select(['alternatives', 'captions', 'credit']);
}
