import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { compareVersions } from '../../desk/compare-versions.ts';
import { exportAkomaNtoso } from '../../desk/export-akoma-ntoso.ts';
import { listActors } from '../../desk/list-actors.ts';
import { listDeeds } from '../../desk/list-deeds.ts';
import { listDocuments } from '../../desk/list-documents.ts';
import { listTopics } from '../../desk/list-topics.ts';
import { USUAL_PER_MINUTE } from '../../desk/manage-api-keys.ts';
import { searchEverything } from '../../desk/search-everything.ts';
import { searchPassages } from '../../desk/search-passages.ts';
import { searchRegister } from '../../desk/search-register.ts';
import { statusAsOf } from '../../desk/status-as-of.ts';
import { viewActor } from '../../desk/view-actor.ts';
import { viewCommitment } from '../../desk/view-commitment.ts';
import { viewDeed } from '../../desk/view-deed.ts';
import { viewDocument } from '../../desk/view-document.ts';
import { viewOverview } from '../../desk/view-overview.ts';
import { viewSideBySide } from '../../desk/view-side-by-side.ts';
import { viewTopic } from '../../desk/view-topic.ts';
import type { RegisterQuery } from '../../desk/views.ts';
import { apiWording } from '../../wording/api.ts';
import type { WebEnvironment } from '../page-context.ts';
import { negotiateLocale } from '../preferences.ts';
import { USUAL_PER_ADDRESS } from './access.ts';
import { addBrowsing } from './browse.tsx';
import type { OpenApiDocument } from './catalogue.ts';
import { presentComparison, presentSideBySide } from './comparison-presenters.ts';
import { presentDeed, presentDeedDetail, presentDeedPage } from './deed-presenters.ts';
import { presentCommitmentDetail, presentDocument } from './detail-presenters.ts';
import { presentFindPage } from './find-schemas.ts';
import { presentFollowUp } from './follow-up-presenters.ts';
import { addInitiatives } from './initiative-routes.ts';
import * as operations from './operations.ts';
import { addressesWith, linkPages } from './paging.ts';
import type { registerParameters } from './parameters.ts';
import * as present from './presenters.ts';
import { parameterProblem, problemFor, problemResponse, type ReportError } from './problems.ts';
import { presentTopicDetail, presentTopics } from './topic-presenters.ts';

const AKOMA_NTOSO_TYPE = 'application/akn+xml; charset=utf-8';
const API_VERSION = '0.2.0';
const KEY_SCHEME = 'key';
const READING_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const EXPOSED = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After'];
const CORS_HEADERS = ['access-control-allow-origin', 'access-control-expose-headers'];

/** What the API works with. */
export interface ApiOptions {
  readonly reportError: ReportError;
  /** Origins whose pages may read the API, `*` for all; none by default. */
  readonly apiOrigins?: readonly string[];
  /** Requests a minute from one address without a key; 0 for as many as one likes. */
  readonly apiPerMinute?: number;
}

/** Gives a request its locale, for what is worded. */
const localeOf = (context: Context) => negotiateLocale(context.req.header('accept-language'));

/** The JSON API, to be mounted at `/api`: reading only, problem details for every error. */
export function createApi(options: ApiOptions): OpenAPIHono<WebEnvironment> {
  const api = new OpenAPIHono<WebEnvironment>({ defaultHook: refuseParameters });
  api.onError((error, context) => problemFor(context, error, localeOf(context), options.reportError));
  addHeaders(api, options.apiOrigins ?? []);
  addOperations(api);
  addInitiatives(api);
  const document = describe(api);
  api.get('/openapi.json', (context) => context.json(document));
  addBrowsing(api, document, { perAddress: options.apiPerMinute ?? USUAL_PER_ADDRESS, perKey: USUAL_PER_MINUTE });
  api.all('*', refuse);
  return api;
}

const refuseParameters: NonNullable<OpenAPIHono<WebEnvironment>['defaultHook']> = (result, context) => {
  if (result.success) return undefined;
  const locale = localeOf(context);
  if (result.target === 'param') return problemResponse(context, 'not-found', locale);
  return parameterProblem(context, result.error.issues, locale);
};

function addHeaders(api: OpenAPIHono<WebEnvironment>, origins: readonly string[]): void {
  const origin = origins.includes('*') ? '*' : [...origins];
  api.use(cors({ origin, allowMethods: READING_METHODS, exposeHeaders: EXPOSED, maxAge: 86_400 }));
  api.use(etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, ...CORS_HEADERS] }));
  api.use(async (context, next) => {
    await next();
    // What is answered depends on who asks, so that no cache in between may keep it for others.
    context.header('cache-control', 'private, no-cache');
  });
}

