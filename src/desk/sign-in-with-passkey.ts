import { endSessionOf } from '../store/sessions.ts';
import type { DeskContext } from './context.ts';
import type { SignInParts } from './sign-in.ts';
import { countAttempt } from './sign-in-attempts.ts';

/**
 * Signs in with what the browser made of a passkey; gives the cookies of the session. A session that the browser had
 * ends. Throws `StepRefused` and `TooManyAttempts`.
 */
export async function signInWithPasskey(
  context: DeskContext,
  { identity, browser }: SignInParts,
  response: object,
): Promise<{ readonly cookies: readonly string[] }> {
  const attempt = await countAttempt(context, { account: `passkey ${browser.cookie}`, address: browser.address });
  const before = await identity.sessionOf(browser);
  const { cookies } = await identity.signInWithPasskey(browser, response);
  await attempt.succeeded();
  if (before) await endSessionOf(context.everything, before.personId, before.id);
  return { cookies };
}
