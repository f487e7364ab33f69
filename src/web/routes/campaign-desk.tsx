import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { approveCampaignStatement } from '../../desk/approve-campaign-statement.ts';
import type { Seen } from '../../desk/campaigns/hold-campaign.ts';
import { type CampaignDraft, createCampaign } from '../../desk/create-campaign.ts';
import { createCampaignStatement } from '../../desk/create-campaign-statement.ts';
import { editCampaign } from '../../desk/edit-campaign.ts';
import { editCampaignStatement } from '../../desk/edit-campaign-statement.ts';
import { Conflict, Invalid } from '../../desk/errors.ts';
import { moveCampaignStatement } from '../../desk/order-campaign-statements.ts';
import { requirePermission } from '../../desk/permission.ts';
import { hideCampaign, publishCampaign } from '../../desk/publish-campaign.ts';
import { publishCampaignStatement } from '../../desk/publish-campaign-statement.ts';
import { scheduleCampaignStatement, unscheduleCampaignStatement } from '../../desk/schedule-campaign-statement.ts';
import {
  describeCampaignPicture,
  LARGEST_CAMPAIGN_PICTURE,
  removeCampaignPicture,
  setCampaignPicture,
} from '../../desk/set-campaign-picture.ts';
import { viewCampaignDesk, viewCampaignsDesk, viewStatementDraft } from '../../desk/view-campaign-desk.ts';
import { deleteCampaignStatement, withdrawCampaignStatement } from '../../desk/withdraw-campaign-statement.ts';
import { isNamedLanguage } from '../../text/named-languages.ts';
import {
  campaignFieldsIn,
  linksIn,
  type StatementFormFields,
  sourcesIn,
  statementFieldsIn,
} from '../campaigns/statement-form.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf, filledFields } from '../form-fields.ts';
import { describedFile } from '../news/release-form.ts';
import type { WebEnvironment } from '../page-context.ts';
import { CampaignDeskPage, fieldsOfCampaign } from '../pages/campaign-desk.tsx';
import { StatementPreviewPage } from '../pages/campaign-statement.tsx';
import { CampaignsDeskPage, NO_CAMPAIGN } from '../pages/campaigns-desk.tsx';
import { fieldsOfStatement, StatementDeskPage } from '../pages/statement-desk.tsx';
import { CAMPAIGNS_DESK_PATH, campaignDeskPath, statementDeskPath } from '../paths.ts';

type PageRequest = Context<WebEnvironment>;

/** A picture, and the other fields of its form. */
const LARGEST_UPLOAD = LARGEST_CAMPAIGN_PICTURE + 64 * 1024;
const CAMPAIGN = `${CAMPAIGNS_DESK_PATH}/:id{[0-9a-f-]{36}}`;
const STATEMENT = `${CAMPAIGNS_DESK_PATH}/statements/:id{[0-9a-f-]{36}}`;

/** The desk at which campaigns are made: their sequence, their words, who approved them, and when they are published. */
export function campaignDeskRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.use(`${CAMPAIGNS_DESK_PATH}/*`, async (context, next) => {
    // Before the body is looked at: what others send is not worth our memory.
    requirePermission(context.var.desk, 'write-campaign');
    await next();
  });
  routes.get(CAMPAIGNS_DESK_PATH, async (context) => context.html(await listPage(context, NO_CAMPAIGN, null)));
  routes.post(CAMPAIGNS_DESK_PATH, async (context) => {
    const sent = campaignFieldsIn(await fieldsOf(context));
    try {
      return context.redirect(campaignDeskPath(await createCampaign(context.var.desk, sent)), 303);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return context.html(await listPage(context, sent, sentenceOf(context, error)), 400);
    }
  });
  addCampaignRoutes(routes);
  addStatementRoutes(routes);
  addPictureRoutes(routes);
  addPublishingRoutes(routes);
  return routes;
}

