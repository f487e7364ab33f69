import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * The secret part of the address where whoever reads a mail ends such mails without signing in: what is ended, and a
 * signature (HMAC-SHA256, RFC 2104) that nobody makes without the secret.
 */
export function signedSubscription(secret: string, subscription: string): string {
  return `${Buffer.from(subscription).toString('base64url')}.${signature(secret, subscription).toString('base64url')}`;
}

/** What an address ends; null for one that we did not make. */
export function subscriptionOf(secret: string, token: string): string | null {
  const [said = '', signed = ''] = token.split('.');
  const subscription = Buffer.from(said, 'base64url').toString();
  const [given, expected] = [Buffer.from(signed, 'base64url'), signature(secret, subscription)];
  return given.length === expected.length && timingSafeEqual(given, expected) ? subscription : null;
}

function signature(secret: string, subscription: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'servanda subscription', 32));
  return createHmac('sha256', key).update(subscription).digest();
}
