import { Hono } from 'hono';
import { listActors } from '../../desk/list-actors.ts';
import { viewActor } from '../../desk/view-actor.ts';
import { listStatementsOf } from '../../desk/view-campaign.ts';
import type { ActorRow } from '../../desk/views.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ActorPage } from '../pages/actor.tsx';
import { ActorsPage } from '../pages/actors.tsx';
import { actorPath } from '../paths.ts';

function isNamed(actor: ActorRow, words: string): boolean {
  return Object.values(actor.names).some((name) => name.toLowerCase().includes(words.toLowerCase()));
}

/** Commitments that an actor's page lists. */
const LISTED = 10;

/** The list of actors and the page of each. */
export function actorRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/actors', async (context) => {
    const filter = context.req.query('q')?.trim() ?? '';
    const actors = await listActors(context.var.desk);
    const shown = actors.filter((actor) => isNamed(actor, filter));
    return context.html(<ActorsPage page={context.var.page} actors={shown} filter={filter} />);
  });
  routes.get('/actors/:id', async (context) => {
    const actor = await viewActor(context.var.desk, context.req.param('id'), LISTED);
    const mergedInto = actor.organisation?.mergedInto;
    if (mergedInto) return context.redirect(actorPath(mergedInto), 301);
    const statements = await listStatementsOf(context.var.desk, actor.id);
    return context.html(<ActorPage page={context.var.page} actor={actor} statements={statements} />);
  });
  return routes;
}
