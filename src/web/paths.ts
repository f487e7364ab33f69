import type { CommitmentView, DeedView, DocumentView } from '../desk/views.ts';

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

/** The permanent address of a deed. */
export function deedPath(deed: string): string {
  return `/deeds/${encodeURIComponent(deed)}`;
}

/** The reader at the words of a deed. */
export function deedInReaderPath(deed: Pick<DeedView, 'id' | 'document'>): string {
  return `${documentPath(deed.document.id)}#d-${encodeURIComponent(deed.id)}`;
}

/** The page of an actor. */
export function actorPath(actor: string): string {
  return `/actors/${encodeURIComponent(actor)}`;
}

/** The bytes of a file that a document came in. */
export function filePath(sha256: string): string {
  return `/files/${encodeURIComponent(sha256)}`;
}

/** A document as Akoma Ntoso. */
export function akomaNtosoPath(document: string): string {
  return `/api/documents/${encodeURIComponent(document)}/akoma-ntoso`;
}

/** Whether a document has a file whose pages can be shown. */
export function hasOriginal(document: Pick<DocumentView, 'manifestations'>): boolean {
  return document.manifestations.some(({ format }) => format === 'pdf');
}

/** Two language versions of a document, passage by passage. */
export function besidePath(document: string, other: string): string {
  return `${documentPath(document)}/beside/${encodeURIComponent(other)}`;
}

/** What changed from one version of a document, `before`, to another. */
export function comparisonPath(before: string, after: string): string {
  return `${documentPath(before)}/versions/${encodeURIComponent(after)}`;
}

/** What of a document's original file is shown. */
export interface OriginalPlace {
  /** 1-based; where the passage or commitment begins if not given. */
  readonly page?: number | undefined;
  readonly passage?: string | undefined;
  readonly commitment?: string | undefined;
  /** SHA-256 of one of several PDFs. */
  readonly file?: string | undefined;
  readonly zoom?: Zoom | undefined;
}

/** How large the picture of a page is shown: whole where there is room, or as wide as there is room. */
export const ZOOMS = ['page', 'width'] as const;

/** One of {@link ZOOMS}. */
export type Zoom = (typeof ZOOMS)[number];

/** A page of the original file beside its text. */
export function originalPath(document: string, { page, passage, commitment, file, zoom }: OriginalPlace): string {
  const asked = { page: page?.toString(), passage, c: commitment, file, zoom: zoom === 'page' ? undefined : zoom };
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(given).toString();
  return `${documentPath(document)}/original${query && `?${query}`}`;
}

/** The picture of a page; its address never gives another picture. */
export function pagePicturePath(document: string, sha256: string, page: number, scale: number): string {
  return `${documentPath(document)}/original/${page}.png?${new URLSearchParams({ file: sha256, scale: `${scale}` })}`;
}
