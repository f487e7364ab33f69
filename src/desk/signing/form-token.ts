import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What became of a form that is sent: too soon for a person, in time, or so late that it is to be sent again. */
export type FormAge = 'too-soon' | 'in-time' | 'too-late' | 'forged';

/** Nobody reads the form and fills it in within this time. */
const SHORTEST_MS = 3_000;
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** Says in a form when it was shown and for what, so that nobody can pretend otherwise (HMAC-SHA256, RFC 2104). */
export function formToken(secret: string, form: string, now: Date): string {
  const shown = now.getTime().toString(36);
  return `${shown}.${signature(secret, form, shown).toString('base64url')}`;
}

/** How old the form is that carries this token. */
export function formAge(secret: string, form: string, token: string, now: Date): FormAge {
  const [shown = '', signed = ''] = token.split('.');
  const [given, expected] = [Buffer.from(signed, 'base64url'), signature(secret, form, shown)];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  const age = now.getTime() - Number.parseInt(shown, 36);
  if (age < SHORTEST_MS) return 'too-soon';
  return age > LONGEST_MS ? 'too-late' : 'in-time';
}

function signature(secret: string, form: string, shown: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'servanda form', 32));
  return createHmac('sha256', key).update(`${form}\n${shown}`).digest();
}
