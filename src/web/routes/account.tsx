import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { StepRefused } from '../../desk/identity/identity.ts';
import { listCalendars } from '../../desk/manage-calendars.ts';
import { changeOwnAccount, viewAccount } from '../../desk/own-account.ts';
import * as steps from '../../desk/second-steps.ts';
import type { SignInParts } from '../../desk/sign-in.ts';
import { browserOf, setCookies } from '../browser-of.ts';
import { failureOf } from '../failures.ts';
import { fieldsOf } from '../form-fields.ts';
import type { SignInOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { AccountPage } from '../pages/account.tsx';
import { NewCodesPage, RecoveryCodesPage } from '../pages/codes.tsx';
import { isLocale, PREFERENCE_COOKIES, preferenceOptions } from '../preferences.ts';
import { jsonOf } from './sign-in.tsx';

type WebContext = Context<WebEnvironment>;

/** One's own account: what one says of oneself, the ways to sign in, and the sessions. */
export function accountRoutes(options: SignInOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const partsOf = (context: Context): SignInParts => ({ identity: options.identity, browser: browserOf(context) });

  routes.use('/account/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  routes.get('/account', async (context) => {
    const isSaved = context.req.query('saved') !== undefined;
    const sentence = isSaved ? context.var.page.wording.people.saved : null;
    return context.html(await accountPage(context, sentence));
  });
  routes.post('/account', (context) =>
    saving(context, async () => {
      const fields = await fieldsOf(context);
      const locale = fields.text('language');
      await changeOwnAccount(context.var.desk, {
        name: fields.text('name'),
        locale,
        timeZone: fields.text('timeZone'),
      });
      if (isLocale(locale)) setCookie(context, PREFERENCE_COOKIES.language, locale, preferenceOptions);
      return [];
    }),
  );
  routes.post('/account/password', (context) =>
    saving(context, async () => {
      const fields = await fieldsOf(context);
      const { person } = await viewAccount(context.var.desk);
      const { cookies } = await steps.changePassword(context.var.desk, partsOf(context), {
        currentPassword: fields.text('currentPassword'),
        newPassword: fields.text('newPassword'),
        email: person.email,
      });
      return cookies;
    }),
  );
  addCodes(routes, partsOf);
  addPasskeys(routes, partsOf);
  routes.post('/account/sessions/end-others', (context) =>
    saving(context, async () => {
      await steps.endOtherSessions(context.var.desk);
      return [];
    }),
  );
  routes.post('/account/sessions/:id/end', (context) =>
    saving(context, async () => {
      await steps.endSession(context.var.desk, context.req.param('id'));
      return [];
    }),
  );
  return routes;
}

function addCodes(routes: Hono<WebEnvironment>, partsOf: (context: Context) => SignInParts): void {
  routes.post('/account/codes', (context) =>
    orAccount(context, async () => {
      const password = (await fieldsOf(context)).text('password');
      const started = await steps.startCodes(context.var.desk, partsOf(context), password);
      return context.html(<NewCodesPage page={context.var.page} {...started} />);
    }),
  );
  routes.post('/account/codes/confirm', async (context) => {
    const { page, desk } = context.var;
    try {
      const code = (await fieldsOf(context)).text('code');
      setCookies(context, (await steps.confirmCodes(desk, partsOf(context), code)).cookies);
      return context.redirect('/account?saved', 303);
    } catch (error) {
      const failure = failureOf(error, page);
      if (failure?.status !== 400) throw error;
      return context.html(
        <NewCodesPage page={page} address={null} recoveryCodes={[]} sentence={failure.sentence} />,
        400,
      );
    }
  });
  routes.post('/account/codes/stop', (context) =>
    saving(context, async () => {
      const password = (await fieldsOf(context)).text('password');
      return (await steps.stopCodes(context.var.desk, partsOf(context), password)).cookies;
    }),
  );
  routes.post('/account/recovery-codes', (context) =>
    orAccount(context, async () => {
      const password = (await fieldsOf(context)).text('password');
      const codes = await steps.renewRecoveryCodes(context.var.desk, partsOf(context), password);
      return context.html(<RecoveryCodesPage page={context.var.page} codes={codes} />);
    }),
  );
}

function addPasskeys(routes: Hono<WebEnvironment>, partsOf: (context: Context) => SignInParts): void {
  routes.post('/account/passkeys/options', async (context) => {
    const { answer, cookies } = await steps.offerPasskey(context.var.desk, partsOf(context));
    setCookies(context, cookies);
    return context.json(answer);
  });
  routes.post('/account/passkeys', async (context) => {
    const { response, name } = await jsonOf(context);
    const given = { response, name: typeof name === 'string' ? name : '' };
    try {
      setCookies(context, (await steps.addPasskey(context.var.desk, partsOf(context), given)).cookies);
      return context.json({ next: '/account?saved' });
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      return context.json({ sentence: context.var.page.wording.people.passkeyFailed }, 400);
    }
  });
  routes.post('/account/passkeys/:id/remove', (context) =>
    saving(context, async () => {
      await steps.removePasskey(context.var.desk, context.req.param('id'));
      return [];
    }),
  );
}

/** Does `work`, and goes back to the account; what is wrong with the input is said there. */
export function saving(context: WebContext, work: () => Promise<readonly string[]>) {
  return orAccount(context, async () => {
    setCookies(context, await work());
    return context.redirect('/account?saved', 303);
  });
}

/** Does `work`, and answers with the account where the input is wrong. */
export async function orAccount(context: WebContext, work: () => Promise<Response>): Promise<Response> {
  const { page } = context.var;
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error, page);
    if (failure?.status !== 400 && failure?.status !== 429) throw error;
    return context.html(await accountPage(context, failure.sentence), failure.status);
  }
}

async function accountPage({ var: { page, desk } }: WebContext, sentence: string | null) {
  const account = await viewAccount(desk);
  const calendars = account.isHalf ? null : await listCalendars(desk);
  return <AccountPage page={page} account={account} calendars={calendars} sentence={sentence} />;
}
