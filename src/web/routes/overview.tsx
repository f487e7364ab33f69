import { Hono } from 'hono';
import { searchRegister } from '../../desk/search-register.ts';
import { viewOverview } from '../../desk/view-overview.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { AboutPage } from '../pages/about.tsx';
import { HomePage } from '../pages/home.tsx';
import { deskContext } from './desk.ts';

const DEADLINES_ON_THE_LINE = 100;

/** The front page, and the page about Servanda. */
export function overviewRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/', async (context) => {
    const desk = deskContext(options);
    const overview = await viewOverview(desk);
    const dated = await searchRegister(desk, {
      due: ['overdue', 'next-12-months', 'later'],
      sort: 'deadline',
      limit: DEADLINES_ON_THE_LINE,
    });
    return context.html(<HomePage page={context.var.page} overview={overview} dated={dated} />);
  });
  routes.get('/about', (context) => context.html(<AboutPage page={context.var.page} />));
  return routes;
}
