/** Words looked at; a title has no more that tell it from others. */
const MOST_WORDS = 12;

/** The words by which somebody looks for the title or number of a document. */
export function titleWords(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
}
