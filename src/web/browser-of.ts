import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Browser } from '../desk/identity/identity.ts';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** What a request says of the browser that sends it; the address stays unknown. */
export function browserIn({ headers }: Request): Browser {
  return { cookie: headers.get('cookie'), userAgent: headers.get('user-agent'), address: null };
}

/**
 * The browser behind a request. A proxy on this machine says for whom it asks; anybody else's word for that is not
 * taken.
 */
export function browserOf(context: Context): Browser {
  const bindings = context.env as Partial<HttpBindings> | undefined;
  const sender = bindings?.incoming?.socket?.remoteAddress ?? null;
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const address = forwarded && sender !== null && LOOPBACK.test(sender) ? forwarded : sender;
  return { ...browserIn(context.req.raw), address };
}

/** Gives the browser the cookies that a step of signing in made. */
export function setCookies(context: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
}
