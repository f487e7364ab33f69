import { type Context, Hono } from 'hono';
import { actInBulk, type BulkAct, type Selection } from '../../desk/act-in-bulk.ts';
import type { DeskContext } from '../../desk/context.ts';
import { isSignedIn } from '../../desk/context.ts';
import { exportRegister } from '../../desk/export-register.ts';
import { exportSelection } from '../../desk/export-selection.ts';
import { listViews } from '../../desk/list-views.ts';
import { isPermitted } from '../../desk/permission.ts';
import { searchPassages } from '../../desk/search-passages.ts';
import { searchRegister } from '../../desk/search-register.ts';
import { possibleOwners } from '../../desk/view-follow-up.ts';
import type { PassageHit, RegisterRow } from '../../desk/views.ts';
import { registerCsv, registerCsvPieces } from '../../formats/csv/register-csv.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { RegisterPage, type RegisterTools } from '../pages/register.tsx';
import { piecesSent } from '../pieces-sent.ts';
import { parseRegisterQuery, registerPath } from '../register-query.ts';

const PASSAGES_SHOWN = 3;
const PASSAGES_SOUGHT = 20;

/** Whether a passage is that of a commitment in `rows`, and so shown already. */
function isAmong({ document, passage }: PassageHit, rows: readonly RegisterRow[]): boolean {
  return rows.some(
    ({ commitment }) => commitment.document.id === document.id && commitment.passage.eId === passage.eId,
  );
}

function sendCsv(context: Context<WebEnvironment>, csv: string | ReadableStream<Uint8Array>): Response {
  return context.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="register.csv"',
  });
}

async function toolsFor(desk: DeskContext, parameters: URLSearchParams): Promise<RegisterTools> {
  const { principal } = desk;
  const mayChange = isPermitted(principal, 'act-in-bulk');
  const isKeeper = isSignedIn(principal);
  const { teams, people } = mayChange || isKeeper ? await possibleOwners(desk) : { teams: [], people: [] };
  const [act, count] = [parameters.get('done'), Number(parameters.get('count'))];
  return {
    owners: mayChange ? { teams, people } : null,
    views: (await listViews(desk)).filter(({ place }) => place === 'register'),
    ownTeams: isKeeper ? teams.filter(({ id }) => principal.teamIds.includes(id)) : null,
    done: (act === 'assign' || act === 'plan') && Number.isInteger(count) ? { act, count } : null,
  };
}

function selectionIn(fields: Fields): Selection {
  if (fields.text('which') !== 'found') return { ids: fields.all('commitment') };
  return { query: parseRegisterQuery(new URLSearchParams(fields.text('query'))) };
}

/** What a form asks to be done with many commitments; null where they are to be taken out. */
function bulkAct(fields: Fields): BulkAct | null {
  const act = fields.text('act');
  if (act === 'assign') return { kind: act, teamId: fields.number('team'), personId: fields.optional('person') };
  if (act === 'plan') return { kind: act, title: fields.text('title'), dueOn: fields.text('dueOn') };
  return null;
}

/** The register as a page and as CSV. */
export function registerRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/register', async (context) => {
    const query = parseRegisterQuery(new URL(context.req.url).searchParams);
    const desk = context.var.desk;
    const results = await searchRegister(desk, query);
    const first = query.text !== undefined && query.cursor === undefined;
    const hits = first ? await searchPassages(desk, { text: query.text ?? '', limit: PASSAGES_SOUGHT }) : [];
    const passages = hits.filter((hit) => !isAmong(hit, results.rows)).slice(0, PASSAGES_SHOWN);
    context.header('vary', 'HX-Request');
    if (context.req.header('HX-Request') !== undefined) context.header('HX-Push-Url', registerPath(query));
    const tools = await toolsFor(desk, new URL(context.req.url).searchParams);
    const props = { page: context.var.page, query, results, passages, tools };
    return context.html(<RegisterPage {...props} />);
  });
  routes.post('/register/bulk', async (context) => {
    const { desk } = context.var;
    const fields = await fieldsOf(context);
    const selection = selectionIn(fields);
    const act = bulkAct(fields);
    if (act === null) return sendCsv(context, registerCsv(await exportSelection(desk, selection)));
    const count = await actInBulk(desk, selection, act);
    const parameters = new URLSearchParams(fields.text('query'));
    parameters.set('done', act.kind);
    parameters.set('count', String(count));
    return context.redirect(`/register?${parameters}`, 303);
  });
  routes.get('/register.csv', async (context) => {
    const query = parseRegisterQuery(new URL(context.req.url).searchParams);
    return sendCsv(context, await piecesSent(registerCsvPieces(exportRegister(context.var.desk, query, 'csv'))));
  });
  return routes;
}
