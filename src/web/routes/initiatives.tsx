import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createInitiative, type InitiativeDescription } from '../../desk/create-initiative.ts';
import { decideImportRow } from '../../desk/decide-import-row.ts';
import { Conflict, Invalid, NotFound } from '../../desk/errors.ts';
import { findDocuments } from '../../desk/find-documents.ts';
import type { SignatoryListAddress } from '../../desk/find-signatory-list.ts';
import { finishImport } from '../../desk/finish-import.ts';
import { importSignatories } from '../../desk/import-signatories.ts';
import { listInitiatives } from '../../desk/list-initiatives.ts';
import { type NotedAddresses, noteAddresses } from '../../desk/note-addresses.ts';
import { requirePermission } from '../../desk/permission.ts';
import { narrowSignatories } from '../../desk/signatory-filters.ts';
import { listCampaigns } from '../../desk/view-campaign.ts';
import { viewInitiative } from '../../desk/view-initiative.ts';
import { listSignatoryLists, ROW_STATES, type RowState, viewSignatoryList } from '../../desk/view-signatory-list.ts';
import { CSV_LIMITS } from '../../formats/csv/read-csv.ts';
import { signatoriesCsv } from '../../formats/csv/signatories-csv.ts';
import { Unreadable } from '../../reading/unreadable.ts';
import { INITIATIVE_KINDS, type InitiativeKind } from '../../store/schema/initiatives.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf, filledFields } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { NewInitiativePage } from '../pages/initiative-new.tsx';
import { InitiativesPage } from '../pages/initiatives.tsx';
import { PledgePage } from '../pages/pledge.tsx';
import { SignatoryListPage } from '../pages/signatory-list.tsx';
import { SignatoryListsPage } from '../pages/signatory-lists.tsx';
import { initiativePath, signatoryListPath } from '../paths.ts';
import { parseSignatoryQuery } from '../signatory-query.ts';

type PageRequest = Context<WebEnvironment>;

/** A list, and the other fields of its form. */
const LARGEST_UPLOAD_BYTES = CSV_LIMITS.bytes + 64 * 1024;
/** Texts to choose from at a time. */
const DOCUMENTS_OFFERED = 50;
const EVERYBODY = parseSignatoryQuery(new URLSearchParams());

/** Initiatives: their list, the form of a new one, the page of a pledge, and the lists of signatories brought in. */
export function initiativeRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/initiatives', async (context) => {
    const { desk, page } = context.var;
    return context.html(<InitiativesPage page={page} initiatives={await listInitiatives(desk)} />);
  });
  routes.get('/initiatives/new', async (context) => {
    requirePermission(context.var.desk, 'create-initiative');
    return context.html(await newInitiative(context, { q: context.req.query('q') ?? '' }, null));
  });
  routes.post('/initiatives', async (context) => {
    const { desk, page } = context.var;
    const fields = await fieldsOf(context);
    try {
      const described = describedIn(fields);
      await createInitiative(desk, described);
      return context.redirect(initiativePath(described), 303);
    } catch (error) {
      if (!(error instanceof Invalid || error instanceof NotFound)) throw error;
      const sent = Object.fromEntries(fields.entriesBut(''));
      return context.html(await newInitiative(context, sent, failureOf(error, page)?.sentence ?? null), 400);
    }
  });
  routes.get('/pledges/:slug', async (context) => {
    const { desk, page } = context.var;
    const query = parseSignatoryQuery(new URL(context.req.url).searchParams);
    const pledge = await viewInitiative(desk, addressOf(context), query);
    const campaigns = await listCampaigns(desk, { initiativeId: pledge.id });
    return context.html(<PledgePage {...{ page, pledge, query, campaigns }} />);
  });
  routes.get('/pledges/:slug/signatories.csv', async (context) => {
    const address = addressOf(context);
    const query = parseSignatoryQuery(new URL(context.req.url).searchParams);
    const { list, withdrawn } = await viewInitiative(context.var.desk, address, query);
    const records = [...list.signatories, ...narrowSignatories(withdrawn, query).signatories];
    return context.body(signatoriesCsv(records), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${address.slug}-signatories.csv"`,
    });
  });
  addListRoutes(routes);
  return routes;
}

