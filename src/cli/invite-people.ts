import type { DeskContext } from '../desk/context.ts';
import { NotFound } from '../desk/errors.ts';
import { INVITATION_DAYS, type Invited, type InvitedPerson, inviteAgain, invitePerson } from '../desk/invite-person.ts';
import { listPeople } from '../desk/list-people.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';

/** Invites somebody and prints the link, the one place where it is ever seen; gives the exit code. */
export function invite(session: Session, given: Pick<InvitedPerson, 'name' | 'email' | 'role'>): Promise<number> {
  const { locale } = session;
  return inviting(session, (context) => invitePerson(context, { ...given, teamIds: [], locale }));
}

/** Makes a new link for somebody who cannot sign in any more, and prints it; gives the exit code. */
export function inviteLockedOut(session: Session, email: string): Promise<number> {
  return inviting(session, async (context) => {
    const { people } = await listPeople(context);
    const person = people.find((one) => one.email.toLowerCase() === email.trim().toLowerCase());
    if (!person) throw new NotFound('person', email);
    return inviteAgain(context, person.id);
  });
}

async function inviting(session: Session, work: (context: DeskContext) => Promise<Invited>): Promise<number> {
  const { name, token } = await withDesk(session, work);
  const { SERVANDA_BASE_URL: base, PORT: port } = session.environment;
  const link = new URL(`/invitation/${encodeURIComponent(token)}`, base || `http://localhost:${port || 4820}`);
  await session.output.write(`${session.words.backup.invited(name, INVITATION_DAYS)}\n${link}\n`);
  return DONE;
}
