import type { ActorMention } from '../authority/actor.ts';
import type { Lexicon } from '../languages/lexicon.ts';

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
  const fitting = offices.filter((office) => {
    const start = at - office.length - 1;
    if (start < 0 || /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return false;
    return text.slice(start, at).toLowerCase() === `${office} `;
  });
  return fitting.sort((left, right) => right.length - left.length)[0] ?? null;
}
