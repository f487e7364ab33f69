import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { wordingIn } from '../wording/wording.ts';
import { createApi } from './api/routes.ts';
import { type Assets, loadAssets } from './assets.ts';
import { failureOf } from './failures.ts';
import type { AppOptions } from './options.ts';
import type { PageContext, WebEnvironment } from './page-context.ts';
import { MessagePage } from './pages/message.tsx';
import { isLocale, isTheme, negotiateLocale, PREFERENCE_COOKIES } from './preferences.ts';
import { actorRoutes } from './routes/actors.tsx';
import { commitmentRoutes } from './routes/commitments.tsx';
import { comparisonRoutes } from './routes/comparisons.tsx';
import { deedRoutes } from './routes/deeds.tsx';
import { documentRoutes } from './routes/documents.tsx';
import { originalRoutes } from './routes/original.tsx';
import { overviewRoutes } from './routes/overview.tsx';
import { registerRoutes } from './routes/register.tsx';
import { siteRoutes } from './routes/site.ts';
import { uploadRoutes } from './routes/uploads.tsx';
import { isHostAllowed, protectiveHeaders, sameOriginForms } from './security.ts';

export type { AppOptions } from './options.ts';

/** What a page knows about its request: language and appearance are the reader's choice, else the browser's. */
function pageContext(context: Context, options: AppOptions, assets: Assets): PageContext {
  const url = new URL(context.req.url);
  const language = getCookie(context, PREFERENCE_COOKIES.language);
  const theme = getCookie(context, PREFERENCE_COOKIES.theme);
  const locale = isLocale(language) ? language : negotiateLocale(context.req.header('accept-language'));
  return {
    locale,
    wording: wordingIn(locale),
    theme: isTheme(theme) ? theme : 'system',
    today: options.today(),
    origin: url.origin,
    path: url.pathname + url.search,
    assets,
    mayIngest: options.principal.role === 'operator',
    maximumUploadBytes: options.maximumUploadBytes,
  };
}

function messages(app: Hono<WebEnvironment>, options: AppOptions): void {
  app.notFound((context) => {
    const { page } = context.var;
    const { failures } = page.wording;
    return context.html(
      <MessagePage page={page} title={failures.notFoundTitle} sentence={failures.notFound} status={404} />,
      404,
    );
  });
  app.onError((error, context) => {
    const { page } = context.var;
    const { failures } = page.wording;
    const failure = failureOf(error, page);
    if (failure !== null) return context.html(<MessagePage page={page} {...failure} />, failure.status);
    if (error instanceof HTTPException && error.status === 403) {
      const props = { title: failures.forbiddenTitle, sentence: failures.crossSite, status: 403 };
      return context.html(<MessagePage page={page} {...props} />, 403);
    }
    options.reportError(error, context.req.path);
    const props = { title: failures.unexpectedTitle, sentence: failures.unexpected, status: 500 };
    return context.html(<MessagePage page={page} {...props} />, 500);
  });
}

/** The whole web interface: pages, assets, and the API at `/api`. */
export function createApp(options: AppOptions): Hono<WebEnvironment> {
  const app = new Hono<WebEnvironment>();
  const assets = loadAssets();
  messages(app, options);
  app.use(compress());
  app.use(protectiveHeaders());
  app.use(async (context, next) => {
    const page = pageContext(context, options, assets);
    context.set('page', page);
    if (!isHostAllowed(context.env, context.req.header('host'), options.allowedHosts ?? [])) {
      return context.text(page.wording.failures.wrongHost, 421);
    }
    await next();
    // The same address answers in the reader's language and appearance, and with today's figures.
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'private, no-cache');
    context.header('vary', 'Accept-Language, Cookie', { append: true });
  });
  app.use(sameOriginForms());
  app.route('/', siteRoutes(assets));
  app.route('/', overviewRoutes(options));
  app.route('/', documentRoutes(options));
  app.route('/', originalRoutes(options));
  app.route('/', comparisonRoutes(options));
  app.route('/', uploadRoutes(options));
  app.route('/', registerRoutes(options));
  app.route('/', commitmentRoutes(options));
  app.route('/', deedRoutes(options));
  app.route('/', actorRoutes(options));
  app.route('/api', createApi(options));
  return app;
}
