import type { UnreadableCode } from '../reading/unreadable.ts';
import type { EvidenceStance } from '../store/schema/evidence.ts';
import type { DocumentRef } from './views.ts';

export { type EvidenceStance, STANCES } from '../store/schema/evidence.ts';

/** A file, or what stood at an address, as it was archived. */
export interface ArchiveItemView {
  readonly id: string;
  readonly origin: 'file' | 'address';
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly title: string | null;
  /** ISO 639-1, null where it is not known. */
  readonly language: string | null;
  /** Why its words cannot be read; null where they can. */
  readonly unreadable: UnreadableCode | null;
  /** The address that answered; null for a file. */
  readonly address: string | null;
  /** ISO timestamp. */
  readonly archivedAt: string;
}

/** An archived item with its words and how it came. */
export interface ArchiveItemDetails extends ArchiveItemView {
  readonly text: string | null;
  /** The address that was asked for; null for a file. */
  readonly askedAddress: string | null;
  readonly redirects: readonly { readonly url: string; readonly status: number }[];
  readonly serverAddress: string | null;
  /** As sent, in order. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** What evidence consists of. */
export type EvidenceSource =
  | { readonly kind: 'archive'; readonly item: ArchiveItemView }
  | {
      readonly kind: 'passage';
      readonly document: DocumentRef;
      readonly passage: string;
      readonly quote: string;
      readonly deed: string | null;
    };

/** Something that speaks for or against a commitment having been kept. */
export interface EvidenceView {
  readonly id: number;
  /** The commitment that it was given for: this one, or the same in an earlier version of the text. */
  readonly commitment: string;
  readonly stance: EvidenceStance;
  readonly note: string;
  readonly isInternal: boolean;
  readonly source: EvidenceSource;
  /** Null for the operator, and for visitors, who see no names. */
  readonly givenBy: string | null;
  /** ISO timestamp. */
  readonly givenAt: string;
  readonly withdrawn: EvidenceWithdrawal | null;
  /** Whether whoever asks may withdraw it. */
  readonly mayWithdraw: boolean;
}

/** That evidence does not count any more, and why; it stays to be seen. */
export interface EvidenceWithdrawal {
  /** ISO timestamp. */
  readonly at: string;
  readonly by: string | null;
  readonly reason: string;
}
