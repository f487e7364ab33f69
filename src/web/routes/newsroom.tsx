import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { allTopics } from '../../authority/topics/topics.ts';
import { addReleaseFile } from '../../desk/add-release-file.ts';
import { correctRelease } from '../../desk/correct-release.ts';
import { createRelease } from '../../desk/create-release.ts';
import { describeReleaseFile, removeReleaseFile } from '../../desk/describe-release-file.ts';
import { editRelease } from '../../desk/edit-release.ts';
import { Conflict, Invalid, NotFound } from '../../desk/errors.ts';
import { requirePermission } from '../../desk/permission.ts';
import { publishRelease } from '../../desk/publish-release.ts';
import { scheduleRelease, unscheduleRelease } from '../../desk/schedule-release.ts';
import { LARGEST_SHOWN_FILE } from '../../desk/shown-file.ts';
import { viewNewsroom } from '../../desk/view-newsroom.ts';
import { viewReleaseDraft } from '../../desk/view-release-draft.ts';
import { withdrawRelease } from '../../desk/withdraw-release.ts';
import { isLanguageCode } from '../../languages/registry.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf, filledFields } from '../form-fields.ts';
import { describedFile, linksIn, releaseFieldsIn, wordsIn } from '../news/release-form.ts';
import { textFor } from '../news/texts.ts';
import type { WebEnvironment } from '../page-context.ts';
import { NewsroomPage } from '../pages/newsroom.tsx';
import { ReleasePreviewPage } from '../pages/release.tsx';
import { fieldsOfRelease, ReleaseDeskPage, type ReleaseFormFields } from '../pages/release-desk.tsx';
import { draftPath, NEWSROOM_PATH } from '../paths.ts';

type PageRequest = Context<WebEnvironment>;

/** A file, and the other fields of its form. */
const LARGEST_UPLOAD = LARGEST_SHOWN_FILE + 64 * 1024;
const DRAFT = `${NEWSROOM_PATH}/:id{[0-9a-f-]{36}}`;

/** The desk at which press releases are written, scheduled, published, corrected and withdrawn. */
export function newsroomRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.use(`${NEWSROOM_PATH}/*`, async (context, next) => {
    // Before the body is looked at: what others send is not worth our memory.
    requirePermission(context.var.desk, 'write-release');
    await next();
  });
  routes.get(NEWSROOM_PATH, async (context) => context.html(await newsroomPage(context, {}, null)));
  routes.post(NEWSROOM_PATH, async (context) => {
    const fields = await fieldsOf(context);
    const [slug, title, language] = ['slug', 'title', 'language'].map((name) => fields.text(name).trim());
    try {
      const id = await createRelease(context.var.desk, {
        slug: slug ?? '',
        title: title ?? '',
        language: language ?? '',
      });
      return context.redirect(draftPath(id), 303);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const sent = Object.fromEntries(fields.entriesBut(''));
      return context.html(await newsroomPage(context, sent, sentenceOf(context, error)), 400);
    }
  });
  routes.get(DRAFT, async (context) => {
    const saved = context.req.query('saved') !== undefined;
    return context.html(await draftPage(context, saved ? context.var.page.wording.news.desk.saved : null));
  });
  routes.get(`${DRAFT}/preview/:language{[a-z]{2}}`, async (context) => {
    const { desk, page } = context.var;
    const release = await viewReleaseDraft(desk, idIn(context));
    const language = context.req.param('language');
    const text = textFor(release, page.locale, language);
    if (!text) throw new NotFound('release', `${release.slug}/${language}`);
    return context.html(<ReleasePreviewPage page={page} release={release} text={text} />);
  });
  routes.post(DRAFT, async (context) => {
    const fields = await fieldsOf(context);
    const written = releaseFieldsIn(fields);
    return attempt(context, written, async () =>
      editRelease(context.var.desk, { ...seen(context, fields), ...written, links: linksIn(written.links) }),
    );
  });
  addFileRoutes(routes);
  addPublishingRoutes(routes);
  return routes;
}

