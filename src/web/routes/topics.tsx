import { Hono } from 'hono';
import { listTopics } from '../../desk/list-topics.ts';
import { viewTopic } from '../../desk/view-topic.ts';
import type { WebEnvironment } from '../page-context.ts';
import { TopicPage } from '../pages/topic.tsx';
import { TopicsPage } from '../pages/topics.tsx';

/** The list of topics and the page of each. */
export function topicRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/topics', async (context) =>
    context.html(<TopicsPage page={context.var.page} topics={await listTopics(context.var.desk)} />),
  );
  routes.get('/topics/:id', async (context) => {
    const topic = await viewTopic(context.var.desk, context.req.param('id'));
    return context.html(<TopicPage page={context.var.page} topic={topic} />);
  });
  return routes;
}
