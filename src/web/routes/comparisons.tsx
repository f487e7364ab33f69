import { Hono } from 'hono';
import { compareVersions } from '../../desk/compare-versions.ts';
import { viewSideBySide } from '../../desk/view-side-by-side.ts';
import type { WebEnvironment } from '../page-context.ts';
import { BesidePage } from '../pages/beside.tsx';
import { VersionsPage } from '../pages/versions.tsx';

/** A document laid beside another: a language version of it, or an earlier or later version. */
export function comparisonRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/documents/:id/beside/:other', async (context) => {
    const view = await viewSideBySide(context.var.desk, context.req.param());
    return context.html(<BesidePage page={context.var.page} view={view} />);
  });
  routes.get('/documents/:id/versions/:other', async (context) => {
    const { id: before, other: after } = context.req.param();
    const comparison = await compareVersions(context.var.desk, { before, after });
    return context.html(<VersionsPage page={context.var.page} comparison={comparison} />);
  });
  return routes;
}
