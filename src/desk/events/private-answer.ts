import { z } from 'zod';
import type { StoredInvitation } from '../../store/event-invitations.ts';
import type { MailRoom } from '../mail/mail-room.ts';
import { seal, unseal } from '../mail/sealed.ts';

/** What of an answer is nobody's business but that of whoever prepares the event. */
export interface PrivateAnswer {
  /** Names, and offices where they were given; one a line. */
  readonly delegates: readonly string[];
  /** What those who come need so that they can take part; empty where nothing was said. */
  readonly needs: string;
}

const KEPT = z.object({ delegates: z.array(z.string()), needs: z.string() });
const NOTHING: PrivateAnswer = { delegates: [], needs: '' };

/** Encrypts what is private of an answer, for this invitation alone; null where nothing was said. */
export function sealPrivate(
  { secret }: Pick<MailRoom, 'secret'>,
  invitationId: string,
  said: PrivateAnswer,
): Buffer | null {
  if (said.delegates.length === 0 && said.needs === '') return null;
  return seal(secret, nameOf(invitationId), said);
}

/** What was private of an answer; nothing where it was erased, or sealed with another secret. */
export function openPrivate(
  mailRoom: Pick<MailRoom, 'secret'> | undefined,
  { id, private: sealed }: Pick<StoredInvitation, 'id' | 'private'>,
): PrivateAnswer {
  if (sealed === null || !mailRoom) return NOTHING;
  try {
    return KEPT.parse(unseal(mailRoom.secret, nameOf(id), sealed));
  } catch {
    return NOTHING;
  }
}

function nameOf(invitationId: string): string {
  return `event answer ${invitationId}`;
}