function addCampaignRoutes(routes: Hono<WebEnvironment>): void {
  routes.get(CAMPAIGN, async (context) => context.html(await campaignPage(context, { said: savedSentence(context) })));
  routes.post(CAMPAIGN, async (context) => {
    const fields = await fieldsOf(context);
    const sent = campaignFieldsIn(fields);
    return attemptCampaign(context, { fields: sent }, () =>
      editCampaign(context.var.desk, { ...seen(context, fields), ...sent }),
    );
  });
  routes.post(`${CAMPAIGN}/statements`, async (context) => {
    const fields = await fieldsOf(context);
    const begun = Object.fromEntries(fields.entriesBut(''));
    const [slug = '', title = '', language = '', actorId = ''] = ['slug', 'title', 'language', 'actor'].map((name) =>
      fields.text(name).trim(),
    );
    try {
      const given = { campaignId: idIn(context), slug, title, language, actorId };
      return context.redirect(statementDeskPath(await createCampaignStatement(context.var.desk, given)), 303);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return context.html(await campaignPage(context, { begun, said: sentenceOf(context, error) }), 400);
    }
  });
  routes.post(`${CAMPAIGN}/order`, async (context) => {
    const fields = await fieldsOf(context);
    const [statementId, by] = fields.has('up') ? [fields.text('up'), -1 as const] : [fields.text('down'), 1 as const];
    return attemptCampaign(context, {}, () =>
      moveCampaignStatement(context.var.desk, seen(context, fields), { statementId, by }),
    );
  });
  for (const [path, act] of [
    ['publish', publishCampaign],
    ['hide', hideCampaign],
  ] as const) {
    routes.post(`${CAMPAIGN}/${path}`, async (context) => {
      const fields = await fieldsOf(context);
      return attemptCampaign(context, {}, () => act(context.var.desk, seen(context, fields)));
    });
  }
}

function addStatementRoutes(routes: Hono<WebEnvironment>): void {
  routes.get(STATEMENT, async (context) => context.html(await statementPage(context, savedSentence(context))));
  routes.get(`${STATEMENT}/preview`, async (context) => {
    const { desk, page } = context.var;
    const statement = await viewStatementDraft(desk, idIn(context));
    return context.html(<StatementPreviewPage page={page} statement={statement} />);
  });
  routes.post(STATEMENT, async (context) => {
    const fields = await fieldsOf(context);
    const sent = statementFieldsIn(fields);
    return attemptStatement(context, sent, async () =>
      editCampaignStatement(context.var.desk, {
        ...{ ...seen(context, fields), ...sent, links: linksIn(sent.links), sources: sourcesIn(sent.sources) },
        ...{ speakerName: sent.speakerName || null, speakerOffice: sent.speakerOffice || null },
        videoId: sent.videoId || null,
      }),
    );
  });
  routes.post(`${STATEMENT}/remove`, async (context) => {
    const fields = await fieldsOf(context);
    const { campaignId } = await viewStatementDraft(context.var.desk, idIn(context));
    await deleteCampaignStatement(context.var.desk, seen(context, fields));
    return context.redirect(`${campaignDeskPath(campaignId)}?saved`, 303);
  });
}

