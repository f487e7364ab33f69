import type { LinePiece } from '../lines.ts';

const REFERENCE = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});?/iuy;
const AMPERSAND = /^&(?:amp|#38|#x26);?$/iu;
/** What markup can put between two characters of one text: line ends, indents, quotation prefixes, escapes. */
const SKIPPED = /[\s>\\]/u;

/**
 * Maps decoded text to the markup it was written as, character references and escapes taken into account. Pieces of
 * equal length map character by character; where the two cannot be aligned the whole maps to the whole.
 *
 * @param offset of `markup` in the source.
 */
export function alignPieces(text: string, markup: string, offset: number): LinePiece[] {
  if (text === markup) return [piece(0, text.length, offset, offset + markup.length)];
  const pieces: LinePiece[] = [];
  let [at, from, start] = [0, 0, 0];
  const close = () => {
    if (at > start) pieces.push(piece(start, at, offset + from - (at - start), offset + from));
  };
  while (at < text.length) {
    if (from >= markup.length) return [piece(0, text.length, offset, offset + markup.length)];
    const reference = markup.charAt(from) === '&' ? referenceAt(markup, from, text.charAt(at)) : '';
    if (reference !== '') {
      close();
      const length = /[\uD800-\uDBFF]/u.test(text.charAt(at)) ? 2 : 1;
      pieces.push(piece(at, at + length, offset + from, offset + from + reference.length));
      at += length;
      from += reference.length;
      start = at;
    } else if (markup.charAt(from) === text.charAt(at) && !isEscape(markup, from, text.charAt(at + 1))) {
      at += 1;
      from += 1;
    } else {
      if (!SKIPPED.test(markup.charAt(from))) return [piece(0, text.length, offset, offset + markup.length)];
      close();
      start = at;
      from += 1;
    }
  }
  close();
  return pieces;
}

/** The character reference at `from` that stands for `character`, else the empty string. */
function referenceAt(markup: string, from: number, character: string): string {
  REFERENCE.lastIndex = from;
  const reference = REFERENCE.exec(markup)?.[0] ?? '';
  return reference !== '' && (character !== '&' || AMPERSAND.test(reference)) ? reference : '';
}

/** Whether the backslash at `from` escapes the next character instead of standing for itself. */
function isEscape(markup: string, from: number, following: string): boolean {
  return markup.charAt(from) === '\\' && markup.charAt(from + 1) === '\\' && following !== '\\';
}

function piece(start: number, end: number, sourceStart: number, sourceEnd: number): LinePiece {
  return { start, end, source: { start: sourceStart, end: sourceEnd }, box: null };
}
