import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addEventMaterial, removeEventMaterial } from '../../desk/add-event-material.ts';
import { announceAtEvent, unannounceAtEvent } from '../../desk/announce-at-event.ts';
import { removeProgrammePoint, setProgrammePoint } from '../../desk/change-programme.ts';
import { createEvent } from '../../desk/create-event.ts';
import { editEvent } from '../../desk/edit-event.ts';
import { Conflict, Invalid, NotFound } from '../../desk/errors.ts';
import { listEvents } from '../../desk/list-events.ts';
import { listInitiatives } from '../../desk/list-initiatives.ts';
import { requirePermission } from '../../desk/permission.ts';
import { showEventVideo } from '../../desk/show-event-video.ts';
import { LARGEST_SHOWN_FILE } from '../../desk/shown-file.ts';
import { viewEventDesk } from '../../desk/view-event.ts';
import { listVideos } from '../../desk/view-video.ts';
import type { Announcement } from '../../store/event-parts.ts';
import { USUAL_TIME_ZONE } from '../../text/zoned-time.ts';
import { basicsIn, type EventFormFields, eventIn, formFields, writtenEvent } from '../events/event-form.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf, filledFields } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { EventDeskPage } from '../pages/event-desk.tsx';
import { EventsDeskPage } from '../pages/events-desk.tsx';
import { EVENTS_DESK_PATH, eventDeskPath } from '../paths.ts';
import { addAnswerRoutes } from './event-answers.tsx';

type PageRequest = Context<WebEnvironment>;

/** A file, and the other fields of its form. */
const LARGEST_UPLOAD = LARGEST_SHOWN_FILE + 64 * 1024;
const DESK = `${EVENTS_DESK_PATH}/:id{[0-9a-f-]{36}}`;
const SHOWN_PAST = 20;

/** The desk at which events are prepared: what they are, their programme, materials, and what was announced there. */
export function eventDeskRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const guard = async (context: PageRequest, next: () => Promise<void>) => {
    // Before the body is looked at: what others send is not worth our memory.
    requirePermission(context.var.desk, 'plan-event');
    await next();
  };
  routes.use(EVENTS_DESK_PATH, guard);
  routes.use(`${EVENTS_DESK_PATH}/*`, guard);
  routes.get(EVENTS_DESK_PATH, async (context) => {
    const blank = [
      ['timeZone', context.var.desk.timeZone ?? USUAL_TIME_ZONE],
      ['initiative', context.req.query('initiative') ?? ''],
    ] as const;
    return context.html(await listPage(context, formFields(blank), null));
  });
  routes.post(EVENTS_DESK_PATH, create);
  routes.get(DESK, async (context) => {
    const isSaved = context.req.query('saved') !== undefined;
    return context.html(await deskPage(context, isSaved ? context.var.page.wording.events.desk.saved : null));
  });
  routes.post(DESK, async (context) => {
    const fields = await fieldsOf(context);
    const edit = () => editEvent(context.var.desk, { id: idIn(context), ...eventIn(fields) });
    return attempt(context, edit, formFields(fields.entriesBut('')));
  });
  addParts(routes);
  addAnswerRoutes(routes, DESK);
  return routes;
}

function addParts(routes: Hono<WebEnvironment>): void {
  const act = (path: string, does: (context: PageRequest, fields: Fields) => Promise<void>) =>
    routes.post(`${DESK}/${path}`, async (context) => {
      const fields = await fieldsOf(context);
      return attempt(context, () => does(context, fields));
    });
  act('programme', (context, fields) => setProgrammePoint(context.var.desk, idIn(context), pointIn(fields)));
  act('programme/:point{[0-9]{1,9}}', (context, fields) =>
    setProgrammePoint(context.var.desk, idIn(context), pointIn(fields), pointOf(context)),
  );
  act('programme/:point{[0-9]{1,9}}/remove', (context) =>
    removeProgrammePoint(context.var.desk, idIn(context), pointOf(context)),
  );
  routes.post(`${DESK}/materials`, bodyLimit({ maxSize: LARGEST_UPLOAD }), async (context) => {
    const fields = await filledFields(context.req.raw);
    return attempt(context, async () =>
      addEventMaterial(context.var.desk, idIn(context), {
        titles: { da: fields.text('material-da'), en: fields.text('material-en') },
        ...{ language: fields.text('language'), address: fields.text('address'), file: await fileIn(fields) },
      }),
    );
  });
  act('materials/:material/remove', (context) =>
    removeEventMaterial(context.var.desk, idIn(context), context.req.param('material') ?? ''),
  );
  act('videos', (context, fields) =>
    showEventVideo(context.var.desk, idIn(context), { videoId: fields.text('video'), isShown: true }),
  );
  act('videos/remove', (context, fields) =>
    showEventVideo(context.var.desk, idIn(context), { videoId: fields.text('video'), isShown: false }),
  );
  act('announced', (context, fields) => announceAtEvent(context.var.desk, idIn(context), announcementIn(fields)));
  act('announced/remove', (context, fields) =>
    unannounceAtEvent(context.var.desk, idIn(context), announcementIn(fields)),
  );
}

