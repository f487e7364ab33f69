import type { DeskContext } from './context.ts';
import type { SignInParts } from './sign-in.ts';
import { countAttempt } from './sign-in-attempts.ts';

/**
 * The second step after a right password: a code of the authenticator app, or one of the recovery codes, which works
 * once. Gives the cookies of the session. Throws `StepRefused` for a wrong code or a password too long ago, and
 * `TooManyAttempts`.
 */
export async function confirmSignIn(
  context: DeskContext,
  { identity, browser }: SignInParts,
  code: string,
): Promise<{ readonly cookies: readonly string[] }> {
  // Which account it is only the cookie knows; the library counts what fails for each account, and we for the address.
  const attempt = await countAttempt(context, { account: `code ${browser.cookie}`, address: browser.address });
  const plain = code.replace(/\s/gu, '');
  const isFromApp = /^\d{6}$/u.test(plain);
  const { cookies } = await (isFromApp
    ? identity.verifyCode(browser, plain)
    : identity.verifyRecoveryCode(browser, plain));
  await attempt.succeeded();
  return { cookies };
}
