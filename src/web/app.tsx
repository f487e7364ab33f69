import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import type { DeskContext } from '../desk/context.ts';
import { openContext } from '../desk/open-context.ts';
import { isPermitted } from '../desk/permission.ts';
import { SERVANDA_SITE } from '../desk/site-identity.ts';
import { USUAL_TIME_ZONE } from '../text/zoned-time.ts';
import type { Locale } from '../wording/locale.ts';
import { wordingIn } from '../wording/wording.ts';
import { apiAccess } from './api/access.ts';
import { createApi } from './api/routes.ts';
import { type Assets, loadAssets } from './assets.ts';
import { servePublicPages } from './cache/serve-public-pages.ts';
import { failureOf } from './failures.ts';
import { answerForms, negotiate } from './open/negotiate.ts';
import { alternativesOf } from './open/representations.ts';
import { sharedWith, sharedWithAll } from './open/sharing.ts';
import type { AppOptions } from './options.ts';
import type { PageContext, WebEnvironment } from './page-context.ts';
import { MessagePage } from './pages/message.tsx';
import { isLocale, isTheme, negotiateLocale, PREFERENCE_COOKIES } from './preferences.ts';
import { accountRoutes } from './routes/account.tsx';
import { accountRoundRoutes } from './routes/accounts.tsx';
import { actorRoutes } from './routes/actors.tsx';
import { apiKeyRoutes } from './routes/api-keys.tsx';
import { backupRoutes } from './routes/backups.tsx';
import { calendarRoutes } from './routes/calendars.ts';
import { campaignDeskRoutes } from './routes/campaign-desk.tsx';
import { campaignRoutes } from './routes/campaigns.tsx';
import { commitmentRoutes } from './routes/commitments.tsx';
import { comparisonRoutes } from './routes/comparisons.tsx';
import { deedRoutes } from './routes/deeds.tsx';
import { deskRoutes } from './routes/desk.tsx';
import { documentDetailsRoutes } from './routes/document-details.tsx';
import { documentRoutes } from './routes/documents.tsx';
import { embedRoutes } from './routes/embed.tsx';
import { eventDeskRoutes } from './routes/event-desk.tsx';
import { eventLinkRoutes } from './routes/event-links.tsx';
import { eventRoutes } from './routes/events.tsx';
import { evidenceRoutes } from './routes/evidence.tsx';
import { followUpRoutes } from './routes/follow-up.tsx';
import { groupRoutes } from './routes/groups.tsx';
import { initiativeRoutes } from './routes/initiatives.tsx';
import { logRoutes } from './routes/log.tsx';
import { newsRoutes } from './routes/news.tsx';
import { newsroomRoutes } from './routes/newsroom.tsx';
import { openDataRoutes } from './routes/open-data.tsx';
import { originalRoutes } from './routes/original.tsx';
import { overviewRoutes } from './routes/overview.tsx';
import { passageEvidenceRoutes } from './routes/passage-evidence.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { registerRoutes } from './routes/register.tsx';
import { reminderRoutes, stopMailRoutes } from './routes/reminders.tsx';
import { reportRoutes } from './routes/reports.tsx';
import { returnedMailRoutes } from './routes/returned-mail.ts';
import { reviewRoutes } from './routes/review.tsx';
import { searchRoutes } from './routes/search.tsx';
import { signInRoutes } from './routes/sign-in.tsx';
import { signingRoutes } from './routes/signing.tsx';
import { siteRoutes } from './routes/site.ts';
import { subscriptionRoutes } from './routes/subscriptions.tsx';
import { topicRoutes } from './routes/topics.tsx';
import { uploadRoutes } from './routes/uploads.tsx';
import { videoRoutes } from './routes/videos.tsx';
import { vocabularyRoutes } from './routes/vocabulary.tsx';
import { isHostAllowed, protectiveHeaders, sameOriginForms } from './security.ts';
import { keepSentForm, sentWords } from './sent-words.ts';

export type { AppOptions } from './options.ts';

/** The language that the reader chose, else the browser's. */
function localeOf(context: Context): Locale {
  const chosen = getCookie(context, PREFERENCE_COOKIES.language);
  return isLocale(chosen) ? chosen : negotiateLocale(context.req.header('accept-language'));
}

function originOf(context: Context, { signIn }: AppOptions): string {
  return signIn?.baseUrl ?? new URL(context.req.url).origin;
}

/** What a page knows about its request: language and appearance are the reader's choice, else the browser's. */
function pageContext(
  context: Context<WebEnvironment>,
  options: AppOptions,
  assets: Assets,
  desk: DeskContext,
): PageContext {
  const url = new URL(context.req.url);
  const theme = getCookie(context, PREFERENCE_COOKIES.theme);
  const locale = localeOf(context);
  const { representation } = context.var;
  return {
    locale,
    wording: wordingIn(locale),
    theme: isTheme(theme) ? theme : 'system',
    today: desk.today,
    timeZone: options.timeZone ?? USUAL_TIME_ZONE,
    origin: originOf(context, options),
    site: options.site ?? SERVANDA_SITE,
    path: url.pathname + url.search,
    alternatives: representation ? alternativesOf(representation, url.search) : [],
    assets,
    principal: desk.principal,
    canSignIn: options.signIn !== undefined,
    canSubscribe: options.mailRoom?.isOpen === true,
    mayIngest: isPermitted(desk.principal, 'ingest-document'),
    maximumUploadBytes: options.maximumUploadBytes,
  };
}

