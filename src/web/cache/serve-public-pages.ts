import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { Principal } from '../../desk/context.ts';
import type { WebEnvironment } from '../page-context.ts';
import type { KeptPage, PublicPages } from './public-pages.ts';
import { isPublicFile, isPublicPage } from './public-paths.ts';

/** How long a cache outside may show a page without asking, in seconds: what is withdrawn is gone everywhere after that. */
const SECONDS = 60;
const PUBLIC = `public, max-age=${SECONDS}`;
const PRIVATE = 'private, no-store';
/** A file, or the part of one that was asked for. */
const FOUND: ReadonlySet<number> = new Set([200, 206]);
const KEPT_TYPES =
  /^(?:text\/(?:html|csv|plain|calendar)|application\/(?:atom\+xml|rss\+xml|feed\+json|xml|ld\+json|json|akn\+xml))\b/u;

const compressed = promisify(gzip);

/**
 * Lets what is the same for every visitor be kept, here and in caches outside, and nothing else: whoever has a session,
 * even half of one, gets pages that nobody may keep. `lookOf` gives what makes a page differ between visitors: its
 * language, its appearance, the day.
 */
export function servePublicPages(
  pages: PublicPages | undefined,
  lookOf: (context: Context<WebEnvironment>) => string,
): MiddlewareHandler<WebEnvironment> {
  return async (context, next) => {
    const url = new URL(context.req.url);
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!isReading || !isVisitor(context.var.principal)) {
      await next();
      // Whoever changed something sees it at once, before the database has told of it.
      if (!isReading) pages?.changed();
      if (!context.res.headers.has('cache-control')) context.header('cache-control', PRIVATE);
      return;
    }
    // Answers to scripts of our own carry directions for them.
    if (!isPublicPage(url) || context.req.header('hx-request') !== undefined) {
      await next();
      if (isPublicFile(url) && FOUND.has(context.res.status)) context.header('cache-control', PUBLIC);
      return;
    }
    const key = `${lookOf(context)} ${url.host} ${url.pathname}${url.search}`;
    const kept = pages?.find(key);
    if (kept) {
      context.res = answerWith(context, kept);
      return;
    }
    const ticket = pages?.ticket() ?? 0;
    await next();
    if (!mayBeKept(context.res)) return;
    const page = await pageFrom(context.res);
    pages?.keep(key, page, ticket);
    const { headers } = context.res;
    context.res = undefined;
    context.res = answerWith(context, page, headers);
  };
}

function isVisitor(principal: Principal): boolean {
  return principal.role === 'visitor' && principal.half === undefined;
}

/** Only what was found, says that it is public by saying nothing else, and gives nobody a cookie. */
function mayBeKept({ status, headers }: Response): boolean {
  const isPlain = !headers.has('set-cookie') && !headers.has('cache-control');
  return status === 200 && isPlain && KEPT_TYPES.test(headers.get('content-type') ?? '');
}

async function pageFrom(answer: Response): Promise<KeptPage> {
  const body = new Uint8Array(await answer.arrayBuffer());
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    body,
    gzip: new Uint8Array(await compressed(body)),
    tag: `W/"${digest}"`,
    type: answer.headers.get('content-type') ?? 'text/html; charset=utf-8',
  };
}

function answerWith(context: Context, page: KeptPage, headers = new Headers()): Response {
  headers.set('cache-control', PUBLIC);
  headers.set('etag', page.tag);
  headers.append('vary', 'Accept-Encoding');
  if (isKnown(context.req.header('if-none-match'), page.tag)) {
    for (const name of ['content-type', 'content-length', 'content-encoding']) headers.delete(name);
    return new Response(null, { status: 304, headers });
  }
  const isPacked = /\bgzip\b/u.test(context.req.header('accept-encoding') ?? '');
  const body = isPacked ? page.gzip : page.body;
  headers.set('content-type', page.type);
  headers.set('content-length', String(body.byteLength));
  if (isPacked) headers.set('content-encoding', 'gzip');
  return new Response(context.req.method === 'HEAD' ? null : body, { headers });
}

function isKnown(asked: string | undefined, tag: string): boolean {
  return asked !== undefined && (asked.trim() === '*' || asked.split(',').some((each) => each.trim() === tag));
}
