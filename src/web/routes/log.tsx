import { type Context, Hono } from 'hono';
import { exportLog, type LogQuery, readLog } from '../../desk/read-log.ts';
import { type Cell, toCsv } from '../../formats/csv/to-csv.ts';
import type { WebEnvironment } from '../page-context.ts';
import { LogPage } from '../pages/log.tsx';

function logQuery(context: Context<WebEnvironment>): LogQuery {
  const { who, action, type, id, from, to } = context.req.query();
  const given = { who, action, subjectType: type, subjectId: id?.trim(), from, to };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  return { ...filled, timeZone: context.var.page.timeZone };
}

const HEADER = ['id', 'at', 'who', 'action', 'subject', 'subject_id', 'changes'];

/** The log of everything that anybody did, for administrators: as a page and as CSV. */
export function logRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/log', async (context) => {
    const { desk, page } = context.var;
    const query = logQuery(context);
    const written = context.req.query('before') ?? '';
    const before = /^\d{1,15}$/u.test(written) ? Number(written) : undefined;
    return context.html(<LogPage page={page} query={query} view={await readLog(desk, query, before)} />);
  });
  routes.get('/log.csv', async (context) => {
    const rows: Cell[][] = [];
    for await (const steps of exportLog(context.var.desk, logQuery(context))) {
      for (const { id, at, who, action, subject, changes } of steps) {
        const said = changes.map(({ field, before, after }) => `${field}: ${before ?? ''} → ${after ?? ''}`).join('\n');
        rows.push([id, at.toISOString(), who ?? 'operator', action, subject.type, subject.id, said]);
      }
    }
    return context.body(toCsv(HEADER, rows), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="log.csv"',
      'cache-control': 'private, no-store',
    });
  });
  return routes;
}
