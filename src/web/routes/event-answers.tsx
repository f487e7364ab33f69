import type { Context, Hono } from 'hono';
import { Invalid } from '../../desk/errors.ts';
import { handOverLink, inviteToEvent, withdrawInvitation } from '../../desk/invite-to-event.ts';
import { remindInvited } from '../../desk/remind-invited.ts';
import { exportEventAnswers, viewEventAnswers } from '../../desk/view-event-answers.ts';
import { dispositionName } from '../disposition-name.ts';
import { failureOf } from '../failures.ts';
import { fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { EventAnswersPage, EventLinkPage } from '../pages/event-answers.tsx';
import { eventAnswersPath } from '../paths.ts';

type PageRequest = Context<WebEnvironment>;

const ROW = ':invited{[0-9a-f-]{36}}';

/** Invitations to an event and their answers, at the desk whose path is given. */
export function addAnswerRoutes(routes: Hono<WebEnvironment>, desk: string): void {
  routes.get(`${desk}/answers`, async (context) =>
    context.html(await answersPage(context, { said: saidBefore(context) })),
  );
  routes.get(`${desk}/answers.csv`, async (context) => {
    const { slug, csv } = await exportEventAnswers(context.var.desk, idIn(context));
    return context.body(csv, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; ${dispositionName(`${slug}.csv`)}`,
    });
  });
  routes.post(`${desk}/answers/invite`, async (context) => {
    const fields = await fieldsOf(context);
    const [lines, locale] = [fields.text('lines'), fields.text('locale') === 'en' ? 'en' : 'da'] as const;
    return attempt(context, lines, async () => {
      const { invited, known } = await inviteToEvent(context.var.desk, idIn(context), { lines, locale });
      return `?invited=${invited}&known=${known}`;
    });
  });
  routes.post(`${desk}/answers/remind`, (context) =>
    attempt(context, '', async () => `?reminded=${await remindInvited(context.var.desk, idIn(context))}`),
  );
  routes.post(`${desk}/answers/${ROW}/withdraw`, async (context) => {
    await withdrawInvitation(context.var.desk, idIn(context), context.req.param('invited') ?? '');
    return context.redirect(eventAnswersPath(idIn(context)), 303);
  });
  routes.post(`${desk}/answers/${ROW}/link`, async (context) => {
    const { page } = context.var;
    context.header('cache-control', 'no-store');
    const path = await handOverLink(context.var.desk, idIn(context), context.req.param('invited') ?? '');
    const props = { address: page.origin + path, back: eventAnswersPath(idIn(context)) };
    return context.html(<EventLinkPage page={page} {...props} />);
  });
}

/** Does what a form asks for, and says what came of it. */
async function attempt(context: PageRequest, lines: string, does: () => Promise<string>): Promise<Response> {
  try {
    return context.redirect(`${eventAnswersPath(idIn(context))}${await does()}`, 303);
  } catch (error) {
    const failure = error instanceof Invalid ? failureOf(error, context.var.page) : null;
    if (!failure) throw error;
    return context.html(await answersPage(context, { said: failure.sentence, lines }), failure.status);
  }
}

function saidBefore(context: PageRequest): string | null {
  const { invite: words } = context.var.page.wording.events;
  const figure = (name: string) => {
    const value = context.req.query(name) ?? '';
    return /^\d{1,6}$/u.test(value) ? Number(value) : null;
  };
  const [invited, known, reminded] = ['invited', 'known', 'reminded'].map(figure);
  if (typeof reminded === 'number') return words.reminded(reminded);
  return typeof invited === 'number' ? words.invited(invited, known ?? 0) : null;
}

async function answersPage(context: PageRequest, { said, lines = '' }: { said: string | null; lines?: string }) {
  const { desk, page } = context.var;
  const view = await viewEventAnswers(desk, idIn(context));
  return <EventAnswersPage {...{ page, view, said, lines }} />;
}

function idIn(context: PageRequest): string {
  return context.req.param('id') ?? '';
}
