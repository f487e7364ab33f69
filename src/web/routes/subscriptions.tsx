import { type Context, Hono } from 'hono';
import { askForSubscription } from '../../desk/ask-for-subscription.ts';
import { confirmSubscription, viewConfirmation } from '../../desk/confirm-subscription.ts';
import type { DeskContext } from '../../desk/context.ts';
import { countSubscriptions } from '../../desk/count-subscriptions.ts';
import { Invalid, TooManyAttempts } from '../../desk/errors.ts';
import { openContext } from '../../desk/open-context.ts';
import {
  changeOwnSubscription,
  endOwnSubscription,
  type OwnSubscription,
  viewOwnSubscription,
} from '../../desk/own-subscription.ts';
import { chosenFrom, viewSubscriptionOffer } from '../../desk/view-subscription-offer.ts';
import { FREQUENCIES } from '../../store/schema/subscriptions.ts';
import { LOCALES } from '../../wording/locale.ts';
import { browserOf } from '../browser-of.ts';
import { TRAP } from '../components/form-fields.tsx';
import { type FailureStatus, failureOf } from '../failures.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { OwnSubscriptionPage, SubscribePage, SubscriptionStep } from '../pages/subscribe.tsx';
import { SubscriptionFiguresPage } from '../pages/subscription-figures.tsx';
import { SUBSCRIBE_PATH } from '../paths.ts';

type WebContext = Context<WebEnvironment>;

const TOKEN = ':token{[A-Za-z0-9_-]{43}}';

/** Asking for news by mail, confirming that, changing it and ending it: for everybody alike, signed in or not. */
export function subscriptionRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  // Mails show what everybody may see, so nothing else can be chosen.
  const everybody = () => openContext(options, { role: 'visitor' });
  routes.get(SUBSCRIBE_PATH, async (context) => {
    const written = new URL(context.req.url).searchParams.getAll('choice');
    const desk = await everybody();
    const choices = await chosenFrom(desk, written);
    return subscribePage(context, desk, { locale: context.var.page.locale, frequency: 'daily', choices });
  });
  routes.post(SUBSCRIBE_PATH, (context) => ask(context, everybody));
  addConfirming(routes, everybody);
  addOwnPage(routes, everybody);
  routes.get('/subscriptions', async (context) => {
    const { desk, page } = context.var;
    return context.html(<SubscriptionFiguresPage page={page} figures={await countSubscriptions(desk)} />);
  });
  return routes;
}

type Everybody = () => Promise<DeskContext>;

async function ask(context: WebContext, everybody: Everybody): Promise<Response> {
  const { page } = context.var;
  const words = page.wording.subscriptions;
  const fields = await fieldsOf(context);
  const desk = await everybody();
  const wish = wishIn(fields, context);
  try {
    // Robots fill in what nobody sees, and are told the same.
    if (fields.text(TRAP) === '') {
      const network = browserOf(context).address;
      await askForSubscription(desk, { ...wish, address: fields.text('email'), network });
    }
    return context.html(
      <SubscriptionStep page={page} title={words.askedTitle} sentences={[words.asked, words.askedAgain]} />,
    );
  } catch (error) {
    const failure = error instanceof Invalid || error instanceof TooManyAttempts ? failureOf(error, page) : null;
    if (!failure) throw error;
    const given = { ...wish, choices: await chosenFrom(desk, wish.choices) };
    const address = fields.text('email');
    return subscribePage(context, desk, given, { address, problem: failure.sentence, status: failure.status });
  }
}

async function subscribePage(
  context: WebContext,
  desk: DeskContext,
  wish: OwnSubscription,
  { address = '', problem = null as string | null, status = 200 as FailureStatus | 200 } = {},
): Promise<Response> {
  const offer = await viewSubscriptionOffer(desk);
  return context.html(<SubscribePage {...{ page: context.var.page, offer, wish, address, problem }} />, status);
}

/** The link in the mail; opening it confirms nothing, for mail programs open links too. */
function addConfirming(routes: Hono<WebEnvironment>, everybody: Everybody): void {
  const path = `${SUBSCRIBE_PATH}/confirm/${TOKEN}` as const;
  keepSecret(routes, path);
  routes.get(path, async (context) => {
    const { page } = context.var;
    const words = page.wording.subscriptions;
    const { isDone } = await viewConfirmation(await everybody(), context.req.param('token'));
    return context.html(
      isDone ? (
        <SubscriptionStep page={page} title={words.confirmedTitle} sentences={[words.confirmedBefore]} />
      ) : (
        <SubscriptionStep
          {...{ page, title: words.confirmTitle, sentences: [words.confirmLead, words.consent] }}
          button={words.confirm}
        />
      ),
    );
  });
  routes.post(path, async (context) => {
    const { page } = context.var;
    const words = page.wording.subscriptions;
    const own = await confirmSubscription(await everybody(), context.req.param('token'));
    return context.html(
      <SubscriptionStep
        {...{ page, title: words.confirmedTitle }}
        sentences={[own === null ? words.confirmedBefore : words.confirmed]}
        link={own === null ? null : { path: own, text: words.mineLink }}
      />,
    );
  });
}

/** The page of one subscription. */
function addOwnPage(routes: Hono<WebEnvironment>, everybody: Everybody): void {
  const path = `${SUBSCRIBE_PATH}/mine/${TOKEN}` as const;
  keepSecret(routes, path);
  keepSecret(routes, `${path}/end`);
  const show = async (context: WebContext, said: string | null, status: FailureStatus | 200 = 200) => {
    const desk = await everybody();
    const wish = await viewOwnSubscription(desk, context.req.param('token') ?? '');
    const offer = await viewSubscriptionOffer(desk);
    return context.html(<OwnSubscriptionPage {...{ page: context.var.page, offer, wish, said }} />, status);
  };
  routes.get(path, (context) => show(context, null));
  routes.post(path, async (context) => {
    const { page } = context.var;
    const wish = wishIn(await fieldsOf(context), context);
    try {
      await changeOwnSubscription(await everybody(), context.req.param('token'), wish);
      return show(context, page.wording.subscriptions.saved);
    } catch (error) {
      const failure = error instanceof Invalid ? failureOf(error, page) : null;
      if (!failure) throw error;
      return show(context, failure.sentence, 400);
    }
  });
  routes.post(`${path}/end`, async (context) => {
    const { page } = context.var;
    const words = page.wording.subscriptions;
    await endOwnSubscription(await everybody(), context.req.param('token'));
    const link = { path: SUBSCRIBE_PATH, text: words.again };
    return context.html(<SubscriptionStep {...{ page, link, title: words.endedTitle, sentences: [words.ended] }} />);
  });
}

/** What opens something for whoever has it is kept nowhere and told to no other site. */
function keepSecret(routes: Hono<WebEnvironment>, path: string): void {
  routes.use(path, async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
    context.header('x-robots-tag', 'noindex');
  });
}

function wishIn(fields: Fields, context: WebContext) {
  const frequency = FREQUENCIES.find((one) => one === fields.text('frequency')) ?? 'daily';
  const locale = LOCALES.find((one) => one === fields.text('language')) ?? context.var.page.locale;
  return { frequency, locale, choices: fields.all('choice') };
}
