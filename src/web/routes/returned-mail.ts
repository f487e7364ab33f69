import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotFound } from '../../desk/errors.ts';
import { operatorContext } from '../../desk/open-context.ts';
import { LARGEST_RETURNED_BYTES, takeReturnedMail } from '../../desk/take-returned-mail.ts';
import { RateLimiter } from '../api/rate-limiter.ts';
import { browserOf } from '../browser-of.ts';
import { networkOf } from '../network-of.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { RETURNED_MAIL_PATH } from '../paths.ts';

/** More than a mail server hands over when a whole list is out of date; beyond it, it tries again. */
const MOST_A_MINUTE = 600;

type ReturnOptions = Pick<AppOptions, 'database' | 'today' | 'now' | 'timeZone' | 'mailRoom' | 'bounceSecret'>;

/**
 * Where a mail server hands over what came to the return address, a message a request. It stands before forms of other
 * sites are refused, for mail servers are no browsers; the secret counts, and nothing of the message is read without it.
 */
export function returnedMailRoutes(options: ReturnOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const { bounceSecret, mailRoom, now } = options;
  const limiter = new RateLimiter();
  routes.post(
    RETURNED_MAIL_PATH,
    async (context, next) => {
      const words = context.var.page.wording.returnedMail;
      if (!bounceSecret) throw new NotFound('page', RETURNED_MAIL_PATH);
      const { address } = browserOf(context);
      // Wrong secrets count too, so that nobody tries one after the other.
      const taken = limiter.take(networkOf(address ?? ''), MOST_A_MINUTE, now().getTime());
      if (!taken.isAllowed) {
        return context.text(words.tooMany(taken.seconds), 429, { 'retry-after': String(taken.seconds) });
      }
      if (!isSecret(secretIn(context), bounceSecret)) {
        return context.text(words.wrongSecret, 401, { 'www-authenticate': 'Bearer realm="Servanda"' });
      }
      if (!/^message\/rfc822(?:\s*;|$)/iu.test(context.req.header('content-type') ?? '')) {
        return context.text(words.wrongType, 415, { 'accept-post': 'message/rfc822' });
      }
      return next();
    },
    bodyLimit({
      maxSize: LARGEST_RETURNED_BYTES,
      onError: (context) => context.text(context.var.page.wording.returnedMail.tooLarge, 413),
    }),
    async (context) => {
      if (!mailRoom) throw new NotFound('page', RETURNED_MAIL_PATH);
      const message = new Uint8Array(await context.req.arrayBuffer());
      return context.json({ outcome: await takeReturnedMail(operatorContext(options), mailRoom, message) });
    },
  );
  return routes;
}

function secretIn(context: Context): string {
  const [, secret = ''] = /^Bearer +(\S+)$/iu.exec(context.req.header('authorization') ?? '') ?? [];
  return secret;
}

/** Digests are of one length, so that how long the comparison takes tells nothing of the secret. */
function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digestOf(given), digestOf(secret));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
