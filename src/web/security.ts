import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/** Only what we serve ourselves, no inline script or style, no frames, no foreign form targets. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  mediaSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

const HEADERS = {
  contentSecurityPolicy: CONTENT_SECURITY_POLICY,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // Whoever puts TLS in front decides about this one; over plain HTTP on loopback it means nothing.
  strictTransportSecurity: false,
};

/** What pages under `/embed/` differ in, which are made to stand in frames on other sites: no form, no script, no foreign one. */
const EMBEDDED_HEADERS = {
  ...HEADERS,
  contentSecurityPolicy: {
    ...{ defaultSrc: ["'none'"], styleSrc: ["'self'"], imgSrc: ["'self'"], mediaSrc: ["'self'"], fontSrc: ["'self'"] },
    ...{ formAction: ["'none'"], frameAncestors: ['*'], baseUri: ["'none'"] },
  },
  xFrameOptions: false,
};

/** Headers on every answer. An answer that brings a stricter content security policy of its own keeps it. */
export function protectiveHeaders(): MiddlewareHandler {
  const [guarded, embedded] = [secureHeaders(HEADERS), secureHeaders(EMBEDDED_HEADERS)];
  return async (context, next) => {
    let own: string | null = null;
    const protect = context.req.path.startsWith('/embed/') ? embedded : guarded;
    await protect(context, async () => {
      await next();
      own = context.res.headers.get(POLICY_HEADER);
    });
    if (own !== null) context.header(POLICY_HEADER, own);
  };
}

const POLICY_HEADER = 'content-security-policy';

/** Refuses forms that another site sends; needs no JavaScript, since browsers send these headers by themselves. */
export function sameOriginForms(): MiddlewareHandler {
  return csrf({
    origin: (origin, context) => URL.canParse(origin) && new URL(origin).host === context.req.header('host'),
  });
}

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly localAddress?: string } };
}

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;
const LOOPBACK_NAME = /^(?:localhost|[a-z0-9-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The host name of a `Host` header, lower case, without its port. */
function hostName(header: string): string {
  return header.toLowerCase().replace(/:\d+$/, '');
}

/**
 * Whether a request may be answered: on a loopback connection only names of this machine count, for a foreign name
 * that leads here is how a web page elsewhere would read the register (DNS rebinding).
 */
export function isHostAllowed(bindings: unknown, host: string | undefined, allowed: readonly string[]): boolean {
  const address = (bindings as NodeBindings | undefined)?.incoming?.socket?.localAddress;
  if (address === undefined || !LOOPBACK_ADDRESS.test(address)) return true;
  const name = hostName(host ?? '');
  return LOOPBACK_NAME.test(name) || allowed.includes(name);
}
