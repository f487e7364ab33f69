import { type Context, Hono } from 'hono';
import { acceptInvitation, viewInvitation } from '../../desk/accept-invitation.ts';
import { confirmSignIn } from '../../desk/confirm-sign-in.ts';
import { NotFound, TooManyAttempts } from '../../desk/errors.ts';
import { StepRefused } from '../../desk/identity/identity.ts';
import { openSetUp, setUpAdministrator, viewSetUp } from '../../desk/set-up.ts';
import { type SignInParts, signIn } from '../../desk/sign-in.ts';
import { signInWithPasskey } from '../../desk/sign-in-with-passkey.ts';
import { signInWithProvider } from '../../desk/sign-in-with-provider.ts';
import { signOut } from '../../desk/sign-out.ts';
import { errorSentence } from '../../wording/errors.ts';
import { browserOf, setCookies } from '../browser-of.ts';
import { failureOf } from '../failures.ts';
import { type Fields, fieldsOf } from '../form-fields.ts';
import type { SignInOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { MessagePage } from '../pages/message.tsx';
import { CodePage, NewPasswordPage, SignInPage } from '../pages/sign-in.tsx';

type WebContext = Context<WebEnvironment>;

/** Signing in and out, with and without JavaScript, and the links by which people come in first. */
export function signInRoutes(options: SignInOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const partsOf = (context: Context): SignInParts => ({ identity: options.identity, browser: browserOf(context) });
  const provider = options.provider ?? null;
  const providerName = provider?.name ?? null;

  const signInPage = (context: WebContext, sentence: string | null, status: 200 | 400 | 401 | 429, email = '') =>
    context.html(<SignInPage page={context.var.page} {...{ providerName, sentence, email }} />, status);

  routes.get('/sign-in', (context) => {
    const { people } = context.var.page.wording;
    return signInPage(context, context.req.query('out') === undefined ? null : people.signedOut, 200);
  });

  routes.post('/sign-in', async (context) => {
    const fields = await fieldsOf(context);
    const email = fields.text('email');
    const { page, desk } = context.var;
    try {
      const { next, cookies } = await signIn(desk, partsOf(context), { email, password: fields.text('password') });
      setCookies(context, cookies);
      if (next === 'code-wanted') return context.redirect('/sign-in/code', 303);
      if (next === 'passkey-wanted') return signInPage(context, page.wording.people.passkeyWanted, 401, email);
      return context.redirect('/account', 303);
    } catch (error) {
      const refused = refusal(error, context, page.wording.people.refused);
      return signInPage(context, refused.sentence, refused.status, email);
    }
  });

  routes.get('/sign-in/code', (context) => context.html(<CodePage page={context.var.page} sentence={null} />));
  routes.post('/sign-in/code', async (context) => {
    const { page, desk } = context.var;
    const code = (await fieldsOf(context)).text('code');
    try {
      setCookies(context, (await confirmSignIn(desk, partsOf(context), code)).cookies);
      return context.redirect('/', 303);
    } catch (error) {
      const { sentence, status } = refusal(error, context, page.wording.people.codeRefused);
      return context.html(<CodePage page={page} sentence={sentence} />, status);
    }
  });

  routes.post('/sign-out', async (context) => {
    setCookies(context, (await signOut(context.var.desk, partsOf(context))).cookies);
    return context.redirect('/sign-in?out', 303);
  });

  routes.post('/sign-in/provider', async (context) => {
    if (!provider) return context.notFound();
    try {
      const { address, cookies } = await provider.start(browserOf(context));
      setCookies(context, cookies);
      return context.redirect(address, 303);
    } catch (error) {
      const { people } = context.var.page.wording;
      const { sentence, status } = refusal(error, context, people.providerRefused(provider.name));
      return signInPage(context, sentence, status);
    }
  });
  routes.get('/sign-in/callback/oidc', async (context) => {
    if (!provider) return context.notFound();
    try {
      const { search } = new URL(context.req.url);
      const { cookies } = await signInWithProvider(context.var.desk, partsOf(context), { provider, query: search });
      setCookies(context, cookies);
      return context.redirect('/', 303);
    } catch (error) {
      const { people } = context.var.page.wording;
      const { sentence, status } = refusal(error, context, people.providerRefused(provider.name));
      return signInPage(context, sentence, status);
    }
  });

  routes.post('/sign-in/passkey/options', async (context) => {
    const { answer, cookies } = await options.identity.passkeyRequest(browserOf(context));
    setCookies(context, cookies);
    return context.json(answer);
  });
  routes.post('/sign-in/passkey', async (context) => {
    const { page, desk } = context.var;
    try {
      const { response } = await jsonOf(context);
      const proof = typeof response === 'object' && response !== null ? response : {};
      const { cookies } = await signInWithPasskey(desk, partsOf(context), proof);
      setCookies(context, cookies);
      return context.json({ next: '/' });
    } catch (error) {
      const { sentence, status } = refusal(error, context, page.wording.people.passkeyFailed);
      return context.json({ sentence }, status);
    }
  });

  addFirstVisits(routes, partsOf);
  return routes;
}

/** The links that an administrator hands over, and the one on the terminal. */
function addFirstVisits(routes: Hono<WebEnvironment>, partsOf: (context: Context) => SignInParts): void {
  const gone = (context: WebContext, error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    const { page } = context.var;
    const title = page.wording.people.linkGone;
    const sentence = errorSentence(error, page.locale) ?? '';
    return context.html(<MessagePage page={page} title={title} sentence={sentence} status={404} />, 404);
  };
  const again = (
    context: WebContext,
    error: unknown,
    page: (sentence: string) => ReturnType<typeof NewPasswordPage>,
  ) => {
    if (error instanceof NotFound) return gone(context, error);
    const failure = failureOf(error, context.var.page);
    if (!failure) throw error;
    return context.html(page(failure.sentence), failure.status);
  };

  routes.get('/invitation/:token', async (context) => {
    try {
      const person = await viewInvitation(context.var.desk, context.req.param('token'));
      return unkept(context, <NewPasswordPage page={context.var.page} person={person} sentence={null} />);
    } catch (error) {
      return gone(context, error);
    }
  });
  routes.post('/invitation/:token', async (context) => {
    const { page, desk } = context.var;
    const token = context.req.param('token');
    const password = (await fieldsOf(context)).text('password');
    try {
      setCookies(context, (await acceptInvitation(desk, partsOf(context), token, password)).cookies);
      return context.redirect('/account', 303);
    } catch (error) {
      const person = await viewInvitation(desk, token).catch(() => null);
      return again(context, error, (sentence) => <NewPasswordPage {...{ page, person, sentence }} />);
    }
  });
  routes.post('/set-up', async (context) => {
    const token = await openSetUp(context.var.desk);
    return context.redirect(token === null ? '/sign-in' : `/set-up/${encodeURIComponent(token)}`, 303);
  });
  routes.get('/set-up/:token', async (context) => {
    try {
      await viewSetUp(context.var.desk, context.req.param('token'));
      return unkept(context, <NewPasswordPage page={context.var.page} person={null} sentence={null} />);
    } catch (error) {
      return gone(context, error);
    }
  });
  routes.post('/set-up/:token', async (context) => {
    const { page, desk } = context.var;
    const fields = await fieldsOf(context);
    const given = firstAdministrator(fields, page.locale);
    try {
      const { cookies } = await setUpAdministrator(desk, partsOf(context), context.req.param('token'), given);
      setCookies(context, cookies);
      return context.redirect('/account', 303);
    } catch (error) {
      return again(context, error, (sentence) => <NewPasswordPage {...{ page, person: null, sentence, given }} />);
    }
  });
}

function firstAdministrator(fields: Fields, locale: 'da' | 'en') {
  return { name: fields.text('name'), email: fields.text('email'), password: fields.text('password'), locale };
}

/** A page whose address is a secret is kept nowhere and named to nobody. */
function unkept(context: WebContext, page: ReturnType<typeof NewPasswordPage>) {
  context.header('cache-control', 'no-store');
  context.header('referrer-policy', 'no-referrer');
  return context.html(page);
}

/** What a browser sent as JSON; an empty object for what is none. */
export async function jsonOf(context: Context): Promise<Record<string, unknown>> {
  if (!context.req.header('content-type')?.startsWith('application/json')) return {};
  try {
    const value: unknown = await context.req.json();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

interface Refusal {
  readonly sentence: string;
  readonly status: 401 | 429;
}

/** The answer to an attempt that did not succeed; throws what is no refusal. */
function refusal(error: unknown, context: WebContext, sentence: string): Refusal {
  if (error instanceof StepRefused) return { sentence, status: 401 };
  if (!(error instanceof TooManyAttempts)) throw error;
  context.header('retry-after', String(error.seconds));
  return { sentence: errorSentence(error, context.var.page.locale) ?? sentence, status: 429 };
}
