import { Hono } from 'hono';
import { listActors } from '../../desk/list-actors.ts';
import { viewActor } from '../../desk/view-actor.ts';
import type { ActorRow } from '../../desk/views.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ActorPage } from '../pages/actor.tsx';
import { ActorsPage } from '../pages/actors.tsx';
import { deskContext } from './desk.ts';

function isNamed(actor: ActorRow, words: string): boolean {
  return Object.values(actor.names).some((name) => name.toLowerCase().includes(words.toLowerCase()));
}

/** The list of actors and the page of each. */
export function actorRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/actors', async (context) => {
    const filter = context.req.query('q')?.trim() ?? '';
    const actors = await listActors(deskContext(options));
    const shown = actors.filter((actor) => isNamed(actor, filter));
    return context.html(<ActorsPage page={context.var.page} actors={shown} filter={filter} />);
  });
  routes.get('/actors/:id', async (context) => {
    const actor = await viewActor(deskContext(options), context.req.param('id'));
    return context.html(<ActorPage page={context.var.page} actor={actor} />);
  });
  return routes;
}
