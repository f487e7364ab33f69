import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Assets } from '../assets.ts';
import type { WebEnvironment } from '../page-context.ts';
import { isLocale, isTheme, localPath, PREFERENCE_COOKIES } from '../preferences.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Assets, preferences, and what machines ask every site for. */
export function siteRoutes(assets: Assets): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/assets/:rest{.+}', (context) => {
    const asset = assets.find(context.req.param('rest'));
    if (asset === null) return context.notFound();
    return context.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  routes.get('/favicon.ico', (context) => context.redirect(assets.path('icon.svg')));
  routes.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /preferences\nDisallow: /files\n'));
  routes.get('/healthz', (context) => context.json({ status: 'ok' }));
  routes.get('/preferences', (context) => {
    const { language, theme, back } = context.req.query();
    const options = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true } as const;
    if (isLocale(language)) setCookie(context, PREFERENCE_COOKIES.language, language, options);
    if (isTheme(theme)) setCookie(context, PREFERENCE_COOKIES.theme, theme, options);
    return context.redirect(localPath(back), 303);
  });
  return routes;
}
