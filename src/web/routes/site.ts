import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Assets } from '../assets.ts';
import type { WebEnvironment } from '../page-context.ts';
import { isLocale, isTheme, localPath, PREFERENCE_COOKIES, preferenceOptions } from '../preferences.ts';

/** Assets, preferences, and what machines ask every site for. */
export function siteRoutes(assets: Assets): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/assets/:rest{.+}', (context, next) => {
    const asset = assets.find(context.req.param('rest'));
    // What is not there is said in a page, and pages know who asks.
    if (asset === null) return next();
    return context.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  routes.get('/favicon.ico', (context) => context.redirect(assets.path('icon.svg')));
  routes.get('/robots.txt', (context) =>
    context.text(
      `User-agent: *\nDisallow: /preferences\nDisallow: /files\nSitemap: ${new URL(context.req.url).origin}/sitemap.xml\n`,
    ),
  );
  routes.get('/healthz', (context) => context.json({ status: 'ok' }));
  routes.get('/preferences', (context) => {
    const { language, theme, back } = context.req.query();
    if (isLocale(language)) setCookie(context, PREFERENCE_COOKIES.language, language, preferenceOptions);
    if (isTheme(theme)) setCookie(context, PREFERENCE_COOKIES.theme, theme, preferenceOptions);
    return context.redirect(localPath(back), 303);
  });
  return routes;
}
