import { type Context, Hono } from 'hono';
import { answerInvitation, viewInvitation } from '../../desk/answer-invitation.ts';
import { Invalid } from '../../desk/errors.ts';
import { failureOf } from '../failures.ts';
import { fieldsOf } from '../form-fields.ts';
import type { WebEnvironment } from '../page-context.ts';
import { EventAnswerPage } from '../pages/event-answer.tsx';

type PageRequest = Context<WebEnvironment>;

const PATH = '/answers/:token{[A-Za-z0-9_-]{43}}';

/** What those who are asked to an event do by their personal links; nobody else is to learn of one. */
export function eventLinkRoutes(): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  routes.use(PATH, async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
  });
  routes.get(PATH, (context) => answerPage(context, context.req.query('thanks') !== undefined));
  routes.post(PATH, async (context) => {
    const { desk, page } = context.var;
    const fields = await fieldsOf(context);
    const token = context.req.param('token');
    try {
      await answerInvitation(desk, token, {
        ...{ answer: fields.text('answer'), seats: fields.number('seats') ?? 0 },
        ...{ delegates: fields.text('delegates'), needs: fields.text('needs') },
      });
      return context.redirect(`/answers/${token}?thanks`, 303);
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      return answerPage(context, false, { sent: Object.fromEntries(fields.entriesBut('')), problem: failure.sentence });
    }
  });
  return routes;
}

interface Refused {
  readonly sent: Readonly<Record<string, string>>;
  readonly problem: string;
}

async function answerPage(context: PageRequest, isThanked: boolean, refused: Refused | null = null) {
  const { desk, page } = context.var;
  const invitation = await viewInvitation(desk, context.req.param('token') ?? '');
  const { sent = null, problem = null } = refused ?? {};
  return context.html(<EventAnswerPage {...{ page, invitation, sent, problem, isThanked }} />, refused ? 400 : 200);
}
