import { type Context, Hono } from 'hono';
import { changePerson } from '../../desk/change-person.ts';
import { endSessions } from '../../desk/end-sessions.ts';
import { inviteAgain, invitePerson } from '../../desk/invite-person.ts';
import { listPeople, viewPerson } from '../../desk/list-people.ts';
import { changeTeam, createTeam, listTeams } from '../../desk/manage-teams.ts';
import { requirePermission } from '../../desk/permission.ts';
import { viewOutbox } from '../../desk/view-outbox.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { SignInOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { OutboxPage } from '../pages/outbox.tsx';
import { InvitedPage, PeoplePage } from '../pages/people.tsx';
import { PersonPage } from '../pages/person.tsx';
import { TeamsPage } from '../pages/teams.tsx';
import { isLocale } from '../preferences.ts';

type WebContext = Context<WebEnvironment>;

/** People and teams, for administrators. */
export function peopleRoutes({ baseUrl }: SignInOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const linkTo = (context: WebContext, token: string) =>
    `${baseUrl ?? context.var.page.origin}/invitation/${encodeURIComponent(token)}`;

  routes.get('/people', async (context) => {
    const { page, desk } = context.var;
    return context.html(<PeoplePage page={page} {...(await listPeople(desk))} sentence={null} />);
  });
  routes.post('/people', async (context) => {
    const { page, desk } = context.var;
    requirePermission(desk, 'invite-person');
    const fields = await fieldsOf(context);
    const given = invitedPerson(fields, page.locale);
    try {
      const invited = await invitePerson(desk, given);
      context.header('cache-control', 'no-store');
      return context.html(<InvitedPage page={page} invited={invited} link={linkTo(context, invited.token)} />);
    } catch (error) {
      const failure = failureOf(error, page);
      if (failure?.status !== 400) throw error;
      const props = { ...(await listPeople(desk)), sentence: failure.sentence, given };
      return context.html(<PeoplePage page={page} {...props} />, 400);
    }
  });
  routes.get('/outbox', async (context) => {
    const { page, desk } = context.var;
    return context.html(<OutboxPage page={page} outbox={await viewOutbox(desk)} />);
  });
  routes.get('/people/:id', async (context) => {
    const viewed = await viewPerson(context.var.desk, context.req.param('id'));
    const isSaved = context.req.query('saved') !== undefined;
    const { people } = context.var.page.wording;
    return context.html(
      <PersonPage page={context.var.page} viewed={viewed} sentence={isSaved ? people.saved : null} />,
    );
  });
  addChanges(routes);
  routes.post('/people/:id/invite', async (context) => {
    const { page, desk } = context.var;
    const invited = await inviteAgain(desk, context.req.param('id'));
    context.header('cache-control', 'no-store');
    return context.html(<InvitedPage page={page} invited={invited} link={linkTo(context, invited.token)} />);
  });
  addTeams(routes);
  return routes;
}

function addChanges(routes: Hono<WebEnvironment>): void {
  const changing = async (context: WebContext, id: string, work: () => Promise<void>) => {
    const { page, desk } = context.var;
    try {
      await work();
      return context.redirect(`/people/${encodeURIComponent(id)}?saved`, 303);
    } catch (error) {
      const failure = failureOf(error, page);
      if (failure?.status !== 400) throw error;
      const viewed = await viewPerson(desk, id);
      return context.html(<PersonPage page={page} viewed={viewed} sentence={failure.sentence} />, 400);
    }
  };
  routes.post('/people/:id', (context) => {
    const id = context.req.param('id');
    return changing(context, id, async () => {
      requirePermission(context.var.desk, 'change-person');
      const fields = await fieldsOf(context);
      await changePerson(context.var.desk, { id, role: fields.text('role'), teamIds: fields.numbers('team') });
    });
  });
  for (const [path, isSuspended] of [
    ['suspend', true],
    ['readmit', false],
  ] as const) {
    routes.post(`/people/:id/${path}`, (context) => {
      const id = context.req.param('id');
      return changing(context, id, () => changePerson(context.var.desk, { id, isSuspended }));
    });
  }
  routes.post('/people/:id/end-sessions', (context) => {
    const id = context.req.param('id');
    return changing(context, id, () => endSessions(context.var.desk, id));
  });
}

function addTeams(routes: Hono<WebEnvironment>): void {
  const changing = async (context: WebContext, work: () => Promise<unknown>) => {
    const { page, desk } = context.var;
    try {
      await work();
      return context.redirect('/teams', 303);
    } catch (error) {
      const failure = failureOf(error, page);
      if (failure?.status !== 400) throw error;
      const teams = await listTeams(desk);
      return context.html(<TeamsPage page={page} teams={teams} sentence={failure.sentence} />, 400);
    }
  };
  routes.get('/teams', async (context) => {
    const { page, desk } = context.var;
    requirePermission(desk, 'manage-teams');
    return context.html(<TeamsPage page={page} teams={await listTeams(desk)} sentence={null} />);
  });
  routes.post('/teams', (context) =>
    changing(context, async () => {
      requirePermission(context.var.desk, 'manage-teams');
      const fields = await fieldsOf(context);
      await createTeam(context.var.desk, { kind: fields.text('kind'), name: fields.text('name') });
    }),
  );
  routes.post('/teams/:id', (context) =>
    changing(context, async () => {
      requirePermission(context.var.desk, 'manage-teams');
      const fields = await fieldsOf(context);
      await changeTeam(context.var.desk, {
        id: Number(context.req.param('id')),
        ...(fields.has('name') ? { name: fields.text('name') } : {}),
        ...(fields.has('closed') ? { isClosed: fields.text('closed') === 'yes' } : {}),
      });
    }),
  );
}

function invitedPerson(fields: Fields, locale: 'da' | 'en') {
  const language = fields.text('language');
  return {
    name: fields.text('name'),
    email: fields.text('email'),
    role: fields.text('role'),
    teamIds: fields.numbers('team'),
    locale: isLocale(language) ? language : locale,
  };
}
