/** Hosts at which everybody can have a page: that two names share one says nothing. */
const SHARED_HOSTS =
  /(?:^|\.)(?:facebook|linkedin|twitter|x|instagram|youtube|medium|github|wordpress|blogspot|wixsite)\.com$|(?:^|\.)(?:github\.io|sites\.google\.com|bit\.ly|linktr\.ee)$/u;

/** The host of a web address without "www.", null for what is no address or says nothing of whose it is. */
export function websiteHost(address: string): string | null {
  const written = address.trim();
  if (written === '' || /\s/u.test(written)) return null;
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(written) ? written : `https://${written}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname } = new URL(whole);
  if (
    !['http:', 'https:'].includes(protocol) ||
    !hostname.includes('.') ||
    /[\d.]+$/u.exec(hostname)?.[0] === hostname
  ) {
    return null;
  }
  const host = hostname
    .toLowerCase()
    .replace(/^www\d?\./u, '')
    .replace(/\.$/u, '');
  return SHARED_HOSTS.test(host) ? null : host;
}
