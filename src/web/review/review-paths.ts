/** What a person can send from the review of a document, by the last part of its address. */
export const REVIEW_ACTS = [
  'confirm',
  'edit',
  'reject',
  'split',
  'merge',
  'add',
  'undo',
  'start',
  'close',
  'extract',
] as const;

/** One of {@link REVIEW_ACTS}. */
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** The queue of documents in review. */
export const QUEUE_PATH = '/desk/review';

/** What of the review of a document is shown. */
export interface ReviewPlace {
  /** The commitment that is looked at. */
  readonly c?: string | undefined;
  /** The first that waits behind this one is. */
  readonly after?: string | undefined;
  /** What was done last, to be said. */
  readonly said?: string | undefined;
  /** The passage whose words are numbered. */
  readonly words?: string | undefined;
}

/** The review of a document. */
export function reviewPath(document: string, place: ReviewPlace = {}): string {
  const given = Object.entries(place).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(given).toString();
  return `${QUEUE_PATH}/${encodeURIComponent(document)}${query && `?${query}`}`;
}

/** Where a form of the review of a document is sent. */
export function reviewActPath(document: string, act: ReviewAct): string {
  return `${QUEUE_PATH}/${encodeURIComponent(document)}/${act}`;
}
