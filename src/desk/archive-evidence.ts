import { randomUUID } from 'node:crypto';
import type { Reader } from '../reading/reader.ts';
import { type Fetched, insertArchiveItem } from '../store/archive-items.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import type { CheckedStatement } from './evidence-statement.ts';
import { readWords } from './read-words.ts';
import { recordEvidence } from './record-evidence.ts';
import { sha256Of } from './understand-arrival.ts';

/** What is to be archived, and how it came if it came from the web. */
export interface ToArchive {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly fetched: Fetched | null;
}

/** Archives bytes as they are, with their words if they have any, as evidence for a commitment; gives its number. */
export async function archiveEvidence(
  context: DeskContext,
  action: string,
  statement: CheckedStatement,
  { reader, ...given }: ToArchive & { readonly reader: Reader },
): Promise<number> {
  const { bytes, fileName } = given;
  const item = {
    ...given,
    id: randomUUID(),
    sha256: sha256Of(bytes),
    words: await readWords(reader, { name: fileName, bytes }),
    archivedAt: context.now(),
  };
  return inTransaction(context.database, async (transaction) => {
    await insertArchiveItem(transaction, item);
    const { sha256, id: archiveItemId } = item;
    return recordEvidence(transaction, context, action, statement, { source: { archiveItemId }, sha256 });
  });
}
