import type { OriginalPageView } from '../../desk/comparison-views.ts';
import type { PageContext } from '../page-context.ts';
import { type OriginalPlace, originalPath, type Zoom } from '../paths.ts';

/** A page of an original as it was asked for. */
export interface ShownPage {
  readonly page: PageContext;
  readonly view: OriginalPageView;
  /** The `eId` of the chosen passage, null when none is. */
  readonly passage: string | null;
  /** The identifier of the chosen commitment, null when none is. */
  readonly commitment: string | null;
  /** SHA-256 of the file, where the address names one. */
  readonly file: string | undefined;
  readonly zoom: Zoom;
}

/** Where the mark on the picture is that was asked for. */
export const MARK_ID = 'mark';

/** Where a passage stands in the text beside the picture. */
export function textId(eId: string): string {
  return `text-${eId}`;
}

/** The same file in the same size at another place; on the same page unless `place` names one. */
export function placePath({ view, file, zoom }: ShownPage, place: OriginalPlace): string {
  return originalPath(view.document.id, { page: view.page, file, zoom, ...place });
}
