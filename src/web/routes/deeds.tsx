import { Hono } from 'hono';
import { listDeeds } from '../../desk/list-deeds.ts';
import { viewDeed } from '../../desk/view-deed.ts';
import { viewText } from '../../desk/view-text.ts';
import { parseDeedQuery } from '../deed-query.ts';
import type { WebEnvironment } from '../page-context.ts';
import { DeedPage } from '../pages/deed.tsx';
import { DeedsPage } from '../pages/deeds.tsx';
import { passagesAround } from '../reader/passages-around.ts';
import { placedDeedParts } from '../reader/segments.ts';

/** Deeds on a page; each is compared with the register's commitments. */
const DEEDS_A_PAGE = 15;

/** The list of deeds, and the permanent address of each. */
export function deedRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/deeds', async (context) => {
    const query = parseDeedQuery(new URL(context.req.url).searchParams);
    const results = await listDeeds(context.var.desk, { ...query, limit: DEEDS_A_PAGE });
    return context.html(<DeedsPage page={context.var.page} query={query} results={results} />);
  });
  routes.get('/deeds/:id', async (context) => {
    const desk = context.var.desk;
    const { deed, suggestions } = await viewDeed(desk, context.req.param('id'));
    const { passages, text } = await viewText(desk, deed.document.id);
    return context.html(
      <DeedPage
        page={context.var.page}
        deed={deed}
        suggestions={suggestions}
        context={passagesAround(deed, placedDeedParts(deed), passages)}
        text={text}
      />,
    );
  });
  return routes;
}
