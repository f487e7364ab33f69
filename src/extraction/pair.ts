import type { ActorMention } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import type { ActorPart } from './commitment.ts';

const HEAD = 2000;
/** "and the Kingdom of". */
const LONGEST_TITLE = 5;

/** The two states that the head of a bilateral text names first, joined by "and"; none where a third one joins them. */
export function pairIn(text: string, mentions: readonly ActorMention[], lexicon: Lexicon): readonly ActorPart[] {
  const states = mentions.filter(({ actor, start }) => start < HEAD && actorById(actor)?.type === 'state');
  for (const [index, state] of states.entries()) {
    const next = states[index + 1];
    if (next === undefined || next.actor === state.actor || !isJoined(text, state, next, lexicon)) continue;
    const others = new Set(states.map(({ actor }) => actor));
    return others.size === 2 ? [partOf(state), partOf(next)] : [];
  }
  return [];
}

function isJoined(text: string, left: ActorMention, right: ActorMention, lexicon: Lexicon): boolean {
  const words = text.slice(left.end, right.start).trim().toLowerCase().split(/\s+/u);
  return lexicon.is(words[0] ?? '', WORD.coordinators) && words.length <= LONGEST_TITLE;
}

function partOf({ text, actor, start, end }: ActorMention): ActorPart {
  return { text, actor, span: { start, end }, implied: false };
}
