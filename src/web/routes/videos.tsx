import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addVideo } from '../../desk/add-video.ts';
import { editVideo } from '../../desk/edit-video.ts';
import { Conflict, Invalid } from '../../desk/errors.ts';
import { fetchCaptions, fetchVideo } from '../../desk/fetch-video.ts';
import { requirePermission } from '../../desk/permission.ts';
import { hideVideo, publishVideo } from '../../desk/publish-video.ts';
import { removeVideo } from '../../desk/remove-video.ts';
import { VIDEO_LIMITS } from '../../desk/videos/video-input.ts';
import { listVideos, viewVideo } from '../../desk/view-video.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf, filledFields } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { VideoPage } from '../pages/video.tsx';
import { VideoDeskPage } from '../pages/video-desk.tsx';
import { VideosPage } from '../pages/videos.tsx';
import { VIDEOS_PATH, videoDeskPath } from '../paths.ts';
import { TooMuchSent } from '../spooled-form.ts';
import { streamedForm } from '../streamed-form.ts';
import { sendVideo } from '../videos/send-video.ts';

type PageRequest = Context<WebEnvironment>;

/** Captions and transcripts, and the other fields of their form. */
const LARGEST_WORDS = VIDEO_LIMITS.captions + 4 * 1024 * 1024;
const DESK = `${VIDEOS_PATH}/:id`;

/** Videos: shown to everybody, and put in, captioned and published at the desk. */
export function videoRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/videos/:id', async (context) => {
    const { desk, page } = context.var;
    return context.html(<VideoPage page={page} video={await viewVideo(desk, idIn(context))} />);
  });
  routes.get('/videos/:id/captions/:file{[a-z]{2}\\.vtt}', async (context) => {
    const text = await fetchCaptions(context.var.desk, idIn(context), context.req.param('file').slice(0, 2));
    return context.body(text, 200, {
      'content-type': 'text/vtt; charset=utf-8',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  routes.get('/videos/:id/:name', async (context) =>
    sendVideo(context, await fetchVideo(context.var.desk, idIn(context))),
  );
  addDesk(routes);
  return routes;
}

function addDesk(routes: Hono<WebEnvironment>): void {
  const guard = async (context: PageRequest, next: () => Promise<void>) => {
    // Before the body is looked at: what others send is not worth our disk.
    requirePermission(context.var.desk, 'write-video');
    await next();
  };
  routes.use(VIDEOS_PATH, guard);
  routes.use(`${VIDEOS_PATH}/*`, guard);
  routes.get(VIDEOS_PATH, async (context) => context.html(await listPage(context, {}, null)));
  routes.post(VIDEOS_PATH, add);
  routes.get(DESK, async (context) => {
    const isSaved = context.req.query('saved') !== undefined;
    return context.html(await deskPage(context, isSaved ? context.var.page.wording.videos.saved : null));
  });
  routes.post(DESK, bodyLimit({ maxSize: LARGEST_WORDS }), async (context) => {
    const fields = await filledFields(context.req.raw);
    return attempt(context, `${videoDeskPath(idIn(context))}?saved`, async () =>
      editVideo(context.var.desk, { ...seen(context, fields), ...(await editIn(fields)) }),
    );
  });
  const acts = { publish: publishVideo, hide: hideVideo, remove: removeVideo } as const;
  for (const [name, act] of Object.entries(acts)) {
    routes.post(`${DESK}/${name}`, async (context) => {
      const fields = await fieldsOf(context);
      const next = name === 'remove' ? VIDEOS_PATH : `${videoDeskPath(idIn(context))}?saved`;
      return attempt(context, next, () => act(context.var.desk, seen(context, fields)));
    });
  }
}

async function add(context: PageRequest): Promise<Response> {
  const { desk, page } = context.var;
  let sent: Readonly<Record<string, string>> = {};
  try {
    const form = await streamedForm(context.req.raw, VIDEO_LIMITS.file);
    try {
      sent = Object.fromEntries(form.fields.entriesBut(''));
      const where = form.file ? { arrived: form.file } : { address: form.fields.text('address') };
      return context.redirect(videoDeskPath(await addVideo(desk, { ...describedIn(form.fields), ...where })), 303);
    } finally {
      await form.close();
    }
  } catch (error) {
    if (error instanceof TooMuchSent) {
      const problem = page.wording.videos.tooLarge(formatBytes(VIDEO_LIMITS.file, page.locale));
      return context.html(await listPage(context, sent, problem), 413);
    }
    if (!(error instanceof Invalid)) throw error;
    return context.html(await listPage(context, sent, failureOf(error, page)?.sentence ?? ''), 400);
  }
}

/** Does what a form asks for and goes on; what cannot be used is said on the desk's page of the video. */
async function attempt(context: PageRequest, next: string, does: () => Promise<void>): Promise<Response> {
  const { page } = context.var;
  try {
    await does();
    return context.redirect(next, 303);
  } catch (error) {
    if (error instanceof Conflict) return context.html(await deskPage(context, page.wording.videos.conflict), 409);
    if (!(error instanceof Invalid)) throw error;
    return context.html(await deskPage(context, failureOf(error, page)?.sentence ?? ''), 400);
  }
}

async function listPage(context: PageRequest, sent: Readonly<Record<string, string>>, problem: string | null) {
  const { desk, page } = context.var;
  return <VideosPage page={page} videos={await listVideos(desk)} sent={sent} problem={problem} />;
}

async function deskPage(context: PageRequest, said: string | null) {
  const { desk, page } = context.var;
  return <VideoDeskPage page={page} video={await viewVideo(desk, idIn(context))} said={said} />;
}

function describedIn(fields: Fields) {
  return {
    titles: { da: fields.text('title-da'), en: fields.text('title-en') },
    ...{ language: fields.text('language'), credit: fields.text('credit') },
  };
}

async function editIn(fields: Fields) {
  const file = fields.file('captions');
  const written = fields.entriesBut('').filter(([name]) => name.startsWith('transcript-'));
  return {
    ...describedIn(fields),
    transcripts: Object.fromEntries(written.map(([name, text]) => [name.slice('transcript-'.length), text])),
    captions: file && {
      ...{ language: fields.text('captions-language'), bytes: new Uint8Array(await file.arrayBuffer()) },
    },
    without: fields.all('without'),
  };
}

function seen(context: PageRequest, fields: Fields) {
  return { id: idIn(context), revision: fields.number('revision') ?? 0 };
}

function idIn(context: PageRequest): string {
  return context.req.param('id') ?? '';
}