async function create(context: PageRequest): Promise<Response> {
  const { desk, page } = context.var;
  const fields = await fieldsOf(context);
  try {
    const { id } = await createEvent(desk, basicsIn(fields));
    return context.redirect(eventDeskPath(id), 303);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problem = failureOf(error, page)?.sentence ?? '';
    return context.html(await listPage(context, formFields(fields.entriesBut('')), problem), 400);
  }
}

/** Does what a form asks for and shows the desk again; what cannot be used is said there, with what was written. */
async function attempt(
  context: PageRequest,
  does: () => Promise<void>,
  written: EventFormFields | null = null,
): Promise<Response> {
  try {
    await does();
    return context.redirect(`${eventDeskPath(idIn(context))}?saved`, 303);
  } catch (error) {
    const isTold = error instanceof Invalid || error instanceof Conflict || isOfForm(error);
    const failure = isTold ? failureOf(error, context.var.page) : null;
    if (!failure) throw error;
    return context.html(await deskPage(context, failure.sentence, written), failure.status);
  }
}

/** What a form named that there is not; the event itself has a page of its own to say so. */
function isOfForm(error: unknown): boolean {
  return error instanceof NotFound && ['commitment', 'deed', 'initiative', 'video'].includes(error.what);
}

async function listPage(context: PageRequest, fields: EventFormFields, problem: string | null) {
  const { desk, page } = context.var;
  const { events: coming } = await listEvents(desk, { of: 'coming' }, 1);
  const { events: past } = await listEvents(desk, { of: 'past' }, 1, SHOWN_PAST);
  const initiatives = await listInitiatives(desk);
  return <EventsDeskPage {...{ page, coming, past, initiatives, fields, problem }} />;
}

async function deskPage(context: PageRequest, said: string | null, written: EventFormFields | null = null) {
  const { desk, page } = context.var;
  const event = await viewEventDesk(desk, idIn(context));
  const [initiatives, videos] = [await listInitiatives(desk), await listVideos(desk)];
  return <EventDeskPage {...{ page, event, initiatives, videos, said, fields: written ?? writtenEvent(event) }} />;
}

function pointIn(fields: Fields) {
  const { every } = formFields(fields.entriesBut(''));
  const [offices, actors] = [every('office'), every('actor')];
  return {
    ...{ starts: fields.text('starts').slice(0, 16), ends: fields.optional('ends')?.slice(0, 16) ?? null },
    titles: { da: fields.text('title-da'), en: fields.text('title-en') },
    place: fields.text('room'),
    speakers: every('speaker').map((name, at) => ({ name, office: offices[at] ?? '', actor: actors[at] ?? '' })),
  };
}

/** What an address of the register stands for, whole or from the root. Throws `Invalid`. */
function announcementIn(fields: Fields): Announcement {
  const address = fields.text('address').trim();
  const [, kind, target = ''] = /(?:^|\/)(commitments|deeds)\/([^/?#]+)/u.exec(address) ?? [];
  if (kind === undefined || target === '') {
    throw new Invalid([{ field: 'address', code: 'not-one-of', details: { value: address.slice(0, 200) } }]);
  }
  return { kind: kind === 'deeds' ? 'deed' : 'commitment', target: decoded(target) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function fileIn(fields: Fields) {
  const file = fields.file('file');
  return file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function pointOf(context: PageRequest): number {
  return Number(context.req.param('point'));
}

function idIn(context: PageRequest): string {
  return context.req.param('id') ?? '';
}
