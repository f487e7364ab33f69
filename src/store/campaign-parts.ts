import type { Kysely } from 'kysely';
import type { CommitmentRelation } from './schema/campaigns.ts';
import type { Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** The words of a statement in one language. */
export interface StatementWords {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** A language version of a statement. */
export interface StatementText extends StatementWords {
  readonly statementId: string;
  /** ISO 639-1. */
  readonly language: string;
}

/** The language versions of statements, by language. */
export function textsOfStatements(database: Kysely<Database>, ids: readonly string[]): Promise<StatementText[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return database
    .selectFrom('campaign_statement_text')
    .select(['statement_id as statementId', 'language', 'title', 'body'])
    .where('statement_id', 'in', ids)
    .orderBy('language')
    .execute();
}

/** Sets the words of a statement, by language. */
export async function replaceStatementTexts(
  database: Kysely<Database>,
  id: string,
  texts: Readonly<Record<string, StatementWords>>,
): Promise<void> {
  await database.deleteFrom('campaign_statement_text').where('statement_id', '=', id).execute();
  const rows = Object.entries(texts).map(([language, { title, body }]) => ({
    statement_id: id,
    ...{ language, title, body },
  }));
  if (rows.length > 0) await database.insertInto('campaign_statement_text').values(rows).execute();
}

/** A commitment that a statement has to do with. */
export interface StatementLink {
  readonly relation: CommitmentRelation;
  readonly commitmentId: string;
}

/** What statements have to do with which commitments, in the order in which it was written. */
export function linksOfStatements(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<(StatementLink & { readonly statementId: string })[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return database
    .selectFrom('campaign_statement_link')
    .select(['statement_id as statementId', 'relation', 'commitment_id as commitmentId'])
    .where('statement_id', 'in', ids)
    .orderBy('ordinal')
    .execute();
}

/** Sets which commitments a statement has to do with. */
export async function replaceStatementLinks(
  database: Kysely<Database>,
  id: string,
  links: readonly StatementLink[],
): Promise<void> {
  await database.deleteFrom('campaign_statement_link').where('statement_id', '=', id).execute();
  const rows = links.map(({ relation, commitmentId }, ordinal) => ({
    ...{ statement_id: id, ordinal, relation },
    commitment_id: commitmentId,
  }));
  if (rows.length > 0) await database.insertInto('campaign_statement_link').values(rows).execute();
}

/** The picture of a statement, without its bytes. */
export interface StatementPicture {
  readonly statementId: string;
  /** Names it in its address. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, by language, for who does not see it. */
  readonly alternatives: Translations;
  /** Whose work it is. */
  readonly credit: string;
}

/** The pictures of statements. */
export function picturesOfStatements(database: Kysely<Database>, ids: readonly string[]): Promise<StatementPicture[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return pictures(database).where('statement_id', 'in', ids).execute();
}

/** The picture of this identifier, which is a UUID, with its bytes. */
export async function findStatementPicture(
  database: Kysely<Database>,
  id: string,
): Promise<(StatementPicture & { readonly bytes: Uint8Array }) | undefined> {
  const picture = await pictures(database).where('file_id', '=', id).executeTakeFirst();
  if (!picture) return undefined;
  const content = await database
    .selectFrom('campaign_picture_content')
    .select('bytes')
    .where('statement_id', '=', picture.statementId)
    .executeTakeFirst();
  return content && { ...picture, bytes: content.bytes };
}

/** Puts a picture beside a statement, in the place of one that is there. */
export async function replaceStatementPicture(
  database: Kysely<Database>,
  { statementId, ...given }: Omit<StatementPicture, 'id' | 'size'> & { readonly bytes: Uint8Array },
): Promise<void> {
  await deleteStatementPicture(database, statementId);
  await database
    .insertInto('campaign_picture')
    .values({
      ...{ statement_id: statementId, name: given.name, media_type: given.mediaType, size: given.bytes.byteLength },
      ...{ width: given.width, height: given.height, credit: given.credit },
      alternatives: JSON.stringify(given.alternatives),
    })
    .execute();
  await database
    .insertInto('campaign_picture_content')
    .values({ statement_id: statementId, bytes: Buffer.from(given.bytes) })
    .execute();
}

/** Says anew what the picture of a statement shows and whose work it is. */
export async function describeStatementPicture(
  database: Kysely<Database>,
  statementId: string,
  { alternatives, credit }: Pick<StatementPicture, 'alternatives' | 'credit'>,
): Promise<void> {
  await database
    .updateTable('campaign_picture')
    .set({ alternatives: JSON.stringify(alternatives), credit })
    .where('statement_id', '=', statementId)
    .execute();
}

/** Takes the picture of a statement away. */
export async function deleteStatementPicture(database: Kysely<Database>, statementId: string): Promise<void> {
  await database.deleteFrom('campaign_picture').where('statement_id', '=', statementId).execute();
}

function pictures(database: Kysely<Database>) {
  return database
    .selectFrom('campaign_picture')
    .select(['statement_id as statementId', 'file_id as id', 'name', 'media_type as mediaType', 'size'])
    .select(['width', 'height', 'alternatives', 'credit']);
}
