import { topicById } from '../../authority/topics/topics.ts';
import type { TopicRef } from '../views.ts';

/** The topic with this identifier; one that the taxonomy no longer has goes by its identifier. */
export function presentTopicOf(id: string): TopicRef {
  const { labels } = topicById(id) ?? { labels: { da: id, en: id } };
  return { id, names: { da: labels.da, en: labels.en } };
}
