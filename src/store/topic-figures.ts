import { type Kysely, sql } from 'kysely';
import type { LanguageCode } from '../text/language-code.ts';
import { BINDING_KINDS } from './commitments.ts';
import { registerIndex } from './register-index/follow-register.ts';
import { bindingRows, type Sight, sharesOfTexts, sumOfShares, type TextShare } from './register-index/sight.ts';
import type { Database } from './schema.ts';

/** How many commitments and deeds of the newest versions are about a topic. */
export interface TopicFigures {
  readonly commitments: number;
  readonly deeds: number;
}

/** The figures of every topic that something is about, by its identifier. */
export async function topicFigures(sight: Sight): Promise<ReadonlyMap<string, TopicFigures>> {
  const done = sumOfShares(await sharesOfTexts(sight, 'deeds about topics', deedsAbout), ({ topic }) => topic);
  const index = await registerIndex(sight.everything);
  const promised = index.columns.topic.count(bindingRows(index, sight));
  const topics = new Set([...promised.keys(), ...done.keys()]);
  return new Map([...topics].map((one) => [one, { commitments: promised.get(one) ?? 0, deeds: done.get(one) ?? 0 }]));
}

interface ShareOfTopic extends TextShare {
  readonly topic: string;
}

async function deedsAbout(everything: Kysely<Database>): Promise<readonly ShareOfTopic[]> {
  const { rows } = await sql<ShareOfTopic>`
    select topic, deed.audience_id, newer_for, count(*)::integer as count
    from deed_topic join deed on deed.id = deed_id where is_latest group by 1, 2, 3`.execute(everything);
  return rows;
}

/** Words that gave a topic, in small letters, with how often they did in texts of a language. */
export interface TopicWordCount {
  readonly language: LanguageCode;
  readonly text: string;
  readonly count: number;
}

interface ShareOfWord extends TextShare, TopicWordCount {}

/** The words that gave a topic in the commitments and deeds of the newest versions, the most frequent first. */
export async function wordsOfTopic(sight: Sight, topic: string, limit: number): Promise<TopicWordCount[]> {
  const shares = await sharesOfTexts(sight, `words of ${topic}`, (everything) => countWords(everything, topic));
  const sums = sumOfShares(shares, ({ language, text }) => `${language} ${text}`);
  return [...sums]
    .toSorted(([one, count], [other, others]) => others - count || (one < other ? -1 : 1))
    .slice(0, limit)
    .map(([key, count]) => {
      const blank = key.indexOf(' ');
      return { language: key.slice(0, blank), text: key.slice(blank + 1), count };
    });
}

async function countWords(everything: Kysely<Database>, topic: string): Promise<readonly ShareOfWord[]> {
  const { rows } = await sql<ShareOfWord>`
    select audience_id, newer_for, language, text, count(*)::integer as count from (
      select commitment.audience_id, commitment.newer_for, commitment.language, lower(word ->> 'text') as text
      from commitment_topic join commitment on commitment.id = commitment_topic.commitment_id,
        jsonb_array_elements(parts -> 'topics') given, jsonb_array_elements(given -> 'words') word
      where commitment_topic.topic = ${topic} and is_latest and kind in (${sql.join(BINDING_KINDS)})
        and given ->> 'topic' = ${topic}
      union all
      select deed.audience_id, deed.newer_for, deed.language, lower(word ->> 'text')
      from deed_topic join deed on deed.id = deed_topic.deed_id,
        jsonb_array_elements(parts -> 'topics') given, jsonb_array_elements(given -> 'words') word
      where deed_topic.topic = ${topic} and is_latest and given ->> 'topic' = ${topic}
    ) words
    group by audience_id, newer_for, language, text`.execute(everything);
  return rows;
}
