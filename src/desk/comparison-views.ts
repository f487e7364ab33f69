import type { Box } from '../reading/document.ts';
import type { CommitmentView, DocumentRef, DocumentView, PassageView } from './views.ts';

/** One version of a text in one language; a revised file of the same work makes a new one. */
export interface VersionRef extends DocumentRef {
  /** 1 for the first. */
  readonly version: number;
  /** ISO timestamp of when it was taken in. */
  readonly ingestedAt: string;
  readonly isLatest: boolean;
}

/** A stretch of words that two wordings share, or that only one of them has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

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

/** What a reader should be told of a commitment that changed. */
export const COMMITMENT_SHIFTS = [
  'verb-weaker',
  'verb-stronger',
  'kind-changed',
  'deadline-dropped',
  'deadline-added',
  'deadline-later',
  'deadline-earlier',
  'target-dropped',
  'target-added',
  'target-lower',
  'target-higher',
  'bearer-dropped',
  'bearer-added',
] as const;

/** One of {@link COMMITMENT_SHIFTS}. */
export type CommitmentShift = (typeof COMMITMENT_SHIFTS)[number];

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

/** In what two language versions disagree about one commitment. */
export const DISAGREEMENTS = ['missing', 'kind', 'deadline', 'target', 'bearers', 'strength'] as const;

/** A part of a commitment that two language versions say differently; the words of each side, null where it has none. */
export interface Disagreement {
  readonly part: (typeof DISAGREEMENTS)[number];
  readonly left: string | null;
  readonly right: string | null;
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

/** Where a stretch of clean text stands on a page of the file. */
export interface PlaceOnPage {
  /** 1-based. */
  readonly page: number;
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
  /** Where each passage stands on this page, in reading order. */
  readonly passages: readonly { readonly eId: string; readonly boxes: readonly Box[] }[];
  /** Where each commitment stands on this page. */
  readonly commitments: readonly { readonly id: string; readonly boxes: readonly Box[] }[];
}
