import { Hono } from 'hono';
import { searchPassages } from '../../desk/search-passages.ts';
import { searchRegister } from '../../desk/search-register.ts';
import type { RegisterQuery } from '../../desk/views.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { RegisterPage } from '../pages/register.tsx';
import { parseRegisterQuery, registerPath } from '../register-query.ts';
import { deskContext } from './desk.ts';

const PASSAGES_SHOWN = 3;

/** The register as a page and as CSV. */
export function registerRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/register', async (context) => {
    const query: RegisterQuery = parseRegisterQuery(new URL(context.req.url).searchParams);
    const desk = deskContext(options);
    const results = await searchRegister(desk, query);
    const first = query.text !== undefined && query.cursor === undefined;
    const passages = first ? await searchPassages(desk, { text: query.text ?? '', limit: PASSAGES_SHOWN }) : [];
    context.header('vary', 'HX-Request');
    if (context.req.header('HX-Request') !== undefined) context.header('HX-Push-Url', registerPath(query));
    return context.html(<RegisterPage page={context.var.page} query={query} results={results} passages={passages} />);
  });
  return routes;
}
