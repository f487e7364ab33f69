import { readFile } from 'node:fs/promises';
import { LARGEST_RETURNED_BYTES, type ReturnOutcome, takeReturnedMail } from '../desk/take-returned-mail.ts';
import { serverSecret } from '../store/credentials.ts';
import { withDesk } from './open-desk.ts';
import { DONE, FAILED, type Session } from './session.ts';

/** Takes in what came to the return address, a message a file, and says what came of each; gives the exit code. */
export function takeBounces(session: Session, files: readonly string[]): Promise<number> {
  const words = session.words.mail;
  return withDesk(session, async (context) => {
    const secret = session.environment.SERVANDA_SECRET || (await serverSecret(context.everything));
    let code = DONE;
    for (const file of files) {
      const bytes = await readFile(file).catch(() => null);
      const outcome: ReturnOutcome | 'unreadable' =
        bytes === null || bytes.length > LARGEST_RETURNED_BYTES
          ? 'unreadable'
          : await takeReturnedMail(context, { secret, isOpen: false }, bytes);
      if (outcome === 'unreadable') code = FAILED;
      await session.output.write(`${file}: ${words.outcomes[outcome]}\n`);
    }
    return code;
  });
}
