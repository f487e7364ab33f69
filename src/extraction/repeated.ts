import type { ExtractedCommitment } from './commitment.ts';

const SHORTEST_WORD = 4;
const REPEATED = 0.6;

/** Whether `text` says again, or in more words, what `heading` promises: the same bearers, or most of the heading's longer words. */
export function isRepeated(heading: ExtractedCommitment, text: ExtractedCommitment): boolean {
  if (heading.kind !== text.kind) return false;
  if (bearersOf(heading) === bearersOf(text)) return true;
  const wanted = wordsOf(heading.action?.text ?? heading.quote);
  const given = wordsOf(text.quote);
  const shared = [...wanted].filter((word) => given.has(word)).length;
  return shared >= REPEATED * wanted.size;
}

function bearersOf({ bearers }: ExtractedCommitment): string {
  return bearers.map(({ actor, text }) => actor ?? text.toLowerCase()).join('|');
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD));
}