/** Lists of signatories: sent, decided row by row, and taken in. */
function addListRoutes(routes: Hono<WebEnvironment>): void {
  routes.get('/pledges/:slug/import', async (context) => context.html(await listsPage(context, null)));
  routes.post('/pledges/:slug/import', bodyLimit({ maxSize: LARGEST_UPLOAD_BYTES }), async (context) => {
    const { desk, page } = context.var;
    requirePermission(desk, 'import-signatories');
    const file = (await filledFields(context.req.raw)).file('list');
    if (!file) return context.html(await listsPage(context, page.wording.initiatives.lists.noFile), 400);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const list = await importSignatories(desk, addressOf(context), { name: file.name, bytes });
      return context.redirect(signatoryListPath(addressOf(context).slug, list), 303);
    } catch (error) {
      const failure = error instanceof Invalid || error instanceof Unreadable ? failureOf(error, page) : null;
      if (!failure) throw error;
      return context.html(await listsPage(context, failure.sentence), failure.status);
    }
  });
  routes.post('/pledges/:slug/addresses', bodyLimit({ maxSize: LARGEST_UPLOAD_BYTES }), async (context) => {
    const { desk, page } = context.var;
    requirePermission(desk, 'open-round');
    context.header('cache-control', 'no-store');
    const fields = await filledFields(context.req.raw);
    const file = fields.file('list');
    if (!file) return context.html(await listsPage(context, page.wording.initiatives.lists.noFile), 400);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const locale = fields.text('locale') === 'da' ? 'da' : 'en';
      const noted = await noteAddresses(desk, addressOf(context), { name: file.name, bytes, locale });
      return context.html(await listsPage(context, null, noted));
    } catch (error) {
      const failure = error instanceof Invalid || error instanceof Unreadable ? failureOf(error, page) : null;
      if (!failure) throw error;
      return context.html(await listsPage(context, failure.sentence), failure.status);
    }
  });
  routes.get('/pledges/:slug/import/:list{[0-9]{1,9}}', async (context) => context.html(await listPage(context, null)));
  routes.post('/pledges/:slug/import/:list{[0-9]{1,9}}', async (context) => {
    const { desk, page } = context.var;
    requirePermission(desk, 'import-signatories');
    const fields = await fieldsOf(context);
    try {
      for (const choice of choicesIn(fields)) await decideImportRow(desk, listAddress(context), choice);
      const { slug, list } = listAddress(context);
      return context.redirect(`${signatoryListPath(slug, list)}?state=${stateIn(context)}`, 303);
    } catch (error) {
      const failure = error instanceof Conflict || error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      return context.html(await listPage(context, failure.sentence), failure.status);
    }
  });
  routes.post('/pledges/:slug/import/:list{[0-9]{1,9}}/finish', async (context) => {
    const { slug, list } = listAddress(context);
    await finishImport(context.var.desk, listAddress(context));
    return context.redirect(`${signatoryListPath(slug, list)}?state=taken`, 303);
  });
}

async function newInitiative(context: PageRequest, fields: Readonly<Record<string, string>>, problem: string | null) {
  const { desk, page } = context.var;
  const { q: text = '', document: chosen } = fields;
  const documents = await findDocuments(desk, { text, chosen, limit: DOCUMENTS_OFFERED });
  return <NewInitiativePage page={page} documents={documents} fields={fields} problem={problem} />;
}

async function listsPage(context: PageRequest, problem: string | null, noted: NotedAddresses | null = null) {
  const { desk, page } = context.var;
  const lists = await listSignatoryLists(desk, addressOf(context));
  const pledge = await viewInitiative(desk, addressOf(context), EVERYBODY);
  return <SignatoryListsPage page={page} pledge={pledge} lists={lists} problem={problem} noted={noted} />;
}

async function listPage(context: PageRequest, said: string | null) {
  const { desk, page } = context.var;
  const list = await viewSignatoryList(desk, listAddress(context), stateIn(context));
  const pledge = await viewInitiative(desk, addressOf(context), EVERYBODY);
  return (
    <SignatoryListPage
      page={page}
      pledge={pledge}
      list={list}
      state={stateIn(context)}
      number={pageIn(context)}
      said={said}
    />
  );
}

function stateIn(context: PageRequest): RowState {
  return ROW_STATES.find((one) => one === context.req.query('state')) ?? 'open';
}

function pageIn(context: PageRequest): number {
  return parseSignatoryQuery(new URL(context.req.url).searchParams).page;
}

function addressOf(context: PageRequest) {
  return { kind: 'pledge' as const, slug: context.req.param('slug') ?? '' };
}

function listAddress(context: PageRequest): SignatoryListAddress {
  return { ...addressOf(context), list: Number(context.req.param('list')) };
}

function describedIn(fields: Fields): InitiativeDescription {
  const inBoth = (name: string) => ({ da: fields.text(`${name}-da`), en: fields.text(`${name}-en`) });
  return {
    ...{ kind: kindIn(fields), slug: fields.text('slug').trim(), names: inBoth('name') },
    descriptions: inBoth('description'),
    ...{ startedOn: fields.optional('startedOn') ?? null, documentId: fields.optional('document') ?? null },
    isPublic: fields.text('public') === 'yes',
  };
}

/** The kind as it was sent; the use case says what is wrong with one that is none. */
function kindIn(fields: Fields): InitiativeKind {
  const sent = fields.text('kind');
  return INITIATIVE_KINDS.find((kind) => kind === sent) ?? (sent as InitiativeKind);
}

/** What the form decides of its rows; rows that are to wait, or stay as they are, are not among them. */
function choicesIn(fields: Fields) {
  return fields.entriesBut('').flatMap(([name, value]) => {
    const line = /^row-(\d{1,9})$/u.exec(name)?.[1];
    const [, decision, candidate] = /^(new|skip|same)(?:-(\d{1,2}))?$/u.exec(value) ?? [];
    if (line === undefined || decision === undefined) return [];
    const revision = fields.number(`${name}-revision`) ?? 0;
    const chosen = { line: Number(line), revision, decision: decision as 'new' | 'skip' | 'same' };
    return [candidate === undefined ? chosen : { ...chosen, candidate: Number(candidate) }];
  });
}
