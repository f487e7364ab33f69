import { type Span, trimmed } from '../text/span.ts';

/** Characters; sentences of the genre that are longer are lists or tables run together. */
const LONGEST_SENTENCE = 5000;
/** How far before the limit a sentence may be cut. */
const SLACK = 2500;
const CUTS = [';', ',', ' '];

/** Whether a sentence is short enough to be read in one stretch. */
export function isReadWhole({ start, end }: Span): boolean {
  return end - start <= LONGEST_SENTENCE;
}

/** The sentence, or where it is too long for grammar, the stretches that it is read in: cut at a semicolon, else a comma. */
export function windowsOf(text: string, sentence: Span): readonly Span[] {
  if (isReadWhole(sentence)) return [sentence];
  const windows: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const end = cutBefore(text, start + LONGEST_SENTENCE);
    const window = trimmed(text, { start, end });
    if (window.end > window.start) windows.push(window);
    start = end;
  }
  const rest = trimmed(text, { start, end: sentence.end });
  return rest.end > rest.start ? [...windows, rest] : windows;
}

function cutBefore(text: string, limit: number): number {
  for (const mark of CUTS) {
    const place = text.lastIndexOf(mark, limit - 1);
    if (place >= limit - SLACK) return place + 1;
  }
  return limit;
}
