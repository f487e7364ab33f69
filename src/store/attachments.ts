import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** An expression that came inside another one. */
export interface StoredAttachment {
  readonly expression_id: string;
  /** Base name of the file, as it was called there. */
  readonly file_name: string;
}

/** Notes that these expressions came inside the container, in the order of the file. */
export async function insertAttachments(
  database: Kysely<Database>,
  containerId: string,
  attachments: readonly { readonly expressionId: string; readonly fileName: string }[],
): Promise<void> {
  if (attachments.length === 0) return;
  const rows = attachments.map(({ expressionId, fileName }, ordinal) => ({
    container_id: containerId,
    ordinal,
    expression_id: expressionId,
    file_name: fileName,
  }));
  await database
    .insertInto('attachment')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What came inside an expression, in the order of its file. */
export async function attachmentsOf(database: Kysely<Database>, containerId: string): Promise<StoredAttachment[]> {
  return database
    .selectFrom('attachment')
    .select(['expression_id', 'file_name'])
    .where('container_id', '=', containerId)
    .orderBy('ordinal')
    .execute();
}

/** The first expression that this one came inside; undefined for one that came by itself. */
export async function containerOf(database: Kysely<Database>, expressionId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('attachment')
    .innerJoin('expression', 'expression.id', 'attachment.container_id')
    .select('container_id')
    .where('expression_id', '=', expressionId)
    .orderBy('ingested_at')
    .orderBy('container_id')
    .executeTakeFirst();
  return row?.container_id;
}
