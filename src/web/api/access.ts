import type { Context, MiddlewareHandler } from 'hono';
import { identifyKey, type KeyHolder } from '../../desk/identify-key.ts';
import type { DeskParts } from '../../desk/open-context.ts';
import { apiWording } from '../../wording/api.ts';
import { browserOf } from '../browser-of.ts';
import { networkOf } from '../network-of.ts';
import type { WebEnvironment } from '../page-context.ts';
import { negotiateLocale } from '../preferences.ts';
import { problemResponse } from './problems.ts';
import { RateLimiter, type Taken, WINDOW_SECONDS } from './rate-limiter.ts';

/** Requests a minute from one address without a key, where nobody said how many. */
export const USUAL_PER_ADDRESS = 600;

/** What tells who may ask how often. */
export interface ApiAccessOptions extends Pick<DeskParts, 'database' | 'today' | 'now'> {
  /** Requests a minute from one address without a key; 0 for as many as one likes. */
  readonly apiPerMinute?: number;
}

/**
 * Says who asks with a key, and how often each key and each address may ask, in the headers of
 * draft-ietf-httpapi-ratelimit-headers. A key comes in the header `Authorization`, and nowhere where it would be logged.
 */
export function apiAccess(options: ApiAccessOptions): MiddlewareHandler<WebEnvironment> {
  const limiter = new RateLimiter();
  const { database, today, now, apiPerMinute = USUAL_PER_ADDRESS } = options;
  return async (context, next) => {
    if (context.req.method === 'OPTIONS') return next();
    const key = keyIn(context);
    const holder = key === null ? null : await identifyKey(database, key, today());
    const policy = holder ? byKey(holder) : byAddress(context, apiPerMinute);
    const taken = policy && limiter.take(policy.subject, policy.perMinute, now().getTime());
    // Wrong keys count too, so that nobody tries one after the other.
    if (taken && !taken.isAllowed) {
      context.res = tooMany(context, taken);
    } else if (key !== null && holder === null) {
      context.res = wrongKey(context);
    } else {
      if (holder) context.set('principal', holder.principal);
      await next();
    }
    if (policy && taken) tell(context, policy, taken);
    return undefined;
  };
}

interface Policy {
  readonly name: 'key' | 'address';
  readonly subject: string;
  readonly perMinute: number;
}

function byKey({ keyId, perMinute }: KeyHolder): Policy {
  return { name: 'key', subject: `key ${keyId}`, perMinute };
}

/** Null where there is no limit, and where nothing came over a network. */
function byAddress(context: Context, perMinute: number): Policy | null {
  const { address } = browserOf(context);
  if (perMinute === 0 || address === null) return null;
  return { name: 'address', subject: `address ${networkOf(address)}`, perMinute };
}

function keyIn(context: Context): string | null {
  const [, key = null] = /^Bearer +(\S+)$/iu.exec(context.req.header('authorization') ?? '') ?? [];
  return key;
}

function tell(context: Context, { name, perMinute }: Policy, { left, seconds }: Taken): void {
  context.header('ratelimit-policy', `"${name}";q=${perMinute};w=${WINDOW_SECONDS}`);
  context.header('ratelimit', `"${name}";r=${left};t=${seconds}`);
}

function tooMany(context: Context, { seconds }: Taken): Response {
  const locale = negotiateLocale(context.req.header('accept-language'));
  const answer = problemResponse(context, 'too-many-requests', locale, { detail: apiWording[locale].wait(seconds) });
  answer.headers.set('retry-after', String(seconds));
  return answer;
}

function wrongKey(context: Context): Response {
  const answer = problemResponse(context, 'wrong-key', negotiateLocale(context.req.header('accept-language')));
  answer.headers.set('www-authenticate', 'Bearer realm="Servanda", error="invalid_token"');
  return answer;
}
