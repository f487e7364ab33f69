import { Unfetchable } from './unfetchable.ts';

/** Codes of OpenSSL and of Node's own checks for certificates that do not hold and for what is no TLS at all. */
const NOT_SECURE = /^(?:CERT_|CRL_|DEPTH_ZERO_|EPROTO$|ERR_SSL_|ERR_TLS_|HOSTNAME_|INVALID_|SELF_SIGNED_|UNABLE_TO_)/u;

/**
 * What a connection failed with, as far as a person can do something about it. Once `signal` is aborted its reason is
 * the cause of whatever else went wrong.
 */
export function connectionFailure(error: Error, url: URL, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const reason = reasonOf(error);
  return new Unfetchable(NOT_SECURE.test(reason) ? 'not-secure' : 'connection-failed', url.href, { reason });
}

/** What a body failed with that began to come: it is cut short, or not packed as its headers say. */
export function bodyFailure(error: unknown, url: URL, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (!(error instanceof Error) || error instanceof Unfetchable) return error;
  return new Unfetchable('broken-off', url.href, { reason: reasonOf(error) });
}

function reasonOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
