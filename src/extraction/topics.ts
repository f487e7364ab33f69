import { allTopics, ENOUGH, topicPhrases } from '../authority/topics/topics.ts';
import { characterAt, lengthAt, WORD_CHARACTER } from '../text/characters.ts';
import type { Part, Topic, TraceStep } from './commitment.ts';
import { PART_CONCLUSIONS, REASONS } from './part-conclusions.ts';
import type { Found } from './part-findings.ts';
import { type PartSite, unitFrom } from './part-site.ts';
import { TOPIC_PHRASE } from './phrase-starts.ts';

/** A text is about three things at most. */
const MOST_TOPICS = 3;

interface Weighed {
  readonly words: Part[];
  weight: number;
}

/** What the words are about: the topics that weigh most, with the words that gave them. */
export function findTopics(site: PartSite): Found<Topic> {
  const weighed = weighWords(site);
  if (weighed.size === 0) return { parts: [], step: null };
  const ranked = [...weighed].sort(([one, left], [other, right]) => right.weight - left.weight || orderOf(one, other));
  const chosen = ranked.filter(([, { weight }]) => weight >= ENOUGH).slice(0, MOST_TOPICS);
  const others = ranked.filter((one) => !chosen.includes(one));
  const first = chosen[0]?.[1].words[0];
  const step: TraceStep = {
    stage: 'topics',
    rule: chosen.length === 0 ? 'topics.none' : 'topics.words',
    span: first === undefined ? null : { start: first.start, end: first.end },
    conclusion: PART_CONCLUSIONS.topics(chosen.map(([topic]) => topic)),
    ...(others.length > 0 && {
      alternatives: others.map(([topic, { words, weight }]) => ({
        text: words.map(({ text }) => text).join('; '),
        rule: `topics.${topic}`,
        reason: REASONS[weight < ENOUGH ? 'too-weak' : 'others-weigh-more'],
      })),
    }),
  };
  return { parts: chosen.map(([topic, { words }]) => ({ topic, words })), step };
}

/** Every topic that the words give, with those words; the same word counts once. */
function weighWords(site: PartSite): Map<string, Weighed> {
  const { grammar, first, end: last } = site;
  const { sentence, units, lexicon } = grammar;
  const phrases = topicPhrases(lexicon.language.code);
  const weighed = new Map<string, Weighed>();
  for (let place = first; place < last; place += 1) {
    const unit = units[place];
    if (unit === undefined || unit.kind === 'mark' || (unit.begins & TOPIC_PHRASE) === 0) continue;
    let end = 0;
    const to = unit.mention === null ? unit.start + 1 : unit.end;
    for (let start = unit.start; start < to; start = nextWord(sentence.text, start, to)) {
      const match = start < end ? null : phrases.longestAt(sentence.folded, start - sentence.start);
      if (match === null) continue;
      end = sentence.start + match.end;
      const part: Part = { start, end, text: sentence.text.slice(start, end) };
      for (const { topic, weight } of match.value) add(weighed, topic, weight, part);
    }
    if (end > unit.end) place = unitFrom(site, place + 1, end - sentence.start) - 1;
  }
  return weighed;
}

/** Where the next word of a name begins, which ends at `end`: "the Internet Governance Forum" is about internet governance. */
function nextWord(text: string, offset: number, end: number): number {
  let at = offset;
  while (at < end && (characterAt(text, at) & WORD_CHARACTER) !== 0) at += lengthAt(text, at);
  while (at < end && (characterAt(text, at) & WORD_CHARACTER) === 0) at += 1;
  return at;
}

function add(weighed: Map<string, Weighed>, topic: string, weight: number, part: Part): void {
  const known = weighed.get(topic);
  if (known === undefined) weighed.set(topic, { words: [part], weight });
  else if (!known.words.some(({ text }) => text.toLowerCase() === part.text.toLowerCase())) {
    known.words.push(part);
    known.weight += weight;
  }
}

const ORDER = new Map(allTopics().map(({ id }, index) => [id, index]));

/** Of topics that weigh the same, the one that stands first in the taxonomy goes first. */
function orderOf(one: string, other: string): number {
  return (ORDER.get(one) ?? 0) - (ORDER.get(other) ?? 0);
}
