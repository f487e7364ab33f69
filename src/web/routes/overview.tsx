import { Hono } from 'hono';
import { listOwnTeams } from '../../desk/manage-teams.ts';
import { viewDeadlines } from '../../desk/view-deadlines.ts';
import { viewOverview } from '../../desk/view-overview.ts';
import type { WebEnvironment } from '../page-context.ts';
import { AboutPage } from '../pages/about.tsx';
import { HomePage } from '../pages/home.tsx';

const DEADLINES_ON_THE_LINE = 100;

/** The front page, and the page about Servanda. */
export function overviewRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/', async (context) => {
    const desk = context.var.desk;
    const overview = await viewOverview(desk);
    const deadlines = await viewDeadlines(desk, DEADLINES_ON_THE_LINE);
    const teams = await listOwnTeams(desk);
    return context.html(<HomePage page={context.var.page} {...{ overview, deadlines, teams }} />);
  });
  routes.get('/about', (context) => context.html(<AboutPage page={context.var.page} />));
  return routes;
}
