/** A feed of what was published, in one language. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47. */
  readonly language: string;
  /** Where people read the same. */
  readonly home: string;
  /** Where the feed itself is; also what names it. */
  readonly self: string;
  /** Who publishes it. */
  readonly author: string;
  /** ISO 8601, of the newest change. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** Something that was published. */
export interface FeedEntry {
  /** Names it for good, whatever becomes of its address: a URI. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** Safe HTML, all its addresses whole. */
  readonly html: string;
  /** ISO 8601 instants. */
  readonly published: string;
  readonly updated: string;
  readonly topics: readonly string[];
  readonly picture: { readonly address: string; readonly mediaType: string; readonly size: number } | null;
}
