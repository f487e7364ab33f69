import { type Context, Hono } from 'hono';
import { fetchEventMaterial } from '../../desk/add-event-material.ts';
import { Invalid, NotFound } from '../../desk/errors.ts';
import { listChangedEvents, listEvents, listEventYears } from '../../desk/list-events.ts';
import { registerForEvent, viewRegistration } from '../../desk/register-for-event.ts';
import { viewEvent } from '../../desk/view-event.ts';
import { renderEvents } from '../../formats/calendar/render-events.ts';
import { toAtom } from '../../formats/feed/to-atom.ts';
import type { Locale } from '../../wording/locale.ts';
import { wordingIn } from '../../wording/wording.ts';
import { browserOf } from '../browser-of.ts';
import { TRAP } from '../components/form-fields.tsx';
import { dispositionName } from '../disposition-name.ts';
import { calendarEventOf, eventFeed } from '../events/event-calendar.ts';
import { failureOf } from '../failures.ts';
import { fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { EventPage } from '../pages/event.tsx';
import { EventRegisteredPage, EventRegisterPage } from '../pages/event-register.tsx';
import { EventsPage } from '../pages/events.tsx';
import { EVENTS_PATH, pastEventsPath } from '../paths.ts';

type PageRequest = Context<WebEnvironment>;

/** Events of a calendar, or of a feed. */
const FEED_ENTRIES = 200;
const LAST_PAGE = 1_000;
const CALENDAR = 'text/calendar; charset=utf-8';

/** Events for everybody: lists, their pages, calendars, a feed, materials, and the form to register. */
export function eventRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get(EVENTS_PATH, (context) => listPage(context, { of: 'coming' }));
  routes.get(pastEventsPath(), (context) => listPage(context, { of: 'past' }));
  routes.get(`${pastEventsPath()}/:year{[0-9]{4}}`, (context) =>
    listPage(context, { of: 'year', year: Number(context.req.param('year')) }),
  );
  addFeeds(routes);
  routes.get(`${EVENTS_PATH}/materials/:id/:name`, async (context) => {
    const file = await fetchEventMaterial(context.var.desk, context.req.param('id'));
    const disposition = file.mediaType.startsWith('image/') ? 'inline' : 'attachment';
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `${disposition}; ${dispositionName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  routes.get(`${EVENTS_PATH}/:slug`, async (context) => {
    const { desk, page } = context.var;
    const event = await viewEvent(desk, context.req.param('slug'));
    return context.html(<EventPage page={page} event={event} now={desk.now()} />);
  });
  addRegistration(routes);
  return routes;
}

function addFeeds(routes: Hono<WebEnvironment>): void {
  routes.get(`${EVENTS_PATH}/feed/:feed{(?:da|en)\\.(?:ics|atom)}`, async (context) => {
    const [language, kind] = context.req.param('feed').split('.') as [Locale, 'ics' | 'atom'];
    const page = { ...context.var.page, locale: language, wording: wordingIn(language) };
    const events = await listChangedEvents(context.var.desk, FEED_ENTRIES);
    if (kind === 'atom') {
      return context.body(toAtom(eventFeed(page, events)), 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
      });
    }
    const name = page.wording.events.feedTitle(page.site.name);
    const calendar = renderEvents({ name, events: events.map((event) => calendarEventOf(page, event)) });
    return context.body(calendar, 200, { 'content-type': CALENDAR });
  });
  routes.get(`${EVENTS_PATH}/:slug/event.ics`, async (context) => {
    const { desk, page } = context.var;
    const event = await viewEvent(desk, context.req.param('slug'));
    const entry = calendarEventOf(page, event);
    return context.body(renderEvents({ name: entry.summary, events: [entry] }), 200, {
      'content-type': CALENDAR,
      'content-disposition': `attachment; ${dispositionName(`${event.slug}.ics`)}`,
    });
  });
}

function addRegistration(routes: Hono<WebEnvironment>): void {
  const path = `${EVENTS_PATH}/:slug/register`;
  routes.get(path, async (context) => {
    const { desk, page } = context.var;
    context.header('cache-control', 'no-store');
    const registration = await viewRegistration(desk, context.req.param('slug'));
    return context.html(<EventRegisterPage {...{ page, registration, fields: {}, problem: null }} />);
  });
  routes.post(path, async (context) => {
    const { desk, page } = context.var;
    const fields = await fieldsOf(context);
    const slug = context.req.param('slug');
    const [name = '', email = '', token = ''] = ['name', 'email', 'token'].map((field) => fields.text(field));
    const form = { name, email, token, locale: page.locale, trap: fields.text(TRAP) };
    try {
      await registerForEvent(desk, slug, form, browserOf(context).address);
      return context.html(<EventRegisteredPage page={page} slug={slug} />);
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      const registration = await viewRegistration(desk, slug);
      const problem = failure.sentence;
      return context.html(<EventRegisterPage {...{ page, registration, fields: { name, email }, problem }} />, 400);
    }
  });
}

type Asked = { readonly of: 'coming' | 'past' } | { readonly of: 'year'; readonly year: number };

async function listPage(context: PageRequest, asked: Asked) {
  const { desk, page } = context.var;
  const { events: words } = page.wording;
  const asNumber = context.req.query('page') ?? '1';
  const number = /^\d{1,4}$/u.test(asNumber) ? Number(asNumber) : 0;
  if (number < 1 || number > LAST_PAGE) throw new NotFound('page', asNumber);
  const list = await listEvents(desk, asked, number);
  const years = await listEventYears(desk);
  const shown =
    asked.of === 'year'
      ? { title: words.ofYear(asked.year), path: pastEventsPath(asked.year) }
      : { title: words[asked.of], path: asked.of === 'past' ? pastEventsPath() : EVENTS_PATH };
  return context.html(<EventsPage {...{ page, list, number, years, ...shown }} none={words.none[asked.of]} />);
}
