import type { Grammar } from './clause.ts';
import { isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';

/** Whose words a sentence tells that opens with "According to the minister"; null for plans and rules, which say nothing. */
export function attributedSpeaker(grammar: Grammar): ActorPart | null {
  const { units, lexicon, sentence } = grammar;
  const openings = lexicon.language.genre?.attributions ?? [];
  const length = openings
    .map((phrase) => phrase.split(' '))
    .find((words) => words.every((word, at) => units[at]?.lower === word))?.length;
  if (length === undefined) return null;
  let first = length;
  while (isWord(grammar, first, 'determiners')) first += 1;
  const named = units[first];
  if (named === undefined) return null;
  const isSpeaker = named.kind === 'actor' || lexicon.isNoun(named.lower, 'agents');
  if (!isSpeaker) return null;
  const span = { start: units[length]?.start ?? named.start, end: named.end };
  return { text: sentence.text.slice(span.start, span.end), actor: named.mention?.actor ?? null, span, implied: false };
}
