import { Hono } from 'hono';
import type { DeskContext } from '../../desk/context.ts';
import { searchPassages } from '../../desk/search-passages.ts';
import { searchRegister } from '../../desk/search-register.ts';
import type { CommitmentView, PassageHit, RegisterQuery, RegisterRow } from '../../desk/views.ts';
import { registerCsv } from '../../formats/csv/register-csv.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { RegisterPage } from '../pages/register.tsx';
import { parseRegisterQuery, registerPath } from '../register-query.ts';
import { deskContext } from './desk.ts';

const PASSAGES_SHOWN = 3;
const PASSAGES_SOUGHT = 20;
const LARGEST_PAGE = 100;

/** Whether a passage is that of a commitment in `rows`, and so shown already. */
function isAmong({ document, passage }: PassageHit, rows: readonly RegisterRow[]): boolean {
  return rows.some(
    ({ commitment }) => commitment.document.id === document.id && commitment.passage.eId === passage.eId,
  );
}

/** Every commitment that `query` asks for, page by page. */
async function everyCommitment(desk: DeskContext, query: RegisterQuery): Promise<CommitmentView[]> {
  const found: CommitmentView[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await searchRegister(desk, { ...query, limit: LARGEST_PAGE, cursor });
    found.push(...rows.map(({ commitment }) => commitment));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** The register as a page and as CSV. */
export function registerRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/register', async (context) => {
    const query = parseRegisterQuery(new URL(context.req.url).searchParams);
    const desk = deskContext(options);
    const results = await searchRegister(desk, query);
    const first = query.text !== undefined && query.cursor === undefined;
    const hits = first ? await searchPassages(desk, { text: query.text ?? '', limit: PASSAGES_SOUGHT }) : [];
    const passages = hits.filter((hit) => !isAmong(hit, results.rows)).slice(0, PASSAGES_SHOWN);
    context.header('vary', 'HX-Request');
    if (context.req.header('HX-Request') !== undefined) context.header('HX-Push-Url', registerPath(query));
    return context.html(<RegisterPage page={context.var.page} query={query} results={results} passages={passages} />);
  });
  routes.get('/register.csv', async (context) => {
    const query = parseRegisterQuery(new URL(context.req.url).searchParams);
    const commitments = await everyCommitment(deskContext(options), query);
    return context.body(registerCsv(commitments), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="register.csv"',
    });
  });
  return routes;
}
