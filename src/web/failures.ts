import { Conflict, Forbidden, Invalid, NotFound, TooManyAttempts } from '../desk/errors.ts';
import { Unfetchable } from '../fetching/unfetchable.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { isUnkeepable } from '../store/unkeepable.ts';
import { errorSentence } from '../wording/errors.ts';
import type { PageContext } from './page-context.ts';

/** The status codes that the domain's errors become. */
export type FailureStatus = 400 | 403 | 404 | 409 | 413 | 422 | 429 | 503;

/** An error as a page says it. */
export interface Failure {
  readonly status: FailureStatus;
  readonly title: string;
  readonly sentence: string;
}

function statusOf(error: unknown): FailureStatus | null {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Invalid) return 400;
  if (error instanceof Conflict) return 409;
  if (error instanceof TooManyAttempts) return 429;
  if (error instanceof Unreadable) return error.code === 'too-large' ? 413 : 422;
  if (error instanceof Unfetchable) return 422;
  if (isUnkeepable(error)) return 400;
  return null;
}

/** How a page tells of `error`; null for one that nobody foresaw. */
export function failureOf(error: unknown, page: PageContext): Failure | null {
  const sentence = errorSentence(error, page.locale);
  if (sentence === null) return null;
  // What has a sentence but is nobody's fault in the request is a service of ours that is not there.
  const status = statusOf(error) ?? 503;
  const { failures } = page.wording;
  const titles: Partial<Record<FailureStatus, string>> = {
    403: failures.forbiddenTitle,
    404: failures.notFoundTitle,
    503: failures.unexpectedTitle,
  };
  const title = titles[status] ?? failures.badTitle;
  return { status, title, sentence };
}
