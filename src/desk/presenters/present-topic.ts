import type { KnownTopic } from '../../authority/topics/topic.ts';
import { topicById } from '../../authority/topics/topics.ts';
import type { TopicFigures } from '../../store/topic-figures.ts';
import type { EurovocConcept, SdgTarget, TopicRow } from '../topic-views.ts';
import type { TopicRef } from '../views.ts';

/** The topic with this identifier; one that the taxonomy no longer has goes by its identifier. */
export function presentTopicOf(id: string): TopicRef {
  const { labels } = topicById(id) ?? { labels: { da: id, en: id } };
  return { id, names: { da: labels.da, en: labels.en } };
}

/** A topic of the taxonomy with its figures; without any where nothing is about it. */
export function presentTopicRow({ id, definitions }: KnownTopic, figures: TopicFigures | undefined): TopicRow {
  const { commitments = 0, deeds = 0 } = figures ?? {};
  return {
    ...presentTopicOf(id),
    definitions: { da: definitions.da, en: definitions.en },
    commitments,
    deeds,
  };
}

/** The concepts of EuroVoc that a topic covers, by their addresses at the Publications Office. */
export function presentEurovoc({ eurovoc }: KnownTopic): EurovocConcept[] {
  return Object.entries(eurovoc).map(([number, label]) => ({ uri: `http://eurovoc.europa.eu/${number}`, label }));
}

/** The targets of the Sustainable Development Goals, by the addresses that the United Nations give them. */
export function presentSdg({ sdg }: KnownTopic): SdgTarget[] {
  return sdg.map((target) => ({ target, uri: `http://metadata.un.org/sdg/${target}` }));
}
