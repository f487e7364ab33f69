import { type Context, Hono } from 'hono';
import { chooseReminders } from '../../desk/choose-reminders.ts';
import { endSubscription, viewSubscription } from '../../desk/end-subscription.ts';
import { makeCalendar, renewCalendar, revokeCalendar } from '../../desk/manage-calendars.ts';
import { fullAccountHolder } from '../../desk/own-account.ts';
import type { CalendarScope } from '../../store/calendar-feeds.ts';
import { CalendarAddressPage } from '../account/calendars.tsx';
import { fieldsOf } from '../form-fields.ts';
import type { SignInOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { StopPage, StoppedPage } from '../pages/stop-mails.tsx';
import { calendarPath } from '../paths.ts';
import { orAccount, saving } from './account.tsx';

type WebContext = Context<WebEnvironment>;

/** What one is reminded of, and one's calendars. */
export function reminderRoutes({ baseUrl }: SignInOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const show = (context: WebContext, token: string) => {
    const { page } = context.var;
    const address = `${baseUrl ?? page.origin}${calendarPath(token)}`;
    return context.html(<CalendarAddressPage page={page} address={address} />);
  };
  routes.post('/account/reminders', (context) =>
    saving(context, async () => {
      fullAccountHolder(context.var.desk);
      const fields = await fieldsOf(context);
      await chooseReminders(context.var.desk, {
        isWanted: fields.has('wanted'),
        hour: fields.number('hour'),
        stages: fields.all('stage'),
        silenceDays: fields.number('silence'),
      });
      return [];
    }),
  );
  routes.post('/account/calendars', (context) =>
    orAccount(context, async () => {
      fullAccountHolder(context.var.desk);
      const scope = scopeFrom((await fieldsOf(context)).text('of'));
      return show(context, await makeCalendar(context.var.desk, scope));
    }),
  );
  routes.post('/account/calendars/:id{[0-9]{1,9}}/renew', async (context) =>
    show(context, await renewCalendar(context.var.desk, Number(context.req.param('id')))),
  );
  routes.post('/account/calendars/:id{[0-9]{1,9}}/revoke', (context) =>
    saving(context, async () => {
      await revokeCalendar(context.var.desk, Number(context.req.param('id')));
      return [];
    }),
  );
  return routes;
}

/** `person`, `team:3` or `forum:eu-council`; what is none of them names a team that is not there. */
function scopeFrom(written: string): CalendarScope {
  const [scope, id = ''] = written.split(/:(.*)/su);
  if (scope === 'person') return { scope };
  if (scope === 'forum') return { scope, forumId: id };
  return { scope: 'team', teamId: /^\d{1,9}$/u.test(id) ? Number(id) : 0 };
}

/**
 * Ending mails by the address in them. Mail programs send the form by themselves (RFC 8058), without cookies and from
 * no site, so these stand before forms of other sites are refused; the secret in the address is what counts.
 */
export function stopMailRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const path = '/unsubscribe/:token{[A-Za-z0-9_.-]{1,500}}';
  routes.use(path, async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
  });
  routes.get(path, (context) => {
    const { kind } = viewSubscription(context.var.desk, context.req.param('token'));
    return context.html(<StopPage page={context.var.page} kind={kind} />);
  });
  routes.post(path, async (context) => {
    const { desk, page } = context.var;
    const { kind } = viewSubscription(desk, context.req.param('token'));
    await endSubscription(desk, context.req.param('token'));
    return context.html(<StoppedPage page={page} kind={kind} />);
  });
  return routes;
}
