import { errorSentence } from '../wording/errors.ts';
import { OutputClosed } from './output.ts';
import type { Session } from './session.ts';

/**
 * Says on standard error what is wrong with one of several things, so that the others can go on. Throws the error
 * again when nobody foresaw it.
 */
export async function reportFailure(session: Session, error: unknown): Promise<void> {
  const sentence = error instanceof OutputClosed ? null : errorSentence(error, session.locale);
  if (sentence === null) throw error;
  await session.messages.write(`${sentence}\n`);
}
