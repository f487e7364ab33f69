const LONGEST = 500;

/** An address on the web as it is kept: http or https, without a password, on a host with a dot; null for what is none. */
export function siteAddress(written: string): string | null {
  const trimmed = written.trim();
  if (trimmed === '' || /[\s\p{Cc}]/u.test(trimmed)) return null;
  const whole = /^https?:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(whole)) return null;
  const { href, hostname, username } = new URL(whole);
  return hostname.includes('.') && username === '' && href.length <= LONGEST ? href : null;
}
