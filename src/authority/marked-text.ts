import type { ActorMention } from './actor.ts';

/** A text for tests and the mentions that it shall have. */
export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly ActorMention[];
}

/**
 * Takes the marks out of a text in which mentions are written `[Rådets](eu-council*)`: the words, the actor, and a
 * star for a genitive.
 */
export function unmark(marked: string): MarkedText {
  const mentions: ActorMention[] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(/\[([^\]]+)\]\(([a-z0-9-]+)(\*?)\)/g)) {
    const [whole, words = '', actor = '', star] = match;
    text += marked.slice(done, match.index);
    mentions.push({ actor, text: words, start: text.length, end: text.length + words.length, genitive: star === '*' });
    text += words;
    done = match.index + whole.length;
  }
  return { text: text + marked.slice(done), mentions };
}
