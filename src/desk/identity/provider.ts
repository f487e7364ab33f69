import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { authOptions, type IdentityOptions } from './auth-options.ts';
import { type Browser, headersOf, StepRefused } from './identity.ts';

/** The provider with which the house signs in (OpenID Connect Core 1.0). */
export interface ProviderSettings {
  /** Its address, below which `.well-known/openid-configuration` stands. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it is called on the button. */
  readonly name: string;
  /** Domains whose people may come uninvited, as readers; without any only invited people may. */
  readonly domains: readonly string[];
}

/** Signing in with the house's own provider. */
export interface Provider {
  readonly name: string;
  /** Where the browser is to go, and the cookies by which we know it again. Throws `StepRefused` while it is away. */
  start(browser: Browser): Promise<{ readonly address: string; readonly cookies: readonly string[] }>;
  /** What the browser brings back in the query; gives the cookies of the session. Throws `StepRefused`. */
  finish(browser: Browser, query: string): Promise<{ readonly cookies: readonly string[] }>;
}

const ID = 'oidc';
/** Where a refused sign-in leads; only looked at here. */
const REFUSED = '/refused';

/**
 * Signs in with PKCE, state and nonce, the ID token checked against the provider's keys. The provider is asked for its
 * configuration when somebody first wants to sign in, and again as long as it does not answer.
 */
export function createProvider(options: IdentityOptions, settings: ProviderSettings): Provider {
  const make = () => betterAuth(providerOptions(options, settings));
  let auth: ReturnType<typeof make> | null = null;
  return {
    name: settings.name,
    async start(browser) {
      auth ??= make();
      try {
        const { headers, response } = await auth.api.signInSocial({
          body: { provider: ID, callbackURL: '/', errorCallbackURL: REFUSED, disableRedirect: true },
          headers: headersOf(browser),
          returnHeaders: true,
        });
        if (!response.url) throw new StepRefused();
        return { address: response.url, cookies: headers.getSetCookie() };
      } catch (error) {
        auth = null;
        throw new StepRefused({ cause: error });
      }
    },
    async finish(browser, query) {
      auth ??= make();
      const address = `${options.baseUrl}/sign-in/callback/${ID}${query}`;
      const answer = await auth.handler(new Request(address, { headers: headersOf(browser) }));
      const cookies = answer.headers.getSetCookie();
      const leadsOn = answer.status === 302 && !answer.headers.get('location')?.includes(REFUSED);
      if (!leadsOn || !cookies.some((cookie) => /session_token=[^;]/u.test(cookie))) throw new StepRefused();
      return { cookies };
    },
  };
}

function providerOptions(options: IdentityOptions, { issuer, clientId, clientSecret, domains }: ProviderSettings) {
  const base = authOptions(options);
  const provider = {
    providerId: ID,
    discoveryUrl: `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
    ...{ clientId, clientSecret, scopes: ['openid', 'profile', 'email'], pkce: true },
    requireIdTokenVerification: true,
    disableSignUp: domains.length === 0,
    mapProfileToUser: (profile: Readonly<Record<string, unknown>>) => {
      if (profile.email_verified === false) throw new APIError('FORBIDDEN');
      return { emailVerified: true, image: undefined };
    },
  };
  return {
    ...base,
    account: {
      ...base.account,
      accountLinking: { enabled: true, trustedProviders: [ID] },
      storeAccountCookie: false,
    },
    onAPIError: { errorURL: REFUSED },
    databaseHooks: {
      ...base.databaseHooks,
      user: {
        create: {
          before: async (user: { readonly email: string }) => {
            const domain = user.email.toLowerCase().split('@').at(-1) ?? '';
            if (!domains.includes(domain)) throw new APIError('FORBIDDEN');
          },
        },
      },
    },
    plugins: [...base.plugins, genericOAuth({ config: [provider] })],
  };
}

/** The provider that the environment names, null for none. Throws `RangeError` where something of it is missing. */
export function providerFrom(environment: NodeJS.ProcessEnv): ProviderSettings | null {
  const issuer = environment.SERVANDA_OIDC_ISSUER;
  if (!issuer) return null;
  const clientId = environment.SERVANDA_OIDC_CLIENT_ID;
  const clientSecret = environment.SERVANDA_OIDC_CLIENT_SECRET;
  if (!URL.canParse(issuer) || !clientId || !clientSecret) {
    throw new RangeError('SERVANDA_OIDC_ISSUER, SERVANDA_OIDC_CLIENT_ID, SERVANDA_OIDC_CLIENT_SECRET');
  }
  const domains = (environment.SERVANDA_OIDC_DOMAINS ?? '')
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean);
  const name = environment.SERVANDA_OIDC_NAME || new URL(issuer).hostname;
  return { issuer, clientId, clientSecret, name, domains };
}
