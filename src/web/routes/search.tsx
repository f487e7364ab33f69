import { Hono } from 'hono';
import { type DeskContext, isSignedIn } from '../../desk/context.ts';
import { Conflict } from '../../desk/errors.ts';
import { findPath, findQueryString, parseFindQuery } from '../../desk/find-query.ts';
import { listViews } from '../../desk/list-views.ts';
import { isViewMail, saveView } from '../../desk/save-view.ts';
import { searchEverything } from '../../desk/search-everything.ts';
import { possibleOwners } from '../../desk/view-follow-up.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { ConflictPage } from '../pages/conflict.tsx';
import { SearchPage } from '../pages/search.tsx';
import type { SavedSearchTools } from '../search/saved-searches.tsx';

/** What somebody who has signed in has saved, and with whom they can share; null for everybody else. */
async function savedFor(desk: DeskContext): Promise<SavedSearchTools | null> {
  const { principal } = desk;
  if (!isSignedIn(principal)) return null;
  const { teams } = await possibleOwners(desk);
  const views = await listViews(desk);
  return {
    searches: views.filter(({ place }) => place === 'search'),
    ownTeams: teams.filter(({ id }) => principal.teamIds.includes(id)),
  };
}

/** What a person who reads both texts has seen then. */
async function revisionOf(desk: DeskContext, id: number): Promise<number> {
  return (await listViews(desk)).find((view) => view.id === id)?.revision ?? 0;
}

function choicesIn(fields: Fields) {
  const mail = fields.text('mail');
  return { name: fields.text('name'), teamId: fields.number('team'), mail: isViewMail(mail) ? mail : undefined };
}

/** Search over everything that whoever asks may see, and the searches that people save. */
export function searchRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/search', async (context) => {
    const { desk, page } = context.var;
    const query = parseFindQuery(new URL(context.req.url).searchParams);
    const results = await searchEverything(desk, query);
    context.header('vary', 'HX-Request');
    if (context.req.header('HX-Request') !== undefined) context.header('HX-Push-Url', findPath(query));
    const saved = await savedFor(desk);
    return context.html(<SearchPage page={page} query={query} results={results} saved={saved} />);
  });
  routes.post('/searches', async (context) => {
    const fields = await fieldsOf(context);
    const query = findQueryString(parseFindQuery(new URLSearchParams(fields.text('query'))));
    await saveView(context.var.desk, { ...choicesIn(fields), query, place: 'search' });
    return context.redirect(`/search?${query}`, 303);
  });
  routes.post('/searches/:id{[0-9]{1,9}}', async (context) => {
    const { desk, page } = context.var;
    const fields = await fieldsOf(context);
    const id = Number(context.req.param('id'));
    const kept = (await listViews(desk)).find((view) => view.id === id);
    const changed = { id, seen: fields.number('seen') ?? 0 };
    const back = `/search?${kept?.query ?? ''}`;
    try {
      await saveView(desk, { ...choicesIn(fields), query: kept?.query ?? '', place: 'search', changed });
      return context.redirect(back, 303);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const again: [string, string][] = [...fields.entriesBut('seen'), ['seen', String(await revisionOf(desk, id))]];
      const props = { page, conflict: error, action: context.req.path, fields: again, back };
      return context.html(<ConflictPage {...props} />, 409);
    }
  });
  return routes;
}
