/** What the titles of acts are made of: "Regulation (EU) 2027/12 … of 3 May 2027 on …". */
export interface ActTitleWords {
  /** What acts are called, as the source of a regular expression. */
  readonly acts: string;
  /** What stands before the day: "of", »af«. */
  readonly of: string;
  /** What stands behind it, before the subject; none of these before the day. */
  readonly on: string;
}

/**
 * A pattern for the title of an act that gives its day, in the first group; `day` is the source of one for days. The title of a
 * text about an act is none: its subject begins before the day.
 */
export function actTitle({ acts, of, on }: ActTitleWords, day: string): RegExp {
  return new RegExp(
    `^(?:(?!(?:${on})\\s)\\p{L}[\\p{L}-]*\\s+){0,6}?(?:${acts})(?!\\p{L})(?:(?!\\s(?:${on})\\s)[^\\n]){0,140}?\\s(?:${of})\\s+(${day})(?![\\p{L}\\d])`,
    'iu',
  );
}
