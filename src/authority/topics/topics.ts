import { isLanguageCode, languageOf } from '../../languages/registry.ts';
import { type FoldedText, PhraseIndex, type PhraseMatch } from '../../text/phrase-index.ts';
import { DEMOCRACY_TOPICS } from './democracy.ts';
import { DEVELOPMENT_TOPICS } from './development.ts';
import { ECONOMY_TOPICS } from './economy.ts';
import { GOVERNANCE_TOPICS } from './governance.ts';
import { RIGHTS_TOPICS } from './rights.ts';
import { SECURITY_TOPICS } from './security.ts';
import { TECHNOLOGY_TOPICS } from './technology.ts';
import type { KnownTopic } from './topic.ts';

const TOPICS: ReadonlyMap<string, KnownTopic> = new Map(
  [
    ...GOVERNANCE_TOPICS,
    ...TECHNOLOGY_TOPICS,
    ...RIGHTS_TOPICS,
    ...DEMOCRACY_TOPICS,
    ...SECURITY_TOPICS,
    ...ECONOMY_TOPICS,
    ...DEVELOPMENT_TOPICS,
  ].map((topic) => [topic.id, Object.freeze(topic)]),
);

/** A topic that a word gives, and how much: {@link ENOUGH} is enough to assign it. */
export interface TopicWeight {
  readonly topic: string;
  readonly weight: number;
}

/** The sum of weights from which a text is about a topic. */
export const ENOUGH = 2;
const HINT = 1;

const indices = new Map<string, PhraseIndex<readonly TopicWeight[]>>();

/** The topic with this identifier, null if there is none. */
export function topicById(id: string): KnownTopic | null {
  return TOPICS.get(id) ?? null;
}

/** Every topic of the taxonomy, in its order. */
export function allTopics(): readonly KnownTopic[] {
  return [...TOPICS.values()];
}

/** The topics that the words beginning at `offset` give, by the longest phrase there; null where they give none. */
export function topicsAt(
  text: FoldedText,
  offset: number,
  language: string,
): PhraseMatch<readonly TopicWeight[]> | null {
  return topicPhrases(language).longestAt(text, offset);
}

/** The words of a language that give topics, ready for look-up; compiled at the first call. */
export function topicPhrases(language: string): PhraseIndex<readonly TopicWeight[]> {
  const known = indices.get(language);
  if (known !== undefined) return known;
  const byPhrase = new Map<string, TopicWeight[]>();
  const add = (words: readonly string[] | undefined, topic: string, weight: number): void => {
    for (const phrase of words ?? []) {
      byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), { topic, weight }]);
    }
  };
  const lore = (isLanguageCode(language) ? languageOf(language).topics : undefined) ?? {};
  for (const { id, words, hints } of TOPICS.values()) {
    add(words[language], id, ENOUGH);
    add(lore[id]?.split(', '), id, ENOUGH);
    add(hints?.[language], id, HINT);
  }
  const index = new PhraseIndex<readonly TopicWeight[]>(byPhrase);
  indices.set(language, index);
  return index;
}
