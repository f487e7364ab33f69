import { endSessionOf } from '../store/sessions.ts';
import type { DeskContext } from './context.ts';
import type { Provider } from './identity/provider.ts';
import type { SignInParts } from './sign-in.ts';
import { countAttempt } from './sign-in-attempts.ts';

/**
 * Signs in whoever comes back from the house's provider; gives the cookies of the session. A session that the browser
 * had ends. Throws `StepRefused`, and `TooManyAttempts`.
 */
export async function signInWithProvider(
  context: DeskContext,
  { identity, browser }: SignInParts,
  { provider, query }: { readonly provider: Provider; readonly query: string },
): Promise<{ readonly cookies: readonly string[] }> {
  const attempt = await countAttempt(context, { account: `provider ${browser.cookie}`, address: browser.address });
  const before = await identity.sessionOf(browser);
  const { cookies } = await provider.finish(browser, query);
  await attempt.succeeded();
  if (before) await endSessionOf(context.everything, before.personId, before.id);
  return { cookies };
}
