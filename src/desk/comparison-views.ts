import type { CommitmentShift } from '../matching/commitment-shift.ts';
import type { Disagreement } from '../matching/disagreement.ts';
import type { WordChange } from '../matching/word-change.ts';
import type { Box } from '../reading/document.ts';
import type { Span } from '../text/span.ts';
import type { CommitmentView, DocumentView, PassageView, VersionRef } from './views.ts';

export { COMMITMENT_SHIFTS, type CommitmentShift } from '../matching/commitment-shift.ts';
export { DISAGREEMENTS, type Disagreement } from '../matching/disagreement.ts';
export type { WordChange } from '../matching/word-change.ts';

/** What became of one passage from one version to the next. */
export interface PassageChange {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  /** Null for an added passage. */
  readonly before: PassageView | null;
  /** Null for a removed passage. */
  readonly after: PassageView | null;
  /** True where it stands in another place than before, among passages that kept theirs. */
  readonly moved: boolean;
  /** Word by word; empty for `same`. */
  readonly words: readonly WordChange[];
}

/** What became of one commitment from one version to the next. */
export interface CommitmentChange {
  readonly kind: 'same' | 'reworded' | 'removed' | 'added';
  readonly before: CommitmentView | null;
  readonly after: CommitmentView | null;
  /** The quotes word by word; empty for `same`. */
  readonly words: readonly WordChange[];
  readonly shifts: readonly CommitmentShift[];
}

/** Two versions of one text, passage by passage and commitment by commitment. */
export interface VersionComparison {
  readonly before: VersionRef;
  readonly after: VersionRef;
  readonly passages: readonly PassageChange[];
  readonly commitments: readonly CommitmentChange[];
}

/** The same commitment in two language versions, or one that only one of them has. */
export interface TwinPair {
  readonly left: CommitmentView | null;
  readonly right: CommitmentView | null;
  readonly disagreements: readonly Disagreement[];
}

/** Two language versions of one work, passage by passage. */
export interface SideBySideView {
  readonly left: DocumentView;
  readonly right: DocumentView;
  /** In the reading order of the left side; a passage that only one side has stands alone. */
  readonly rows: readonly { readonly left: PassageView | null; readonly right: PassageView | null }[];
  /** Every commitment and stance of both sides. */
  readonly twins: readonly TwinPair[];
}

/** Where something stands on a page. */
export interface PlaceOnPage {
  /** One for each line, in PDF points from the top left. */
  readonly boxes: readonly Box[];
}

/** A page of the original file as a picture. */
export interface PageImage {
  /** Portable Network Graphics. */
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The original file beside the text: one page of it, and where the chosen words stand on it. */
export interface OriginalPageView {
  readonly document: DocumentView;
  /** SHA-256 of the PDF that is shown. */
  readonly sha256: string;
  /** 1-based. */
  readonly page: number;
  readonly pageCount: number;
  /** PDF points. */
  readonly width: number;
  readonly height: number;
  /** Where each passage stands on this page, in reading order; its span is the part of it that stands here. */
  readonly passages: readonly (PlaceOnPage & Span & { readonly eId: string })[];
  /** Where each commitment stands on this page. */
  readonly commitments: readonly (PlaceOnPage & { readonly id: string })[];
}