function addOperations(api: OpenAPIHono<WebEnvironment>): void {
  api.openapi(operations.getOverview, async (context) =>
    context.json(present.presentOverview(await viewOverview(context.var.desk)), 200),
  );
  api.openapi(operations.searchRegister, async (context) => {
    const page = await searchRegister(context.var.desk, registerQuery(context.req.valid('query')));
    const body = present.presentRegisterPage(page, addressesWith(context.req.url, 'cursor'));
    return context.json(linkPages(context, body), 200);
  });
  api.openapi(operations.getCommitment, async (context) => {
    const { desk } = context.var;
    const { id } = context.req.valid('param');
    const commitment = await viewCommitment(desk, id);
    const followUp = await statusAsOf(desk, id, context.req.valid('query').asOf);
    return context.json({ ...presentCommitmentDetail(commitment), followUp: presentFollowUp(followUp) }, 200);
  });
  api.openapi(operations.listDocuments, async (context) => {
    const { total, rows } = await listDocuments(context.var.desk);
    return context.json(present.presentDocuments(total, rows), 200);
  });
  api.openapi(operations.getDocument, async (context) => {
    const document = await viewDocument(context.var.desk, context.req.valid('param').id);
    return context.json(presentDocument(document), 200);
  });
  api.openapi(operations.exportAkomaNtoso, async (context) => {
    const { id } = context.req.valid('param');
    const { edition } = context.req.valid('query');
    const xml = await exportAkomaNtoso(context.var.desk, { id, edition });
    return context.body(xml, 200, {
      'content-type': AKOMA_NTOSO_TYPE,
      'content-disposition': `attachment; filename="${id}.akn"`,
    });
  });
  api.openapi(operations.listPassages, async (context) => {
    const { passages } = await viewDocument(context.var.desk, context.req.valid('param').id);
    return context.json(present.presentPassages(passages), 200);
  });
  api.openapi(operations.compareVersions, async (context) => {
    const { id, other } = context.req.valid('param');
    const comparison = await compareVersions(context.var.desk, { before: id, after: other });
    return context.json(presentComparison(comparison), 200);
  });
  api.openapi(operations.readSideBySide, async (context) => {
    return context.json(presentSideBySide(await viewSideBySide(context.var.desk, context.req.valid('param'))), 200);
  });
  api.openapi(operations.listDocumentCommitments, async (context) => {
    const { commitments } = await viewDocument(context.var.desk, context.req.valid('param').id);
    const { kind: kinds } = context.req.valid('query');
    const wanted = kinds ? commitments.filter(({ kind }) => kinds.includes(kind)) : commitments;
    return context.json(present.presentCommitments(wanted), 200);
  });
  api.openapi(operations.listDocumentDeeds, async (context) => {
    const { deeds } = await viewDocument(context.var.desk, context.req.valid('param').id);
    return context.json({ total: deeds.length, rows: deeds.map(presentDeed) }, 200);
  });
  api.openapi(operations.listDeeds, async (context) => {
    const { actor: actors, topic: topics, document: documents, page, limit } = context.req.valid('query');
    const found = await listDeeds(context.var.desk, { actors, topics, documents, page, limit });
    return context.json(linkPages(context, presentDeedPage(found, addressesWith(context.req.url, 'page'))), 200);
  });
  api.openapi(operations.getDeed, async (context) =>
    context.json(presentDeedDetail(await viewDeed(context.var.desk, context.req.valid('param').id)), 200),
  );
  api.openapi(operations.listActors, async (context) =>
    context.json(present.presentActors(await listActors(context.var.desk)), 200),
  );
  api.openapi(operations.getActor, async (context) => {
    const actor = await viewActor(context.var.desk, context.req.valid('param').id);
    return context.json(present.presentActor(actor), 200);
  });
  api.openapi(operations.listTopics, async (context) =>
    context.json(presentTopics(await listTopics(context.var.desk)), 200),
  );
  api.openapi(operations.getTopic, async (context) =>
    context.json(presentTopicDetail(await viewTopic(context.var.desk, context.req.valid('param').id)), 200),
  );
  api.openapi(operations.searchEverything, async (context) => {
    const { q, language, page, ...rest } = context.req.valid('query');
    const query = { ...rest, text: q, languages: language, page };
    return context.json(presentFindPage(await searchEverything(context.var.desk, query)), 200);
  });
  api.openapi(operations.searchPassages, async (context) => {
    const { q, limit } = context.req.valid('query');
    return context.json(present.presentPassageHits(await searchPassages(context.var.desk, { text: q, limit })), 200);
  });
}

function registerQuery(asked: z.output<typeof registerParameters>): RegisterQuery {
  return {
    text: asked.q,
    kinds: asked.kind,
    bearers: asked.bearer,
    speakers: asked.speaker,
    counterparts: asked.counterpart,
    fora: asked.forum,
    topics: asked.topic,
    documents: asked.document,
    languages: asked.language,
    years: asked.year,
    due: asked.due,
    amounts: asked.amount,
    currencies: asked.currency,
    recurrences: asked.recurrence,
    states: asked.state,
    owners: asked.owner,
    progresses: asked.progress,
    verdicts: asked.verdict,
    silences: asked.silence,
    sort: asked.sort,
    cursor: asked.cursor,
    limit: asked.limit,
  };
}

function describe(api: OpenAPIHono<WebEnvironment>): OpenApiDocument {
  const description = apiWording.en.headers.Authorization;
  api.openAPIRegistry.registerComponent('securitySchemes', KEY_SCHEME, { type: 'http', scheme: 'bearer', description });
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Servanda',
      version: API_VERSION,
      description: apiWording.en.description,
      license: { name: 'EUPL-1.2' },
    },
    servers: [{ url: '/api' }],
    // What is public needs no key.
    security: [{}, { [KEY_SCHEME]: [] }],
  });
}

function refuse(context: Context): Response {
  const { method, path } = context.req;
  const locale = localeOf(context);
  if (READING_METHODS.includes(method)) {
    return problemResponse(context, 'not-found', locale, { detail: apiWording[locale].noSuchOperation(path) });
  }
  context.header('allow', READING_METHODS.join(', '));
  return problemResponse(context, 'method-not-allowed', locale, { detail: apiWording[locale].onlyReading(method) });
}
