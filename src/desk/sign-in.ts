import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { waysInOf } from '../store/credentials.ts';
import { personWithEmail } from '../store/people.ts';
import { endPasswordSessionsOf, endSessionOf } from '../store/sessions.ts';
import type { DeskContext } from './context.ts';
import { type Browser, type Identity, StepRefused } from './identity/identity.ts';
import { recordChange } from './record-change.ts';
import { countAttempt } from './sign-in-attempts.ts';

/** Somebody's browser, and what proves who they are. */
export interface SignInParts {
  readonly identity: Identity;
  readonly browser: Browser;
}

/** What comes after a right password. */
export interface SignInResult {
  /** `passkey-wanted` where the account has passkeys and no app: the password alone opens nothing. */
  readonly next: 'signed-in' | 'code-wanted' | 'passkey-wanted';
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
}

/**
 * Signs in with e-mail address and password. A session that the browser had ends. Throws `StepRefused`, the same and as
 * slowly for an unknown address as for a wrong password, and `TooManyAttempts`.
 */
export async function signIn(
  context: DeskContext,
  { identity, browser }: SignInParts,
  given: { readonly email: string; readonly password: string },
): Promise<SignInResult> {
  const { everything } = context;
  const attempt = await countAttempt(context, { account: given.email, address: browser.address });
  const before = await identity.sessionOf(browser);
  const { answer, cookies } = await identity.signInWithPassword(browser, given).catch(async (error: unknown) => {
    if (error instanceof StepRefused) await recordFailure(context, given.email, browser);
    throw error;
  });
  await attempt.succeeded();
  if (before) await endSessionOf(everything, before.personId, before.id);
  if (answer.outcome === 'code-wanted') return { next: 'code-wanted', cookies };
  if (answer.personId === null) throw new Error('somebody signed in whom nobody knows');
  const { passkeys } = await waysInOf(everything, answer.personId);
  if (passkeys.length === 0) return { next: 'signed-in', cookies };
  await endPasswordSessionsOf(everything, answer.personId);
  return { next: 'passkey-wanted', cookies: [] };
}

async function recordFailure(context: DeskContext, email: string, { address, userAgent }: Browser): Promise<void> {
  const person = await personWithEmail(context.everything, email);
  await recordChange(context.everything, context, {
    action: 'sign-in-failed',
    subject: { type: 'person', id: person?.id ?? 'unknown' },
    audienceId: ADMINISTRATION_AUDIENCE,
    after: { address, browser: userAgent },
  });
}
