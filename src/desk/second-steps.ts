import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { removePasskey as storeRemoval, waysInOf } from '../store/credentials.ts';
import { endSessionOf, endSessionsOf, strengthenSession } from '../store/sessions.ts';
import { checkPassword } from './check-person.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { StepRefused } from './identity/identity.ts';
import { accountHolder, fullAccountHolder } from './own-account.ts';
import { recordChange } from './record-change.ts';
import type { SignInParts } from './sign-in.ts';
import { countAttempt } from './sign-in-attempts.ts';

interface Cookies {
  readonly cookies: readonly string[];
}

/**
 * A new secret for an authenticator app, and recovery codes; in use once `confirmCodes` has had a code of it. Throws
 * `Forbidden`, `Invalid` for a wrong password, and `TooManyAttempts`.
 */
export async function startCodes(context: DeskContext, parts: SignInParts, password: string) {
  await demandMaySetUp(context);
  const { answer } = await withPassword(context, parts, () => parts.identity.startCodes(parts.browser, password));
  return answer;
}

/** Puts the authenticator app to use, given a code of it. Throws `Forbidden`, and `Invalid` for a wrong code. */
export async function confirmCodes(context: DeskContext, parts: SignInParts, code: string): Promise<Cookies> {
  const { personId } = await demandMaySetUp(context);
  const attempt = await countAttempt(context, { account: `code of ${personId}`, address: parts.browser.address });
  const { cookies } = await orInvalid('not-the-code', 'code', () =>
    parts.identity.verifyCode(parts.browser, code.replace(/\s/gu, '')),
  );
  await attempt.succeeded();
  await note(context, 'start-codes');
  return { cookies };
}

/** Stops asking for codes. Throws `Forbidden`, and `Invalid` for a wrong password. */
export async function stopCodes(context: DeskContext, parts: SignInParts, password: string): Promise<Cookies> {
  const { personId } = fullAccountHolder(context);
  const { passkeys } = await waysInOf(context.everything, personId);
  if (passkeys.length === 0) throw new Invalid([{ field: 'passkey', code: 'missing', details: {} }]);
  const { cookies } = await withPassword(context, parts, () => parts.identity.stopCodes(parts.browser, password));
  await note(context, 'stop-codes');
  return { cookies };
}

/** New recovery codes, in the place of the old ones. Throws `Forbidden`, and `Invalid` for a wrong password. */
export async function renewRecoveryCodes(context: DeskContext, parts: SignInParts, password: string) {
  fullAccountHolder(context);
  const { answer } = await withPassword(context, parts, () => parts.identity.newRecoveryCodes(parts.browser, password));
  await note(context, 'renew-recovery-codes');
  return answer.backupCodes;
}

/** Another password; all other sessions end. Throws `Forbidden`, and `Invalid` for what is wrong with either. */
export async function changePassword(
  context: DeskContext,
  parts: SignInParts,
  given: { readonly currentPassword: string; readonly newPassword: string; readonly email: string },
): Promise<Cookies> {
  const { name } = fullAccountHolder(context);
  checkPassword(given.newPassword, { name, email: given.email });
  const { currentPassword, newPassword } = given;
  const { cookies } = await withPassword(context, parts, () =>
    parts.identity.changePassword(parts.browser, { currentPassword, newPassword }),
  );
  await note(context, 'change-password');
  return { cookies };
}

/** What the browser needs to make a passkey. Throws `Forbidden`. */
export async function offerPasskey(context: DeskContext, parts: SignInParts) {
  await demandMaySetUp(context);
  return parts.identity.passkeyCreation(parts.browser);
}

/** Adds the passkey that the browser made, and with it opens a session that had a password only. Throws `StepRefused`. */
export async function addPasskey(
  context: DeskContext,
  parts: SignInParts,
  given: { readonly response: unknown; readonly name: string },
): Promise<Cookies> {
  const { sessionId } = await demandMaySetUp(context);
  const { cookies } = await parts.identity.addPasskey(parts.browser, { ...given, name: given.name.slice(0, 100) });
  if (!isSignedIn(context.principal) && sessionId) await strengthenSession(context.everything, sessionId, 'passkey');
  await note(context, 'add-passkey');
  return { cookies };
}

/** Takes a passkey away. Throws `Forbidden`, `NotFound`, and `Invalid` for the last way to sign in with two steps. */
export async function removePasskey(context: DeskContext, id: string): Promise<void> {
  const { personId } = fullAccountHolder(context);
  const { passkeys, hasCodes, hasProvider } = await waysInOf(context.everything, personId);
  if (passkeys.length === 1 && !hasCodes && !hasProvider) {
    throw new Invalid([{ field: 'code', code: 'missing', details: {} }]);
  }
  if (!(await storeRemoval(context.everything, personId, id))) throw new NotFound('passkey', id);
  await note(context, 'remove-passkey');
}

/** Ends one of one's own sessions. Throws `Forbidden` and `NotFound`. */
export async function endSession(context: DeskContext, id: string): Promise<void> {
  const { personId } = accountHolder(context);
  if (!(await endSessionOf(context.everything, personId, id))) throw new NotFound('session', id);
  await note(context, 'end-session');
}

/** Ends all of one's own sessions but the one that asks. Throws `Forbidden`. */
export async function endOtherSessions(context: DeskContext): Promise<void> {
  const { personId, sessionId } = accountHolder(context);
  await endSessionsOf(context.everything, personId, sessionId);
  await note(context, 'end-other-sessions');
}

/**
 * Whoever has a second step adds another only after having taken it: a password alone, perhaps a stolen one, sets up the
 * first and no other.
 */
async function demandMaySetUp(context: DeskContext) {
  const holder = accountHolder(context);
  if (isSignedIn(context.principal)) return holder;
  const { hasCodes, passkeys } = await waysInOf(context.everything, holder.personId);
  if (hasCodes || passkeys.length > 0) throw new Forbidden('manage-own-account');
  return holder;
}

async function withPassword<Result>(
  context: DeskContext,
  { browser }: SignInParts,
  work: () => Promise<Result>,
): Promise<Result> {
  const { personId } = accountHolder(context);
  const attempt = await countAttempt(context, { account: `password of ${personId}`, address: browser.address });
  const result = await orInvalid('not-the-password', 'password', work);
  await attempt.succeeded();
  return result;
}

async function orInvalid<Result>(
  code: 'not-the-password' | 'not-the-code',
  field: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    throw new Invalid([{ field, code, details: {} }]);
  }
}

async function note(context: DeskContext, action: string): Promise<void> {
  const subject = { type: 'person', id: accountHolder(context).personId };
  await recordChange(context.everything, context, { action, subject, audienceId: ADMINISTRATION_AUDIENCE });
}
