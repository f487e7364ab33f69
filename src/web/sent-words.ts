import type { MiddlewareHandler } from 'hono';
import type { WebEnvironment } from './page-context.ts';

/** Forms that hold files are larger than this, and what they hold is still where it came from. */
const LONGEST = 256 * 1024;

/** The fields of all forms in which somebody writes more than a line. */
const WRITTEN = ['text', 'note', 'reason', 'internal', 'public', 'description-da', 'description-en'];

/** Keeps what a form sends until it is acted on. */
export function keepSentForm(): MiddlewareHandler<WebEnvironment> {
  return async (context, next) => {
    const length = Number(context.req.header('content-length') ?? Number.NaN);
    if (context.req.method === 'POST' && length <= LONGEST) context.set('sent', context.req.raw.clone());
    await next();
  };
}

/** What somebody wrote in a form that could not be acted on, field by field, so that it is not lost. */
export async function sentWords(sent: Request | undefined): Promise<readonly string[]> {
  try {
    const form = await sent?.formData();
    const words = WRITTEN.flatMap((field) => form?.getAll(field) ?? []);
    return words.filter((value) => typeof value === 'string').filter((value) => value.trim() !== '');
  } catch {
    // No form, or one that is broken: there is nothing to show.
    return [];
  }
}
