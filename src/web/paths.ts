import type { CommitmentView } from '../desk/views.ts';

/** The reader on a document. */
export function documentPath(document: string): string {
  return `/documents/${encodeURIComponent(document)}`;
}

/** The reader at a passage of a document. */
export function passagePath(document: string, eId: string): string {
  return `${documentPath(document)}#${encodeURIComponent(eId)}`;
}

/** The reader with a commitment chosen, at its words. */
export function commitmentInReaderPath(commitment: Pick<CommitmentView, 'id' | 'document'>): string {
  const id = encodeURIComponent(commitment.id);
  return `${documentPath(commitment.document.id)}?c=${id}#c-${id}`;
}

/** The permanent address of a commitment. */
export function commitmentPath(commitment: string): string {
  return `/commitments/${encodeURIComponent(commitment)}`;
}

/** The page of an actor. */
export function actorPath(actor: string): string {
  return `/actors/${encodeURIComponent(actor)}`;
}

/** The bytes of a file that a document came in. */
export function filePath(sha256: string): string {
  return `/files/${encodeURIComponent(sha256)}`;
}
