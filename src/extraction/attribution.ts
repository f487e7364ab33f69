import type { Language } from '../languages/language.ts';
import { WORD } from '../languages/word-classes.ts';
import type { Grammar } from './clause.ts';
import { isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';

/** Whose words a sentence tells that opens with "According to the minister"; null for plans and rules, which say nothing. */
export function attributedSpeaker(grammar: Grammar): ActorPart | null {
  const { units, lexicon, sentence } = grammar;
  const length = openingsOf(lexicon.language, units[0]?.lower ?? '')?.find((words) =>
    words.every((word, at) => units[at]?.lower === word),
  )?.length;
  if (length === undefined) return null;
  let first = length;
  while (isWord(grammar, first, WORD.determiners)) first += 1;
  const named = units[first];
  if (named === undefined) return null;
  const isSpeaker = named.kind === 'actor' || lexicon.isNoun(named.lower, 'agents');
  if (!isSpeaker) return null;
  const span = { start: units[length]?.start ?? named.start, end: named.end };
  return { text: sentence.text.slice(span.start, span.end), actor: named.mention?.actor ?? null, span, implied: false };
}

type Openings = ReadonlyMap<string, readonly (readonly string[])[]>;

const OPENINGS = new WeakMap<Language, Openings>();

/** The words of the phrases that begin with `first`, in their order; cut once a language. */
function openingsOf(language: Language, first: string): readonly (readonly string[])[] | undefined {
  let openings = OPENINGS.get(language);
  if (openings === undefined) {
    const phrases = (language.genre?.attributions ?? []).map((phrase) => phrase.split(' '));
    openings = Map.groupBy(phrases, ([word = '']) => word);
    OPENINGS.set(language, openings);
  }
  return openings.get(first);
}
