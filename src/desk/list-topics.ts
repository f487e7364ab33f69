import { allTopics } from '../authority/topics/topics.ts';
import { topicFigures } from '../store/topic-figures.ts';
import type { DeskContext } from './context.ts';
import { presentTopicRow } from './presenters/present-topic.ts';
import type { TopicRow } from './topic-views.ts';

/** Every topic of the taxonomy, those with most about them first. */
export async function listTopics(context: DeskContext): Promise<readonly TopicRow[]> {
  const figures = await topicFigures(context);
  return allTopics()
    .map((topic) => presentTopicRow(topic, figures.get(topic.id)))
    .sort((one, other) => other.commitments - one.commitments || other.deeds - one.deeds);
}