function addPictureRoutes(routes: Hono<WebEnvironment>): void {
  routes.post(`${STATEMENT}/picture`, bodyLimit({ maxSize: LARGEST_UPLOAD }), async (context) => {
    const fields = await filledFields(context.req.raw);
    const file = fields.file('file');
    return attemptStatement(context, null, async () => {
      if (!file) throw new Invalid([{ field: 'file', code: 'missing', details: {} }]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const picture = { name: file.name, bytes, ...describedFile(fields) };
      await setCampaignPicture(context.var.desk, seen(context, fields), picture);
    });
  });
  act(routes, 'picture/describe', (context, fields) =>
    describeCampaignPicture(context.var.desk, seen(context, fields), describedFile(fields)),
  );
  act(routes, 'picture/remove', (context, fields) => removeCampaignPicture(context.var.desk, seen(context, fields)));
}

function addPublishingRoutes(routes: Hono<WebEnvironment>): void {
  act(routes, 'approve', (context, fields) =>
    approveCampaignStatement(context.var.desk, seen(context, fields), {
      ...{ by: fields.text('approvedBy'), on: fields.text('approvedOn'), note: fields.text('approvalNote') },
    }),
  );
  act(routes, 'schedule', (context, fields) =>
    scheduleCampaignStatement(context.var.desk, seen(context, fields), {
      wallTime: fields.text('wallTime').slice(0, 16),
      timeZone: fields.text('timeZone'),
    }),
  );
  act(routes, 'unschedule', (context, fields) => unscheduleCampaignStatement(context.var.desk, seen(context, fields)));
  act(routes, 'publish', (context, fields) => publishCampaignStatement(context.var.desk, seen(context, fields)));
  act(routes, 'withdraw', (context, fields) =>
    withdrawCampaignStatement(context.var.desk, seen(context, fields), {
      reasons: { da: fields.text('reason-da'), en: fields.text('reason-en') },
    }),
  );
}

function act(
  routes: Hono<WebEnvironment>,
  path: string,
  does: (context: PageRequest, fields: Fields) => Promise<void>,
): void {
  routes.post(`${STATEMENT}/${path}`, async (context) => {
    const fields = await fieldsOf(context);
    return attemptStatement(context, null, () => does(context, fields));
  });
}

/** Does what a form asks for and shows the desk again; what cannot be used is said there, with what was written. */
async function attempt(
  context: PageRequest,
  { path, show }: { readonly path: string; readonly show: (said: string) => ReturnType<typeof statementPage> },
  does: () => Promise<void>,
) {
  try {
    await does();
    return context.redirect(`${path}?saved`, 303);
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Conflict)) throw error;
    return context.html(await show(sentenceOf(context, error)), error instanceof Conflict ? 409 : 400);
  }
}

function attemptCampaign(context: PageRequest, sent: { readonly fields?: CampaignDraft }, does: () => Promise<void>) {
  const show = (said: string) => campaignPage(context, { ...sent, said });
  return attempt(context, { path: campaignDeskPath(idIn(context)), show }, does);
}

function attemptStatement(context: PageRequest, sent: StatementFormFields | null, does: () => Promise<void>) {
  const show = (said: string) => statementPage(context, said, sent);
  return attempt(context, { path: statementDeskPath(idIn(context)), show }, does);
}

async function listPage(context: PageRequest, fields: CampaignDraft, problem: string | null) {
  const { desk, page } = context.var;
  return <CampaignsDeskPage page={page} desk={await viewCampaignsDesk(desk)} fields={fields} problem={problem} />;
}

interface CampaignPageParts {
  readonly fields?: CampaignDraft;
  readonly begun?: Readonly<Record<string, string>>;
  readonly said: string | null;
}

async function campaignPage(context: PageRequest, { fields, begun = {}, said }: CampaignPageParts) {
  const { desk, page } = context.var;
  const campaign = await viewCampaignDesk(desk, idIn(context));
  return <CampaignDeskPage {...{ page, campaign, begun, said }} fields={fields ?? fieldsOfCampaign(campaign)} />;
}

async function statementPage(context: PageRequest, said: string | null, sent: StatementFormFields | null = null) {
  const { desk, page } = context.var;
  const statement = await viewStatementDraft(desk, idIn(context));
  const fields = withLanguage(sent ?? fieldsOfStatement(statement), context.req.query('add'));
  return <StatementDeskPage {...{ page, statement, fields, said }} />;
}

/** An empty language version beside those that there are. */
function withLanguage(fields: StatementFormFields, language: string | undefined): StatementFormFields {
  if (language === undefined || !isNamedLanguage(language)) return fields;
  return { ...fields, texts: { ...fields.texts, [language]: fields.texts[language] ?? { title: '', body: '' } } };
}

function savedSentence(context: PageRequest): string | null {
  return context.req.query('saved') === undefined ? null : context.var.page.wording.campaigns.desk.saved;
}

function sentenceOf(context: PageRequest, error: Invalid | Conflict): string {
  const { page } = context.var;
  return error instanceof Conflict ? page.wording.campaigns.desk.conflict : (failureOf(error, page)?.sentence ?? '');
}

function seen(context: PageRequest, fields: Fields): Seen {
  const revision = fields.number('revision');
  return { id: idIn(context), ...(revision === undefined ? {} : { revision }) };
}

function idIn(context: PageRequest): string {
  return context.req.param('id') ?? '';
}
