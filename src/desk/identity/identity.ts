import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import type { SignInMethod } from '../../store/schema/sign-in.ts';
import { ADDRESS_HEADER, authOptions, type IdentityOptions } from './auth-options.ts';

/** What a browser sends of itself. */
export interface Browser {
  /** Its `Cookie` header. */
  readonly cookie: string | null;
  readonly userAgent: string | null;
  /** The IP address that the request comes from, null where it is not known. */
  readonly address: string | null;
}

/** A session that a browser's cookie names. */
export interface KnownSession {
  readonly id: string;
  readonly personId: string;
  readonly method: SignInMethod;
}

/** What a step gives: an answer, and `Set-Cookie` headers for the browser. */
export interface Stepped<Answer> {
  readonly answer: Answer;
  readonly cookies: readonly string[];
}

/** Thrown when a step of signing in is refused; says no more than the person may know. */
export class StepRefused extends Error {
  constructor(options?: ErrorOptions) {
    super('the step was refused', options);
    this.name = 'StepRefused';
  }
}

type Api = ReturnType<typeof betterAuth<ReturnType<typeof authOptions>>>['api'];
type PasskeyAnswer = NonNullable<Parameters<Api['verifyPasskeyAuthentication']>[0]>['body']['response'];

/** Signing in, as far as passwords, codes, passkeys, sessions and their cookies go. Refusals are `StepRefused`. */
export type Identity = ReturnType<typeof createIdentity>;

/** How a new session came about: complete, or with a code still to be asked for. */
export type PasswordOutcome = 'signed-in' | 'code-wanted';

/** The way to sign in with what this house keeps itself. */
export function createIdentity(options: IdentityOptions) {
  const auth = betterAuth(authOptions(options));
  const { api } = auth;
  return {
    /** The session that the browser's cookie names, null where there is none any more. */
    async sessionOf(browser: Browser): Promise<KnownSession | null> {
      if (!browser.cookie?.includes('servanda.session_token')) return null;
      const found = await api.getSession({ headers: headersOf(browser) });
      if (!found) return null;
      const { id, userId, method } = found.session;
      return { id, personId: userId, method: method as SignInMethod };
    },

    /** Takes about as long for an unknown address as for a wrong password. */
    async signInWithPassword(browser: Browser, given: { email: string; password: string }) {
      const { answer, cookies } = await step(
        api.signInEmail({ body: given, headers: headersOf(browser), returnHeaders: true }),
      );
      const outcome: PasswordOutcome = 'twoFactorRedirect' in answer ? 'code-wanted' : 'signed-in';
      const personId = 'user' in answer ? answer.user.id : null;
      return { answer: { outcome, personId }, cookies };
    },

    /** The code of the authenticator app, after the password, or the first one, which puts it to use. */
    verifyCode: (browser: Browser, code: string) =>
      step(api.verifyTOTP({ body: { code }, headers: headersOf(browser), returnHeaders: true })),

    verifyRecoveryCode: (browser: Browser, code: string) =>
      step(api.verifyBackupCode({ body: { code }, headers: headersOf(browser), returnHeaders: true })),

    signOut: (browser: Browser) => step(api.signOut({ headers: headersOf(browser), returnHeaders: true })),

    /** A new secret for an authenticator app, in use once `verifyCode` has had a code of it, and recovery codes. */
    async startCodes(browser: Browser, password: string) {
      const { answer, cookies } = await step(
        api.enableTwoFactor({
          body: { password, method: 'totp' },
          headers: headersOf(browser),
          returnHeaders: true,
        }),
      );
      if (answer.method !== 'totp') throw new StepRefused();
      return { answer: { address: answer.totpURI, recoveryCodes: answer.backupCodes }, cookies };
    },

    stopCodes: (browser: Browser, password: string) =>
      step(api.disableTwoFactor({ body: { password }, headers: headersOf(browser), returnHeaders: true })),

    newRecoveryCodes: (browser: Browser, password: string) =>
      step(api.generateBackupCodes({ body: { password }, headers: headersOf(browser), returnHeaders: true })),

    changePassword: (browser: Browser, given: { currentPassword: string; newPassword: string }) =>
      step(
        api.changePassword({
          body: { ...given, revokeOtherSessions: true },
          headers: headersOf(browser),
          returnHeaders: true,
        }),
      ),

    /** What a browser needs to make a passkey (WebAuthn Level 3, 5.4). */
    passkeyCreation: (browser: Browser) =>
      step(api.generatePasskeyRegistrationOptions({ query: {}, headers: headersOf(browser), returnHeaders: true })),

    addPasskey: (browser: Browser, given: { response: unknown; name: string }) =>
      step(api.verifyPasskeyRegistration({ body: given, headers: headersOf(browser), returnHeaders: true })),

    /** What a browser needs to ask for a passkey (WebAuthn Level 3, 5.5). */
    passkeyRequest: (browser: Browser) =>
      step(api.generatePasskeyAuthenticationOptions({ headers: headersOf(browser), returnHeaders: true })),

    /** `response` is what the browser sent; whatever it is, it is checked. */
    signInWithPasskey: (browser: Browser, response: object) =>
      step(
        api.verifyPasskeyAuthentication({
          body: { response: response as PasskeyAnswer },
          headers: headersOf(browser),
          returnHeaders: true,
        }),
      ),

    /** A password as it is kept. */
    async hashPassword(password: string): Promise<string> {
      const context = await auth.$context;
      return context.password.hash(password);
    },
  };
}

/** What the library is told of the browser: nothing else of a request reaches it. */
export function headersOf({ cookie, userAgent, address }: Browser): Headers {
  const headers = new Headers();
  if (cookie) headers.set('cookie', cookie);
  if (userAgent) headers.set('user-agent', userAgent.slice(0, 300));
  if (address) headers.set(ADDRESS_HEADER, address);
  return headers;
}

async function step<Answer>(
  asked: Promise<{ readonly headers: Headers; readonly response: Answer }>,
): Promise<Stepped<Answer>> {
  try {
    const { headers, response } = await asked;
    return { answer: response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw new StepRefused({ cause: error });
    throw error;
  }
}
