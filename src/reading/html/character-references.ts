import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { LinePiece } from '../lines.ts';

/** A reference with or without its semicolon, which old names may lack; the decoder says how much of it counts. */
const REFERENCE = /&(?:#[xX][\da-fA-F]{1,8}|#\d{1,9}|[a-zA-Z][a-zA-Z\d]{1,31});?/gu;

/** The value of an attribute with its character references decoded. */
export function decodeReferences(value: string): string {
  return value.includes('&') ? decodeHTMLAttribute(value) : value;
}

/** Text as a reader sees it, and which characters of the source each stretch of it is. */
export interface DecodedText {
  readonly text: string;
  readonly pieces: readonly LinePiece[];
}

/** Decodes the character references in `markup`, which stands at `offset` in the source. */
export function decodeText(markup: string, offset: number): DecodedText {
  const pieces: LinePiece[] = [];
  let [text, at] = ['', 0];
  const take = (words: string, end: number) => {
    const span = { start: text.length, end: text.length + words.length };
    if (words !== '') pieces.push({ ...span, source: { start: offset + at, end: offset + end }, box: null });
    text += words;
    at = end;
  };
  for (const { 0: reference, index } of markup.matchAll(REFERENCE)) {
    const decoded = decodeHTML(reference);
    if (decoded === reference) continue;
    take(markup.slice(at, index), index);
    // What follows an old name without a semicolon ("&aringret") stands after the decoded character.
    const rest = restOf(reference, decoded);
    take(decoded.slice(0, decoded.length - rest), index + reference.length - rest);
  }
  take(markup.slice(at), markup.length);
  return { text, pieces };
}

/** How many characters at the end of a decoded reference are as they were. */
function restOf(reference: string, decoded: string): number {
  let rest = 0;
  while (rest < decoded.length - 1 && decoded.at(-1 - rest) === reference.at(-1 - rest)) rest += 1;
  return rest;
}
