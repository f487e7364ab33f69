import type { PassageView } from '../../desk/views.ts';
import type { Span } from '../../text/span.ts';

/** A word: without the marks that stand before and after it. The script of the page cuts words alike. */
const WORD = /[\p{L}\p{N}§$€£](?:\S*[\p{L}\p{N}%€$£])?%?/gu;

/** The words of a passage in the clean text, in their order; a person names them by number, from 1. */
export function wordsOf({ text, start }: Pick<PassageView, 'text' | 'start'>): Span[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
