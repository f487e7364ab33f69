import type { Kysely } from 'kysely';
import { INTERNAL_AUDIENCE, moveToAudience } from '../../store/audiences.ts';
import { findExpressions, versionsOf } from '../../store/expressions.ts';
import type { Database } from '../../store/schema.ts';

/** Lets only those in the house see the documents that a press release became, in all their versions. */
export async function hideReleaseDocuments(transaction: Kysely<Database>, ids: readonly string[]): Promise<void> {
  const documents = await findExpressions(transaction, ids);
  for (const document of documents.values()) {
    for (const { id } of await versionsOf(transaction, document)) {
      await moveToAudience(transaction, id, INTERNAL_AUDIENCE);
    }
  }
}