function addFileRoutes(routes: Hono<WebEnvironment>): void {
  routes.post(`${DRAFT}/files`, bodyLimit({ maxSize: LARGEST_UPLOAD }), async (context) => {
    const fields = await filledFields(context.req.raw);
    const file = fields.file('file');
    return attempt(context, null, async () => {
      if (!file) throw new Invalid([{ field: 'file', code: 'missing', details: {} }]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      await addReleaseFile(context.var.desk, seen(context, fields), {
        name: file.name,
        bytes,
        ...describedFile(fields),
      });
    });
  });
  routes.post(`${DRAFT}/files/:file`, async (context) => {
    const fields = await fieldsOf(context);
    return attempt(context, null, () =>
      describeReleaseFile(context.var.desk, seen(context, fields), context.req.param('file'), describedFile(fields)),
    );
  });
  routes.post(`${DRAFT}/files/:file/remove`, async (context) => {
    const fields = await fieldsOf(context);
    return attempt(context, null, () =>
      removeReleaseFile(context.var.desk, seen(context, fields), context.req.param('file')),
    );
  });
}

function addPublishingRoutes(routes: Hono<WebEnvironment>): void {
  const act = (path: string, does: (context: PageRequest, fields: Fields) => Promise<void>) =>
    routes.post(`${DRAFT}/${path}`, async (context) => {
      const fields = await fieldsOf(context);
      return attempt(context, null, () => does(context, fields));
    });
  act('schedule', (context, fields) =>
    scheduleRelease(context.var.desk, seen(context, fields), {
      wallTime: fields.text('wallTime').slice(0, 16),
      timeZone: fields.text('timeZone'),
    }),
  );
  act('unschedule', (context, fields) => unscheduleRelease(context.var.desk, seen(context, fields)));
  act('publish', (context, fields) => publishRelease(context.var.desk, seen(context, fields)));
  act('withdraw', (context, fields) =>
    withdrawRelease(context.var.desk, seen(context, fields), {
      reasons: { da: fields.text('reason-da'), en: fields.text('reason-en') },
    }),
  );
  act('correct/:language{[a-z]{2}}', (context, fields) => {
    const language = context.req.param('language') ?? '';
    const correction = { language, words: wordsIn(fields, language), note: fields.text('note') };
    return correctRelease(context.var.desk, { ...seen(context, fields), ...correction });
  });
}

/** Does what a form asks for and shows the desk again; what cannot be used is said there, with what was written. */
async function attempt(context: PageRequest, written: ReleaseFormFields | null, does: () => Promise<void>) {
  try {
    await does();
    return context.redirect(`${draftPath(idIn(context))}?saved`, 303);
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Conflict)) throw error;
    const status = error instanceof Conflict ? 409 : 400;
    return context.html(await draftPage(context, sentenceOf(context, error), written), status);
  }
}

function sentenceOf(context: PageRequest, error: Invalid | Conflict): string {
  const { page } = context.var;
  return error instanceof Conflict ? page.wording.news.desk.conflict : (failureOf(error, page)?.sentence ?? '');
}

async function newsroomPage(context: PageRequest, sent: Readonly<Record<string, string>>, problem: string | null) {
  const { desk, page } = context.var;
  return <NewsroomPage page={page} newsroom={await viewNewsroom(desk)} sent={sent} problem={problem} />;
}

async function draftPage(context: PageRequest, said: string | null, written: ReleaseFormFields | null = null) {
  const { desk, page } = context.var;
  const release = await viewReleaseDraft(desk, idIn(context));
  const topics = allTopics()
    .map(({ id, labels }) => ({ id, name: labels[page.locale] }))
    .sort((one, other) => one.name.localeCompare(other.name, page.locale));
  const fields = withLanguage(written ?? fieldsOfRelease(release), context.req.query('language'));
  return <ReleaseDeskPage {...{ page, release, fields, topics, said }} />;
}

/** An empty language version beside those that there are. */
function withLanguage(fields: ReleaseFormFields, language: string | undefined): ReleaseFormFields {
  if (language === undefined || !isLanguageCode(language)) return fields;
  return { ...fields, texts: { [language]: { title: '', lead: '', body: '' }, ...fields.texts } };
}

function seen(context: PageRequest, fields: Fields) {
  const revision = fields.number('revision');
  return { id: idIn(context), ...(revision === undefined ? {} : { revision }) };
}

function idIn(context: PageRequest): string {
  return context.req.param('id') ?? '';
}
