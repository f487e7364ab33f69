import { Unreadable } from '../reading/unreadable.ts';
import { markTaken, nextUntakenText, type UntakenText } from '../store/release-texts.ts';
import { holdRelease } from '../store/releases.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import type { DocumentReader } from './document-reader.ts';
import { Invalid } from './errors.ts';
import { ingestDocument } from './ingest-document.ts';
import { hideReleaseDocuments } from './newsroom/hide-release-documents.ts';
import { requirePermission } from './permission.ts';

/**
 * Takes a published press release into the register as a document, so that what it promises and tells of is found; a
 * corrected one becomes a new version of that document. Gives whether there was one. What was cut off in between is done
 * again, which changes nothing that is there; a text that cannot be read is passed over. Throws `Forbidden`.
 */
export async function takeNextReleaseIn(context: DeskContext, reader: DocumentReader): Promise<boolean> {
  requirePermission(context, 'publish-release');
  const text = await nextUntakenText(context.everything);
  if (!text) return false;
  const documentId = await read(context, reader, text);
  await inTransaction(context.everything, async (transaction) => {
    const release = await holdRelease(transaction, text.releaseId);
    await markTaken(transaction, text, documentId);
    const isPublic = release?.state === 'published';
    if (documentId !== null && !isPublic) await hideReleaseDocuments(transaction, [documentId]);
  });
  return true;
}

async function read(context: DeskContext, reader: DocumentReader, text: UntakenText): Promise<string | null> {
  const { releaseId, slug, language, title, lead, body, publishedOn, documentId } = text;
  const bytes = new TextEncoder().encode(`# ${title}\n\n${lead}\n\n${body}\n`);
  const place = documentId === null ? { work: `release:${releaseId}` } : { newVersionOf: documentId };
  try {
    const { document } = await ingestDocument(context, {
      file: { name: `${slug}.${language}.md`, bytes, format: 'markdown' },
      declared: { title, language, date: publishedOn, ...place },
      audience: { classification: 'public', teamIds: [] },
      reader,
    });
    return document.id;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Invalid) return null;
    throw error;
  }
}
