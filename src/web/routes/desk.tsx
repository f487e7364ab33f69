import { Hono } from 'hono';
import { deleteView } from '../../desk/delete-view.ts';
import { listViews } from '../../desk/list-views.ts';
import { myDesk, SILENCES } from '../../desk/my-desk.ts';
import { DUTIES_A_PAGE, reportingDuties } from '../../desk/reporting-duties.ts';
import { saveView } from '../../desk/save-view.ts';
import { seeMention } from '../../desk/see-mention.ts';
import { fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { DeskPage } from '../pages/desk.tsx';
import { DutiesPage } from '../pages/duties.tsx';
import { parseRegisterQuery, registerQueryString } from '../register-query.ts';

/** The desk of the person asking, and their views of the register. */
export function deskRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.get('/desk', async (context) => {
    const { desk, page } = context.var;
    const silence = SILENCES.find((days) => String(days) === context.req.query('silent'));
    const props = { page, desk: await myDesk(desk, silence), views: await listViews(desk) };
    return context.html(<DeskPage {...props} />);
  });
  routes.get('/desk/duties', async (context) => {
    const asked = context.req.query('page') ?? '';
    const current = /^[1-9]\d{0,3}$/u.test(asked) ? Number(asked) : 1;
    const slice = { limit: DUTIES_A_PAGE, offset: (current - 1) * DUTIES_A_PAGE };
    const { duties, total } = await reportingDuties(context.var.desk, slice);
    const pages = Math.ceil(total / DUTIES_A_PAGE);
    return context.html(<DutiesPage page={context.var.page} {...{ duties, current, pages }} />);
  });
  routes.post('/desk/mentions/:id{[0-9]{1,9}}/seen', async (context) => {
    await seeMention(context.var.desk, Number(context.req.param('id')));
    return context.redirect('/desk', 303);
  });
  routes.post('/views', async (context) => {
    const fields = await fieldsOf(context);
    const query = registerQueryString(parseRegisterQuery(new URLSearchParams(fields.text('query'))));
    await saveView(context.var.desk, { name: fields.text('name'), query, teamId: fields.number('team') });
    return context.redirect(`/register${query && `?${query}`}`, 303);
  });
  routes.post('/views/:id{[0-9]{1,9}}/delete', async (context) => {
    await deleteView(context.var.desk, Number(context.req.param('id')));
    return context.redirect('/desk', 303);
  });
  return routes;
}
