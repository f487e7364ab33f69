import { topicById } from '../authority/topics/topics.ts';
import { findDeedPage } from '../store/deeds.ts';
import { findHits } from '../store/register-hits.ts';
import { findPage } from '../store/register-page.ts';
import { topicFigures, wordsOfTopic } from '../store/topic-figures.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import { presentEurovoc, presentSdg, presentTopicRow } from './presenters/present-topic.ts';
import { toFilters } from './register-filters.ts';
import type { TopicDetail } from './topic-views.ts';

/** As many commitments and deeds as the page of a topic lists; the register and the list of deeds have them all. */
const LISTED = 10;
const WORDS = 60;

/** A topic with what is promised and done about it, and the words that say so. Throws `NotFound`. */
export async function viewTopic(context: DeskContext, id: string): Promise<TopicDetail> {
  const { database } = context;
  const topic = topicById(id);
  if (topic === null) throw new NotFound('topic', id);
  const figures = await topicFigures(context);
  const sought = toFilters({ topics: [id] }, context.today);
  const hits = await findHits(context, sought);
  const page = await findPage(database, hits, { filters: sought, sort: 'deadline', anchor: null, limit: LISTED });
  const filters = { actors: [], topics: [id], documents: [] };
  const deeds = await findDeedPage(database, filters, { offset: 0, limit: LISTED });
  return {
    ...presentTopicRow(topic, figures.get(id)),
    eurovoc: presentEurovoc(topic),
    sdg: presentSdg(topic),
    words: await wordsOfTopic(context, id, WORDS),
    promised: await presentCommitments(database, page?.rows ?? []),
    done: await presentDeeds(database, deeds.rows),
  };
}
