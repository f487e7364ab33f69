import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { endSessionOf } from '../store/sessions.ts';
import type { DeskContext } from './context.ts';
import { recordChange } from './record-change.ts';
import type { SignInParts } from './sign-in.ts';

/** Signs out of the browser's session, and gives the cookies that make it forget. */
export async function signOut(
  context: DeskContext,
  { identity, browser }: SignInParts,
): Promise<{ readonly cookies: readonly string[] }> {
  const session = await identity.sessionOf(browser);
  const { cookies } = await identity.signOut(browser);
  if (session) {
    await endSessionOf(context.everything, session.personId, session.id);
    await recordChange(context.everything, context, {
      action: 'sign-out',
      subject: { type: 'person', id: session.personId },
      audienceId: ADMINISTRATION_AUDIENCE,
    });
  }
  return { cookies };
}
