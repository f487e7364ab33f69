import type { Context, MiddlewareHandler } from 'hono';
import type { Locale } from '../../wording/locale.ts';
import { openDataWording } from '../../wording/open-data.ts';
import { problemFor, problemResponse, type ReportError } from '../api/problems.ts';
import type { WebEnvironment } from '../page-context.ts';
import { answerFor } from './answers.ts';
import { Moved } from './moved.ts';
import {
  alternativesOf,
  dayOf,
  MEDIA_TYPES,
  type Representation,
  representationAt,
  typesOf,
} from './representations.ts';
import { sharedWith } from './sharing.ts';

/** What the answers at permanent addresses need beside the desk. */
export interface OpenDataOptions {
  readonly reportError: ReportError;
  /** Origins whose pages may read what is no page, `*` for all; none by default. */
  readonly apiOrigins?: readonly string[];
  readonly localeOf: (context: Context) => Locale;
  /** Where everybody finds this site, as `https://example.org`. */
  readonly originOf: (context: Context) => string;
}

/**
 * Finds out in which form somebody wants what stands at a permanent address, before anything that was kept for others is
 * looked up; refuses what there is not. Says of every such answer what other forms there are.
 */
export function negotiate({ localeOf, originOf, apiOrigins }: OpenDataOptions): MiddlewareHandler<WebEnvironment> {
  const share = sharedWith(apiOrigins);
  return async (context, next) => {
    const { path, method } = context.req;
    const isReading = method === 'GET' || method === 'HEAD';
    const representation = isReading ? representationAt(path, context.req.header('accept')) : null;
    if (representation === null) return next();
    context.set('representation', representation);
    if (representation.form === null) {
      const detail = openDataWording[localeOf(context)].notAcceptable(typesOf(representation.kind));
      context.res = problemResponse(context, 'not-acceptable', localeOf(context), { detail });
    } else if (representation.form === 'html') await next();
    else await share(context, next);
    if (!representation.isNamed) context.header('vary', 'Accept', { append: true });
    const { status } = context.res;
    if (status === 200 || status === 304)
      context.header('link', linksOf(representation, new URL(context.req.url), originOf(context)));
    return undefined;
  };
}

/** Answers at permanent addresses in every form that is no page. */
export function answerForms(options: OpenDataOptions): MiddlewareHandler<WebEnvironment> {
  return async (context, next) => {
    const { representation } = context.var;
    if (!representation || representation.form === 'html') return next();
    return answer(context, representation, options);
  };
}

async function answer(
  context: Context<WebEnvironment>,
  representation: Representation,
  { reportError, localeOf }: OpenDataOptions,
): Promise<Response> {
  const locale = localeOf(context);
  try {
    const { body, location } = await answerFor(context, representation);
    return context.body(body, 200, {
      'content-type': MEDIA_TYPES[representation.form ?? 'html'],
      // What stands elsewhere too says so, and what is kept is kept without such words.
      ...(location && { 'content-location': location, 'cache-control': 'private, no-cache' }),
    });
  } catch (error) {
    if (error instanceof Moved) return context.redirect(movedTo(error, context), 301);
    return problemFor(context, error, locale, reportError);
  }
}

/** The same form of what something has become. */
function movedTo({ path }: Moved, context: Context): string {
  const [, suffix = ''] = /(\.[a-z]+)$/u.exec(context.req.path) ?? [];
  return path + suffix;
}

function linksOf(representation: Representation, { pathname, search }: URL, origin: string): string {
  const { kind, id, isNamed } = representation;
  const day = dayOf(kind, search);
  const links = alternativesOf(representation, search)
    .filter(({ path }) => path !== pathname + day)
    .map(({ path, type }) => `<${path}>; rel="alternate"; type="${type}"`);
  // Search engines want the address of the page whole.
  const page = `${origin}/${kind}/${id}${day}`;
  return [...links, `<${page}>; rel="${isNamed ? 'alternate' : 'canonical'}"; type="text/html"`].join(', ');
}
