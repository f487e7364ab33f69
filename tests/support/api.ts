import { OpenAPIHono } from '@hono/zod-openapi';
import type { DeskContext } from '../../src/desk/context.ts';
import { type ApiOptions, createApi } from '../../src/web/api/routes.ts';
import type { WebEnvironment } from '../../src/web/page-context.ts';

/** The API as it answers whoever has this context, without the pages around it. */
export function apiAs(desk: DeskContext, options: ApiOptions): OpenAPIHono<WebEnvironment> {
  const api = new OpenAPIHono<WebEnvironment>();
  api.use(async (context, next) => {
    context.set('desk', desk);
    await next();
  });
  api.route('/', createApi(options));
  return api;
}
