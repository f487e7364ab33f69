import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { ApiLimits } from '../../wording/api.ts';
import type { WebEnvironment } from '../page-context.ts';
import { BrowsePage } from './browse-page.tsx';
import { catalogueOf, type OpenApiDocument, operationAddress } from './catalogue.ts';
import { findExamples } from './examples.ts';

/** Adds the page at the API's own address, and the forms' way to the operations. */
export function addBrowsing(api: OpenAPIHono<WebEnvironment>, document: OpenApiDocument, limits: ApiLimits): void {
  const catalogue = catalogueOf(document);

  api.get('/', async (context) => {
    context.header('vary', 'Accept, Accept-Language, Cookie');
    if (!wantsPage(context)) return context.json(document);
    const { desk, page } = context.var;
    const examples = await findExamples(desk);
    return context.html(<BrowsePage page={page} catalogue={catalogue} examples={examples} limits={limits} />);
  });

  api.get('/try/:operation', (context, next) => {
    const operation = catalogue.operations.find(({ name }) => name === context.req.param('operation'));
    if (!operation) return next();
    return context.redirect(operationAddress(operation, new URL(context.req.url).searchParams), 303);
  });
}

function wantsPage(context: Context): boolean {
  const types = { supports: ['application/json', 'text/html'], default: 'application/json' };
  return accepts(context, { header: 'Accept', ...types }) === 'text/html';
}