/** What makes a public page differ from one visitor to another. */
function lookOf(context: Context<WebEnvironment>, options: AppOptions): string {
  const theme = getCookie(context, PREFERENCE_COOKIES.theme);
  const form = context.var.representation?.form ?? 'html';
  return [localeOf(context), isTheme(theme) ? theme : 'system', options.today(), form].join(' ');
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
  app.onError(async (error, context) => {
    const { page } = context.var;
    const { failures } = page.wording;
    const failure = failureOf(error, page);
    const sent = await sentWords(context.var.sent);
    if (failure !== null) return context.html(<MessagePage page={page} sent={sent} {...failure} />, failure.status);
    if (error instanceof HTTPException && error.status === 403) {
      const props = { title: failures.forbiddenTitle, sentence: failures.crossSite, status: 403 };
      return context.html(<MessagePage page={page} {...props} />, 403);
    }
    options.reportError(error, context.req.path);
    const props = { title: failures.unexpectedTitle, sentence: failures.unexpected, status: 500 };
    return context.html(<MessagePage page={page} sent={sent} {...props} />, 500);
  });
}

/** The whole web interface: pages, assets, and the API at `/api`. */
export function createApp(options: AppOptions): Hono<WebEnvironment> {
  const app = new Hono<WebEnvironment>();
  const assets = loadAssets(options.site ?? SERVANDA_SITE);
  messages(app, options);
  app.use(compress());
  app.use(protectiveHeaders());
  app.use(async (context, next) => {
    if (isHostAllowed(context.env, context.req.header('host'), options.allowedHosts ?? [])) return next();
    return context.text(wordingIn(localeOf(context)).failures.wrongHost, 421);
  });
  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (headers.get('cache-control')?.includes('immutable')) return;
    // The same address answers in the reader's language and appearance, and with today's figures.
    if (!headers.has('cache-control')) context.header('cache-control', 'private, no-cache');
    context.header('vary', 'Accept-Language, Cookie', { append: true });
  });
  // What is the same for everybody is answered before anybody asks the database who it is for.
  app.route('/', siteRoutes(assets));
  app.use(async (context, next) => {
    context.set('principal', await options.identify(context.req.raw));
    await next();
  });
  app.use('/api/*', apiAccess(options));
  const openData = { ...options, localeOf, originOf: (context: Context) => originOf(context, options) };
  // Outside what is kept, since what is kept says nothing of who may read it.
  app.use('/ns/*', sharedWithAll());
  app.use('/data/*', sharedWith(options.apiOrigins));
  app.use(negotiate(openData));
  app.use(servePublicPages(options.publicPages, (context) => lookOf(context, options)));
  app.use(async (context, next) => {
    const desk = await openContext(options, context.var.principal);
    context.set('desk', desk);
    context.set('page', pageContext(context, options, assets, desk));
    await next();
  });
  app.use(answerForms(openData));
  app.route('/', stopMailRoutes());
  app.route('/', returnedMailRoutes(options));
  app.use(sameOriginForms());
  app.use(keepSentForm());
  app.route('/', overviewRoutes());
  app.route('/', vocabularyRoutes());
  app.route('/', openDataRoutes(options));
  app.route('/', embedRoutes(options));
  app.route('/', documentRoutes());
  app.route('/', documentDetailsRoutes(options));
  app.route('/', originalRoutes(options));
  app.route('/', comparisonRoutes());
  app.route('/', uploadRoutes(options));
  app.route('/', registerRoutes());
  app.route('/', searchRoutes());
  app.route('/', commitmentRoutes());
  app.route('/', followUpRoutes());
  app.route('/', deskRoutes());
  app.route('/', calendarRoutes(options));
  app.route('/', deedRoutes());
  app.route('/', actorRoutes());
  app.route('/', topicRoutes());
  app.route('/', reviewRoutes(options));
  app.route('/', reportRoutes(options.reportRenderer));
  app.route('/', initiativeRoutes());
  app.route('/', newsRoutes());
  app.route('/', newsroomRoutes());
  app.route('/', videoRoutes());
  app.route('/', campaignRoutes());
  app.route('/', campaignDeskRoutes());
  app.route('/', signingRoutes());
  app.route('/', accountRoundRoutes(options));
  app.route('/', subscriptionRoutes(options));
  app.route('/', groupRoutes());
  app.route('/', eventRoutes());
  app.route('/', eventLinkRoutes());
  app.route('/', eventDeskRoutes());
  app.route('/', passageEvidenceRoutes());
  app.route('/', evidenceRoutes(options));
  if (options.signIn) {
    app.route('/', signInRoutes(options.signIn));
    app.route('/', accountRoutes(options.signIn));
    app.route('/', reminderRoutes(options.signIn));
    app.route('/', peopleRoutes(options.signIn));
    app.route('/', apiKeyRoutes());
  }
  app.route('/', logRoutes());
  app.route('/', backupRoutes(options));
  app.route('/api', createApi(options));
  return app;
}
