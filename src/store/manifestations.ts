import type { Kysely } from 'kysely';
import type { OriginRun, ReadingNotice, SourceFormat } from '../reading/document.ts';
import type { Database } from './schema.ts';

/** A file of an expression, before it is in the register. */
export interface NewManifestation {
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly expressionId: string;
  readonly fileName: string;
  readonly format: SourceFormat;
  readonly bytes: Uint8Array;
  readonly pageCount: number | null;
  readonly notices: readonly ReadingNotice[];
  /** In the offsets of the expression's clean text; null where they are not known. */
  readonly origin: readonly OriginRun[] | null;
}

/** Adds the file and its bytes. Throws a unique violation when the register has these bytes already. */
export async function insertManifestation(database: Kysely<Database>, file: NewManifestation): Promise<void> {
  await database
    .insertInto('manifestation')
    .values({
      sha256: file.sha256,
      expression_id: file.expressionId,
      file_name: file.fileName,
      format: file.format,
      size: file.bytes.byteLength,
      page_count: file.pageCount,
      notices: JSON.stringify(file.notices),
      origin: file.origin && JSON.stringify(file.origin),
    })
    .execute();
  await database
    .insertInto('file_content')
    .values({
      sha256: file.sha256,
      bytes: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
    })
    .execute();
}

/** The expression that a file of these bytes belongs to; undefined when the register does not have the file. */
export async function expressionOfFile(database: Kysely<Database>, sha256: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('manifestation')
    .select('expression_id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.expression_id;
}

/** The files of an expression, the first received first, without bytes and origin. */
export async function manifestationsOf(database: Kysely<Database>, expressionId: string) {
  return database
    .selectFrom('manifestation')
    .select(['sha256', 'file_name', 'format', 'size', 'page_count', 'notices', 'received_at'])
    .where('expression_id', '=', expressionId)
    .orderBy('received_at')
    .orderBy('sha256')
    .execute();
}

/** Where each stretch of the expression's clean text stands in a file; empty where that is not known. */
export async function originOf(database: Kysely<Database>, sha256: string): Promise<readonly OriginRun[]> {
  const row = await database
    .selectFrom('manifestation')
    .select('origin')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.origin ?? [];
}

/** A file with its bytes; undefined when the register does not have it. */
export async function findFile(database: Kysely<Database>, sha256: string) {
  return database
    .selectFrom('manifestation')
    .innerJoin('file_content', 'file_content.sha256', 'manifestation.sha256')
    .select(['file_name', 'format', 'bytes'])
    .where('manifestation.sha256', '=', sha256)
    .executeTakeFirst();
}
