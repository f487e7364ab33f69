import { Unreadable } from '../reading/unreadable.ts';
import { errorSentence } from '../wording/errors.ts';
import { shownName } from '../wording/shown-name.ts';
import { OutputClosed } from './output.ts';
import type { Session } from './session.ts';

/**
 * What to say of a file in a batch that failed, so that the others can go on; of an error that nobody foresaw, all we
 * know of it. Throws the error again when it is not about the file: then the others would fail as well.
 */
export function failureOf(session: Session, path: string, error: unknown): string {
  const sentence = errorSentence(error, session.locale);
  if (error instanceof OutputClosed || (sentence !== null && !(error instanceof Unreadable))) throw error;
  return sentence ?? `${shownName(path)}: ${unexpected(session, error)}`;
}

/** All that is known of an error that nobody foresaw. */
export function unexpected({ words }: Session, error: unknown): string {
  return `${words.unexpected}\n${error instanceof Error ? error.stack : String(error)}`;
}
