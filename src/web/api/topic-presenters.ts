import type { z } from '@hono/zod-openapi';
import type { TopicDetail, TopicRow } from '../../desk/topic-views.ts';
import { topicPath } from '../paths.ts';
import { presentDeed } from './deed-presenters.ts';
import { addresses } from './part-presenters.ts';
import { presentCommitment } from './presenters.ts';
import type { topicDetailSchema, topicListSchema } from './topic-schemas.ts';

type TopicListBody = z.infer<typeof topicListSchema>;

function presentTopicRow({ id, names, definitions, commitments, deeds }: TopicRow): TopicListBody['rows'][number] {
  const both = ({ da, en }: TopicRow['names']) => ({ da, en });
  return { id, names: both(names), definitions: both(definitions), commitments, deeds, ...addresses(topicPath(id)) };
}

/** All topics. */
export function presentTopics(topics: readonly TopicRow[]): TopicListBody {
  return { total: topics.length, rows: topics.map(presentTopicRow) };
}

/** A topic with what is promised and done about it. */
export function presentTopicDetail(topic: TopicDetail): z.infer<typeof topicDetailSchema> {
  return {
    ...presentTopicRow(topic),
    eurovoc: topic.eurovoc.map(({ uri, label }) => ({ uri, label })),
    sdg: topic.sdg.map(({ target, uri }) => ({ target, uri })),
    words: topic.words.map(({ language, text, count }) => ({ language, text, count })),
    promised: topic.promised.map(presentCommitment),
    done: topic.done.map(presentDeed),
  };
}
