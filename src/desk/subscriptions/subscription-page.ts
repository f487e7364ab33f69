import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { MailRoom } from '../mail/mail-room.ts';

/**
 * The path of the page on which whoever reads the mails of a subscription changes or ends it. Its secret part (256 bits)
 * is made again for each mail; only its hash is kept.
 */
export function subscriptionPagePath({ secret }: Pick<MailRoom, 'secret'>, id: string): string {
  return `/subscribe/mine/${pageKey(secret, id)}`;
}

/** What is kept of the secret part of a subscription's page. */
export function pageHashOf({ secret }: Pick<MailRoom, 'secret'>, id: string): Buffer {
  return hashOf(pageKey(secret, id));
}

/** SHA-256 of the secret part of an address. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What ends the mails of a subscription with one click. */
export function newsSubscription(id: string): string {
  return `news:${id}`;
}

function pageKey(secret: string, id: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'servanda subscription page', 32));
  return createHmac('sha256', key).update(id).digest('base64url');
}
