import type { ActorMention } from '../authority/actor.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { characterAt, WORD_CHARACTER } from '../text/characters.ts';

/**
 * Takes words of office into the name after them: in "the Governments of A and B" the first mention becomes
 * "the Governments of A". A mention of governments in general that the words of office cover goes.
 */
export function foldOffices(text: string, mentions: readonly ActorMention[], lexicon: Lexicon): ActorMention[] {
  const folded: ActorMention[] = [];
  for (const mention of mentions) {
    const office = officeBefore(text, mention.start, lexicon.language.nouns.offices);
    if (office === null) {
      folded.push(mention);
      continue;
    }
    const start = mention.start - office.length - 1;
    while ((folded.at(-1)?.end ?? 0) > start) folded.pop();
    folded.push({ ...mention, start, text: text.slice(start, mention.end) });
  }
  return folded;
}

/** The words of office that end right before `at`, the longest first. */
function officeBefore(text: string, at: number, offices: readonly string[]): string | null {
  if (text.charAt(at - 1) !== ' ') return null;
  const last = text.charAt(at - 2).toLowerCase();
  let longest: string | null = null;
  for (const office of offices) {
    if (!office.endsWith(last) || office.length <= (longest?.length ?? 0)) continue;
    if (endsWith(text, at - 1, office)) longest = office;
  }
  return longest;
}

/** Whether the words stand right before `end`, in letters of either case, and begin a word. */
function endsWith(text: string, end: number, words: string): boolean {
  const start = end - words.length;
  return (
    start >= 0 &&
    text.slice(start, end).toLowerCase() === words &&
    (start === 0 || (characterAt(text, start - 1) & WORD_CHARACTER) === 0)
  );
}
