import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { NotFound } from '../../desk/errors.ts';
import { readCalendar } from '../../desk/read-calendar.ts';
import { renderCalendar } from '../../formats/calendar/render-calendar.ts';
import { wordCalendar } from '../../wording/calendar.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';

/** Calendars at secret addresses, for programs that sign in nowhere. */
export function calendarRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/calendar/:file{[A-Za-z0-9_-]{43}\\.ics}', async (context) => {
    const calendar = await readCalendar(options, context.req.param('file').slice(0, -'.ics'.length)).catch(orNull);
    context.header('cache-control', 'private, no-cache');
    context.header('referrer-policy', 'no-referrer');
    context.header('x-robots-tag', 'noindex');
    if (!calendar) return context.text('404\n', 404);
    const text = renderCalendar(wordCalendar(calendar, options.signIn?.baseUrl ?? context.var.page.origin));
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    context.header('etag', tag);
    if (context.req.header('if-none-match')?.split(/,\s*/u).includes(tag)) return context.body(null, 304);
    context.header('content-disposition', 'inline; filename="servanda.ics"');
    return context.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
  return routes;
}

/** Programs get no page. */
function orNull(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
